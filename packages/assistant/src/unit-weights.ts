import type { UnitSigns } from './unit-signs.js';

/**
 * How much each sign says, in log-odds for a whole sign. Learned by `test/benchmarks/train-extraction.mjs` from questions of
 * our own, with no look at the questions that answers are measured on.
 */
export const UNIT_WEIGHTS: Readonly<Record<keyof UnitSigns, number>> = {
  coverage: 0.58,
  inContext: 2.93,
  around: 0.4,
  heaviest: 0.67,
  phrases: 1.38,
  numbers: 1.37,
  fit: 2.08,
  standing: 2.64,
  rank: 1.43,
  similarity: 4.55,
  similarityLead: 5.07,
  row: 1.69,
  figureAsked: 1.35,
  figureUnasked: -0.28,
  form: 0.75,
};
