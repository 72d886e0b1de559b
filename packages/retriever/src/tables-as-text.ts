import type { Block, Box, TableCell } from '@lampyre/ingest';
import { boxedText, countWords, joined, type LaidOutText, laidOutBlock } from './laid-out-text.js';

/** A group of rows is closed when it holds this many words; long enough to compare rows, short enough to match. */
const ROW_GROUP_WORDS = 120;
const CELL_SEPARATOR = ' | ';

/**
 * A table as one or more texts: its caption, its header rows, then a group of its rows, one line each.
 *
 * 1. Rows at the top whose cells are all headers are the header; without any marked, the first row is.
 * 2. Rows follow one another until the group is full; every group repeats caption and header, so that each stands alone.
 * 3. A row group that a cell spans (rowspan) is not cut.
 * 4. Each row is a line with the row's box; a cell over several rows is a line of its own, with its box, in the first of them.
 * A table whose grid was not read gives its words as they stand.
 */
export function tableTexts(block: Block, caption: LaidOutText): LaidOutText[] {
  const rows = block.rows ?? [];
  if (rows.length === 0) return [joined([caption, laidOutBlock(block)], '\n')];
  const rowTexts = rows.map((row, index) => laidOutRow(row, block.page, block.rowBoxes?.[index] ?? block.bbox));
  const headerCount = countHeaderRows(rows);
  const head = joined([caption, ...rowTexts.slice(0, headerCount)], '\n');

  const groups: LaidOutText[][] = [];
  let group: LaidOutText[] = [];
  let groupWords = 0;
  let spannedUntil = headerCount;
  for (let index = headerCount; index < rows.length; index++) {
    const text = rowTexts[index]!;
    const rowWords = countWords(text.text);
    if (group.length > 0 && index >= spannedUntil && groupWords + rowWords > ROW_GROUP_WORDS) {
      groups.push(group);
      group = [];
      groupWords = 0;
    }
    group.push(text);
    groupWords += rowWords;
    for (const cell of rows[index]!) spannedUntil = Math.max(spannedUntil, index + (cell.rowspan ?? 1));
  }
  if (group.length > 0 || groups.length === 0) groups.push(group);
  return groups.map((members) => joined([head, ...members], '\n'));
}

function countHeaderRows(rows: readonly TableCell[][]): number {
  let count = 0;
  while (count < rows.length && rows[count]!.length > 0 && rows[count]!.every((cell) => cell.header)) count++;
  return count === rows.length ? 0 : Math.max(count, rows.length > 2 ? 1 : 0);
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
