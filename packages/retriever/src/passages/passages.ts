import type { Block, Document } from '@lampyre/ingest';
import { detectPassageLanguage } from '../words/language.js';
import { cutToSize } from './cut-to-size.js';
import { figureTexts } from './figures-as-text.js';
import { boxedText, continuedText, countWords, joined, type LaidOutText, laidOutBlock } from './laid-out-text.js';
import type { Language, Passage } from './passage.js';
import { sectionPart } from './section-part.js';
import { tableTexts } from './tables-as-text.js';

/** A passage before the library gives it an id. */
export interface PassageDraft extends Omit<Passage, 'id' | 'report' | 'file'> {
  /** `apart`: references, contents and index, which are found only when nothing else is. */
  part: 'body' | 'apart';
  /** Of a part of a table or figure: what it stands under and does not say itself (heads of columns on an earlier page, title of the caption). */
  headElsewhere?: string;
}

/** A passage is closed when it holds this many words … */
const ENOUGH_WORDS = 80;
/** … and is not made longer than this by another paragraph; a single paragraph beyond it is cut between sentences. */
const MOST_WORDS = 200;
/** At a new page a passage is closed sooner: a citation should open one page. */
const ENOUGH_WORDS_AT_PAGE_END = 40;
/** A heading this long is a statement (the headlines of IPCC summaries): it is text as well. */
const STATEMENT_HEADING_WORDS = 15;
/** An ornament before a heading ("•2. Energy") is no part of its words. */
const LEADING_BULLET = /^[•▪■●○◦▶►➢✓]\s*/;

/** A paragraph, a list item, a footnote: what is merged into passages and never cut unless it is too long. */
interface Unit {
  content: LaidOutText;
  kind: 'paragraph' | 'list' | 'footnote';
  sectionPath: string[];
  /** Index of its first block in the document. */
  at: number;
}

/** The text of a document outside of boxes, or of one box: read by itself, whatever stands between its parts. */
interface Stream {
  path: { level: number; text: string }[];
  /** How many headings of the path are those around the box. */
  depthAround: number;
  /** What the next continued block goes on with: a paragraph over a page end may be the rest of a list item. */
  open: Map<'units' | 'notes', Unit>;
  units: Unit[];
  notes: Unit[];
}

/** Boxes are known by the ids of their headings. */
const MAIN_STREAM = '';

/**
 * The passages of a document, in reading order.
 *
 * 1. Headings make the section path, and nothing else (but see STATEMENT_HEADING_WORDS). The heading of a box ends with the
 *    box: text after it is of the section around.
 * 2. Paragraphs and lists that go on over a column or page end are put together again, also across what stands between
 *    (footnotes, tables, figures, boxes).
 * 3. Paragraphs of one section are merged to about 80 to 200 words; a list stays with the line that announces it.
 * 4. Footnotes are passages of their own: what stands at the foot of a page belongs to no paragraph of it.
 * 5. Tables are their caption and header with a group of rows (`tables-as-text.ts`); figures, and tables without a grid, their caption and the
 *    words in them, long ones in parts (`figures-as-text.ts`).
 * 6. Each passage has its own language, since reports quote and summarise in the other one.
 *
 * @param language of the report; that of passages too short to tell.
 */
export function passagesOf(document: Document, language: Language): PassageDraft[] {
  const isCompound = compoundsOf(document);
  const captions = captionBlocks(document.blocks);
  const drafts: { at: number; passage: PassageDraft }[] = [];
  const add = (at: number, ...passage: Parameters<typeof draft>): void => {
    drafts.push({ at, passage: draft(...passage) });
  };
  const streams = new Map<string, Stream>();
  const streamOf = ({ id, box = MAIN_STREAM }: Block): Stream => {
    let stream = streams.get(box);
    if (!stream) {
      // A box stands in the section in which its heading does.
      const around = (box === id ? streams.get(MAIN_STREAM)?.path : undefined) ?? [];
      stream = { path: [...around], depthAround: around.length, open: new Map(), units: [], notes: [] };
      streams.set(box, stream);
    }
    return stream;
  };
  const flush = (stream: Stream): void => {
    for (const group of [...merged(stream.units), ...merged(stream.notes)])
      add(group.at, 'text', group.content, group.sectionPath, language);
    stream.units = [];
    stream.notes = [];
  };

  for (const [at, block] of document.blocks.entries()) {
    const stream = streamOf(block);
    const { path } = stream;
    const sectionPath = () => path.map((heading) => heading.text);
    switch (block.kind) {
      case 'heading': {
        flush(stream);
        const level = block.level ?? 1;
        while (path.length > stream.depthAround && path.at(-1)!.level >= level) path.pop();
        path.push({ level, text: block.text.replace(LEADING_BULLET, '') });
        stream.open.clear();
        if (countWords(block.text) >= STATEMENT_HEADING_WORDS) {
          stream.units.push({ content: laidOutBlock(block), kind: 'paragraph', sectionPath: sectionPath(), at });
        }
        break;
      }
      case 'paragraph':
      case 'list':
      case 'footnote': {
        if (block.text.trim() === '') break;
        const place = block.kind === 'footnote' ? 'notes' : 'units';
        const before = block.continued ? stream.open.get(place) : undefined;
        if (before) {
          before.content = continuedText(before.content, laidOutBlock(block), isCompound);
          break;
        }
        const unit: Unit = { content: laidOutBlock(block), kind: block.kind, sectionPath: sectionPath(), at };
        stream.open.set(place, unit);
        stream[place].push(unit);
        break;
      }
      case 'table':
      case 'figure': {
        const captionText = captions.of.get(block) ?? boxedText(block.caption ?? '', block.page, block.bbox);
        const texts = block.rows?.length ? tableTexts(block, captionText) : figureTexts(block, captionText);
        for (const { headElsewhere, ...content } of texts)
          add(at, block.kind, content, sectionPath(), language, block, headElsewhere);
        break;
      }
      case 'caption': {
        if (captions.used.has(block) || block.text.trim() === '') break;
        const kind = /^(?:table|tableau|tab\.)/i.test(block.text) ? 'table' : 'figure';
        for (const content of cutToSize(laidOutBlock(block), MOST_WORDS))
          add(at, kind, content, sectionPath(), language);
        break;
      }
    }
  }
  for (const stream of streams.values()) flush(stream);
  return drafts
    .sort((a, b) => a.at - b.at)
    .map(({ passage }) => passage)
    .filter((passage) => /[\p{L}\p{N}]/u.test(passage.text));
}

/**
 * A caption block stands for the caption of the table or figure beside it, when it says the same; it knows its lines. Parts of that table on
 * other pages have it too, but it is not printed there: theirs is empty.
 */
function captionBlocks(blocks: readonly Block[]): { of: Map<Block, LaidOutText>; used: Set<Block> } {
  const of = new Map<Block, LaidOutText>();
  const used = new Set<Block>();
  const squeeze = (text: string) => text.replace(/\s+/g, '');
  const owners = blocks.filter((block) => (block.kind === 'table' || block.kind === 'figure') && block.caption);
  for (const caption of blocks) {
    if (caption.kind !== 'caption') continue;
    const [owner] = owners
      .filter(
        (block) => Math.abs(block.page - caption.page) <= 1 && squeeze(block.caption!).includes(squeeze(caption.text)),
      )
      .sort((a, b) => Math.abs(a.page - caption.page) - Math.abs(b.page - caption.page));
    if (!owner) continue;
    used.add(caption);
    const before = of.get(owner);
    of.set(owner, before ? joined([before, laidOutBlock(caption)], '\n') : laidOutBlock(caption));
  }
  // A caption block that holds only the first lines must not make the rest of the caption disappear.
  for (const [owner, text] of of) {
    if (squeeze(text.text).length < squeeze(owner.caption!).length * 0.95) of.delete(owner);
  }
  for (const block of owners) {
    const isElsewhere = [...of.keys()].some(({ page, caption }) => page !== block.page && caption === block.caption);
    if (isElsewhere && !of.has(block)) of.set(block, { text: '', lines: [] });
  }
  return { of, used };
}

/** Consecutive units as passages; see the rule of passagesOf, 3. */
function merged(units: readonly Unit[]): Pick<Unit, 'content' | 'sectionPath' | 'at'>[] {
  const groups: Unit[][] = [];
  let group: Unit[] = [];
  let groupWords = 0;
  for (const unit of units) {
    const unitWords = countWords(unit.content.text);
    const last = group.at(-1);
    if (last) {
      const announced = unit.kind === 'list' && (last.kind === 'list' || /:\s*$/.test(last.content.text));
      const newPage = last.content.lines.at(-1)?.page !== unit.content.lines[0]?.page;
      const enough = announced ? MOST_WORDS : newPage ? ENOUGH_WORDS_AT_PAGE_END : ENOUGH_WORDS;
      if (groupWords >= enough || groupWords + unitWords > MOST_WORDS) {
        groups.push(group);
        group = [];
        groupWords = 0;
      }
    }
    group.push(unit);
    groupWords += unitWords;
  }
  if (group.length > 0) groups.push(group);
  return groups.flatMap((members) => {
    const content = joined(
      members.map((unit) => unit.content),
      '\n',
    );
    const [{ sectionPath, at }] = members as [Unit];
    return cutToSize(content, MOST_WORDS).map((piece) => ({ content: piece, sectionPath, at }));
  });
}

function draft(
  kind: Passage['kind'],
  content: LaidOutText,
  sectionPath: string[],
  reportLanguage: Language,
  block?: Block,
  headElsewhere?: string,
): PassageDraft {
  return {
    kind,
    language: detectPassageLanguage(content.text, reportLanguage),
    sectionPath,
    pages: [...new Set(content.lines.map((line) => line.page))].sort((a, b) => a - b),
    text: content.text,
    lines: content.lines,
    part: sectionPart(sectionPath, content.text),
    ...(block?.caption ? { caption: block.caption } : {}),
    ...(block?.label ? { label: block.label } : {}),
    ...(headElsewhere ? { headElsewhere } : {}),
  };
}

/** The hyphenated words that the document writes inside a line. */
function compoundsOf(document: Document): (word: string) => boolean {
  const compounds = new Set<string>();
  for (const block of document.blocks) {
    for (const [word] of block.text.matchAll(/\p{L}+-\p{L}+/gu)) compounds.add(word.toLowerCase());
  }
  return (word) => compounds.has(word);
}
