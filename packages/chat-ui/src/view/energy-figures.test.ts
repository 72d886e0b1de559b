import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from '../../test-data/hand-made-library.js';
import { energyPair, type Footprint, type Interval, logAxis, significant, times } from './energy-figures.js';

const intervals: fc.Arbitrary<Interval> = fc
  .tuple(...[0, 1, 2].map(() => fc.double({ min: 1e-9, max: 1e9, noNaN: true })))
  .map((ends) => {
    const [low = 0, value = 0, high = 0] = [...ends].sort((a, b) => a - b);
    return { low, value, high };
  });

describe('energyPair', () => {
  const { footprint } = answer();

  it('tells both sides in one unit, which follows ours', () => {
    const small: Footprint = { ...footprint, joules: { low: 1.8, value: 3.6, high: 7.2 } };
    expect(energyPair(small)).toMatchObject({ unit: 'mWh', ours: { low: 0.5, value: 1, high: 2 } });
    expect(energyPair(small).theirs.value).toBeCloseTo(555.56, 2);
    const large: Footprint = { ...footprint, joules: { low: 3600, value: 7200, high: 36_000 } };
    expect(energyPair(large)).toMatchObject({ unit: 'Wh', ours: { low: 1, value: 2, high: 10 } });
    expect(energyPair(large).theirs.value).toBeCloseTo(0.55556, 5);
  });

  it('keeps the proportion between the sides', () => {
    fc.assert(
      fc.property(intervals, intervals, (joules, theirs) => {
        const pair = energyPair({ joules, baseline: { ...footprint.baseline, joules: theirs } });
        expect(pair.theirs.value / pair.ours.value / (theirs.value / joules.value)).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('times', () => {
  it('is the ratio when it is less, and its inverse with swapped ends when it is more', () => {
    fc.assert(
      fc.property(intervals, (ratio) => {
        expect(times({ ratio, verdict: 'less' })).toEqual(ratio);
        const more = times({ ratio, verdict: 'more' });
        expect(more.low).toBeLessThanOrEqual(more.value);
        expect(more.value).toBeLessThanOrEqual(more.high);
        expect(more.high * ratio.low).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('logAxis', () => {
  it('holds every quantity between its first and last decade, in order', () => {
    fc.assert(
      fc.property(intervals, intervals, (ours, theirs) => {
        const quantities = [ours.low, ours.high, theirs.low, theirs.high].sort((a, b) => a - b);
        const { decades, position } = logAxis(quantities);
        expect(10 ** (decades[0] ?? Number.NaN)).toBeLessThanOrEqual((quantities[0] ?? 0) * (1 + 1e-12));
        expect(10 ** (decades.at(-1) ?? Number.NaN)).toBeGreaterThanOrEqual((quantities[3] ?? 0) * (1 - 1e-12));
        const places = quantities.map(position);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(places.every((place) => place >= 0 && place <= 1)).toBe(true);
      }),
    );
  });

  it('puts decades at even distances', () => {
    const { decades, position } = logAxis([0.5, 50]);
    expect(decades).toEqual([-1, 0, 1, 2]);
    expect([0.1, 1, 10, 100].map((quantity) => Number(position(quantity).toFixed(6)))).toEqual([
      0, 0.333333, 0.666667, 1,
    ]);
  });

  it('stands one quantity, and none', () => {
    expect(logAxis([1]).decades).toEqual([0, 1]);
    expect(logAxis([0]).decades).toEqual([]);
  });
});

it('rounds to two digits in the way of the language', () => {
  expect(significant(1260, 'en')).toBe('1,300');
  expect(significant(1260, 'fr')).toBe('1\u202f300');
  expect(significant(0.0444, 'fr')).toBe('0,044');
});
