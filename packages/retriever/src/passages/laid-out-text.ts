import type { Block } from '@lampyre/ingest';
import type { PassageLine } from './passage.js';
import type { Span } from './sentences.js';

/** A text whose printed lines are known: what passages are put together from. */
export interface LaidOutText {
  text: string;
  lines: PassageLine[];
}

/** The text of a table or figure, or of a part of it. */
export interface PartText extends LaidOutText {
  /** What it stands under and does not say itself, one line each; empty where there is nothing. */
  headElsewhere: string;
}

/** The text of a block with its lines, the block's page added. A block without lines has one: its box. */
export function laidOutBlock(block: Block): LaidOutText {
  if (block.lines.length === 0) return boxedText(block.text, block.page, block.bbox);
  return { text: block.text, lines: block.lines.map((line) => ({ page: block.page, ...line })) };
}

/** A text of which only the box is known. */
export function boxedText(text: string, page: number, bbox: Block['bbox']): LaidOutText {
  return { text, lines: text === '' ? [] : [{ page, bbox, start: 0, end: text.length, words: [] }] };
}

/** Several texts one after the other, `separator` between them. */
export function joined(parts: readonly LaidOutText[], separator: string): LaidOutText {
  let text = '';
  const lines: PassageLine[] = [];
  for (const part of parts) {
    if (part.text === '') continue;
    if (text !== '') text += separator;
    for (const line of part.lines)
      lines.push({ ...line, start: line.start + text.length, end: line.end + text.length });
    text += part.text;
  }
  return { text, lines };
}

/** `whole.text.slice(start, end)` with its lines; a line that the cut goes through keeps the words inside. */
export function sliced(whole: LaidOutText, { start, end }: Span): LaidOutText {
  const lines: PassageLine[] = [];
  for (const line of whole.lines) {
    const from = Math.max(start, line.start);
    const to = Math.min(end, line.end);
    if (from < to) lines.push(cutLine(whole.text, line, from, to, start));
  }
  return { text: whole.text.slice(start, end), lines };
}

function cutLine(text: string, line: PassageLine, from: number, to: number, origin: number): PassageLine {
  const span = { start: from - origin, end: to - origin };
  if ((from === line.start && to === line.end) || line.words.length === 0) return { ...line, ...span };
  const kept: [number, number][] = [];
  let index = 0;
  for (const match of text.slice(line.start, line.end).matchAll(/\S+/g)) {
    const wordStart = line.start + match.index;
    const edges = line.words[index++];
    if (edges && wordStart < to && wordStart + match[0].length > from) kept.push(edges);
  }
  if (kept.length === 0) return { ...line, ...span, words: [] };
  const [, y0, , y1] = line.bbox;
  const left = Math.min(...kept.map(([x0]) => x0));
  const right = Math.max(...kept.map(([, x1]) => x1));
  return { page: line.page, bbox: [left, y0, right, y1], ...span, words: kept };
}

/**
 * A text that goes on over a column or page end, as one text.
 *
 * 1. Where the first part does not end in a hyphen, the parts are joined by a space.
 * 2. Where it does, the report itself decides: if it writes the compound elsewhere ("low-carbon"), the hyphen stays; in every
 *    other case it was a word broken at the line end and the hyphen goes.
 */
export function continuedText(
  first: LaidOutText,
  second: LaidOutText,
  isCompound: (word: string) => boolean,
): LaidOutText {
  const head = first.text.match(/(\p{L}+)[-\u00ad\u2010]$/u);
  const tail = second.text.match(/^\p{Ll}+/u);
  if (!head || !tail) return joined([first, second], ' ');
  if (isCompound(`${head[1]}-${tail[0]}`.toLowerCase())) return joined([first, second], '');
  return joined([sliced(first, { start: 0, end: first.text.length - 1 }), second], '');
}

export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
