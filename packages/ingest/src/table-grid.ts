import { holdsCentre, unionAll } from './boxes.js';
import type { Box, TableCell } from './document.js';
import { rowsOf } from './line.js';
import { headRows } from './table-heads.js';
import { printedText, type Word } from './word.js';

/** A table as it was found on the page. */
export interface FoundTable {
  bbox: Box;
  rows: TableCell[][];
  rowBoxes: Box[];
  /** Words of each row, cell by cell. */
  rowWords: Word[][];
  words: Word[];
  /** 0 to 1: how sure the grid is. */
  confidence: number;
}

/** A rectangle of grid squares: rows and columns are half-open ranges. */
export interface GridCell {
  row: number;
  column: number;
  rowspan: number;
  colspan: number;
  bbox: Box;
  words: Word[];
}

/**
 * Squares of a grid to cells: squares that no rule parts are one cell. Where they would not form a rectangle, the
 * rules are incomplete and the squares stay apart by row.
 *
 * @param hasWallRight tells whether square (row, column) is parted from the one to its right; `hasWallBelow` likewise
 */
export function cellsOfGrid(
  xs: readonly number[],
  ys: readonly number[],
  hasWallRight: (row: number, column: number) => boolean,
  hasWallBelow: (row: number, column: number) => boolean,
): GridCell[] {
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  const taken = new Uint8Array(rows * columns);
  const cells: GridCell[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken[row * columns + column]) continue;
      let right = column;
      while (right + 1 < columns && !taken[row * columns + right + 1] && !hasWallRight(row, right)) right += 1;
      let bottom = row;
      const isOpenBelow = (at: number): boolean => {
        if (at + 1 >= rows) return false;
        for (let c = column; c <= right; c += 1) {
          if (taken[(at + 1) * columns + c] || hasWallBelow(at, c)) return false;
          if (c < right && hasWallRight(at + 1, c)) return false;
        }
        const closedLeft =
          column === 0 || hasWallRight(at + 1, column - 1) || taken[(at + 1) * columns + column - 1] === 1;
        const closedRight = right === columns - 1 || hasWallRight(at + 1, right);
        return closedLeft && closedRight;
      };
      while (isOpenBelow(bottom)) bottom += 1;
      for (let r = row; r <= bottom; r += 1) taken.fill(1, r * columns + column, r * columns + right + 1);
      cells.push({
        row,
        column,
        rowspan: bottom - row + 1,
        colspan: right - column + 1,
        bbox: [xs[column]!, ys[row]!, xs[right + 1]!, ys[bottom + 1]!],
        words: [],
      });
    }
  }
  return cells;
}

/** Puts each word into the cell that holds its centre; returns the words that are in none. */
export function fillCells(cells: readonly GridCell[], words: readonly Word[]): Word[] {
  const outside: Word[] = [];
  for (const word of words) {
    const cell = cells.find((each) => holdsCentre(each.bbox, word.bbox, 0.5));
    if (cell) cell.words.push(word);
    else outside.push(word);
  }
  return outside;
}

/** A gap this wide between two words of a line, where the grid has an edge, parts two cells. */
const COLUMN_GAP_EM = 0.9;

/**
 * Takes apart merged cells that the rules merge only because they are incomplete: where the grid has edges inside the
 * cell, no word crosses them, nearly every square holds text, and the words keep clear of the edges. A heading over
 * several columns is centred in few of its squares and stays whole.
 */
export function splitFalseMerges(cells: readonly GridCell[], xs: readonly number[], ys: readonly number[]): GridCell[] {
  return cells.flatMap((cell) => {
    if (cell.colspan < 2 || cell.words.length < cell.colspan * cell.rowspan) return [cell];
    const inner = xs.slice(cell.column + 1, cell.column + cell.colspan);
    const lines = rowsOf(cell.words.filter((word) => word.turn === 0));
    const isClear = (x: number): boolean =>
      lines.every((line) => {
        const left = line.filter((word) => (word.bbox[0] + word.bbox[2]) / 2 < x);
        const right = line.filter((word) => (word.bbox[0] + word.bbox[2]) / 2 >= x);
        if (left.length === 0 || right.length === 0) return true;
        const [a, b] = [left[left.length - 1]!, right[0]!];
        return (
          b.bbox[0] - a.bbox[2] > COLUMN_GAP_EM * Math.min(a.sizePt, b.sizePt) && a.bbox[2] < x + 1 && b.bbox[0] > x - 1
        );
      });
    if (!inner.every(isClear)) return [cell];
    const innerRows = ys.slice(cell.row + 1, cell.row + cell.rowspan);
    const isClearRow = (y: number): boolean => cell.words.every((word) => word.bbox[3] < y + 2 || word.bbox[1] > y - 2);
    const splitRows = innerRows.length > 0 && innerRows.every(isClearRow);
    const parts: GridCell[] = [];
    for (let row = 0; row < (splitRows ? cell.rowspan : 1); row += 1) {
      for (let column = 0; column < cell.colspan; column += 1) {
        const rowspan = splitRows ? 1 : cell.rowspan;
        parts.push({
          row: cell.row + row,
          column: cell.column + column,
          rowspan,
          colspan: 1,
          bbox: [
            xs[cell.column + column]!,
            ys[cell.row + row]!,
            xs[cell.column + column + 1]!,
            ys[cell.row + row + rowspan]!,
          ],
          words: [],
        });
      }
    }
    fillCells(parts, cell.words);
    const filled = parts.filter((part) => part.words.length > 0).length;
    return filled >= 0.8 * parts.length && parts.flatMap((part) => part.words).length === cell.words.length
      ? parts
      : [cell];
  });
}

/** Drops grid rows and columns that hold no text and no cell of their own, and gives the table its final shape. */
export function toTable(cells: readonly GridCell[], confidence: number): FoundTable | null {
  const filled = cells.filter((cell) => cell.words.length > 0);
  if (filled.length === 0) return null;
  const rows = keptIndices(filled, 'row', 'rowspan');
  const columns = keptIndices(filled, 'column', 'colspan');
  if (rows.length < 2 || columns.length < 2) return null;
  const span = (kept: readonly number[], from: number, length: number): number =>
    kept.filter((index) => index >= from && index < from + length).length;
  const tableRows: TableCell[][] = [];
  const rowBoxes: Box[] = [];
  const cellWords: Word[][][] = [];
  rows.forEach((row) => {
    const cellsHere = cells
      .filter((cell) => (rows.find((index) => index >= cell.row && index < cell.row + cell.rowspan) ?? -1) === row)
      .sort((a, b) => a.column - b.column);
    const out: TableCell[] = [];
    const words: Word[][] = [];
    for (const cell of cellsHere) {
      const colspan = span(columns, cell.column, cell.colspan);
      const rowspan = span(rows, cell.row, cell.rowspan);
      if (colspan === 0 || rowspan === 0) continue;
      out.push({
        text: cellText(cell.words),
        ...(colspan > 1 ? { colspan } : {}),
        ...(rowspan > 1 ? { rowspan } : {}),
        ...(rowspan > 1 && cell.words.length > 0 ? { bbox: unionAll(cell.words.map((word) => word.bbox)) } : {}),
      });
      words.push(readingOrder(cell.words));
    }
    tableRows.push(out);
    cellWords.push(words);
    const boxes = cells.filter((cell) => cell.row <= row && cell.row + cell.rowspan > row).map((cell) => cell.bbox);
    const own = cells.filter((cell) => cell.row === row && cell.rowspan === 1).map((cell) => cell.bbox);
    rowBoxes.push(unionAll(own.length > 0 ? own : boxes));
  });
  headRows(tableRows, cellWords).forEach((isHead, at) => {
    if (isHead) tableRows[at] = tableRows[at]!.map((cell) => ({ ...cell, header: true }));
  });
  return {
    bbox: unionAll(filled.map((cell) => cell.bbox)),
    rows: tableRows,
    rowBoxes,
    rowWords: cellWords.map((row) => row.flat()),
    words: cells.flatMap((cell) => cell.words),
    confidence,
  };
}

function keptIndices(filled: readonly GridCell[], start: 'row' | 'column', length: 'rowspan' | 'colspan'): number[] {
  const kept = new Set<number>();
  for (const cell of filled) if (cell[length] === 1) kept.add(cell[start]);
  // A row or column that only merged cells touch is kept when a merged cell begins there and would vanish otherwise.
  for (const cell of filled) {
    let any = false;
    for (let index = cell[start]; index < cell[start] + cell[length]; index += 1) any ||= kept.has(index);
    if (!any) kept.add(cell[start]);
  }
  return [...kept].sort((a, b) => a - b);
}

export function cellText(words: readonly Word[]): string {
  let text = '';
  for (const word of readingOrder(words)) {
    if (text === '') text = printedText(word);
    else if (/\p{L}-$/u.test(text) && /^\p{Ll}/u.test(word.text)) text = text.slice(0, -1) + printedText(word);
    else text += ` ${printedText(word)}`;
  }
  return text;
}

/** Lines top to bottom, words left to right; turned words as they were drawn. */
function readingOrder(words: readonly Word[]): Word[] {
  const turned = words.filter((word) => word.turn !== 0);
  if (turned.length > words.length / 2) return [...words].sort((a, b) => a.order - b.order);
  return rowsOf(words).flat();
}
