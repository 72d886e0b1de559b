import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { area, gaps, holdsCentre, intersectionArea, overlapX, overlapY, roundBox, union, unionAll } from './boxes.js';
import type { Box } from './document.js';

const box: fc.Arbitrary<Box> = fc
  .tuple(
    fc.integer({ min: -100, max: 100 }),
    fc.integer({ min: -100, max: 100 }),
    fc.integer({ min: 1, max: 80 }),
    fc.integer({ min: 1, max: 80 }),
  )
  .map(([x, y, width, height]) => [x, y, x + width, y + height]);

describe('boxes', () => {
  it('have an area; a box turned inside out has none', () => {
    expect(area([0, 0, 2, 3])).toBe(6);
    expect(area([2, 0, 0, 3])).toBe(0);
  });

  it('share an area that is symmetric and no larger than either', () => {
    fc.assert(
      fc.property(box, box, (a, b) => {
        const shared = intersectionArea(a, b);
        expect(shared).toBe(intersectionArea(b, a));
        expect(shared).toBeLessThanOrEqual(Math.min(area(a), area(b)));
        expect(intersectionArea(a, a)).toBe(area(a));
        // The same, by the overlap along each axis.
        expect(shared).toBe(Math.max(0, overlapX(a, b)) * Math.max(0, overlapY(a, b)));
      }),
    );
  });

  it('unite to the smallest box that holds them all', () => {
    fc.assert(
      fc.property(fc.array(box, { minLength: 1, maxLength: 6 }), (boxes) => {
        const all = unionAll(boxes);
        for (const each of boxes) expect(union(all, each)).toEqual(all);
        for (const side of [0, 1, 2, 3] as const) expect(boxes.map((each) => each[side])).toContain(all[side]);
      }),
    );
    expect(() => unionAll([])).toThrow(RangeError);
  });

  it('are parted by a gap on an axis exactly where they do not overlap on it', () => {
    fc.assert(
      fc.property(box, box, (a, b) => {
        const [dx, dy] = gaps(a, b);
        expect(dx).toBe(Math.max(0, -overlapX(a, b)));
        expect(dy).toBe(Math.max(0, -overlapY(a, b)));
      }),
    );
    expect(gaps([0, 0, 10, 10], [15, 30, 20, 40])).toEqual([5, 20]);
  });

  it('hold the centre of another, within a margin', () => {
    expect(holdsCentre([0, 0, 10, 10], [8, 4, 14, 6])).toBe(false);
    expect(holdsCentre([0, 0, 10, 10], [8, 4, 14, 6], 1)).toBe(true);
    expect(holdsCentre([0, 0, 10, 10], [2, 2, 3, 3])).toBe(true);
  });

  it('are rounded to hundredths of a point', () => {
    expect(roundBox([1.004, 2.006, 3, 4.12345])).toEqual([1, 2.01, 3, 4.12]);
  });
});
