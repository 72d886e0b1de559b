import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ecologitsBaseline, publishedBaseline } from './baseline.js';
import { baselineOf, parseBaselineChoice } from './baseline-choice.js';
import { DISCLOSURES } from './disclosures.js';
import { LARGE_MODELS } from './large-models.js';

const OF = { language: 'en', tokens: 100 } as const;
const chosen = (text: string) => baselineOf(parseBaselineChoice(text), OF);

describe('a chosen baseline', () => {
  it('is the published cross-check or a model by EcoLogits', () => {
    expect(chosen('published')).toEqual(publishedBaseline(OF));
    expect(chosen('gpt-4o')).toEqual(ecologitsBaseline('gpt-4o', OF));
  });

  it('has a fixed length where one is asked for', () => {
    expect(chosen('published@400')).toEqual(publishedBaseline({ ...OF, tokens: 400 }));
    expect(chosen('llama-3.1-70b@250').tokens).toBe(250);
    expect(chosen('2J/token@50').joules.value).toBe(100);
  });

  it('is a disclosure as it was published, in proportion only where a length was', () => {
    expect(chosen('google-2025').joules.value).toBeCloseTo(864, 9);
    expect(chosen('google-2025@4000').joules.value).toBeCloseTo(864, 9);
    expect(chosen('epoch-2025').joules.value).toBeCloseTo((0.3 * 3600) / 5, 9);
    expect(chosen('oviedo-2026').joules).toEqual({
      low: expect.closeTo(576, 9),
      value: expect.closeTo(1116, 9),
      high: expect.closeTo(2160, 9),
    });
  });

  it('is a figure of one’s own', () => {
    expect(chosen('0.5Wh').joules).toEqual({ low: 1800, value: 1800, high: 1800 });
    expect(chosen('100-300J').joules).toEqual({ low: 100, value: 200, high: 300 });
    expect(chosen('1-2-6J/token').joules).toEqual({ low: 100, value: 200, high: 600 });
    expect(chosen('0.5Wh').method).toBe('given by a person');
  });

  it('is nothing where nothing was written', () => {
    for (const name of ['published', 'google-2025', 'epoch-2025', '0.5Wh', '3J/token']) {
      expect(baselineOf(parseBaselineChoice(name), { language: 'fr', tokens: 0 }).joules.high).toBe(0);
    }
  });

  it('is refused when it is not known, reversed or nothing', () => {
    for (const text of ['gpt-9', '', '3-2J', '0J', '0-1Wh', '1-2-3-4J', '5', 'published@0', '-1J', 'Wh']) {
      expect(() => parseBaselineChoice(text), text).toThrow(
        expect.objectContaining({ code: 'LAMPYRE_BASELINE_UNKNOWN' }),
      );
    }
  });

  it('keeps its bounds in order whichever it is, and is never called measured', () => {
    const names = ['published', ...LARGE_MODELS.keys(), ...DISCLOSURES.keys(), '0.2-0.5Wh'];
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.integer({ min: 1, max: 9999 }), (name, length) => {
        for (const language of ['en', 'fr'] as const) {
          const baseline = baselineOf(parseBaselineChoice(`${name}@${length}`), { language, tokens: 7 });
          const { low, value, high } = baseline.joules;
          expect(0 < low && low <= value && value <= high).toBe(true);
          expect(baseline.tokens).toBe(length);
          expect(JSON.stringify(baseline)).not.toMatch(/\bmeasured\b|mesuré/);
        }
      }),
    );
  });

  it('reads a context where it is told to, and says so', () => {
    const bare = baselineOf(parseBaselineChoice('published'), { language: 'en', tokens: 400, contextTokens: 2000 });
    expect(bare.contextTokens).toBeUndefined();
    const told = baselineOf(parseBaselineChoice('published+4000'), { language: 'en', tokens: 400 });
    expect(told.joules).toEqual({
      low: expect.closeTo(bare.joules.low + 800, 9),
      value: expect.closeTo(bare.joules.value + 1600, 9),
      high: expect.closeTo(bare.joules.high + 3200, 9),
    });
    expect(told.name).toContain('context of 4000 tokens');
    const same = parseBaselineChoice('gpt-4o@400+context');
    expect(same).toEqual({ kind: 'model', name: 'gpt-4o', tokens: 400, context: 'same' });
    const options = { language: 'fr', tokens: 120 } as const;
    expect(baselineOf(same, { ...options, contextTokens: 2000 }).joules.value).toBeGreaterThan(
      baselineOf(parseBaselineChoice('gpt-4o@400'), options).joules.value,
    );
    expect(baselineOf(same, options).contextTokens).toBeUndefined();
    expect(baselineOf(parseBaselineChoice('published+4000'), { language: 'en', tokens: 0 }).joules.value).toBe(0);
    for (const wrong of ['0.3Wh+4000', 'published+', 'published+0', 'published+4000@400']) {
      expect(() => parseBaselineChoice(wrong), wrong).toThrow(
        expect.objectContaining({ code: 'LAMPYRE_BASELINE_UNKNOWN' }),
      );
    }
  });
});
