import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnswerSignals, doesNotAnswer, doubt } from './abstain.js';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const signals = fc.record({
  unitCoverage: share,
  passageCoverage: share,
  bestCoverage: share,
  namesMissing: share,
  knownTerms: share,
});

describe('doesNotAnswer', () => {
  const sure: AnswerSignals = {
    unitCoverage: 0.6,
    passageCoverage: 0.8,
    bestCoverage: 0.8,
    namesMissing: 0,
    knownTerms: 1,
  };

  it('answers when the passages hold the question', () => {
    expect(doesNotAnswer(sure)).toBe(false);
  });

  it('does not answer when nothing of the question is held', () => {
    expect(doesNotAnswer({ ...sure, unitCoverage: 0, passageCoverage: 0 })).toBe(true);
  });

  it('does not answer about a town that the passages do not name, when they hold little of the rest', () => {
    expect(doesNotAnswer({ ...sure, bestCoverage: 0.4 })).toBe(false);
    expect(doesNotAnswer({ ...sure, bestCoverage: 0.4, namesMissing: 1 })).toBe(true);
  });

  it('never doubts more when more is held', () => {
    fc.assert(
      fc.property(signals, signals, (a, b) => {
        const better = {
          ...a,
          bestCoverage: Math.max(a.bestCoverage, b.bestCoverage),
          knownTerms: Math.max(a.knownTerms, b.knownTerms),
          namesMissing: Math.min(a.namesMissing, b.namesMissing),
        };
        expect(doubt(better)).toBeLessThanOrEqual(doubt(a) + 1e-12);
        expect(doubt(a)).toBeGreaterThanOrEqual(0);
        expect(doubt(a)).toBeLessThanOrEqual(7);
      }),
    );
  });
});
