import type { UnitSigns } from './unit-signs.js';

/**
 * How much each sign says, in log-odds for a whole sign. Learned by `test/benchmarks/train-extraction.mjs` from questions of
 * our own, with no look at the questions that answers are measured on.
 */
export const UNIT_WEIGHTS: Readonly<Record<keyof UnitSigns, number>> = {
  coverage: 2.24,
  inContext: 1.74,
  around: -0.76,
  heaviest: 0.73,
  phrases: 0.64,
  numbers: 2.16,
  fit: 0.73,
  measured: 2.09,
  measure: 2.08,
  standing: 6.0,
  rank: 0.78,
  similarity: 8.09,
  row: 0.88,
  figureAsked: 1.97,
  figureUnasked: 0.64,
  form: 2.22,
};
