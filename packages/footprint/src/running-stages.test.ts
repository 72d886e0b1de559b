import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CountedMeter } from '../test/counted-meter.js';
import { type RunningStage, RunningStages } from './running-stages.js';

describe('stages that run at the same time', () => {
  it('share what is used while both run', () => {
    const meter = new CountedMeter();
    const stages = new RunningStages(meter);
    const first = stages.begin();
    meter.advance(1, 1);
    const second = stages.begin();
    meter.advance(2, 1);
    const ofFirst = stages.end(first);
    meter.advance(3, 2);
    const ofSecond = stages.end(second);
    expect(ofFirst).toMatchObject({ seconds: 2, cpuSeconds: 1.5, machineJoules: 4, gigabyteSeconds: 1 });
    expect(ofSecond).toMatchObject({ seconds: 4, cpuSeconds: 2.5, machineJoules: 8, gigabyteSeconds: 2 });
  });

  it('are not given what was used when none ran', () => {
    const meter = new CountedMeter();
    const stages = new RunningStages(meter);
    stages.end(stages.begin());
    meter.advance(100, 100);
    const stage = stages.begin();
    meter.advance(1, 1);
    expect(stages.end(stage).machineJoules).toBe(2);
  });

  it('are given all that is used, each joule once, in whatever order they begin and end', () => {
    const steps = fc.array(
      fc.record({ seconds: fc.integer({ min: 0, max: 100 }), end: fc.boolean(), pick: fc.nat() }),
      {
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(steps, (moves) => {
        const meter = new CountedMeter();
        const stages = new RunningStages(meter);
        const running: RunningStage[] = [];
        let usedWhileAnyRan = 0;
        let given = 0;
        for (const { seconds, end, pick } of moves) {
          meter.advance(seconds, seconds);
          if (running.length > 0) usedWhileAnyRan += seconds * 2;
          if (!end) running.push(stages.begin());
          else if (running.length > 0) given += stages.end(running.splice(pick % running.length, 1)[0]!).machineJoules!;
        }
        for (const stage of running) given += stages.end(stage).machineJoules!;
        expect(given).toBeCloseTo(usedWhileAnyRan, 6);
      }),
    );
  });
});

describe('a long stage', () => {
  afterEach(() => vi.useRealTimers());

  it('is read every 30 seconds, and nothing is read after it', () => {
    vi.useFakeTimers();
    const meter = new CountedMeter();
    const stages = new RunningStages(meter);
    const stage = stages.begin();
    vi.advanceTimersByTime(95_000);
    expect(meter.reads).toBe(1 + 3);
    stages.end(stage);
    vi.advanceTimersByTime(95_000);
    expect(meter.reads).toBe(1 + 3 + 1);
  });
});
