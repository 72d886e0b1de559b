import { area, intersectionArea } from './boxes.js';
import type { Box } from './document.js';
import { splitOpenColumns } from './open-columns.js';
import { splitOpenRows } from './open-rows.js';
import type { Shape } from './page-content.js';
import { connectedRules, type Rule, type Rules, rulesOf } from './ruling-lines.js';
import { filledShare, tableConfidence } from './table-confidence.js';
import { cellsOfGrid, type FoundTable, fillCells, type GridCell, splitFalseMerges, toTable } from './table-grid.js';
import type { Word } from './word.js';

const SAME_EDGE_PT = 3;
/** A rule that covers this share of a square's side parts it from its neighbour. */
const WALL_MIN_SHARE = 0.6;
/** Squares of a real table hold text more often than this; the grids of charts do not. */
const FILLED_MIN_SHARE = 0.3;
const PROSE_CELL_WORDS = 180;
/** Cells keep their words farther apart than justified lines do. */
const WORD_SPACE_MAX_EM = 0.5;
/** Smaller drawings are icons and bullets. */
const CHART_SHAPE_MIN_PT2 = 150;
const CHART_MIN_SHARE = 0.12;
/** From so many inner levels on, their rules must reach this far over the table on average. */
const BAR_LEVELS_MIN = 3;
const ROW_RULE_MIN_SHARE = 0.4;

/**
 * Tables bounded by rules or by shading.
 *
 * 1. Rules that touch form groups; a group with two levels in both directions is a grid.
 * 2. Sides that are open (no outer vertical rules) are closed where the horizontal rules end.
 * 3. Squares without a rule between them are one cell; words go to the cell that holds them.
 * 4. Rows that the rules leave together are parted by the lines of their text (`open-rows.ts`), columns by the white space in
 *    them (`open-columns.ts`).
 * 5. Frames around text, page layouts and chart grids are refused: too few filled cells, or cells of prose; so are words shaded
 *    in a running text.
 */
export function ruledTablesOf(
  words: readonly Word[],
  shapes: readonly Shape[],
  widthPt: number,
  heightPt: number,
): FoundTable[] {
  const found: FoundTable[] = [];
  for (const group of connectedRules(rulesOf(shapes, widthPt, heightPt))) {
    const table = tableOfGroup(group, words);
    if (table && !holdsChart(table, shapes)) found.push(table);
  }
  const apart: FoundTable[] = [];
  for (const table of found.sort((a, b) => area(b.bbox) - area(a.bbox))) {
    if (!apart.some((other) => intersectionArea(other.bbox, table.bbox) > 0.3 * area(table.bbox))) apart.push(table);
  }
  return apart;
}

function tableOfGroup(group: Rules, words: readonly Word[]): FoundTable | null {
  if (group.horizontal.length < 2 || group.vertical.length < 1) return null;
  const box: Box = [
    Math.min(...group.horizontal.map((rule) => rule.from), ...group.vertical.map((rule) => rule.at)),
    Math.min(...group.vertical.map((rule) => rule.from), ...group.horizontal.map((rule) => rule.at)),
    Math.max(...group.horizontal.map((rule) => rule.to), ...group.vertical.map((rule) => rule.at)),
    Math.max(...group.vertical.map((rule) => rule.to), ...group.horizontal.map((rule) => rule.at)),
  ];
  const inside = words.filter((word) => {
    const x = (word.bbox[0] + word.bbox[2]) / 2;
    const y = (word.bbox[1] + word.bbox[3]) / 2;
    return x > box[0] && x < box[2] && y > box[1] && y < box[3];
  });
  if (inside.length < 4) return null;
  const xs = levels([box[0], ...group.vertical.map((rule) => rule.at), box[2]]);
  const ys = levels([box[1], ...group.horizontal.map((rule) => rule.at), box[3]]);
  if (xs.length < 3 || ys.length < 3 || xs.length * ys.length > 6000) return null;
  const isWall = (rules: readonly Rule[], at: number, from: number, to: number): boolean => {
    let covered = 0;
    for (const rule of rules) {
      if (Math.abs(rule.at - at) > SAME_EDGE_PT) continue;
      covered += Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from));
    }
    return covered >= WALL_MIN_SHARE * (to - from);
  };
  const cells = cellsOfGrid(
    xs,
    ys,
    (row, column) => isWall(group.vertical, xs[column + 1]!, ys[row]!, ys[row + 1]!),
    (row, column) => isWall(group.horizontal, ys[row + 1]!, xs[column]!, xs[column + 1]!),
  );
  fillCells(cells, inside);
  const whole = splitOpenColumns(splitOpenRows(splitFalseMerges(cells, xs, ys)));
  if (!looksLikeTable(whole, inside) || areBars(group, ys, box)) return null;
  const parted = cells.length / Math.max(cells.length, whole.length);
  return toTable(whole, tableConfidence('rules', [parted, filledShare(whole)]));
}

/** Bars of a chart end each at a height of their own: no level runs over several of them, as the rows of a table do. */
function areBars({ horizontal }: Rules, ys: readonly number[], [left, , right]: Box): boolean {
  const shares = ys.slice(1, -1).map((y) => {
    const length = horizontal
      .filter((rule) => Math.abs(rule.at - y) <= SAME_EDGE_PT)
      .reduce((sum, rule) => sum + rule.to - rule.from, 0);
    return length / (right - left);
  });
  const mean = shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
  return shares.length >= BAR_LEVELS_MIN && mean < ROW_RULE_MIN_SHARE;
}

/** The grid of a chart: curves, slanted lines and outlined areas lie over much of it. */
function holdsChart(table: FoundTable, shapes: readonly Shape[]): boolean {
  const drawn = shapes.filter(
    (shape) =>
      shape.kind !== 'image' &&
      shape.points > 5 &&
      shape.segments.length < 0.5 * shape.points &&
      area(shape.bbox) > CHART_SHAPE_MIN_PT2 &&
      intersectionArea(shape.bbox, table.bbox) > 0.8 * area(shape.bbox),
  );
  const covered = drawn.reduce((sum, shape) => sum + area(shape.bbox), 0);
  return drawn.length >= 2 && covered > CHART_MIN_SHARE * area(table.bbox);
}

/** Places of rules to distinct levels. */
function levels(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const distinct: number[] = [];
  for (const value of sorted) {
    const last = distinct[distinct.length - 1];
    if (last === undefined || value - last > SAME_EDGE_PT) distinct.push(value);
  }
  return distinct;
}

function looksLikeTable(cells: readonly GridCell[], words: readonly Word[]): boolean {
  const filled = cells.filter((cell) => cell.words.length > 0);
  if (filled.length < 4) return false;
  const large = cells.filter((cell) => cell.bbox[2] - cell.bbox[0] > 8 && cell.bbox[3] - cell.bbox[1] > 6);
  if (filled.length < FILLED_MIN_SHARE * large.length) return false;
  // Most of the text in one cell, or pages of prose in few cells: a frame or a layout.
  const largest = Math.max(...filled.map((cell) => cell.words.length));
  if (largest > 0.75 * words.length && words.length > 40) return false;
  if (largest > PROSE_CELL_WORDS && filled.length < 8) return false;
  // Shading behind words, or boxes one above the other with a bullet between.
  const named = filled.filter((cell) => cell.words.some((word) => /[\p{L}\p{N}]/u.test(word.text)));
  const inRow = new Map<number, number>();
  for (const { row } of named) inRow.set(row, (inRow.get(row) ?? 0) + 1);
  const severalInRow = [...inRow.values()].filter((count) => count > 1).length;
  return severalInRow >= 2 && !isRunningText(filled);
}

/** Lines of text run through most of the cells side by side, a word space from one to the next. */
function isRunningText(cells: readonly GridCell[]): boolean {
  let neighbours = 0;
  let runOn = 0;
  for (const left of cells) {
    for (const right of cells) {
      if (right.column !== left.column + left.colspan || right.row !== left.row) continue;
      const gaps = left.words.flatMap((word) =>
        right.words
          .filter((other) => Math.abs(other.baselinePt - word.baselinePt) < 0.2 * word.sizePt)
          .map((other) => (other.bbox[0] - word.bbox[2]) / word.sizePt),
      );
      if (gaps.length === 0) continue;
      neighbours += 1;
      if (Math.min(...gaps) < WORD_SPACE_MAX_EM) runOn += 1;
    }
  }
  return neighbours > 0 && runOn > 0.5 * neighbours;
}
