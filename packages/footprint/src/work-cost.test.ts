import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { CountedMeter } from '../test/counted-meter.js';
import { CpuTimeMeter } from './cpu-time-meter.js';
import { startMeasurement } from './measurement.js';
import { startService, startWork, workOfAnswers } from './work-cost.js';

describe('work that is no answer', () => {
  it('costs what it used', () => {
    const meter = new CountedMeter();
    const work = startWork(meter);
    meter.advance(5, 3);
    const cost = work.end('DEU');
    expect(cost).toMatchObject({ cpuSeconds: 3, joules: { value: 10 }, method: 'measured', meter: 'rapl' });
    expect(cost.carbon).toMatchObject({ zone: 'DEU', value: expect.closeTo((10 / 3.6e6) * 344.14, 9) });
  });

  it('shares with an answer that is made meanwhile', async () => {
    const meter = new CountedMeter();
    const work = startWork(meter);
    meter.advance(1, 1);
    const measurement = startMeasurement(meter);
    await measurement.stage('search', () => meter.advance(2, 2));
    const answer = measurement.finish({ language: 'en' });
    expect(work.end().joules.value + answer.joules.value).toBe(6);
    expect(answer.joules.value).toBe(2);
  });

  it('of an evaluation is that of its answers', async () => {
    const meter = new CountedMeter();
    const footprints = [];
    for (const seconds of [1, 2]) {
      const measurement = startMeasurement(meter);
      await measurement.stage('search', () => meter.advance(seconds, seconds));
      footprints.push(measurement.finish({ language: 'en' }));
    }
    expect(workOfAnswers(footprints)).toMatchObject({ cpuSeconds: 3, joules: { value: 6 }, method: 'measured' });
    expect(workOfAnswers([])).toMatchObject({ cpuSeconds: 0, joules: { value: 0 }, method: 'estimated' });
  });
});

describe('a service', () => {
  it('counts what is used between the answers, and only that', async () => {
    const meter = new CountedMeter();
    const service = startService(meter);
    meter.advance(10, 1);
    const measurement = startMeasurement(meter);
    await measurement.stage('search', () => meter.advance(3, 2));
    meter.advance(7, 1);
    expect(service.take()).toMatchObject({ seconds: 17, cpuSeconds: 2, joules: { value: 34 } });
    expect(service.take().joules.value).toBe(0);
    meter.advance(1, 0);
    expect(service.take().joules.value).toBe(2);
    service.stop();
    meter.advance(100, 100);
    expect(service.take().joules.value).toBe(0);
    expect(measurement.finish({ language: 'en' }).joules.value).toBe(6);
  });

  it('and its answers add up to all that the process used', async () => {
    const meter = new CpuTimeMeter();
    const before = meter.read();
    const service = startService(meter);
    const answers = Array.from({ length: 100 }, async (_, index) => {
      await wait(index % 17);
      const measurement = startMeasurement(meter);
      for (const stage of ['search', 'extraction', 'checking']) {
        await measurement.stage(stage, async () => {
          let sum = 0;
          for (let step = 0; step < 60_000; step += 1) sum += Math.sqrt(step + index);
          await wait(index % 3);
          return sum;
        });
        await wait(1);
      }
      return measurement.finish({ language: 'en' });
    });
    const footprints = await Promise.all(answers);
    const waiting = service.take();
    service.stop();
    const used = meter.joules(meter.between(before, meter.read())).joules;
    for (const bound of ['low', 'value', 'high'] as const) {
      const counted = footprints.reduce((sum, { joules }) => sum + joules[bound], waiting.joules[bound]);
      expect(Math.abs(counted / used[bound] - 1)).toBeLessThan(0.05);
    }
    const shares = footprints.map(({ stages }) => stages.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0));
    expect(Math.min(...shares)).toBeGreaterThan(0);
  });
});
