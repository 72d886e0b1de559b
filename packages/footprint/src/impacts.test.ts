import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positiveInterval } from '../test/arbitrary-interval.js';
import { CountedMeter } from '../test/counted-meter.js';
import { publishedBaseline } from './baseline.js';
import { baselineOf } from './baseline-choice.js';
import { carbonEuros, EMBODIED_GRAMS_PER_SECOND, impactsOf } from './impacts.js';
import { startMeasurement } from './measurement.js';
import { ratioOf } from './ratio.js';
import { rebased } from './rebase.js';

const baseline = publishedBaseline({ language: 'en', tokens: 400 });
const stage = { stage: 'all', seconds: 10, cpuSeconds: 1, method: 'estimated' } as const;

function of(seconds: number, joules = { low: 10, value: 36, high: 100 }) {
  return { stages: [{ ...stage, seconds, joules }], joules, baseline };
}

describe('the impacts of an answer', () => {
  it('hold the making of the machine, a few milligrams a second', () => {
    const { embodied } = impactsOf(of(10));
    expect(embodied.value).toBeCloseTo(10 * (250_000 / 36_000_000), 12);
    expect(EMBODIED_GRAMS_PER_SECOND.low * 1000).toBeCloseTo(1.27, 2);
    expect(EMBODIED_GRAMS_PER_SECOND.high * 1000).toBeCloseTo(10.4, 1);
  });

  it('set the large model in its own zone and in ours', () => {
    const { baselineOwnZone, baselineSameZone } = impactsOf(of(1));
    expect(baselineOwnZone.zone).toBe('USA');
    expect(baselineOwnZone.value).toBeCloseTo((2016 / 3.6e6) * 383.55, 3);
    expect(baselineSameZone.zone).toBe('FRA');
    expect(baselineSameZone.value).toBeCloseTo((2016 / 3.6e6) * 58, 9);
  });

  it('never show a larger gain in the same zone than the energy does', () => {
    fc.assert(
      fc.property(positiveInterval, fc.double({ min: 0, max: 1e4, noNaN: true }), (joules, seconds) => {
        const energy = ratioOf(baseline.joules, joules);
        const { sameZoneRatio } = impactsOf(of(seconds, joules));
        for (const bound of ['low', 'value', 'high'] as const) {
          expect(sameZoneRatio[bound]).toBeLessThanOrEqual(energy[bound] * (1 + 1e-9));
        }
      }),
    );
  });

  it('hold the making of the servers only where EcoLogits gives it', () => {
    expect(impactsOf(of(1)).baselineEmbodied).toBeNull();
    const choice = { kind: 'model', name: 'gpt-4o' } as const;
    const { baselineEmbodied } = impactsOf(
      { ...of(1), baseline: baselineOf(choice, { language: 'en', tokens: 400 }) },
      { choice },
    );
    // EcoLogits 0.9.3, gpt-4o, 400 tokens, USA: 0.2721–0.4197 g in all, of 0.6425–1.0273 Wh.
    expect(baselineEmbodied?.low).toBeCloseTo(0.2721 - 0.6425 * 0.38355, 3);
    expect(baselineEmbodied?.high).toBeCloseTo(0.4197 - 1.0273 * 0.38355, 3);
  });

  it('cost what France reckons a tonne at, at scale', () => {
    expect(carbonEuros({ low: 1, value: 10, high: 100 }, 100_000).value).toBeCloseTo(256, 9);
  });
});

describe('an answer beside another baseline', () => {
  it('costs the same, and all that follows from the baseline is new', async () => {
    const meter = new CountedMeter();
    const measurement = startMeasurement(meter);
    await measurement.stage('search', () => meter.advance(1, 1));
    const footprint = measurement.finish({ language: 'en', outputTokens: 100 });
    const choice = { kind: 'own', joules: { low: 1, value: 1.5, high: 1.9 }, per: 'answer', tokens: 400 } as const;
    const other = rebased(footprint, choice, 'en');
    expect(other.stages).toEqual(footprint.stages);
    expect(other.ratio).toEqual({ low: 0.25, value: 0.75, high: 1.9 });
    expect(other.verdict).toBe('not shown');
    expect(rebased(other, { kind: 'published' }, 'en')).toEqual(footprint);
  });
});
