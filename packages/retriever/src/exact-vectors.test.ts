import { expect, it } from 'vitest';
import { ExactVectors } from './exact-vectors.js';
import { asIntegers, cosineToBlob, toBlob } from './vectors.js';

const DIMENSIONS = 24;
/** More than what the best of the first rows are taken from. */
const COUNT = 40_000;

/** Different numbers in every run of a test would fail it once in a while; these are the same (Weyl sequence). */
const component = (seed: number) => ((seed * 0.6180339887498949) % 1) - 0.5;
const vectorOf = (seed: number) => Array.from({ length: DIMENSIONS }, (_, i) => component(seed * (i + 3) + i));

it('finds the same nearest as comparing one by one and sorting, also of those that fit only', () => {
  const exact = new ExactVectors(DIMENSIONS);
  const blobs = new Map(Array.from({ length: COUNT }, (_, unit) => [unit, toBlob(vectorOf(unit + 1))]));
  for (const [unit, blob] of blobs) exact.add(unit, blob);
  for (const unit of [0, 7, 39_999, 20_000]) {
    exact.remove(unit);
    blobs.delete(unit);
  }
  const query = vectorOf(123_456.7);
  for (const fits of [undefined, (unit: number) => unit > 30_000, (unit: number) => unit % 9999 === 5]) {
    const asked = asIntegers(query);
    const expected = [...blobs]
      .filter(([unit]) => fits?.(unit) ?? true)
      .map(([unit, blob]) => ({ unit, cosine: cosineToBlob(asked, blob) }))
      .sort((a, b) => b.cosine - a.cosine || a.unit - b.unit)
      .slice(0, 50);
    const found = exact.nearest(query, 50, fits);
    expect(found.map(({ unit }) => unit)).toEqual(expected.map(({ unit }) => unit));
    for (const [rank, { cosine }] of found.entries()) expect(cosine).toBeCloseTo(expected[rank]!.cosine, 5);
  }
});
