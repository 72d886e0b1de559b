import { describe, expect, it } from 'vitest';
import { CountedMeter } from '../test/counted-meter.js';
import { CpuTimeMeter } from './cpu-time-meter.js';
import { HeldPower } from './held-power.js';
import { measureIdleWatts } from './idle-watts.js';
import { BATTERY_BOUNDARY, PowerMeter } from './power-meter.js';
import { stageJoules } from './stage-joules.js';

describe('the power of the idle machine', () => {
  it('is the lowest that was seen', async () => {
    const meter = new CountedMeter();
    const stretches = [1, 0.5, 2];
    // 2 J go by in each stretch of one, a half and two seconds of the clock.
    const read = meter.read.bind(meter);
    let seconds = 0;
    meter.read = () => ({ ...read(), atSeconds: seconds });
    const wait = async () => {
      meter.advance(1, 0);
      seconds += stretches.shift()!;
    };
    expect(await measureIdleWatts(meter, { samples: 3, wait })).toBe(1);
  });

  it('is not known to an estimate', async () => {
    expect(await measureIdleWatts(new CpuTimeMeter(), { samples: 2, sampleSeconds: 0 })).toBeNull();
  });
});

describe('a stage when the idle power is known', () => {
  const meter = new PowerMeter(
    { name: 'battery', shortestSeconds: 5, boundary: BATTERY_BOUNDARY, source: new HeldPower(5) },
    { logicalCpus: 4, idleWatts: 4 },
  );
  const used = { seconds: 10, cpuSeconds: 4, gigabyteSeconds: 2, machineCpuSeconds: 8, machineJoules: 100 };

  it('has what its work added beside the headline, which holds the share of the idle power', () => {
    // Half of the CPU time: half of 100 J, and half of the 60 J above 4 W.
    expect(meter.joules(used)).toMatchObject({ joules: { value: 50 }, marginalJoules: 30, method: 'measured' });
    expect(meter.joules({ ...used, machineJoules: 30 }).marginalJoules).toBe(0);
  });

  it('has none when it is estimated', () => {
    expect(meter.joules({ ...used, machineJoules: null })).not.toHaveProperty('marginalJoules');
  });

  it('keeps it when short stages are put together', () => {
    const short = (cpuSeconds: number) => ({
      stage: 's',
      consumed: { ...used, seconds: 2.5, cpuSeconds, machineJoules: 25, machineCpuSeconds: 2 },
    });
    const both = stageJoules([short(0.5), short(1.5)], meter);
    expect(both.map(({ method }) => method)).toEqual(['measured', 'measured']);
    expect(both[1]!.marginalJoules! / both[0]!.marginalJoules!).toBeCloseTo(3, 9);
  });
});
