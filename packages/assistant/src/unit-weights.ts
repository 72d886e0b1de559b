import type { UnitSigns } from './unit-signs.js';

/**
 * How much each sign says, in log-odds for a whole sign. Learned by `test/benchmarks/train-extraction.mjs` from questions of
 * our own, with no look at the questions that answers are measured on.
 */
export const UNIT_WEIGHTS: Readonly<Record<keyof UnitSigns, number>> = {
  coverage: 2.46,
  inContext: 1.69,
  around: -0.98,
  heaviest: 0.49,
  phrases: 0.68,
  numbers: 2.11,
  fit: 0.73,
  measured: 2.18,
  measure: 1.98,
  standing: 5.95,
  rank: 0.63,
  similarity: 8.32,
  row: 0.37,
  cell: 5.14,
  figureAsked: 1.96,
  figureUnasked: 0.49,
  form: 2.94,
};
