import { holdsCentre } from './boxes.js';
import { lineOf, rowsOf } from './line.js';
import type { GridCell } from './table-grid.js';
import type { Word } from './word.js';

/** Words farther apart than this are in different cells. */
const CELL_GAP_EM = 0.75;
/** Space that no row crosses, from which on it parts two columns. */
const COLUMN_GAP_MIN_PT = 4;
/** Shares of a ruled column's pieces that must be numbers before white space splits it. */
const NUMERIC_MIN_SHARE = 0.5;
const NUMBER = /^[<>~≈±≥≤(+$€£]*[-–−+]?\d[\d\s.,:/]*(?:%|[a-zA-Z*†‡]{0,3})?\)?$|^[-–—*.]{1,3}$|^n\.?[ad]\.?$/i;

export const isNumber = (text: string): boolean => NUMBER.test(text);

export type Piece = ReturnType<typeof lineOf>;

/** The pieces of a row that wide gaps part. */
export function piecesOfRow(row: readonly Word[]): Piece[] {
  const pieces: Word[][] = [];
  for (const word of row) {
    const piece = pieces[pieces.length - 1];
    const before = piece?.[piece.length - 1];
    if (piece && before && word.bbox[0] - before.bbox[2] < CELL_GAP_EM * Math.min(word.sizePt, before.sizePt))
      piece.push(word);
    else pieces.push([word]);
  }
  return pieces.map(lineOf);
}

/** Columns as x ranges between the white space that no row of several cells crosses. */
export function columnsOf(rows: readonly Piece[][], from: number, to: number): [number, number][] {
  const several = rows.filter((row) => row.length > 1);
  const covered = new Uint16Array(Math.ceil(to - from) + 2);
  // A header that spans columns crosses their gaps; one row in ten may.
  const mayCross = Math.floor(0.1 * several.length);
  for (const row of several) {
    for (const { bbox } of row) {
      const start = Math.max(0, Math.floor(bbox[0] - from));
      const end = Math.min(covered.length - 1, Math.ceil(bbox[2] - from));
      for (let x = start; x <= end; x += 1) covered[x]! += 1;
    }
  }
  const columns: [number, number][] = [];
  let start: number | null = null;
  let gap = COLUMN_GAP_MIN_PT;
  for (let x = 0; x < covered.length; x += 1) {
    if (covered[x]! > mayCross) {
      if (start === null || gap >= COLUMN_GAP_MIN_PT) {
        if (start !== null) columns.push([from + start, from + x - gap]);
        start = x;
      }
      gap = 0;
    } else gap += 1;
  }
  if (start !== null) columns.push([from + start, from + covered.length - gap]);
  return columns;
}

/**
 * Columns that no rule parts: a ruled column of which most lines hold several numbers with white space between them at the same
 * places is as many columns. Cells that span it span them all.
 */
export function splitOpenColumns(cells: readonly GridCell[]): GridCell[] {
  const columns = [...new Set(cells.filter((cell) => cell.colspan === 1).map((cell) => cell.column))];
  const splits = new Map<number, number[]>();
  for (const column of columns) {
    const own = cells.filter((cell) => cell.column === column && cell.colspan === 1 && cell.words.length > 0);
    const edges = columnEdges(own);
    if (edges.length > 0) splits.set(column, edges);
  }
  if (splits.size === 0) return [...cells];
  const before = (column: number): number =>
    [...splits].reduce((sum, [at, edges]) => sum + (at < column ? edges.length : 0), 0);
  return cells.flatMap((cell): GridCell[] => {
    const column = cell.column + before(cell.column);
    const edges = splits.get(cell.column);
    const inner = before(cell.column + cell.colspan) - before(cell.column);
    // A cell whose words lie over the edges (a header of all the columns) stays whole.
    const crosses = edges?.some((edge) =>
      cell.words.some((word) => word.bbox[0] < edge - 1 && word.bbox[2] > edge + 1),
    );
    if (cell.colspan > 1 || !edges || crosses) return [{ ...cell, column, colspan: cell.colspan + inner }];
    const xs = [cell.bbox[0], ...edges, cell.bbox[2]];
    return xs.slice(0, -1).map((x0, index) => {
      const bbox: GridCell['bbox'] = [x0, cell.bbox[1], xs[index + 1]!, cell.bbox[3]];
      return {
        ...cell,
        column: column + index,
        bbox,
        words: cell.words.filter((word) => holdsCentre(bbox, word.bbox, 0.01)),
      };
    });
  });
}

/** Where a ruled column is to be split; empty when it is one column. */
function columnEdges(cells: readonly GridCell[]): number[] {
  if (cells.length < 2) return [];
  const rows = cells.flatMap((cell) => rowsOf(cell.words.filter((word) => word.turn === 0)).map(piecesOfRow));
  const several = rows.filter((row) => row.length > 1);
  if (rows.length < 3 || several.length < 0.6 * rows.length) return [];
  const pieces = several.flat();
  if (pieces.filter((piece) => isNumber(piece.text)).length < NUMERIC_MIN_SHARE * pieces.length) return [];
  const from = Math.min(...cells.map((cell) => cell.bbox[0]));
  const to = Math.max(...cells.map((cell) => cell.bbox[2]));
  const columns = columnsOf(rows, from, to);
  return columns.slice(1).map(([x0], index) => (columns[index]![1] + x0) / 2);
}
