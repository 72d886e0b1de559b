import type { Block, Box, TableCell } from '@lampyre/ingest';
import { cutToSize } from './cut-to-size.js';
import { boxedText, countWords, joined, type LaidOutText, type PartText } from './laid-out-text.js';

/** A group of rows is closed when it holds this many words; long enough to compare rows, short enough to match. */
const ROW_GROUP_WORDS = 120;
/** A row, or rows that a cell spans, are cut only beyond this: a value without its row's label says little. */
const ROW_WORDS_MAX = 400;
/** A longer head, mostly a table read wrongly, stands by itself and is not repeated. */
const HEAD_WORDS_MAX = 400;
/** Between the cells of a row. */
export const CELL_SEPARATOR = ' | ';

/** Parts the head of a table passage (caption, heads of the columns, name of the group of rows) from its rows. */
export const TABLE_HEAD_END = '\n\n';

/**
 * A table with a grid as one or more texts: its caption and the rows that head its columns, then, after TABLE_HEAD_END, a group of its rows,
 * one line each. Without caption and heads, the rows only.
 *
 * 1. Rows follow one another until the group is full; every group repeats caption and heads, so that each stands alone. Heads in
 *    the middle of the table begin a group, and are those of the rows after them. Heads that only an earlier page prints are beside the text.
 * 2. A row that only names the rows after it is one of them, and stands in the head of the groups that go on under that name.
 * 3. A row is not cut, nor a row group that a cell spans (rowspan), up to ROW_WORDS_MAX.
 * 4. Each row is a line with the row's box; a cell over several rows is a line of its own, with its box, in the first of them.
 */
export function tableTexts(block: Block, caption: LaidOutText): PartText[] {
  const rows = block.rows ?? [];
  const texts: PartText[] = [];
  let headElsewhere = (block.inheritedHeader ?? [])
    .map((row) => laidOutRow(row, block.page, block.bbox).text)
    .join('\n');
  let heads: LaidOutText[] = [];
  let name: LaidOutText[] = [];
  let group: LaidOutText[] = [];
  let groupHead: LaidOutText[] = [];
  let groupWords = 0;
  let spannedUntil = 0;
  const longHeads = new Set<string>();
  const add = (...contents: LaidOutText[]): void => {
    texts.push(...contents.map((content) => ({ ...content, headElsewhere })));
  };
  const close = (): void => {
    const head = joined([caption, ...groupHead], '\n');
    const pieces = group.length > 0 ? cutToSize(joined(group, '\n'), ROW_WORDS_MAX) : [];
    if (countWords(head.text) <= HEAD_WORDS_MAX) {
      add(...pieces.map((piece) => joined([head, piece], TABLE_HEAD_END)));
    } else {
      if (!longHeads.has(head.text)) add(...cutToSize(head, HEAD_WORDS_MAX));
      longHeads.add(head.text);
      add(...pieces);
    }
    group = [];
    groupWords = 0;
  };
  for (const [at, row] of rows.entries()) {
    const text = laidOutRow(row, block.page, block.rowBoxes?.[at] ?? block.bbox);
    const rowWords = countWords(text.text);
    if (isHead(row)) {
      close();
      if (at > 0 && !isHead(rows[at - 1]!)) heads = [];
      heads.push(text);
      headElsewhere = '';
      name = [];
      continue;
    }
    const names = isGroupName(row);
    const isFull = groupWords + rowWords > ROW_GROUP_WORDS || (names && groupWords > ROW_GROUP_WORDS / 2);
    if (isFull && at >= spannedUntil) close();
    if (group.length === 0) groupHead = names ? heads : [...heads, ...name];
    if (names) name = [text];
    group.push(text);
    groupWords += rowWords;
    for (const cell of row) spannedUntil = Math.max(spannedUntil, at + (cell.rowspan ?? 1));
  }
  close();
  if (texts.length === 0) add(...cutToSize(joined([caption, ...heads], '\n'), HEAD_WORDS_MAX));
  return texts;
}

function isHead(row: readonly TableCell[]): boolean {
  return row.length > 0 && row.every((cell) => cell.header);
}

/** "Services" over all columns, or before empty ones: what the rows after it are part of. */
function isGroupName(row: readonly TableCell[]): boolean {
  const [first, ...rest] = row;
  if (!first?.text.trim() || rest.some(({ text }) => text.trim() !== '')) return false;
  return rest.length > 1 || (first.colspan ?? 1) > 1;
}

function laidOutRow(row: readonly TableCell[], page: number, rowBox: Box): LaidOutText {
  const cells = row.flatMap((cell) => {
    const text = cell.text.replace(/\s+/g, ' ').trim();
    return text === '' ? [] : [{ text, bbox: cell.bbox ?? rowBox }];
  });
  // Neighbours in one box are one line.
  const parts: typeof cells = [];
  for (const { text, bbox } of cells) {
    const last = parts.at(-1);
    if (last?.bbox === bbox) last.text += CELL_SEPARATOR + text;
    else parts.push({ text, bbox });
  }
  return joined(
    parts.map(({ text, bbox }) => boxedText(text, page, bbox)),
    CELL_SEPARATOR,
  );
}
