import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positiveInterval } from '../test/arbitrary-interval.js';
import { exactly } from './interval.js';
import { ratioOf, verdictOf } from './ratio.js';

describe('the ratio', () => {
  it('sets the worst of one beside the best of the other', () => {
    const ratio = ratioOf({ low: 864, value: 2016, high: 5508 }, { low: 4, value: 10, high: 30 });
    expect(ratio).toEqual({ low: 28.8, value: 201.6, high: 1377 });
  });

  it('is in order and holds every ratio of two true values', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(positiveInterval, positiveInterval, unit, unit, (baseline, ours, one, other) => {
        const { low, value, high } = ratioOf(baseline, ours);
        expect(low).toBeLessThanOrEqual(value);
        expect(value).toBeLessThanOrEqual(high);
        const truth = at(baseline, one) / at(ours, other);
        expect(truth).toBeGreaterThanOrEqual(low * (1 - 1e-9));
        expect(truth).toBeLessThanOrEqual(high * (1 + 1e-9));
      }),
    );
  });

  it('can be written as JSON whatever the numbers', () => {
    const ratio = ratioOf({ low: 1, value: 2, high: 3 }, { low: 0, value: 0, high: 2 });
    expect(JSON.parse(JSON.stringify(ratio))).toEqual(ratio);
    expect(ratioOf(exactly(0), exactly(0))).toEqual(exactly(0));
  });

  function at({ low, high }: { low: number; high: number }, part: number): number {
    return low + (high - low) * part;
  }
});

describe('the verdict', () => {
  it.each([
    [{ low: 1.1, value: 2, high: 9 }, 'less'],
    [{ low: 0.1, value: 0.5, high: 0.9 }, 'more'],
    [{ low: 0.9, value: 5, high: 100 }, 'not shown'],
    [{ low: 1, value: 5, high: 100 }, 'not shown'],
    [{ low: 0.1, value: 0.5, high: 1 }, 'not shown'],
    [exactly(0), 'not shown'],
  ] as const)('of %j is %s', (ratio, verdict) => {
    expect(verdictOf(ratio)).toBe(verdict);
  });

  it('is the other way round when the two change places', () => {
    const opposite = { less: 'more', more: 'less', 'not shown': 'not shown' } as const;
    fc.assert(
      fc.property(positiveInterval, positiveInterval, (one, other) => {
        // Where a bound falls exactly on 1, rounding may put the inverse on the other side of it.
        fc.pre(one.low !== other.high && one.high !== other.low);
        expect(verdictOf(ratioOf(one, other))).toBe(opposite[verdictOf(ratioOf(other, one))]);
      }),
    );
  });
});
