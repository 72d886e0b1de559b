import type { Box, TableCell } from './document.js';
import type { Shape } from './page-content.js';
import type { Word } from './word.js';

export interface FoundTable {
  bbox: Box;
  rows: TableCell[][];
  rowBoxes: Box[];
  /** Words of each row, cell by cell, in reading order. */
  rowWords: Word[][];
  words: Word[];
  /** 0 to 1. */
  confidence: number;
}

export function tablesOf(
  _words: readonly Word[],
  _shapes: readonly Shape[],
  _widthPt: number,
  _heightPt: number,
): FoundTable[] {
  return [];
}
