import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relativeDifference } from '../test/closeness.js';
import { REFERENCE_DATA, REFERENCE_DATA_MISSING, referenceData } from '../test/reference-data.js';
import { cpuTimeJoules } from './cpu-energy.js';

describe('the estimate from CPU time and memory', () => {
  it('is watts times seconds, of processors and of memory', () => {
    // 8 CPU seconds and 1.2 GB for 4 s.
    expect(cpuTimeJoules({ cpuSeconds: 8, gigabyteSeconds: 4.8 })).toEqual({
      low: expect.closeTo(16.384, 12),
      value: expect.closeTo(41.824, 12),
      high: expect.closeTo(121.92, 12),
    });
  });

  it('grows with what the building draws', () => {
    // 30 CPU seconds and 4 GB for 10 s, hosted.
    expect(cpuTimeJoules({ cpuSeconds: 30, gigabyteSeconds: 40 }, { pue: 1.2 }).value).toBeCloseTo(198.24, 9);
  });

  it('keeps its bounds in order, and apart by about three on each side', () => {
    const seconds = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(seconds, seconds, (cpuSeconds, gigabyteSeconds) => {
        const { low, value, high } = cpuTimeJoules({ cpuSeconds, gigabyteSeconds });
        expect(low).toBeGreaterThan(0);
        expect(low).toBeLessThan(value);
        expect(value).toBeLessThan(high);
      }),
    );
  });
});

interface FallbackVector {
  cpu_seconds: number;
  wall_s: number;
  rss_GB: number;
  pue: number;
  expected: Record<'low_J' | 'central_J' | 'high_J' | 'low_Wh' | 'central_Wh' | 'high_Wh', number>;
}

describe.skipIf(REFERENCE_DATA_MISSING)(`estimate from CPU time, ${REFERENCE_DATA}`, () => {
  it('is as expected', () => {
    const { proposed_default } = referenceData<{ proposed_default: FallbackVector[] }>(
      'cpu_fallback_test_vectors.json',
    );
    expect(proposed_default).not.toHaveLength(0);
    for (const { cpu_seconds, wall_s, rss_GB, pue, expected } of proposed_default) {
      const { low, value, high } = cpuTimeJoules(
        { cpuSeconds: cpu_seconds, gigabyteSeconds: rss_GB * wall_s },
        { pue },
      );
      const pairs = [
        [low, expected.low_J],
        [value, expected.central_J],
        [high, expected.high_J],
        [low / 3600, expected.low_Wh],
        [value / 3600, expected.central_Wh],
        [high / 3600, expected.high_Wh],
      ] as const;
      for (const [found, wanted] of pairs) expect(relativeDifference(found, wanted)).toBeLessThan(1e-9);
    }
  });
});
