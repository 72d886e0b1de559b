import type { UnitSigns } from './unit-signs.js';

/**
 * How much each sign says, in log-odds for a whole sign. Learned by `test/benchmarks/train-extraction.mjs` from questions of
 * our own, with no look at the questions that answers are measured on.
 */
export const UNIT_WEIGHTS: Readonly<Record<keyof UnitSigns, number>> = {
  coverage: 2.33,
  inContext: 1.4,
  around: -0.72,
  heaviest: 0.32,
  phrases: 0.46,
  numbers: 1.6,
  fit: 1.17,
  standing: 3.96,
  rank: 1.03,
  similarity: 3.57,
  similarityLead: 5.39,
  row: 0.67,
  figureAsked: 3.09,
  figureUnasked: -0.01,
  form: 1.41,
};
