import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REFERENCE_DATA, REFERENCE_DATA_MISSING, referenceData } from '../test/reference-data.js';
import { attributedJoules, cpuShare, idleSeparatedJoules } from './attribution.js';

describe("a process's part of the machine's energy", () => {
  it('is by CPU time, between its part of the capacity and all of it', () => {
    const use = { machineJoules: 120, seconds: 10, logicalCpus: 8, cpuSeconds: 3, machineCpuSeconds: 6 };
    expect(attributedJoules(use)).toEqual({ low: expect.closeTo(4.5, 12), value: 60, high: 120 });
    expect(idleSeparatedJoules(use, 5)).toEqual({ marginal: 35, withIdle: 60 });
  });

  it('is all of it when the ticks of the machine lag behind', () => {
    expect(cpuShare(0.004, 0)).toBe(1);
    expect(cpuShare(0.02, 0.01)).toBe(1);
    expect(cpuShare(0, 0)).toBe(1);
    expect(cpuShare(0.02, null)).toBe(1);
  });

  it('never takes more idle energy than there was', () => {
    const use = { machineJoules: 10, seconds: 10, cpuSeconds: 1, machineCpuSeconds: 2 };
    expect(idleSeparatedJoules(use, 5)).toEqual({ marginal: 0, withIdle: 5 });
  });

  it('keeps its bounds in order', () => {
    const amount = fc.double({ min: 0, max: 1e6, noNaN: true });
    const use = fc.record({
      machineJoules: amount,
      seconds: amount,
      logicalCpus: fc.integer({ min: 1, max: 512 }),
      cpuSeconds: amount,
      machineCpuSeconds: fc.option(amount),
    });
    fc.assert(
      fc.property(use, (any) => {
        const { low, value, high } = attributedJoules(any);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(value);
        expect(value).toBeLessThanOrEqual(high);
        expect(high).toBe(any.machineJoules);
      }),
    );
  });
});

interface AttributionVector {
  method: string;
  package_J: number;
  wall_s?: number;
  logical_cpus?: number;
  idle_W?: number;
  proc_cpu_s: number;
  busy_cpu_s_all_processes: number;
  expected_J: number;
}

describe.skipIf(REFERENCE_DATA_MISSING)(`attribution, ${REFERENCE_DATA}`, () => {
  it('is as expected', () => {
    const { attribution } = referenceData<{ attribution: AttributionVector[] }>('rapl_test_vectors.json');
    expect(attribution).toHaveLength(4);
    for (const vector of attribution) {
      const use = {
        machineJoules: vector.package_J,
        seconds: vector.wall_s ?? 10,
        logicalCpus: vector.logical_cpus ?? 8,
        cpuSeconds: vector.proc_cpu_s,
        machineCpuSeconds: vector.busy_cpu_s_all_processes,
      };
      expect(figureOf(vector, use)).toBeCloseTo(vector.expected_J, 9);
    }
  });

  function figureOf({ method, idle_W }: AttributionVector, use: Parameters<typeof attributedJoules>[0]): number {
    if (idle_W === undefined) return attributedJoules(use)[method.startsWith('kepler') ? 'low' : 'value'];
    const { marginal, withIdle } = idleSeparatedJoules(use, idle_W);
    return method.includes('idle share') ? withIdle : marginal;
  }
});
