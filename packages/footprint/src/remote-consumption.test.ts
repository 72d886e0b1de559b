import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CountedMeter } from '../test/counted-meter.js';
import { ecologitsBaseline } from './baseline.js';
import { ELECTRICITY_ZONES } from './electricity-zones.js';
import { startMeasurement } from './measurement.js';
import { readingJoulesPerToken } from './reading-tokens.js';
import { remoteConsumption, reportedEnergy, sizeInName } from './remote-consumption.js';

const USE = { model: 'mistral-large-2411', outputTokens: 400, inputTokens: 3000 };

describe('what a model elsewhere used', () => {
  it('is what EcoLogits says of its output, with the prompt beside it', () => {
    const found = remoteConsumption(USE);
    expect(found).toMatchObject({
      method: 'EcoLogits',
      version: '0.9.3',
      zone: 'SWE',
      basis: 'size published by its maker',
    });
    expect(found.writing).toEqual(ecologitsBaseline(USE.model, { language: 'en', tokens: 400 }).joules);
    expect(found.reading.value).toBeCloseTo(3000 * readingJoulesPerToken(123).value, 9);
    expect(found.embodiedGrams!.value).toBeGreaterThan(0);
    expect(remoteConsumption({ ...USE, inputTokens: 0 }).reading.value).toBe(0);
  });

  it('is what the server reports, where it does', () => {
    const found = remoteConsumption({ ...USE, reported: { joules: 712, field: 'usage.energy_joules' } });
    expect(found).toMatchObject({
      method: 'reported by the server',
      basis: 'usage.energy_joules',
      reading: { value: 0 },
    });
    expect(found.writing).toEqual({ low: 712, value: 712, high: 712 });
  });

  it('is never nothing: by the size in the name, or by the published figures', () => {
    expect(remoteConsumption({ ...USE, model: 'acme/unheard-7b-instruct' }).basis).toBe('size in its name');
    const unknown = remoteConsumption({ ...USE, model: 'acme-chat' });
    expect(unknown).toMatchObject({ method: 'published figures', embodiedGrams: null });
    expect(unknown.writing.low).toBeCloseTo(864, 9);
  });

  it('names models as servers do', () => {
    for (const model of ['openai/gpt-4o', 'GPT-4o', 'gpt-oss:20b', 'gpt-oss-20b:latest', 'openai/gpt-oss-20b']) {
      expect(remoteConsumption({ ...USE, model }).basis, model).toMatch(/EcoLogits|maker/);
    }
  });

  it('is in order and grows with the tokens, for every model and zone', () => {
    const use = fc.record({
      model: fc.constantFrom('gpt-4o', 'claude-opus-4-1', 'qwen3-235b-a22b', 'mixtral-8x7b', 'nobody'),
      outputTokens: fc.integer({ min: 0, max: 4000 }),
      inputTokens: fc.integer({ min: 0, max: 100_000 }),
      zone: fc.constantFrom(...ELECTRICITY_ZONES.keys()),
      seconds: fc.double({ min: 0.1, max: 500, noNaN: true }),
    });
    fc.assert(
      fc.property(use, (asked) => {
        for (const { low, value, high } of [remoteConsumption(asked).writing, remoteConsumption(asked).reading]) {
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(value);
          expect(value).toBeLessThanOrEqual(high);
        }
        const more = remoteConsumption({ ...asked, outputTokens: asked.outputTokens + 1 });
        expect(more.writing.low).toBeGreaterThan(remoteConsumption(asked).writing.low);
      }),
    );
  });
});

it('reading a token costs what the arithmetic says', () => {
  expect(readingJoulesPerToken(88)).toEqual({
    low: expect.closeTo(0.27, 2),
    value: expect.closeTo(0.405, 3),
    high: expect.closeTo(0.81, 2),
  });
});

describe('the size in a name', () => {
  it.each([
    ['llama3.1:8b', 8, 8],
    ['Qwen2.5-14B-Instruct', 14, 14],
    ['mixtral-8x7b', 56, 14],
    ['qwen3-235b-a22b', 235, 22],
    ['gemma-3-0.5b', 0.5, 0.5],
  ])('%s', (name, totalBillions, activeBillions) => {
    expect(sizeInName(name)).toEqual({ totalBillions, activeBillions });
  });

  it.each(['gpt-4o', 'claude', 'abc8bit', '0b', 'model-b'])('none in %s', (name) => {
    expect(sizeInName(name)).toBeNull();
  });
});

describe('energy that a server tells', () => {
  it('is found with its unit', () => {
    expect(reportedEnergy({ usage: { energy_joules: 12.5 } })).toEqual({ joules: 12.5, field: 'usage.energy_joules' });
    expect(reportedEnergy({ energy: { kwh: 0.001 } })?.joules).toBeCloseTo(3600, 9);
    expect(reportedEnergy({ impacts: { energy_wh: 0.5 } })?.joules).toBeCloseTo(1800, 9);
  });

  it('is not guessed at', () => {
    const others = [
      null,
      'x',
      {},
      { energy: 5 },
      { usage: { total_tokens: 7 } },
      { energy_joules: 0 },
      { energy_joules: '5' },
    ];
    for (const other of [...others, { choices: [{ message: { energy_joules: 9 } }] }, { energy_joules: Number.NaN }]) {
      expect(reportedEnergy(other), JSON.stringify(other)).toBeNull();
    }
  });
});

describe('an answer that a model elsewhere wrote', () => {
  it('carries both its stages, estimated, with the electricity of their place', async () => {
    const meter = new CountedMeter();
    const measurement = startMeasurement(meter);
    await measurement.stage('generation', () => meter.advance(2, 1));
    measurement.remote('generation', remoteConsumption(USE));
    const footprint = measurement.finish({ language: 'en', outputTokens: 400 });
    expect(footprint.stages.map(({ stage, remote }) => [stage, remote?.work])).toEqual([
      ['generation', undefined],
      ['generation', 'writing'],
      ['generation-prompt', 'reading'],
    ]);
    const { writing, reading, embodiedGrams } = remoteConsumption(USE);
    expect(footprint.joules.value).toBeCloseTo(4 + writing.value + reading.value, 9);
    expect(footprint.method).toBe('estimated');
    expect(footprint.boundary).toContain('another machine');
    const grams = (4 * 58 + (writing.value + reading.value) * 35.82) / 3.6e6;
    expect(footprint.carbon.value).toBeCloseTo(grams, 9);
    const without = startMeasurement(meter);
    await without.stage('generation', () => meter.advance(2, 1));
    const alone = without.finish({ language: 'en' }).impacts!.embodied.value;
    expect(footprint.impacts!.embodied.value / (alone + embodiedGrams!.value)).toBeCloseTo(1, 1);
    expect(JSON.parse(JSON.stringify(footprint))).toEqual(footprint);
  });
});
