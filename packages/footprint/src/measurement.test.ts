import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { CountedMeter } from '../test/counted-meter.js';
import { cpuTimeJoules } from './cpu-energy.js';
import { CpuTimeMeter } from './cpu-time-meter.js';
import { startMeasurement } from './measurement.js';

/** Works for about this much CPU time. */
function work(cpuMilliseconds: number): number {
  const { user, system } = process.cpuUsage();
  let sum = 0;
  for (;;) {
    for (let step = 0; step < 20_000; step += 1) sum += Math.sqrt(step);
    const used = process.cpuUsage();
    if (used.user + used.system - user - system >= cpuMilliseconds * 1000) return sum;
  }
}

describe('a measurement', () => {
  it('gives the footprint of its stages', async () => {
    const meter = new CountedMeter();
    const measurement = startMeasurement(meter);
    await measurement.stage('search', () => meter.advance(3, 2));
    const result = await measurement.stage('extraction', async () => {
      meter.advance(1, 1);
      return 'answer';
    });
    expect(result).toBe('answer');
    const footprint = measurement.finish({ language: 'en', outputTokens: 100 });
    expect(footprint.stages.map(({ stage }) => stage)).toEqual(['search', 'extraction']);
    expect(footprint.stages.map(({ joules }) => joules.value)).toEqual([6, 2]);
    expect(footprint.stages.map(({ cpuSeconds }) => cpuSeconds)).toEqual([2, 1]);
    expect(footprint.joules).toEqual({ low: 4, value: 8, high: 16 });
    expect(footprint.method).toBe('measured');
    expect(footprint.boundary).toBe('By hand.');
    expect(footprint.baseline).toMatchObject({ tokens: 100, joules: { value: expect.closeTo(504, 9) } });
    expect(footprint.ratio).toEqual({
      low: expect.closeTo(216 / 16, 9),
      value: expect.closeTo(63, 9),
      high: expect.closeTo(1377 / 4, 9),
    });
    expect(footprint.verdict).toBe('less');
    expect(footprint.carbon).toMatchObject({ zone: 'FRA', value: expect.closeTo((8 / 3.6e6) * 58, 12) });
  });

  it('is measured only when every stage is, and says what is inside accordingly', async () => {
    const meter = new CountedMeter(2);
    const measurement = startMeasurement(meter);
    await measurement.stage('short', () => meter.advance(1, 1));
    const { method, stages, boundary } = measurement.finish({ language: 'fr' });
    expect([method, stages[0]?.method]).toEqual(['estimated', 'estimated']);
    expect(boundary).toMatch(/estimé/);
  });

  it('says that a saving is not shown, or that it cost more', async () => {
    const meter = new CountedMeter();
    const measurement = startMeasurement(meter);
    await measurement.stage('generation', () => meter.advance(800, 800));
    expect(measurement.finish({ language: 'en', outputTokens: 400 }).verdict).toBe('not shown');
    await measurement.stage('generation', () => meter.advance(80_000, 800));
    expect(measurement.finish({ language: 'en', outputTokens: 400 }).verdict).toBe('more');
  });

  it('compares with a named model and with another zone when asked to', async () => {
    const meter = new CountedMeter();
    const measurement = startMeasurement(meter);
    await measurement.stage('search', () => meter.advance(1, 1));
    const { baseline, carbon } = measurement.finish({
      language: 'en',
      baseline: { kind: 'model', name: 'gpt-4o' },
      zone: 'DEU',
    });
    expect(baseline).toMatchObject({ name: 'gpt-4o', version: '0.9.3', tokens: 400 });
    expect(carbon.zone).toBe('DEU');
  });

  it('counts a stage that throws', async () => {
    const meter = new CountedMeter();
    const measurement = startMeasurement(meter);
    const failing = measurement.stage('search', () => {
      meter.advance(1, 1);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(measurement.finish({ language: 'en' }).joules.value).toBe(2);
  });

  it('takes no number of tokens that is none', async () => {
    const measurement = startMeasurement(new CountedMeter());
    await measurement.stage('one', () => undefined);
    for (const outputTokens of [Number.NaN, -1, Number.POSITIVE_INFINITY]) {
      expect(() => measurement.finish({ language: 'en', outputTokens })).toThrow(
        expect.objectContaining({ code: 'LAMPYRE_INTERNAL' }),
      );
    }
  });

  it('has no footprint without a stage or before its stages end', async () => {
    const measurement = startMeasurement(new CountedMeter());
    const internal = expect.objectContaining({ code: 'LAMPYRE_INTERNAL' });
    expect(() => measurement.finish({ language: 'en' })).toThrow(internal);
    await measurement.stage('one', () => undefined);
    const stage = measurement.stage('two', () => wait(1));
    expect(() => measurement.finish({ language: 'en' })).toThrow(internal);
    await stage;
    expect(measurement.finish({ language: 'en' }).stages).toHaveLength(2);
  });

  it('survives JSON as it is', async () => {
    const measurement = startMeasurement(new CpuTimeMeter());
    await measurement.stage('search', () => work(5));
    for (const outputTokens of [0, 120]) {
      const footprint = measurement.finish({ language: 'fr', outputTokens });
      expect(JSON.parse(JSON.stringify(footprint))).toEqual(footprint);
    }
  });
});

describe('a measurement of real work', () => {
  it('sees the CPU time, estimates, and never calls it measured', async () => {
    const measurement = startMeasurement(new CpuTimeMeter());
    await measurement.stage('search', () => work(40));
    await measurement.stage('waiting', () => wait(5));
    const footprint = measurement.finish({ language: 'en', outputTokens: 100 });
    const [search] = footprint.stages;
    expect(search!.cpuSeconds).toBeGreaterThanOrEqual(0.04);
    expect(search!.joules.value).toBeGreaterThanOrEqual(0.2);
    for (const { low, value, high } of [...footprint.stages.map(({ joules }) => joules), footprint.joules]) {
      expect(0 < low && low <= value && value <= high).toBe(true);
    }
    expect(JSON.stringify(footprint)).not.toMatch(/\bmeasured\b/);
    const sum = footprint.stages.reduce((joules, stage) => joules + stage.joules.value, 0);
    expect(footprint.joules.value).toBe(sum);
  });

  it('of a hundred answers at once adds up to what the process used', async () => {
    const meter = new CpuTimeMeter();
    const from = meter.read();
    const footprints = await Promise.all(
      Array.from({ length: 100 }, async () => {
        const measurement = startMeasurement(meter);
        await measurement.stage('search', async () => {
          await wait(1);
          work(1);
        });
        await measurement.stage('extraction', () => work(0.5));
        return measurement.finish({ language: 'en', outputTokens: 50 });
      }),
    );
    const used = cpuTimeJoules(meter.between(from, meter.read())).value;
    const given = footprints.reduce((sum, { joules }) => sum + joules.value, 0);
    expect(given / used).toBeGreaterThan(0.95);
    expect(given / used).toBeLessThan(1.05);
  });
});
