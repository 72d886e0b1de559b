import type { UnitSigns } from './unit-signs.js';

/**
 * How much each sign says, in log-odds for a whole sign. Learned by `test/benchmarks/train-extraction.mjs` from questions of
 * our own, with no look at the questions that answers are measured on.
 */
export const UNIT_WEIGHTS: Readonly<Record<keyof UnitSigns, number>> = {
  coverage: 2.42,
  inContext: 1.59,
  around: -1.14,
  heaviest: 0.65,
  phrases: 1.05,
  numbers: 2.11,
  fit: 0.84,
  measured: 1.81,
  measure: 2.41,
  list: 2.66,
  named: 2.27,
  defines: 1.8,
  ranks: 2.46,
  opens: 0.47,
  standing: 4.58,
  rank: 1.25,
  similarity: 7.9,
  row: 0.99,
  cell: 5.23,
  figureAsked: 1.94,
  figureUnasked: 0.29,
  form: 2.86,
};
