import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONFIDENCE_BOUNDS, filledShare, tableConfidence } from './table-confidence.js';
import type { GridCell } from './table-grid.js';
import type { Word } from './word.js';

const sources = Object.keys(CONFIDENCE_BOUNDS) as (keyof typeof CONFIDENCE_BOUNDS)[];

describe('how sure a table is', () => {
  it('stays within the bounds of how it was found, and grows with what speaks for it', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.constantFrom(...sources),
        fc.array(share, { minLength: 1, maxLength: 4 }),
        share,
        (by, seen, more) => {
          const sure = tableConfidence(by, seen);
          const { least, most } = CONFIDENCE_BOUNDS[by];
          expect(sure).toBeGreaterThanOrEqual(least);
          expect(sure).toBeLessThanOrEqual(most);
          const better = seen.map((each, index) => (index === 0 ? Math.max(each, more) : each));
          expect(tableConfidence(by, better)).toBeGreaterThanOrEqual(sure);
        },
      ),
    );
  });

  it('counts the cells that hold words', () => {
    const cell = (words: number): GridCell =>
      ({ row: 0, column: 0, rowspan: 1, colspan: 1, bbox: [0, 0, 1, 1], words: new Array<Word>(words) }) as GridCell;
    expect(filledShare([cell(2), cell(0), cell(1), cell(0)])).toBe(0.5);
    expect(filledShare([])).toBe(0);
  });
});
