import { describe, expect, it } from 'vitest';
import { CountedMeter } from '../test/counted-meter.js';
import { cpuTimeJoules } from './cpu-energy.js';
import { GpuMeter } from './gpu-meter.js';
import { HeldPower } from './held-power.js';
import { startMeasurement } from './measurement.js';
import { BATTERY_BOUNDARY, PowerMeter } from './power-meter.js';

const GAUGE = { name: 'battery', shortestSeconds: 5, boundary: BATTERY_BOUNDARY } as const;
const used = { seconds: 10, cpuSeconds: 4, gigabyteSeconds: 2, machineCpuSeconds: 8, machineJoules: 100 };

function gauge(watts: number) {
  let now = 0;
  const power = new HeldPower(60, () => now);
  power.sample('a', watts);
  return {
    power,
    read: () => power.read(),
    wait: (seconds: number) => {
      now += seconds;
    },
  };
}

describe('a meter by a gauge of the machine', () => {
  const meter = new PowerMeter({ ...GAUGE, source: gauge(10) }, { logicalCpus: 4 });

  it('gives this process its share of CPU time, and measured', () => {
    const { joules, method } = meter.joules(used);
    expect(method).toBe('measured');
    expect(joules).toEqual({ low: 10, value: 50, high: 100 });
  });

  it('estimates what is too short or was lost from sight', () => {
    for (const consumption of [
      { ...used, seconds: 4 },
      { ...used, machineJoules: null },
      { ...used, machineJoules: 0 },
    ]) {
      const estimate = { joules: cpuTimeJoules(consumption), method: 'estimated' };
      expect(meter.joules(consumption)).toEqual(estimate);
    }
  });

  it('reads the joules between two readings, and none across a gap', () => {
    const source = gauge(10);
    const reader = new PowerMeter({ ...GAUGE, source });
    const from = reader.read();
    source.wait(7);
    const to = reader.read();
    expect(reader.between(from, to).machineJoules).toBeCloseTo(70, 9);
    expect(reader.between(from, to).machineCpuSeconds).toBeGreaterThanOrEqual(0);
    source.power.sample('a', null);
    expect(reader.between(from, reader.read()).machineJoules).toBeNull();
    source.power.sample('a', 10);
    expect(reader.between(from, reader.read()).machineJoules).toBeNull();
  });
});

describe('a meter with the graphics cards', () => {
  async function answered(gpuSeconds: number, lose = false) {
    const inner = new CountedMeter();
    const cards = gauge(40);
    cards.power.sample('a', 100);
    const meter = new GpuMeter(inner, cards);
    const measurement = startMeasurement(meter);
    await measurement.stage('writing', () => {
      inner.advance(gpuSeconds, 1);
      cards.wait(gpuSeconds);
      if (lose) cards.power.sample('a', null);
    });
    return measurement.finish({ language: 'en', outputTokens: 100 });
  }

  it('adds them whole, and without their lowest power as the low end', async () => {
    const { joules, method, meter, boundary } = await answered(2);
    // The processor of the test: 4 J, from 2 to 8. The cards: 200 J, 80 of them idle.
    expect(joules).toEqual({ low: 2 + 120, value: 4 + 200, high: 8 + 200 });
    expect([method, meter]).toEqual(['measured', 'rapl+nvidia']);
    expect(boundary).toContain('NVIDIA');
  });

  it('never leaves them out: lost from sight or too short, they are estimated from nothing to the most seen', async () => {
    for (const footprint of [await answered(2, true), await answered(0.5)]) {
      const seconds = footprint.stages[0]!.joules.low;
      expect(footprint.joules.value).toBeCloseTo(2 * seconds + 100 * seconds, 9);
      expect([footprint.method, footprint.meter]).toEqual(['estimated', 'cpu-time+nvidia']);
      expect(footprint.boundary).toContain('NVIDIA');
    }
  });

  it('loses no joule between stages that run at the same time', async () => {
    const inner = new CountedMeter();
    const cards = gauge(100);
    const meter = new GpuMeter(inner, cards);
    const run = async () => {
      const measurement = startMeasurement(meter);
      await measurement.stage('writing', async () => {
        await Promise.resolve();
        inner.advance(3, 1);
        cards.wait(3);
        await Promise.resolve();
      });
      return measurement.finish({ language: 'en' }).joules.value;
    };
    const [a, b] = await Promise.all([run(), run()]);
    expect(a + b).toBeCloseTo(6 * 2 + 600, 9);
  });
});
