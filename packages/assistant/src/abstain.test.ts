import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doesNotAnswer, doubt, LACKS } from './abstain.js';
import type { Lacks } from './lacks.js';

const NONE = Object.fromEntries(LACKS.map((lack) => [lack, 0])) as unknown as Lacks;
const SURE: Lacks = { ...NONE, dissimilar: 0.35, unknownTerms: 0.1 };
const HOLDING = [{ coverage: 0.6, around: 0.8 }];

describe('doesNotAnswer', () => {
  it('answers when the passages hold the question', () => {
    expect(doesNotAnswer(SURE, HOLDING)).toBe(false);
  });

  it('does not answer when nothing of the question is held', () => {
    expect(doesNotAnswer(SURE, [{ coverage: 0, around: 0 }])).toBe(true);
    expect(doesNotAnswer(NONE, [])).toBe(true);
  });

  it('does not answer about a town or a year that the passages do not name, when they are not sure of the rest', () => {
    const unsure = { ...SURE, dissimilar: 0.5, lowStanding: 0.2 };
    expect(doesNotAnswer(unsure, HOLDING)).toBe(false);
    expect(doesNotAnswer({ ...unsure, namesMissing: 1 }, HOLDING)).toBe(true);
    expect(doesNotAnswer({ ...unsure, yearsMissing: 1 }, HOLDING)).toBe(true);
  });

  it('does not answer when the thing of which an amount is asked is missing', () => {
    expect(doesNotAnswer({ ...SURE, amountOfMissing: 0.9 }, HOLDING)).toBe(true);
  });

  it('never doubts more when less is lacking', () => {
    const lacks = fc.record(
      Object.fromEntries(LACKS.map((lack) => [lack, fc.double({ min: 0, max: 1, noNaN: true })])),
    ) as unknown as fc.Arbitrary<Lacks>;
    fc.assert(
      fc.property(lacks, lacks, (a, b) => {
        const better = Object.fromEntries(LACKS.map((lack) => [lack, Math.min(a[lack], b[lack])])) as unknown as Lacks;
        expect(doubt(better)).toBeLessThanOrEqual(doubt(a) + 1e-12);
        expect(doubt(a)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
