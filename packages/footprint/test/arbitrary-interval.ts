import fc from 'fast-check';
import type { Interval } from '../src/footprint.js';

/** Any interval with low ≤ value ≤ high, all above 0. */
export const positiveInterval: fc.Arbitrary<Interval> = fc
  .array(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), { minLength: 3, maxLength: 3 })
  .map((numbers) => {
    const [low, value, high] = numbers.sort((a, b) => a - b);
    return { low: low!, value: value!, high: high! };
  });
