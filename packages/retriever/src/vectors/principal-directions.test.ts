import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dot, principalDirections } from './principal-directions.js';

/** The sum of each component times each other. */
function momentsOf(vectors: readonly number[][]): Float64Array[] {
  return vectors[0]!.map((_, i) =>
    Float64Array.from(vectors[0]!, (_, j) => vectors.reduce((sum, v) => sum + v[i]! * v[j]!, 0)),
  );
}

const DIMENSIONS = 12;
const vector = fc.array(fc.integer({ min: -127, max: 127 }), { minLength: DIMENSIONS, maxLength: DIMENSIONS });

it('finds directions of length 1 or 0, square to each other, that hold all of the vectors where these lie in no more of them', () => {
  fc.assert(
    fc.property(fc.array(vector, { minLength: 1, maxLength: 6 }), (vectors) => {
      const directions = principalDirections(momentsOf(vectors), 6);
      for (const [i, one] of directions.entries()) {
        const length = dot(one, one);
        expect(Math.min(Math.abs(length - 1), length)).toBeLessThan(1e-9);
        for (const other of directions.slice(0, i)) expect(Math.abs(dot(one, other))).toBeLessThan(1e-9);
      }
      for (const each of vectors) {
        const held = directions.reduce((sum, direction) => sum + dot(each, direction) ** 2, 0);
        expect(held / (dot(each, each) || 1)).toBeCloseTo(dot(each, each) === 0 ? 0 : 1, 4);
      }
    }),
  );
});

it('takes those in which most of the length lies, the longest first', () => {
  const spread = [1, 30, 2, 100, 3, 10];
  const vectors = spread.flatMap((length, i) =>
    [1, -1].map((sign) => spread.map((_, j) => (i === j ? sign * length : 0))),
  );
  const directions = principalDirections(momentsOf(vectors), 3);
  const at = directions.map((direction) => direction.findIndex((each) => Math.abs(each) > 0.99));
  expect(at).toEqual([3, 1, 5]);
});
