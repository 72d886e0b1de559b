import { unionAll } from './boxes.js';
import type { Box } from './document.js';
import type { TaggedTable } from './page-tags.js';
import { filledShare, tableConfidence } from './table-confidence.js';
import { type FoundTable, type GridCell, toTable } from './table-grid.js';
import type { Word } from './word.js';

const MAX_COLUMNS = 30;
/** Tables of which fewer of the tagged cells hold words on the page are taken for layout. */
const FILLED_MIN_SHARE = 0.35;
/** Cost, in points of displacement, of leaving a column to a cell that spans from the row above. */
const SKIP_COST_PT = 25;

/**
 * Tables as the PDF's tags give them. Tags name rows and cells but not spans (pdf.js does not hand these on), so
 * spans come from geometry.
 *
 * 1. The rows with the most cells set the columns: each column reaches over the words of its cells.
 * 2. A shorter row is laid over the columns so that its words move least: a cell may span columns, and a column may be
 *    left to the cell above.
 * 3. Layout tables (one column, mostly empty, rows out of order) are refused.
 */
export function taggedTablesOf(tagged: readonly TaggedTable[], words: readonly Word[]): FoundTable[] {
  const byMcid = new Map<number, Word[]>();
  for (const word of words) if (word.mcid >= 0) byMcid.set(word.mcid, [...(byMcid.get(word.mcid) ?? []), word]);
  return tagged.flatMap((table) => {
    const rows = table.rows
      .map((row) => row.map((cell) => cell.mcids.flatMap((mcid) => byMcid.get(mcid) ?? [])))
      .filter((row) => row.some((cell) => cell.length > 0));
    const found = tableOfRows(rows);
    return found ? [found] : [];
  });
}

function tableOfRows(rows: readonly Word[][][]): FoundTable | null {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length < 2 || width < 2 || width > MAX_COLUMNS) return null;
  const all = rows.flat();
  if (
    all.filter((cell) => cell.length > 0).length < FILLED_MIN_SHARE * all.length ||
    all.filter((cell) => cell.length > 0).length < 4
  )
    return null;
  const rowBoxes = rows.map((row) => unionAll(row.flat().map((word) => word.bbox)));
  const ordered = rowBoxes.slice(1).filter((box, index) => box[1] >= rowBoxes[index]![1] - 2).length;
  if (ordered < 0.9 * (rows.length - 1)) return null;
  const columns = columnRanges(
    rows.filter((row) => row.length === width),
    width,
  );
  if (!columns) return null;

  const cells: GridCell[] = [];
  const lastInColumn: (GridCell | null)[] = new Array(width).fill(null);
  rows.forEach((row, rowIndex) => {
    const groups = placeRow(row, columns, rowIndex > 0);
    const covered = new Set<number>();
    row.forEach((words, index) => {
      const { from, to } = groups[index]!;
      const cell: GridCell = {
        row: rowIndex,
        column: from,
        rowspan: 1,
        colspan: to - from + 1,
        bbox: cellBox(words, columns, from, to, rowBoxes[rowIndex]!),
        words,
      };
      cells.push(cell);
      for (let column = from; column <= to; column += 1) {
        covered.add(column);
        lastInColumn[column] = cell;
      }
    });
    // Columns that the row leaves out belong to the cell above.
    for (let column = 0; column < width; column += 1) {
      const above = lastInColumn[column];
      if (!covered.has(column) && above && above.row + above.rowspan === rowIndex) {
        above.rowspan += 1;
        above.bbox = [above.bbox[0], above.bbox[1], above.bbox[2], rowBoxes[rowIndex]![3]];
      }
    }
  });
  const named = rows.filter((row) => row.length === width).length / rows.length;
  return toTable(cells, tableConfidence('tags', [named, filledShare(cells)]));
}

function columnRanges(fullRows: readonly Word[][][], width: number): [number, number][] | null {
  const ranges: [number, number][] = [];
  for (let column = 0; column < width; column += 1) {
    const boxes = fullRows.flatMap((row) => row[column]!.map((word) => word.bbox));
    const before = ranges[column - 1];
    if (boxes.length === 0) ranges.push([before ? before[1] + 1 : 0, before ? before[1] + 2 : 1]);
    else {
      const box = unionAll(boxes);
      // Columns that run backwards are not a grid.
      if (before && box[2] <= before[0]) return null;
      ranges.push([box[0], box[2]]);
    }
  }
  return ranges;
}

function cellBox(
  words: readonly Word[],
  columns: readonly [number, number][],
  from: number,
  to: number,
  row: Box,
): Box {
  if (words.length > 0) return unionAll(words.map((word) => word.bbox));
  return [columns[from]![0], row[1], Math.max(columns[to]![1], columns[from]![0] + 1), row[3]];
}

/** Assigns consecutive column ranges to the cells of a row so that their words are displaced least (dynamic programming). */
function placeRow(
  row: readonly Word[][],
  columns: readonly [number, number][],
  maySkip: boolean,
): { from: number; to: number }[] {
  const width = columns.length;
  if (row.length === width) return row.map((_, column) => ({ from: column, to: column }));
  // best[i][c]: least cost with the first i cells placed in the first c columns.
  const best: number[][] = Array.from({ length: row.length + 1 }, () =>
    new Array(width + 1).fill(Number.POSITIVE_INFINITY),
  );
  const step: { from: number; skipped: boolean }[][] = Array.from(
    { length: row.length + 1 },
    () => new Array(width + 1),
  );
  best[0]![0] = 0;
  for (let placed = 0; placed <= row.length; placed += 1) {
    for (let column = 0; column < width; column += 1) {
      const cost = best[placed]![column]!;
      if (!Number.isFinite(cost)) continue;
      if (maySkip && cost + SKIP_COST_PT < best[placed]![column + 1]!) {
        best[placed]![column + 1] = cost + SKIP_COST_PT;
        step[placed]![column + 1] = { from: column, skipped: true };
      }
      if (placed === row.length) continue;
      for (let end = column; end < width; end += 1) {
        const total = cost + displacement(row[placed]!, columns[column]![0], columns[end]![1]) + 0.5 * (end - column);
        if (total < best[placed + 1]![end + 1]!) {
          best[placed + 1]![end + 1] = total;
          step[placed + 1]![end + 1] = { from: column, skipped: false };
        }
      }
    }
  }
  const groups: { from: number; to: number }[] = [];
  let [placed, column] = [row.length, width];
  while (placed > 0 || column > 0) {
    const taken = step[placed]![column];
    if (!taken) return row.map((_, index) => ({ from: Math.min(index, width - 1), to: Math.min(index, width - 1) }));
    if (!taken.skipped) {
      groups.unshift({ from: taken.from, to: column - 1 });
      placed -= 1;
    }
    column = taken.from;
  }
  return groups;
}

/** How far words reach out of a range, plus a little for standing off its middle and its left edge. */
function displacement(words: readonly Word[], left: number, right: number): number {
  if (words.length === 0) return 0;
  const box = unionAll(words.map((word) => word.bbox));
  const outside = Math.max(0, left - box[0]) + Math.max(0, box[2] - right);
  const offMiddle = Math.abs((box[0] + box[2]) / 2 - (left + right) / 2);
  return 2 * outside + 0.3 * Math.min(offMiddle, Math.abs(box[0] - left));
}
