import type { Pooling, Tally } from './measures.js';
import { seededRandom } from './random.js';

/** A figure over questions with its 95 % interval. */
export interface Figure {
  value: number;
  low: number;
  high: number;
  /** Questions that it rests on. */
  n: number;
  /** What was looked at in those questions: citations, sentences …; the questions themselves for most measures. */
  of: number;
}

const RESAMPLES = 2000;
const SEED = 20261125;
const TAIL = 0.025;

/**
 * A measure over questions, with a 95 % percentile interval from 2000 bootstrap samples of questions (Efron and Tibshirani 1993).
 * Citations and sentences of one question stay together, since they are not independent. The seed is fixed: the same answers
 * give the same interval.
 *
 * Where every question says the same (all right, or none), resampling shows no spread; the far bound is then the exact one of
 * Clopper and Pearson for so many questions: 1 − 0.025^(1/n).
 */
export function figureOf(tallies: readonly Tally[], pooling: Pooling): Figure | undefined {
  const n = tallies.length;
  if (n === 0) return undefined;
  const of = tallies.reduce((sum, tally) => sum + tally.of, 0);
  const value = pool(tallies, pooling);
  if (pooling === 'share' && tallies.every((tally) => tally.sum === 0))
    return { value, low: 0, high: farBound(n), n, of };
  if (pooling === 'share' && tallies.every((tally) => tally.sum === tally.of)) {
    return { value, low: 1 - farBound(n), high: 1, n, of };
  }
  const random = seededRandom(SEED);
  const samples = Array.from({ length: RESAMPLES }, () =>
    pool(
      Array.from({ length: n }, () => tallies[Math.floor(random() * n)]!),
      pooling,
    ),
  );
  return { value, ...interval(samples), n, of };
}

/** The middle 95 % of samples. */
export function interval(samples: number[]): { low: number; high: number } {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(share * (sorted.length - 1))))]!;
  return { low: at(TAIL), high: at(1 - TAIL) };
}

function pool(tallies: readonly Tally[], pooling: Pooling): number {
  if (pooling === 'median') return median(tallies.map(({ sum, of }) => sum / of));
  let sum = 0;
  let of = 0;
  for (const tally of tallies) {
    sum += tally.sum;
    of += tally.of;
  }
  return sum / of;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** How large a share may be, at 95 %, of which `n` draws showed none. */
export function farBound(n: number): number {
  return 1 - TAIL ** (1 / n);
}
