import type { Block, Box, TableCell } from '@lampyre/ingest';
import { boxedText, countWords, joined, type LaidOutText, laidOutBlock } from './laid-out-text.js';

/** A group of rows is closed when it holds this many words; long enough to compare rows, short enough to match. */
const ROW_GROUP_WORDS = 120;
const CELL_SEPARATOR = ' | ';

/** Parts the head of a table passage (caption, heads of the columns, name of the group of rows) from its rows. */
export const TABLE_HEAD_END = '\n\n';

/**
 * A table as one or more texts: its caption and the rows that head its columns, then, after TABLE_HEAD_END, a group of its rows, one
 * line each. Without caption and heads, the rows only.
 *
 * 1. Rows follow one another until the group is full; every group repeats caption and heads, so that each stands alone. Heads in
 *    the middle of the table begin a group, and are those of the rows after them.
 * 2. A row that only names the rows after it is one of them, and stands in the head of the groups that go on under that name.
 * 3. A row group that a cell spans (rowspan) is not cut.
 * 4. Each row is a line with the row's box; a cell over several rows is a line of its own, with its box, in the first of them.
 * A table whose grid was not read gives its words as they stand.
 */
export function tableTexts(block: Block, caption: LaidOutText): LaidOutText[] {
  const rows = block.rows ?? [];
  if (rows.length === 0) return [joined([caption, laidOutBlock(block)], '\n')];
  const texts: LaidOutText[] = [];
  let heads: LaidOutText[] = [];
  let name: LaidOutText[] = [];
  let group: LaidOutText[] = [];
  let groupHead: LaidOutText[] = [];
  let groupWords = 0;
  let spannedUntil = 0;
  const close = (): void => {
    if (group.length > 0)
      texts.push(joined([joined([caption, ...groupHead], '\n'), joined(group, '\n')], TABLE_HEAD_END));
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
  return texts.length > 0 ? texts : [joined([caption, ...heads], '\n')];
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
