import type { UnitSigns } from './unit-signs.js';

/**
 * How much each sign says, in log-odds for a whole sign. Learned by `test/benchmarks/train-extraction.mjs` from questions of
 * our own, with no look at the questions that answers are measured on.
 */
export const UNIT_WEIGHTS: Readonly<Record<keyof UnitSigns, number>> = {
  coverage: 2.45,
  inContext: 1.44,
  around: -1.15,
  heaviest: 0.57,
  phrases: 0.52,
  numbers: 1.84,
  fit: 1.09,
  standing: 5.56,
  rank: 0.79,
  similarity: 3.66,
  similarityLead: 5.51,
  row: 0.77,
  figureAsked: 2.1,
  figureUnasked: 0.47,
  form: 1.54,
};
