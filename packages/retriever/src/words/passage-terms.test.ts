import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTerms, encodeTerms, WantedTerms } from './passage-terms.js';

const HIGHEST_TERM = 2 ** 31 - 1;
/** Few different terms, so that wanted ones are met. */
const anyTerm = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 1, max: 4 }) },
  fc.integer({ min: 1, max: 5_000_000 }),
);

describe('the terms of a passage', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: HIGHEST_TERM })), (terms) => {
        const bytes = encodeTerms(terms);
        const decoded = new Int32Array(bytes.length);
        expect([...decoded.subarray(0, decodeTerms(bytes, decoded))]).toEqual(terms);
      }),
    );
  });

  it('are counted, by themselves and where several follow each other', () => {
    const anyWanted = fc.uniqueArray(fc.array(anyTerm, { maxLength: 3 }), { selector: String, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(anyTerm, { maxLength: 60 }), anyWanted, (text, wanted) => {
        const occurrences = (sequence: readonly number[]) =>
          text.filter((_, at) => sequence.length > 0 && sequence.every((term, i) => text[at + i] === term)).length;
        const counts = new Float64Array(wanted.length);
        expect(new WantedTerms(wanted).count(encodeTerms(text), counts, 2).length).toBe(text.length);
        expect([...counts]).toEqual(wanted.map((sequence) => 2 * occurrences(sequence)));
      }),
    );
  });
});
