import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ByteRows } from './byte-rows.js';
import { CosineBounds } from './cosine-bounds.js';
import { asIntegers, cosine } from './vectors.js';

function bounded(vectors: readonly Int8Array[]) {
  const rows = new ByteRows(vectors[0]!.length);
  rows.reserve(vectors.length);
  for (const [row, components] of vectors.entries()) rows.set(row, components);
  const lengths = Float64Array.from(vectors, (components) => Math.hypot(...components));
  const bounds = new CosineBounds(rows, lengths, vectors.length);
  bounds.shorten(lengths, vectors.length);
  return bounds;
}

/** Of rows that lie wholly within the directions, since there are no more components than directions. */
const rowsAndQuestion = fc.integer({ min: 1, max: 100 }).chain((dimensions) =>
  fc.tuple(
    fc.array(fc.int8Array({ min: -127, minLength: dimensions, maxLength: dimensions }), {
      minLength: 1,
      maxLength: 12,
    }),
    fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: dimensions, maxLength: dimensions }),
  ),
);

it('keeps each row that reaches a cosine, however rows and question lie within the directions', () => {
  fc.assert(
    fc.property(rowsAndQuestion, ([vectors, question]) => {
      const asked = asIntegers(question);
      const mayReach = bounded(vectors).asked(asked);
      for (const [row, components] of vectors.entries()) {
        expect([...mayReach(Int32Array.of(row), cosine(asked.asked, components))]).toEqual([row]);
      }
    }),
    { numRuns: 30 },
  );
});

it('keeps a row whose part outside of the directions is as near to the question as that is allowed, and tells off what is far', () => {
  // The rows lie in 126 of 200 dimensions with a fifth of their length in one of the others; of the question, half lies there.
  const inside = (seed: number) => Array.from({ length: 126 }, (_, i) => Math.sin(seed * 12.9898 + i * 78.233));
  const normal = (part: readonly number[], length: number) => part.map((each) => (each * length) / Math.hypot(...part));
  const outside = (at: number, length: number) => Array.from({ length: 74 }, (_, i) => (i === at ? length : 0));
  const vectors = Array.from({ length: 2000 }, (_, seed) => {
    const whole = [...normal(inside(seed + 1), 0.98), ...outside(seed % 74, 0.2)];
    return Int8Array.from(whole, (each) => Math.round(each * 300));
  });
  const bounds = bounded(vectors);
  const all = Int32Array.from(vectors.keys());
  for (const near of [5, 1234, 1999]) {
    const along = outside(near % 74, 0.5 * Math.SQRT1_2);
    along[(near + 1) % 74] = Math.sqrt(0.75) * Math.SQRT1_2;
    const asked = asIntegers([...normal(inside(near + 1), Math.SQRT1_2), ...along]);
    const reached = cosine(asked.asked, vectors[near]!);
    const kept = bounds.asked(asked)(all, reached);
    expect([...kept]).toContain(near);
    expect(kept.length).toBeLessThan(vectors.length / 100);
  }
});
