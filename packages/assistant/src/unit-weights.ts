import type { UnitSigns } from './unit-signs.js';

/**
 * How much each sign says, in log-odds for a whole sign. Learned by `test/benchmarks/train-extraction.mjs` from questions of
 * our own, with no look at the questions that answers are measured on.
 */
export const UNIT_WEIGHTS: Readonly<Record<keyof UnitSigns, number>> = {
  coverage: 2.38,
  inContext: 1.43,
  around: -0.79,
  heaviest: 0.39,
  phrases: 0.49,
  numbers: 1.81,
  fit: 1.17,
  standing: 4.38,
  rank: 0.99,
  similarity: 3.79,
  similarityLead: 5.8,
  row: 0.76,
  figureAsked: 2.22,
  figureUnasked: 0.62,
  form: 1.79,
};
