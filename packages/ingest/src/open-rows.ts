import { rowsOf } from './line.js';
import type { GridCell } from './table-grid.js';
import type { Word } from './word.js';

const NUMBER = /^[<>~≈±≥≤(]?[-–−+]?\d[\d\s.,]*[%)]?$|^[-–—]$|^n\.?[ad]\.?$/i;

/**
 * Rows that no rule parts: many tables rule only their header and their end. A band of cells is split by its lines of text when
 * at least two of its columns hold as many lines of numbers as the band has baselines; wrapped labels stay with their row.
 */
export function splitOpenRows(cells: readonly GridCell[]): GridCell[] {
  const bands = new Map<number, GridCell[]>();
  for (const cell of cells) {
    if (cell.rowspan === 1) bands.set(cell.row, [...(bands.get(cell.row) ?? []), cell]);
  }
  const splits = new Map<number, number[]>();
  for (const [row, band] of bands) {
    if (cells.some((cell) => cell.rowspan > 1 && cell.row <= row && cell.row + cell.rowspan > row)) continue;
    const edges = rowEdges(band);
    if (edges.length > 0) splits.set(row, edges);
  }
  if (splits.size === 0) return [...cells];
  const shift = (row: number): number =>
    [...splits].reduce((sum, [at, edges]) => sum + (at < row ? edges.length : 0), 0);
  return cells.flatMap((cell) => {
    const edges = cell.rowspan === 1 ? splits.get(cell.row) : undefined;
    if (!edges) return [{ ...cell, row: cell.row + shift(cell.row) }];
    const ys = [cell.bbox[1], ...edges, cell.bbox[3]];
    return ys.slice(0, -1).map((y0, index) => {
      const y1 = ys[index + 1]!;
      return {
        ...cell,
        row: cell.row + shift(cell.row) + index,
        bbox: [cell.bbox[0], y0, cell.bbox[2], y1] as GridCell['bbox'],
        words: cell.words.filter((word) => middle(word) >= y0 && middle(word) < y1),
      };
    });
  });
}

const middle = (word: Word): number => (word.bbox[1] + word.bbox[3]) / 2;

/** Where a band of cells is to be split: between lines at which a new row of values begins; empty for one row. */
function rowEdges(band: readonly GridCell[]): number[] {
  const words = band.flatMap((cell) => cell.words).filter((word) => word.turn === 0);
  const lines = rowsOf(words);
  if (lines.length < 2) return [];
  const numeric = band.filter((cell) => {
    const own = rowsOf(cell.words.filter((word) => word.turn === 0));
    return (
      own.length >= 2 &&
      own.filter((line) => NUMBER.test(line.map((word) => word.text).join(' '))).length >= 0.7 * own.length
    );
  });
  const needed = band.length <= 2 ? 1 : 2;
  if (numeric.length < needed) return [];
  // A line of values opens a row; lines without values belong to the row of the nearest such line.
  const numberWords = new Set(numeric.flatMap((cell) => cell.words));
  const isValueLine = lines.map((line) => line.some((word) => numberWords.has(word)));
  const values = lines.filter((_, index) => isValueLine[index]);
  if (values.length < 2) return [];
  const edges: number[] = [];
  for (let index = 1; index < values.length; index += 1) {
    const above = Math.max(...values[index - 1]!.map((word) => word.bbox[3]));
    const below = Math.min(...values[index]!.map((word) => word.bbox[1]));
    // Label lines between two value lines: the widest gap among them is the row's end.
    const between = lines.filter(
      (line, at) => !isValueLine[at] && middle(line[0]!) > above - 1 && middle(line[0]!) < below + 1,
    );
    const stops = [
      above,
      ...between.flatMap((line) => [
        Math.min(...line.map((word) => word.bbox[1])),
        Math.max(...line.map((word) => word.bbox[3])),
      ]),
      below,
    ];
    let best = (above + below) / 2;
    let widest = -1;
    for (let at = 0; at + 1 < stops.length; at += 2) {
      const gap = stops[at + 1]! - stops[at]!;
      if (gap > widest) {
        widest = gap;
        best = (stops[at]! + stops[at + 1]!) / 2;
      }
    }
    edges.push(best);
  }
  return edges;
}
