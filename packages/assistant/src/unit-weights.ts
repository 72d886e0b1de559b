import type { UnitSigns } from './unit-signs.js';

/**
 * How much each sign says, in log-odds for a whole sign. Learned by `test/benchmarks/train-extraction.mjs` from questions of
 * our own, with no look at the questions that answers are measured on.
 */
export const UNIT_WEIGHTS: Readonly<Record<keyof UnitSigns, number>> = {
  coverage: 2.36,
  inContext: 1.31,
  around: -0.75,
  heaviest: 0.37,
  phrases: 0.53,
  numbers: 1.78,
  fit: 1.17,
  standing: 4.28,
  rank: 1.02,
  similarity: 3.76,
  similarityLead: 5.73,
  row: 0.81,
  figureAsked: 2.25,
  figureUnasked: 0.35,
  form: 1.28,
};
