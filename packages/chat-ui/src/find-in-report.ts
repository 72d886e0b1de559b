import type { Library } from '@lampyre/assistant';

type Document = ReturnType<Library['document']>;
type Block = Document['blocks'][number];

/** One place where the words stand. */
export interface Match {
  /** 1-based PDF page. */
  page: number;
  pageLabel: string;
  /** What stands before, the words as printed, and what stands after. */
  excerpt: [before: string, words: string, after: string];
  /** One box for each printed line, in points. */
  boxes: [number, number, number, number][];
}

/** More places than these help nobody to find one. */
export const MATCHES_MAX = 100;
const EXCERPT_CHARACTERS = 60;

/**
 * The places of a report where these words stand in this order, in the order of reading. Neither case, accents nor the form
 * of apostrophes and spaces matter.
 */
export function findInReport({ blocks, pages }: Pick<Document, 'blocks' | 'pages'>, words: string): Match[] {
  const wanted = foldedWithOffsets(words.trim()).text;
  if (!wanted) return [];
  const labels = new Map(pages.map(({ page, label }) => [page, label]));
  const matches: Match[] = [];
  for (const block of blocks) {
    const { text, offsets } = foldedWithOffsets(block.text);
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      const start = offsets[at]!;
      const end = offsets[at + wanted.length - 1]! + 1;
      matches.push({
        page: block.page,
        pageLabel: labels.get(block.page) ?? String(block.page),
        excerpt: excerpt(block.text, start, end),
        boxes: boxesOf(block, start, end),
      });
      if (matches.length === MATCHES_MAX) return matches;
    }
  }
  return matches;
}

/** A text without case and accents, and for each of its characters the offset of the one that it was made of. */
function foldedWithOffsets(text: string): { text: string; offsets: number[] } {
  let folded = '';
  const offsets: number[] = [];
  let offset = 0;
  for (const character of text) {
    const plain = /\s/.test(character)
      ? ' '
      : character.replace(/[’‘ʼ]/g, "'").normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    // A line feed and a space that follow each other are one space.
    if (plain !== ' ' || !folded.endsWith(' ')) {
      folded += plain;
      for (let i = 0; i < plain.length; i++) offsets.push(offset);
    }
    offset += character.length;
  }
  return { text: folded, offsets };
}

function excerpt(text: string, start: number, end: number): Match['excerpt'] {
  const before = text.slice(Math.max(0, start - EXCERPT_CHARACTERS), start);
  const after = text.slice(end, end + EXCERPT_CHARACTERS);
  // Cut at a word, where one was cut.
  return [
    start > EXCERPT_CHARACTERS ? before.replace(/^\S*\s/, '… ') : before,
    text.slice(start, end),
    end + EXCERPT_CHARACTERS < text.length ? after.replace(/\s\S*$/, ' …') : after,
  ];
}

/** The boxes of a stretch of a block's text; where its lines are not known, the block's own. */
function boxesOf({ text, lines, bbox }: Block, start: number, end: number): Match['boxes'] {
  const boxes = lines.flatMap((line): Match['boxes'] => {
    if (line.end <= start || line.start >= end) return [];
    const inside = [...text.slice(line.start, line.end).matchAll(/\S+/g)].flatMap((word, index) => {
      const at = line.start + word.index;
      return at < end && at + word[0].length > start ? [line.words[index] ?? []] : [];
    });
    const edges = inside.flat();
    const [x0, y0, x1, y1] = line.bbox;
    return [edges.length > 0 ? [Math.min(...edges), y0, Math.max(...edges), y1] : [x0, y0, x1, y1]];
  });
  return boxes.length > 0 ? boxes : [bbox];
}
