import type { TableCell } from './document.js';
import type { Word } from './word.js';

const HEAD_ROWS_MAX = 4;
const BOLD_MIN_SHARE = 0.8;
/** Words of a label that stands alone over a row of others: "Level of difficulty:", "The function: “what?”". */
const LABEL_END = /[:?]\s*[»”"]?\s*$/u;
const NUMBER = /^[<>~±≥≤]?[-–−]?\d/;
/** Years, spans of years and ordinals name columns as often as they are amounts. */
const NAME_WITH_DIGITS =
  /^(?:(?:19|20|21)\d{2}(?:[-–/](?:(?:19|20|21)?\d{2}))?|\d+(?:st|nd|rd|th|er|re|e|ème)(?!\p{L}).*)$/u;

/** One row as its heads are told by: its cells, and the words in each. */
interface Row {
  cells: readonly TableCell[];
  words: readonly (readonly Word[])[];
  /** First grid column of each cell. */
  columns: readonly number[];
}

/**
 * Which rows of a table head its columns.
 *
 * 1. Rows at the top: bold above others that are not; words above numbers; rows under cells that reach down into them or that
 *    they subdivide.
 * 2. Where nothing tells, the first row of three or more, but not in a table of labels and values, which has no head.
 * 3. Rows further down that begin another part: shaped as the head and unlike the rows between, with one of its cells again, or
 *    of cells that reach down and cells that are subdivided; and the rows that these reach into.
 * A row of one cell over all columns names a group of rows, and is a head only at the very top, as the title.
 *
 * @param rows in the HTML table model; `words` are those of each of their cells
 */
export function headRows(rows: readonly TableCell[][], words: readonly (readonly Word[])[][]): boolean[] {
  const columns = gridColumns(rows);
  const all = rows.map((cells, at): Row => ({ cells, words: words[at]!, columns: columns[at]! }));
  const isHead = rows.map(() => false);
  const rest = all.slice(1).flatMap((row) => row.words.flat());
  const boldHead = boldShare(rest) < 0.6;
  const wordsOverNumbers = numberShare(rest) > 0.3;
  const mark = (from: number, isFirst: (row: Row) => boolean): void => {
    for (let at = from; at < Math.min(from + HEAD_ROWS_MAX, rows.length - (from === 0 ? 1 : 0)); at++) {
      const row = all[at]!;
      const heads =
        at === from ? isFirst(row) : (boldHead && isBold(row) && !isNumeric(row)) || goesOn(all, at, isHead);
      if (!heads || (at > 0 && row.cells.length === 1)) break;
      isHead[at] = true;
    }
  };
  mark(0, (row) => (boldHead && isBold(row)) || (wordsOverNumbers && !isNumeric(row)));
  if (!isHead[0] && rows.length > 2 && !isLabelled(all)) mark(0, () => true);
  const lastAbove = isHead.lastIndexOf(true);
  if (lastAbove === -1) return isHead;
  for (let at = lastAbove + 2; at < rows.length - 1; at++) {
    if (!isHead[at])
      mark(at, (row) => headsAgain(row, all[0]!, all[lastAbove + 1]!) || isStacked(row, all[at + 1]!, 2));
  }
  return isHead;
}

/** Shaped as the head and unlike the first row under it, with a cell of the head in its place. */
function headsAgain(row: Row, head: Row, body: Row): boolean {
  if (!sameShape(row, head) || sameShape(row, body)) return false;
  return row.cells.some(({ text }, index) => text !== '' && text === head.cells[index]!.text);
}

function sameShape(a: Row, b: Row): boolean {
  return a.columns.join() === b.columns.join() && a.cells.every(({ colspan }, i) => colspan === b.cells[i]!.colspan);
}

/** Cells that reach down (`least` of them) beside cells that the next row subdivides: heads are built so, and no other row. */
function isStacked({ cells, columns }: Row, below: Row, least: number): boolean {
  const subdivided = cells.filter((cell, index) => isSubdivided(cell, columns[index]!, below)).length;
  const reachingDown = cells.filter(({ rowspan = 1 }) => rowspan > 1).length;
  return subdivided > 0 && reachingDown >= least && subdivided + reachingDown === cells.length;
}

function isSubdivided({ text, colspan = 1 }: TableCell, from: number, below: Row): boolean {
  return text !== '' && below.columns.filter((column) => column >= from && column < from + colspan).length > 1;
}

/** True when the head above reaches down into this row, or names it as its parts. */
function goesOn(rows: readonly Row[], at: number, isHead: readonly boolean[]): boolean {
  const row = rows[at]!;
  let reachingDown = 0;
  for (let higher = at - 1; higher >= 0 && isHead[higher]; higher--)
    reachingDown += rows[higher]!.cells.filter(({ rowspan = 1 }) => higher + rowspan > at).length;
  const above = rows[at - 1]!;
  if (reachingDown > 1 || isStacked(above, row, 1)) return true;
  if (isNumeric(row)) return false;
  // What spans the first column heads labels and their numbers together, and names no parts.
  const subdivided = above.cells.some((cell, index) => {
    const from = above.columns[index]!;
    return from > 0 && isSubdivided(cell, from, row);
  });
  return reachingDown > 0 || subdivided;
}

/** Two columns, of which the first names what the second holds. */
function isLabelled(rows: readonly Row[]): boolean {
  if (!rows.every(({ columns, cells }) => columns.length === 2 && cells.every(({ colspan = 1 }) => colspan === 1)))
    return false;
  const labels = rows.map(({ words }) => words[0]!);
  const values = rows.flatMap(({ words }) => words[1]!);
  if (labels.every((words) => words.length > 0 && boldShare(words) > BOLD_MIN_SHARE) && boldShare(values) < 0.5)
    return true;
  return rows.filter(({ cells }) => LABEL_END.test(cells[0]!.text)).length > 0.7 * rows.length;
}

function isBold({ words }: Row): boolean {
  return boldShare(words.flat()) > BOLD_MIN_SHARE;
}

function isNumeric({ words }: Row): boolean {
  return numberShare(words.flat()) >= 0.15;
}

function boldShare(words: readonly Word[]): number {
  return words.length === 0 ? 1 : words.filter((word) => word.bold).length / words.length;
}

function numberShare(words: readonly Word[]): number {
  const numbers = words.filter(({ text }) => NUMBER.test(text) && !NAME_WITH_DIGITS.test(text));
  return words.length === 0 ? 0 : numbers.length / words.length;
}

/** The first grid column of each cell: cells that reach down from above take their columns in the rows below. */
function gridColumns(rows: readonly TableCell[][]): number[][] {
  const taken: Set<number>[] = rows.map(() => new Set());
  return rows.map((row, at) => {
    let column = 0;
    return row.map(({ colspan = 1, rowspan = 1 }) => {
      while (taken[at]!.has(column)) column += 1;
      const first = column;
      for (let down = at; down < Math.min(rows.length, at + rowspan); down++)
        for (let along = first; along < first + colspan; along++) taken[down]!.add(along);
      column += colspan;
      return first;
    });
  });
}
