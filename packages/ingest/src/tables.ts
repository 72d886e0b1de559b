import { area, intersectionArea } from './boxes.js';
import { openTablesOf } from './open-tables.js';
import type { Shape } from './page-content.js';
import type { TaggedTable } from './page-tags.js';
import { ruledTablesOf } from './ruled-tables.js';
import { TABLE_CONFIDENCE_MIN } from './table-confidence.js';
import type { FoundTable } from './table-grid.js';
import { taggedTablesOf } from './tagged-tables.js';
import type { Word } from './word.js';

export type { FoundTable } from './table-grid.js';

/**
 * All tables of a page. Rules and shading are what people see, so they come first; tags serve where the page draws no
 * grid, or where they give a finer one. What is ruled across only comes last. What is too unsure stays text.
 */
export function tablesOf(
  words: readonly Word[],
  shapes: readonly Shape[],
  tagged: readonly TaggedTable[],
  widthPt: number,
  heightPt: number,
): FoundTable[] {
  const ruled = ruledTablesOf(words, shapes, widthPt, heightPt);
  const byTags = taggedTablesOf(tagged, words);
  const kept = ruled.filter((table) => !byTags.some((other) => isFiner(other, table)));
  const drawn = [...kept, ...byTags.filter((table) => !kept.some((other) => overlaps(other, table)))];
  const found = [...drawn, ...openTablesOf(words, shapes, widthPt, heightPt, drawn)];
  return found.filter((table) => table.confidence >= TABLE_CONFIDENCE_MIN);
}

const overlaps = (a: FoundTable, b: FoundTable): boolean =>
  intersectionArea(a.bbox, b.bbox) > 0.3 * Math.min(area(a.bbox), area(b.bbox));

/** True when `tagged` holds all that `ruled` holds and more cells of it: the rules were incomplete. */
function isFiner(tagged: FoundTable, ruled: FoundTable): boolean {
  if (intersectionArea(tagged.bbox, ruled.bbox) < 0.8 * Math.min(area(tagged.bbox), area(ruled.bbox))) return false;
  const cells = (table: FoundTable): number => table.rows.flat().filter((cell) => cell.text !== '').length;
  if (cells(tagged) > 1.5 * cells(ruled)) return true;
  return cells(tagged) > cells(ruled) && tagged.words.length >= 0.95 * ruled.words.length;
}
