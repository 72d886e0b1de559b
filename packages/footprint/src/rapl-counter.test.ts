import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relativeDifference } from '../test/closeness.js';
import { REFERENCE_DATA, REFERENCE_DATA_MISSING, referenceData } from '../test/reference-data.js';
import { believableStepUj, counterStepUj, wrapPeriodSeconds } from './rapl-counter.js';
import { JOULES_PER_PERF_COUNT, joulesPerStep, joulesPerWrap } from './rapl-units.js';

const MAX_UJ = 262_143_328_850;

describe('a step of an energy counter', () => {
  it('is the difference, or what is left of the round and the new start', () => {
    expect(counterStepUj(1_000_000, 3_500_000, MAX_UJ)).toBe(2_500_000);
    expect(counterStepUj(262_143_000_000, 1_000_000, MAX_UJ)).toBe(1_328_850);
    expect(counterStepUj(65_532_000_000, 5000, 65_532_610_987)).toBe(615_987);
    expect(counterStepUj(0, 0, MAX_UJ)).toBe(0);
  });

  it('is not known when it went back and its range is not known or does not fit', () => {
    expect(counterStepUj(10, 5, null)).toBeNull();
    expect(counterStepUj(10, 5, 8)).toBeNull();
    expect(counterStepUj(5, 10, null)).toBe(5);
  });

  it('adds up over any number of rounds', () => {
    const steps = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(
        steps,
        fc.nat({ max: 3_000_000 }),
        fc.integer({ min: 1_000_001, max: 3_000_000 }),
        (sizes, at, max) => {
          let counter = at % max;
          let sum = 0;
          for (const size of sizes) {
            const next = (counter + size) % max;
            sum += counterStepUj(counter, next, max)!;
            counter = next;
          }
          expect(sum).toBe(sizes.reduce((total, size) => total + size, 0));
        },
      ),
    );
  });
});

describe('a believable step', () => {
  it('refuses a counter that was reset, which looks like a wrap', () => {
    expect(believableStepUj(5_000_000, 0, MAX_UJ, 1)).toBeNull();
  });

  it('refuses a reading that failed, before and after, and never takes it as 0', () => {
    expect(believableStepUj(null, 5_000_000, MAX_UJ, 1)).toBeNull();
    expect(believableStepUj(5_000_000, null, MAX_UJ, 1)).toBeNull();
  });

  it('refuses an interval in which the counter may have gone round unseen', () => {
    expect(believableStepUj(0, 1_000_000, MAX_UJ, 400)).toBe(1_000_000);
    expect(believableStepUj(0, 1_000_000, MAX_UJ, 500)).toBeNull();
    expect(believableStepUj(0, 1_000_000, 65_532_610_987, 120)).toBeNull();
  });

  it('keeps a step that lands in a very short interval', () => {
    expect(believableStepUj(0, 60_000, MAX_UJ, 0.00001)).toBe(60_000);
  });

  it('keeps every step of a power that exists, wherever the counter stands', () => {
    const watts = fc.double({ min: 0, max: 1400, noNaN: true });
    const seconds = fc.double({ min: 0.02, max: 100, noNaN: true });
    fc.assert(
      fc.property(watts, seconds, fc.nat({ max: MAX_UJ }), (power, time, at) => {
        const stepUj = Math.round(power * time * 1e6);
        expect(believableStepUj(at, (at + stepUj) % MAX_UJ, MAX_UJ, time)).toBe(stepUj);
      }),
    );
  });
});

interface RaplVectors {
  wrap: { prev_uJ: number; now_uJ: number; max_uJ: number; expected_uJ: number }[];
  must_reject: { prev_uJ?: number; now_uJ?: number; max_uJ?: number; dt_s?: number }[];
  wrap_period_s: { max_uJ: number; power_W: number; seconds: number }[];
  perf_scale_J: number;
  perf_examples: { count: number; J: number }[];
  msr_unit: { ESU_bits_12_8: number; J_per_count: number; wrap_J: number }[];
}

describe.skipIf(REFERENCE_DATA_MISSING)(`energy counters, ${REFERENCE_DATA}`, () => {
  const vectors = REFERENCE_DATA_MISSING ? undefined : referenceData<RaplVectors>('rapl_test_vectors.json');

  it('wraps', () => {
    expect(vectors!.wrap).not.toHaveLength(0);
    for (const { prev_uJ, now_uJ, max_uJ, expected_uJ } of vectors!.wrap) {
      expect(counterStepUj(prev_uJ, now_uJ, max_uJ)).toBe(expected_uJ);
      expect(believableStepUj(prev_uJ, now_uJ, max_uJ, 1)).toBe(expected_uJ);
    }
  });

  it('rejects', () => {
    const numeric = vectors!.must_reject.filter(({ dt_s }) => dt_s !== undefined);
    expect(numeric).not.toHaveLength(0);
    for (const { prev_uJ, now_uJ, max_uJ, dt_s } of numeric) {
      expect(believableStepUj(prev_uJ!, now_uJ!, max_uJ!, dt_s!)).toBeNull();
    }
  });

  it('knows the time of a round', () => {
    for (const { max_uJ, power_W, seconds } of vectors!.wrap_period_s) {
      expect(relativeDifference(wrapPeriodSeconds(max_uJ, power_W), seconds)).toBeLessThan(1e-12);
    }
  });

  it('knows the units of perf and of the registers', () => {
    expect(JOULES_PER_PERF_COUNT).toBe(vectors!.perf_scale_J);
    for (const { count, J } of vectors!.perf_examples) expect(count * JOULES_PER_PERF_COUNT).toBe(J);
    for (const { ESU_bits_12_8, J_per_count, wrap_J } of vectors!.msr_unit) {
      expect(joulesPerStep(ESU_bits_12_8)).toBe(J_per_count);
      expect(joulesPerWrap(ESU_bits_12_8)).toBe(wrap_J);
    }
  });
});
