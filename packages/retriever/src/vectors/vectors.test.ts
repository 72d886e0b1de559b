import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asIntegers, cosine, cosineToBlob, fromBlob, toBlob } from './vectors.js';

const vector = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 384, maxLength: 384 });

it('keeps the cosine of stored vectors to 0.005', () => {
  fc.assert(
    fc.property(vector, vector, (a, b) => {
      expect(Math.abs(cosine(a, b) - cosine(a, fromBlob(toBlob(b))))).toBeLessThan(0.005);
    }),
    { numRuns: 60 },
  );
});

it('compares a question with what lies in SQLite as with what was unpacked, to 0.0005', () => {
  fc.assert(
    fc.property(vector, vector, (a, b) => {
      const blob = toBlob(b);
      expect(Math.abs(cosineToBlob(asIntegers(a), blob) - cosine(a, fromBlob(blob)))).toBeLessThan(0.0005);
    }),
    { numRuns: 60 },
  );
});

it('has no similarity with nothing', () => {
  expect(cosine([0, 0], [1, 0])).toBe(0);
  expect([...fromBlob(toBlob([0, 0]))]).toEqual([0, 0]);
});
