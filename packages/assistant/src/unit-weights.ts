import type { UnitSigns } from './unit-signs.js';

/**
 * How much each sign says, in log-odds for a whole sign. Learned by `test/benchmarks/train-extraction.mjs` from questions of
 * our own, with no look at the questions that answers are measured on.
 */
export const UNIT_WEIGHTS: Readonly<Record<keyof UnitSigns, number>> = {
  coverage: 2.21,
  inContext: 1.6,
  around: -1.1,
  heaviest: 0.61,
  phrases: 0.99,
  numbers: 2.12,
  fit: 0.77,
  measured: 1.84,
  measure: 2.36,
  list: 2.61,
  named: 2.04,
  defines: 1.93,
  ranks: 2.48,
  opens: 0.5,
  standing: 4.63,
  rank: 1.26,
  similarity: 8.24,
  row: 1.17,
  cell: 5.35,
  figureAsked: 2.11,
  figureUnasked: 0.54,
  substance: 1.04,
  form: 2.83,
};
