import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnswerSignals, doesNotAnswer, doubt } from './abstain.js';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const signals = fc.record({
  unitCoverage: share,
  passageCoverage: share,
  similarity: share,
  standing: share,
  unheardOf: share,
  amountOfMissing: share,
  namesMissing: share,
  yearsMissing: share,
  asksPresent: share,
});

describe('doesNotAnswer', () => {
  const sure: AnswerSignals = {
    unitCoverage: 0.6,
    passageCoverage: 0.8,
    similarity: 0.65,
    standing: 1,
    unheardOf: 0.1,
    amountOfMissing: 0,
    namesMissing: 0,
    yearsMissing: 0,
    asksPresent: 0,
  };

  it('answers when the passages hold the question', () => {
    expect(doesNotAnswer(sure)).toBe(false);
  });

  it('does not answer when nothing of the question is held', () => {
    expect(doesNotAnswer({ ...sure, unitCoverage: 0, passageCoverage: 0 })).toBe(true);
  });

  it('does not answer about a town or a year that the passages do not name, when they are not sure of the rest', () => {
    const unsure = { ...sure, similarity: 0.5, standing: 0.8 };
    expect(doesNotAnswer(unsure)).toBe(false);
    expect(doesNotAnswer({ ...unsure, namesMissing: 1 })).toBe(true);
    expect(doesNotAnswer({ ...unsure, yearsMissing: 1 })).toBe(true);
  });

  it('does not answer when the thing of which an amount is asked is missing', () => {
    expect(doesNotAnswer({ ...sure, amountOfMissing: 0.9 })).toBe(true);
  });

  it('never doubts more when more is held', () => {
    fc.assert(
      fc.property(signals, signals, (a, b) => {
        const better = {
          ...a,
          similarity: Math.max(a.similarity, b.similarity),
          standing: Math.max(a.standing, b.standing),
          unheardOf: Math.min(a.unheardOf, b.unheardOf),
          amountOfMissing: Math.min(a.amountOfMissing, b.amountOfMissing),
          namesMissing: Math.min(a.namesMissing, b.namesMissing),
          yearsMissing: Math.min(a.yearsMissing, b.yearsMissing),
          asksPresent: Math.min(a.asksPresent, b.asksPresent),
        };
        expect(doubt(better)).toBeLessThanOrEqual(doubt(a) + 1e-12);
        expect(doubt(a)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
