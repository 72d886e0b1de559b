import type { Shape } from './page-content.js';
import { ruledTablesOf } from './ruled-tables.js';
import type { FoundTable } from './table-grid.js';
import type { Word } from './word.js';

export type { FoundTable } from './table-grid.js';

/** All tables of a page. */
export function tablesOf(
  words: readonly Word[],
  shapes: readonly Shape[],
  widthPt: number,
  heightPt: number,
): FoundTable[] {
  return ruledTablesOf(words, shapes, widthPt, heightPt);
}
