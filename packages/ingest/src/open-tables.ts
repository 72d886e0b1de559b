import { area, intersectionArea, overlapX, unionAll } from './boxes.js';
import { captionLabel } from './captions.js';
import type { Box } from './document.js';
import { rowsOf } from './line.js';
import { columnsOf, isNumber, type Piece, piecesOfRow } from './open-columns.js';
import type { Shape } from './page-content.js';
import { type Rule, rulesOf } from './ruling-lines.js';
import { tableConfidence } from './table-confidence.js';
import { type FoundTable, type GridCell, toTable } from './table-grid.js';
import type { Word } from './word.js';

/** Rules of one table begin and end within this of one another. */
const SAME_END_PT = 14;
const RULE_MIN_SHARE = 0.25;
const MIN_ROWS = 3;
const MAX_COLUMNS = 16;
/** Cells of tables are short; columns of prose are not. */
const CELL_MAX_WORDS = 9;
const NUMERIC_MIN_SHARE = 0.3;
const WORDY_MIN_ROWS = 5;
const UNRULED_MIN_ROWS = 4;
const UNRULED_NUMERIC_MIN_SHARE = 0.6;

/**
 * Tables that are ruled across only, at the head and the foot (and under the header), or not at all: columns are told by
 * white space.
 *
 * 1. Horizontal rules that begin and end alike frame a band; the topmost and the lowest of a run bound the table.
 * 2. Words of the band form rows; along a row, wide gaps part cells. White space that no row of several cells crosses parts the
 *    columns.
 * 3. Lines between the first two rules are the header: a cell that reaches over several columns spans them, and lines of one
 *    column are one cell.
 * 4. Below it each line is a row; a line with text in one column only, right under a line and not the first column, goes on.
 * 5. Without any rule, four or more lines of a name and numbers in three columns are a table, too.
 * 6. Bands of prose and the faces of charts are refused: long cells, hardly a number, drawings under the words.
 *
 * @param taken tables that were found by other means
 */
export function openTablesOf(
  words: readonly Word[],
  shapes: readonly Shape[],
  widthPt: number,
  heightPt: number,
  taken: readonly FoundTable[],
): FoundTable[] {
  const { horizontal, vertical } = rulesOf(shapes, widthPt, heightPt);
  const free = horizontal.filter(
    (rule) =>
      rule.to - rule.from > RULE_MIN_SHARE * widthPt &&
      !taken.some(
        ({ bbox }) => rule.at > bbox[1] - 2 && rule.at < bbox[3] + 2 && rule.from < bbox[2] && rule.to > bbox[0],
      ),
  );
  const found: FoundTable[] = [];
  for (const run of runsOf(free, vertical)) {
    const table = tableOfRun(run, words);
    const clear =
      table && ![...taken, ...found].some((other) => intersectionArea(other.bbox, table.bbox) > 0.1 * area(table.bbox));
    if (table && clear && !liesOnDrawing(table, shapes)) found.push(table);
  }
  const inTable = new Set([...taken, ...found].flatMap((table) => table.words));
  const rest = words.filter((word) => !inTable.has(word));
  for (const table of unruledTablesOf(rest)) {
    const overlaps = [...taken, ...found].some(
      (other) => intersectionArea(other.bbox, table.bbox) > 0.1 * area(table.bbox),
    );
    if (!overlaps && !liesOnDrawing(table, shapes)) found.push(table);
  }
  return found;
}

/** Numbers over curves, pictures and many shapes belong to a figure. */
function liesOnDrawing(table: FoundTable, shapes: readonly Shape[]): boolean {
  const under = shapes.filter(
    (shape) =>
      intersectionArea(shape.bbox, table.bbox) > 0 && (shape.kind === 'image' || shape.curved || shape.points > 6),
  );
  return under.length > 2 || under.some((shape) => shape.kind === 'image');
}

/** Rules with the same ends, top to bottom, with no long vertical rule among them. */
function runsOf(horizontal: readonly Rule[], vertical: readonly Rule[]): Rule[][] {
  const runs: Rule[][] = [];
  for (const rule of [...horizontal].sort((a, b) => a.at - b.at)) {
    const run = runs.find(
      (each) => Math.abs(each[0]!.from - rule.from) < SAME_END_PT && Math.abs(each[0]!.to - rule.to) < SAME_END_PT,
    );
    if (run) run.push(rule);
    else runs.push([rule]);
  }
  return runs.filter((run) => {
    if (run.length < 2) return false;
    const [top, bottom] = [run[0]!, run[run.length - 1]!];
    return !vertical.some(
      (rule) =>
        rule.to - rule.from > 0.6 * (bottom.at - top.at) &&
        rule.at > top.from + 5 &&
        rule.at < top.to - 5 &&
        rule.from < bottom.at &&
        rule.to > top.at &&
        rule.to - rule.from > 30,
    );
  });
}

function tableOfRun(run: readonly Rule[], words: readonly Word[]): FoundTable | null {
  const [top, bottom] = [run[0]!, run[run.length - 1]!];
  const inside = words.filter(
    (word) =>
      word.turn === 0 &&
      middle(word.bbox) > top.at &&
      middle(word.bbox) < bottom.at &&
      word.bbox[0] > top.from - 4 &&
      word.bbox[2] < top.to + 4,
  );
  const rows = rowsOf(inside).map(piecesOfRow);
  if (rows.length < MIN_ROWS) return null;
  if (rows.some((row) => captionLabel(textOf(row))?.isCaption)) return null;
  const columns = columnsOf(rows, top.from, top.to);
  if (columns.length < 2 || columns.length > MAX_COLUMNS || !looksTabular(rows, columns.length)) return null;
  const headerEnd = run.length > 2 && run[1]!.at - top.at < 0.5 * (bottom.at - top.at) ? run[1]!.at : null;
  return tableOfRows(rows, columns, headerEnd, 'rulesAcross');
}

/**
 * Tables without any rule: at least four lines in a row of three or more cells each, in columns, most of them numbers. One line
 * of a single short cell (a section of the table) may stand between.
 */
function unruledTablesOf(words: readonly Word[]): FoundTable[] {
  const rows = rowsOf(words.filter((word) => word.turn === 0)).map(piecesOfRow);
  const found: FoundTable[] = [];
  let band: Piece[][] = [];
  const close = (): void => {
    while (band.length > 0 && band[band.length - 1]!.length < 3) band.pop();
    const table = tableOfBand(band);
    if (table) found.push(table);
    band = [];
  };
  for (const row of rows) {
    const before = band[band.length - 1];
    const far = before && row[0]!.bbox[1] - Math.max(...before.map((piece) => piece.bbox[3])) > 1.6 * row[0]!.sizePt;
    const short = row.length === 1 && row[0]!.words.length <= CELL_MAX_WORDS;
    if (far || (row.length < 3 && (!short || before === undefined || before.length === 1))) close();
    if (row.length >= 3 || (short && band.length > 0)) band.push(row);
  }
  close();
  return found;
}

function tableOfBand(rows: readonly Piece[][]): FoundTable | null {
  const full = rows.filter((row) => row.length >= 3);
  if (full.length < UNRULED_MIN_ROWS || rows.some((row) => captionLabel(textOf(row))?.isCaption)) return null;
  const box = unionAll(rows.flat().map((piece) => piece.bbox));
  const columns = columnsOf(rows, box[0], box[2]);
  const rest = full.flatMap((row) => row.slice(1));
  const numeric = rest.filter((piece) => isNumber(piece.text)).length;
  if (columns.length < 3 || columns.length > MAX_COLUMNS || numeric < UNRULED_NUMERIC_MIN_SHARE * rest.length)
    return null;
  // The first column names the rows; a grid of bare numbers is the face of a chart.
  const named = full.filter((row) => /\p{L}{2}/u.test(row[0]!.text)).length;
  if (named < 0.5 * full.length || !looksTabular(rows, columns.length)) return null;
  return tableOfRows(rows, columns, null, 'whiteSpace');
}

const textOf = (row: readonly Piece[]): string => row.map((piece) => piece.text).join(' ');

/** @param headerEnd where the rule under the header stands; null when the first line is the header */
function tableOfRows(
  rows: readonly Piece[][],
  columns: readonly [number, number][],
  headerEnd: number | null,
  foundBy: 'rulesAcross' | 'whiteSpace',
): FoundTable | null {
  const cells: GridCell[] = [];
  let rowIndex = -1;
  let headerRows = 0;
  rows.forEach((row, index) => {
    const y = middle(unionAll(row.map((piece) => piece.bbox)));
    const inHeader = headerEnd !== null ? y < headerEnd : index === 0;
    const spans = row.map((piece) => columnSpan(piece.bbox, columns));
    const goesOn =
      rowIndex >= 0 &&
      (inHeader
        ? headerRows > 0 &&
          !spans.some(([from, to]) => to > from) &&
          !cells.some((cell) => cell.row === rowIndex && cell.colspan > 1)
        : continuesRow(row, spans, rows[index - 1]));
    if (!goesOn) rowIndex += 1;
    if (inHeader) headerRows = rowIndex + 1;
    row.forEach((piece, at) => {
      const [from, to] = spans[at]!;
      const own = cells.find((cell) => cell.row === rowIndex && cell.column === from && cell.colspan === to - from + 1);
      if (own) {
        own.words.push(...piece.words);
        own.bbox = unionAll([own.bbox, piece.bbox]);
      } else if (
        !cells.some((cell) => cell.row === rowIndex && cell.column <= to && cell.column + cell.colspan > from)
      ) {
        cells.push({
          row: rowIndex,
          column: from,
          rowspan: 1,
          colspan: to - from + 1,
          bbox: piece.bbox,
          words: [...piece.words],
        });
      } else
        cells
          .find((cell) => cell.row === rowIndex && cell.column <= to && cell.column + cell.colspan > from)!
          .words.push(...piece.words);
    });
  });
  const confidence = tableConfidence(foundBy, alignment(rows, columns));
  return toTable(withEmptyCells(cells, rowIndex + 1, columns), confidence);
}

/** How well lines keep to columns: lines of several cells, pieces in one column, columns all of numbers or all of words. */
function alignment(rows: readonly Piece[][], columns: readonly [number, number][]): number[] {
  const placed = rows.flat().map((piece) => ({ piece, span: columnSpan(piece.bbox, columns) }));
  const single = placed.filter(({ span: [from, to] }) => from === to);
  const ofOneKind = columns.map((_, column) => {
    const own = single.filter(({ span }) => span[0] === column);
    const numeric = own.filter(({ piece }) => isNumber(piece.text)).length;
    return own.length === 0 ? 0 : Math.max(numeric, own.length - numeric) / own.length;
  });
  return [
    rows.filter((row) => row.length > 1).length / rows.length,
    single.length / placed.length,
    ofOneKind.reduce((sum, share) => sum + share, 0) / columns.length,
  ];
}

const middle = (box: Box): number => (box[1] + box[3]) / 2;

function looksTabular(rows: readonly Piece[][], columns: number): boolean {
  const pieces = rows.flat();
  const rest = rows.flatMap((row) => row.slice(1));
  const long = pieces.filter((piece) => piece.words.length > CELL_MAX_WORDS).length;
  const numeric = rest.filter((piece) => isNumber(piece.text)).length;
  const several = rows.filter((row) => row.length > 1).length;
  if (several < 0.5 * rows.length || long > 0.2 * pieces.length) return false;
  // Words alone are a table only when there are enough lines of them: a lone header band is none.
  return numeric > NUMERIC_MIN_SHARE * rest.length || (columns >= 3 && long === 0 && rows.length >= WORDY_MIN_ROWS);
}

/** First and last column that a piece reaches into; the nearest one when it lies between. */
function columnSpan(box: Box, columns: readonly [number, number][]): [number, number] {
  const reached = columns.flatMap(([x0, x1], index) =>
    overlapX(box, [x0, 0, x1, 0]) > 0.15 * Math.min(x1 - x0, box[2] - box[0]) ? [index] : [],
  );
  if (reached.length > 0) return [reached[0]!, reached[reached.length - 1]!];
  const x = (box[0] + box[2]) / 2;
  let nearest = 0;
  columns.forEach(([x0, x1], index) => {
    const distance = (range: readonly [number, number]): number => Math.max(range[0] - x, x - range[1], 0);
    if (distance([x0, x1]) < distance(columns[nearest]!)) nearest = index;
  });
  return [nearest, nearest];
}

/** A line of one text cell beyond the first column, close under a fuller line: the cell goes on. */
function continuesRow(
  row: readonly Piece[],
  spans: readonly [number, number][],
  above: readonly Piece[] | undefined,
): boolean {
  if (!above || row.length > 1 || spans[0]![0] === 0) return false;
  const step = row[0]!.baselinePt - above[0]!.baselinePt;
  return step < 1.4 * row[0]!.sizePt && !isNumber(row[0]!.text);
}

function withEmptyCells(cells: readonly GridCell[], rows: number, columns: readonly [number, number][]): GridCell[] {
  const all = [...cells];
  for (let row = 0; row < rows; row += 1) {
    const own = cells.filter((cell) => cell.row === row);
    const box = unionAll(own.map((cell) => cell.bbox));
    columns.forEach(([x0, x1], column) => {
      if (own.some((cell) => cell.column <= column && cell.column + cell.colspan > column)) return;
      all.push({ row, column, rowspan: 1, colspan: 1, bbox: [x0, box[1], x1, box[3]], words: [] });
    });
  }
  return all;
}
