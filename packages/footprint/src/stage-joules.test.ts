import { describe, expect, it } from 'vitest';
import { CountedMeter } from '../test/counted-meter.js';
import { type MeteredStage, stageJoules } from './stage-joules.js';

const SHORTEST_SECONDS = 0.02;

function stage(seconds: number, cpuSeconds: number, machineJoules: number): MeteredStage {
  const consumed = { seconds, cpuSeconds, gigabyteSeconds: 0, machineCpuSeconds: cpuSeconds, machineJoules };
  return { stage: 'any', consumed };
}

describe('the joules of stages', () => {
  const meter = new CountedMeter(SHORTEST_SECONDS);
  const values = (stages: MeteredStage[]) => stageJoules(stages, meter).map(({ joules }) => joules.value);
  const methods = (stages: MeteredStage[]) => stageJoules(stages, meter).map(({ method }) => method);

  it('are their own when they are long', () => {
    const stages = [stage(1, 1, 10), stage(0.5, 0.1, 4)];
    expect(values(stages)).toEqual([10, 4]);
    expect(methods(stages)).toEqual(['measured', 'measured']);
  });

  it('are shared by CPU time between short ones', () => {
    const stages = [stage(1, 1, 10), stage(0.015, 0.03, 0.9), stage(0.01, 0.01, 0.1)];
    expect(values(stages)).toEqual([10, expect.closeTo(0.75, 12), expect.closeTo(0.25, 12)]);
    expect(methods(stages)).toEqual(['measured', 'measured', 'measured']);
  });

  it('are shared with the next longest where the short ones are too short together', () => {
    const stages = [stage(1, 1, 10), stage(0.1, 0.15, 2), stage(0.001, 0.05, 0)];
    expect(values(stages)).toEqual([10, expect.closeTo(1.5, 12), expect.closeTo(0.5, 12)]);
    expect(methods(stages)).toEqual(['measured', 'measured', 'measured']);
  });

  it('are estimated when all together are too short', () => {
    expect(methods([stage(0.001, 0.001, 0), stage(0.002, 0.002, 0.1)])).toEqual(['estimated', 'estimated']);
  });

  it('are shared by time, then evenly, where no CPU time was used', () => {
    expect(values([stage(0.015, 0, 0.3), stage(0.005, 0, 0.1)])).toEqual([
      expect.closeTo(0.3, 12),
      expect.closeTo(0.1, 12),
    ]);
    expect(values([stage(0, 0, 0.2), stage(0, 0, 0.2)])).toEqual([0.2, 0.2]);
  });

  it('add up to what was used', () => {
    const stages = [stage(0.3, 0.2, 3), stage(0.004, 0.01, 0.2), stage(0.003, 0.01, 0), stage(0.05, 0.05, 0.7)];
    expect(values(stages).reduce((sum, joules) => sum + joules, 0)).toBeCloseTo(3.9, 9);
  });
});
