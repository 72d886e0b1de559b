import type { Interval } from './footprint.js';

/** A quantity known without doubt, as an interval of no width. */
export function exactly(value: number): Interval {
  return { low: value, value, high: value };
}

/** Multiplies by a factor that is not negative, so that the bounds keep their order. */
export function times({ low, value, high }: Interval, factor: number): Interval {
  return { low: low * factor, value: value * factor, high: high * factor };
}

/** Product of two quantities that are not negative: low with low, high with high. */
export function product(a: Interval, b: Interval): Interval {
  return { low: a.low * b.low, value: a.value * b.value, high: a.high * b.high };
}

/**
 * Adds bounds as bounds. The doubt is in the watts of this machine and is the same in every stage, so errors do not
 * cancel out and adding squares would promise too much.
 */
export function total(intervals: readonly Interval[]): Interval {
  return intervals.reduce(
    (sum, { low, value, high }) => ({ low: sum.low + low, value: sum.value + value, high: sum.high + high }),
    exactly(0),
  );
}
