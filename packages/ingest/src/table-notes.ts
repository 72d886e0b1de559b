import { overlapX } from './boxes.js';
import type { Block, Box } from './document.js';

/** Notes stand no farther under their table, or under the note before, than this. */
const NOTE_GAP_MAX_PT = 18;
/** Share of a note's width that lies under the table. */
const UNDER_MIN_SHARE = 0.6;

/** How notes that hold for the whole table begin. */
const NOTE_WORD =
  /^(?:general )?(?:notes?|sources?|n\.\s?b\.|n\.?b|remarques?|lecture|champ|key|légende|legend|abbreviations?|abréviations?)\s*(?:\([^)]{1,30}\)\s*)?[:.–—]/i;
/** A mark that a note of one cell opens with: "*", "a", "(a)", "1)". */
const OPENING_MARK = /^(?:\(?([a-z]|\d{1,2})[).]?|([*†‡§¶#]{1,3}))\s*(?=[\p{L}\d«"“(])/u;

/**
 * Names to each table the blocks right under it that hold its notes and sources (`notes`, their ids): text that says "Note:" or
 * "Source:", and text that opens with a mark that a cell of the table carries. Nothing is moved: the notes stay blocks of their
 * own, so that their text is there once. A caption may stand between.
 *
 * @param blocks in reading order, with their ids
 */
export function linkTableNotes(blocks: readonly Block[]): void {
  const pages = new Map<number, Block[]>();
  for (const block of blocks) pages.set(block.page, [...(pages.get(block.page) ?? []), block]);
  for (const onPage of pages.values()) {
    const byHeight = [...onPage].sort((a, b) => a.bbox[1] - b.bbox[1]);
    for (const table of onPage) {
      if (table.kind !== 'table') continue;
      const notes = notesUnder(table, byHeight);
      if (notes.length > 0) table.notes = notes.map(({ id }) => id);
    }
  }
}

function notesUnder(table: Block, byHeight: readonly Block[]): Block[] {
  const notes: Block[] = [];
  let bottom = table.bbox[3];
  for (const block of byHeight) {
    if (block === table || block.bbox[1] < bottom - 2 || !liesUnder(block.bbox, table.bbox)) continue;
    if (block.bbox[1] - bottom > NOTE_GAP_MAX_PT) break;
    const isOwnCaption = block.kind === 'caption' && block.text === table.caption;
    if (!isOwnCaption && !isNoteOf(table, block)) break;
    if (!isOwnCaption) notes.push(block);
    bottom = block.bbox[3];
  }
  return notes;
}

const liesUnder = (box: Box, table: Box): boolean => overlapX(box, table) > UNDER_MIN_SHARE * (box[2] - box[0]);

function isNoteOf(table: Block, block: Block): boolean {
  if (block.kind !== 'paragraph' && block.kind !== 'list' && block.kind !== 'footnote') return false;
  if (NOTE_WORD.test(block.text)) return true;
  const opening = OPENING_MARK.exec(block.text);
  const mark = opening?.[1] ?? opening?.[2];
  return mark !== undefined && carriesMark(table, mark);
}

/** Raised marks were taken off the words; signs may also stand unraised at the end of a cell. */
function carriesMark(table: Block, mark: string): boolean {
  if (table.noteMarks?.some((each) => each.mark.split(/[,;\s()]+/).includes(mark))) return true;
  return !/[\p{L}\d]/u.test(mark) && (table.rows ?? []).flat().some(({ text }) => text.endsWith(mark));
}
