import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Affine, apply, compose, IDENTITY, toAffine } from './affine.js';

const number = fc.integer({ min: -50, max: 50 });
const affine: fc.Arbitrary<Affine> = fc.tuple(number, number, number, number, number, number);

describe('affine maps', () => {
  it('apply as PDF writes them: scale, then shift', () => {
    expect(apply([2, 0, 0, 3, 10, 20], 1, 1)).toEqual([12, 23]);
    expect(apply([0, 1, -1, 0, 0, 0], 1, 0)).toEqual([0, 1]);
  });

  it('compose to the map that applies the inner one first', () => {
    fc.assert(
      fc.property(affine, affine, number, number, (outer, inner, x, y) => {
        expect(apply(compose(outer, inner), x, y)).toEqual(apply(outer, ...apply(inner, x, y)));
      }),
    );
  });

  it('compose without regard to brackets, and the identity changes nothing', () => {
    fc.assert(
      fc.property(affine, affine, affine, (a, b, c) => {
        // Adding 0 makes a negative zero, which means nothing here, a plain one.
        const plain = (map: readonly number[]): number[] => map.map((value) => value + 0);
        expect(plain(compose(compose(a, b), c))).toEqual(plain(compose(a, compose(b, c))));
        expect(plain(compose(IDENTITY, a))).toEqual(plain(a));
        expect(plain(compose(a, IDENTITY))).toEqual(plain(a));
      }),
    );
  });

  it('are read from what pdf.js hands over', () => {
    expect(toAffine(new Float32Array([1, 0, 0, 1, 5, 6]))).toEqual([1, 0, 0, 1, 5, 6]);
    expect(toAffine([1, 2, 3, 4, 5, 6, 7])).toEqual([1, 2, 3, 4, 5, 6]);
    for (const nothing of [null, undefined, [], [1, 2]]) expect(toAffine(nothing)).toEqual(IDENTITY);
  });
});
