import type { ScoredUnit } from './extract.js';
import type { Lacks } from './lacks.js';

/** How much each lack counts, learned with the limit by `test/benchmarks/train-refusals.mjs`. */
const DOUBT: Readonly<Record<keyof Lacks, number>> = {
  dissimilar: 4.4,
  lowStanding: 6.5,
  unknownTerms: 4.7,
  amountOfMissing: 7.8,
  numberMissing: 2.7,
  deedMissing: 4.6,
  namesMissing: 3.7,
  yearsMissing: 3.6,
  asksPresent: 2.2,
};
export const LACKS = Object.keys(DOUBT) as (keyof Lacks)[];
/** Doubt beyond which it abstains. */
const DOUBT_LIMIT = 4.5;

/**
 * Whether the reports do not answer.
 *
 * 1. Nothing that can be quoted holds a word of the question: they do not.
 * 2. Else lacks are weighed together: words of the question that no report holds; what an amount is asked of, a number of just
 *    the things that are counted, and the deed where somebody is asked for; names (a town, a country, a product) and years that
 *    the quoted passages do not hold; and that neither a sentence nor a passage comes near to it.
 */
export function doesNotAnswer(lacks: Lacks, chosen: readonly Pick<ScoredUnit, 'coverage' | 'around'>[]): boolean {
  return chosen.every(({ coverage, around }) => coverage === 0 && around === 0) || doubt(lacks) > DOUBT_LIMIT;
}

/** Higher, the more speaks against an answer. */
export function doubt(lacks: Lacks): number {
  return LACKS.reduce((sum, lack) => sum + DOUBT[lack] * lacks[lack], 0);
}
