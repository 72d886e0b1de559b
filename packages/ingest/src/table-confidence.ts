import type { GridCell } from './table-grid.js';

/**
 * How sure a table is, from 0 to 1: where its grid comes from bounds it (`least` to `most`), what was seen of it moves it between
 * the bounds, each observation by the same weight.
 *
 * | found by                        | bounds     | observations, each a share                                                  |
 * | ------------------------------- | ---------- | --------------------------------------------------------------------------- |
 * | the PDF's tags                  | 0.70–0.98  | rows that name all their cells; cells that hold words                       |
 * | rules or shading all round      | 0.65–0.98  | cells that the rules part, white space none; cells that hold words          |
 * | rules across only               | 0.50–0.90  | lines of several cells; pieces within one column; columns of one kind       |
 * | white space only                | 0.40–0.75  | the same                                                                    |
 */
export const CONFIDENCE_BOUNDS = {
  tags: { least: 0.7, most: 0.98 },
  rules: { least: 0.65, most: 0.98 },
  rulesAcross: { least: 0.5, most: 0.9 },
  whiteSpace: { least: 0.4, most: 0.75 },
} as const;

/** Below this a table is left as text: what is laid side by side may as well be prose. */
export const TABLE_CONFIDENCE_MIN = 0.55;

/** @param shares observations from 0 to 1 */
export function tableConfidence(foundBy: keyof typeof CONFIDENCE_BOUNDS, shares: readonly number[]): number {
  const { least, most } = CONFIDENCE_BOUNDS[foundBy];
  const mean = shares.reduce((sum, share) => sum + Math.min(1, Math.max(0, share)), 0) / Math.max(1, shares.length);
  return Math.round((least + mean * (most - least)) * 100) / 100;
}

/** Share of the cells that hold words. */
export function filledShare(cells: readonly GridCell[]): number {
  return cells.filter((cell) => cell.words.length > 0).length / Math.max(1, cells.length);
}
