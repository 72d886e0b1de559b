import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import wabt from 'wabt';
import { ByteRows, DOT_PRODUCTS, ROWS_AT_ONCE } from './byte-rows.js';

it('runs the program that stands beside it', async () => {
  const source = readFileSync(new URL('dot-products.wat', import.meta.url), 'utf8');
  const { buffer } = (await wabt()).parseWat('dot-products.wat', source, { simd: true }).toBinary({});
  expect(DOT_PRODUCTS.equals(buffer)).toBe(true);
});

/** Rows and a question of the same random length, among them lengths that are no multiple of eight. */
const rowsAndQuestion = fc
  .integer({ min: 1, max: 40 })
  .chain((dimensions) =>
    fc.tuple(
      fc.array(fc.int8Array({ minLength: dimensions, maxLength: dimensions }), { minLength: 1, maxLength: 12 }),
      fc.array(fc.integer({ min: -8191, max: 8191 }), { minLength: dimensions, maxLength: dimensions }),
    ),
  );

const dot = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((sum, each, i) => sum + each * b[i]!, 0);

it('multiplies the chosen rows to the same whole numbers as one does by hand', () => {
  fc.assert(
    fc.property(rowsAndQuestion, fc.array(fc.nat(), { maxLength: 15 }), ([given, question], chosen) => {
      const rows = new ByteRows(question.length);
      rows.reserve(given.length);
      for (const [row, components] of given.entries()) rows.set(row, components);
      const numbers = chosen.map((each) => each % given.length);
      const sums = numbers.map((number) => dot(given[number]!, question));
      expect([...rows.dotProducts(Int16Array.from(question), Int32Array.from(numbers))]).toEqual(sums);
    }),
  );
});

it('keeps its rows when it grows, and copies one over another', () => {
  const rows = new ByteRows(16);
  const count = 20_000;
  rows.reserve(count);
  for (let row = 0; row < count; row++) rows.set(row, new Int8Array(16).fill((row % 255) - 127));
  rows.reserve(4 * count);
  rows.copy(count - 1, 0);
  const numbers = Int32Array.from({ length: ROWS_AT_ONCE }, (_, i) => (i === 0 ? 0 : count - i));
  const found = rows.dotProducts(new Int16Array(16).fill(3), numbers);
  expect(found[0]).toBe(found[1]);
  expect([...found.subarray(1)]).toEqual([...numbers.subarray(1)].map((row) => 48 * ((row % 255) - 127)));
});
