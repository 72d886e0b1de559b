import { describe, expect, it } from 'vitest';
import { ecologitsBaseline, ecologitsImpactsOf, publishedBaseline } from './baseline.js';
import { ecologitsImpacts } from './ecologits.js';
import { ELECTRICITY_ZONES } from './electricity-zones.js';
import { LARGE_MODELS } from './large-models.js';
import { PUBLISHED_WATT_HOURS } from './published-figures.js';

describe('the published baseline', () => {
  it('is 0.24, 0.56 and 1.53 Wh for 400 tokens', () => {
    const { joules, tokens } = publishedBaseline({ language: 'en', tokens: 400 });
    expect(tokens).toBe(400);
    expect(joules).toEqual({
      low: expect.closeTo(864, 9),
      value: expect.closeTo(2016, 9),
      high: expect.closeTo(5508, 9),
    });
  });

  it('has the central figure of its stated derivation', () => {
    // 2.9197 J a token on the accelerators, which are 58 % of the whole.
    const wattHours = (2.9197 / 0.58) * (400 / 3600);
    expect(wattHours.toFixed(2)).toBe(String(PUBLISHED_WATT_HOURS.value));
  });

  it('has the high figure of its stated derivation', () => {
    const { energyKwh } = ecologitsImpacts({
      ...LARGE_MODELS.get('gpt-4o')!,
      tokensPerSecond: undefined,
      firstTokenSeconds: undefined,
      outputTokens: 400,
      mix: ELECTRICITY_ZONES.get('USA')!,
    });
    expect((energyKwh.max * 1000).toFixed(2)).toBe(String(PUBLISHED_WATT_HOURS.high));
  });

  it('goes with the length of the answer', () => {
    const { joules } = publishedBaseline({ language: 'fr', tokens: 100 });
    expect(joules.value).toBeCloseTo(504, 9);
    expect(publishedBaseline({ language: 'fr', tokens: 0 }).joules).toEqual({ low: 0, value: 0, high: 0 });
  });

  it('speaks the language of the question and calls nothing measured', () => {
    expect(publishedBaseline({ language: 'fr', tokens: 100 }).name).toBe('un grand modèle');
    for (const language of ['en', 'fr'] as const) {
      expect(JSON.stringify(publishedBaseline({ language, tokens: 100 }))).not.toMatch(/\bmeasured\b|mesuré/);
    }
  });
});

describe('a named model', () => {
  it('has the bounds of EcoLogits and their middle, with its version', () => {
    const { joules, version, name, source } = ecologitsBaseline('gpt-4o', { language: 'en', tokens: 400 });
    expect(joules.low).toBeCloseTo(0.6424563546641511 * 3600, 6);
    expect(joules.high).toBeCloseTo(1.0272890361038458 * 3600, 6);
    expect(joules.value).toBeCloseTo((joules.low + joules.high) / 2, 9);
    expect([name, version]).toEqual(['gpt-4o', '0.9.3']);
    expect(source).toMatch(/guessed/);
  });

  it('has the impacts that EcoLogits gives with throughput', () => {
    const { energyKwh, gwpKg } = ecologitsImpactsOf('mistral-large-2411', 400);
    expect(energyKwh.min).toBeCloseTo(0.00024113073965053943, 15);
    expect(energyKwh.max).toBeCloseTo(energyKwh.min, 15);
    expect(gwpKg.max).toBeCloseTo(1.5522080289095483e-5, 15);
  });

  it('is in a zone that there is, whichever it is', () => {
    for (const name of LARGE_MODELS.keys()) {
      const { low, value, high } = ecologitsBaseline(name, { language: 'en', tokens: 400 }).joules;
      expect(0 < low && low <= value && value <= high).toBe(true);
    }
  });

  it('is refused when it is not known', () => {
    expect(() => ecologitsBaseline('gpt-9', { language: 'en', tokens: 1 })).toThrow(
      expect.objectContaining({ code: 'LAMPYRE_BASELINE_UNKNOWN' }),
    );
  });
});
