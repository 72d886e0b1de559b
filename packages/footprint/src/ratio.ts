import type { Interval, Verdict } from './footprint.js';

/**
 * How many times the baseline's energy is ours: low = base.low / ours.high, value = base.value / ours.value,
 * high = base.high / ours.low, so that every pair of true values inside both ranges has its ratio inside this one.
 * A bound that would be infinite is `Number.MAX_VALUE`, because JSON has no infinity. Nothing to compare with (a
 * baseline of 0) is a ratio of 0.
 */
export function ratioOf(baseline: Interval, ours: Interval): Interval {
  return {
    low: quotient(baseline.low, ours.high),
    value: quotient(baseline.value, ours.value),
    high: quotient(baseline.high, ours.low),
  };
}

/**
 * `less` or `more` only when the whole range of the ratio is on one side of 1. A baseline of nothing (no answer was
 * written, as in a plain search) shows nothing.
 */
export function verdictOf({ low, high }: Interval): Verdict {
  if (high === 0) return 'not shown';
  if (low > 1) return 'less';
  if (high < 1) return 'more';
  return 'not shown';
}

function quotient(numerator: number, denominator: number): number {
  if (numerator === 0) return 0;
  return Math.min(numerator / denominator, Number.MAX_VALUE);
}
