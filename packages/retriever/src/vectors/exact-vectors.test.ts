import { expect, it } from 'vitest';
import { ExactVectors } from './exact-vectors.js';
import { asIntegers, cosineToBlob, toBlob } from './vectors.js';

const DIMENSIONS = 24;
/** More than are compared together. */
const COUNT = 40_000;

/** Different numbers in every run of a test would fail it once in a while; these are the same (Weyl sequence). */
const component = (seed: number) => ((seed * 0.6180339887498949) % 1) - 0.5;
const vectorOf = (seed: number) => Array.from({ length: DIMENSIONS }, (_, i) => component(seed * (i + 3) + i));

/** As comparing one by one and sorting. */
function nearestOf(blobs: ReadonlyMap<number, Buffer>, query: number[], fits = (_unit: number) => true) {
  const asked = asIntegers(query);
  return [...blobs]
    .filter(([unit]) => fits(unit))
    .map(([unit, blob]) => ({ unit, cosine: cosineToBlob(asked, blob) }))
    .sort((a, b) => b.cosine - a.cosine || a.unit - b.unit)
    .slice(0, 50);
}

it.each([
  ['compared whole', Number.POSITIVE_INFINITY],
  ['bounded before', 1000],
])(
  'finds the same nearest as comparing one by one and sorting, %s, also of those that fit only',
  async (_, boundedFrom) => {
    const exact = new ExactVectors(DIMENSIONS, boundedFrom);
    const blobs = new Map(Array.from({ length: COUNT }, (_, unit) => [unit, toBlob(vectorOf(unit + 1))]));
    for (const [unit, blob] of blobs) exact.add(unit, blob);
    const query = vectorOf(123_456.7);
    const same = () => {
      for (const fits of [undefined, (unit: number) => unit > 30_000, (unit: number) => unit % 9999 === 5]) {
        expect(exact.nearest(query, 50, fits)).toEqual(nearestOf(blobs, query, fits));
      }
    };
    await exact.bound();
    same();
    for (const { unit } of nearestOf(blobs, query)
      .slice(0, 5)
      .concat(nearestOf(blobs, query, (unit) => unit > 39_990))) {
      exact.remove(unit);
      blobs.delete(unit);
    }
    same();
    // The nearest ones again under other numbers, the last of which tie; before they are bounded and after.
    for (const unit of [COUNT, COUNT + 1, COUNT + 2]) {
      blobs.set(unit, toBlob(query.map((each, i) => (i === 0 ? each / 2 : each))));
      exact.add(unit, blobs.get(unit)!);
    }
    exact.remove(17);
    blobs.delete(17);
    same();
    await exact.bound();
    same();
  },
);

it('answers while bounds are being learned', async () => {
  const exact = new ExactVectors(DIMENSIONS, 1000);
  const blobs = new Map(Array.from({ length: 10_000 }, (_, unit) => [unit, toBlob(vectorOf(unit + 1))]));
  for (const [unit, blob] of blobs) exact.add(unit, blob);
  const learned = exact.bound();
  expect(exact.nearest(vectorOf(0.7), 50)).toEqual(nearestOf(blobs, vectorOf(0.7)));
  await learned;
  expect(exact.nearest(vectorOf(0.7), 50)).toEqual(nearestOf(blobs, vectorOf(0.7)));
});
