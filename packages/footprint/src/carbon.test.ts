import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positiveInterval } from '../test/arbitrary-interval.js';
import { carbonOf, gramsPerKwh } from './carbon.js';
import { ELECTRICITY_ZONES } from './electricity-zones.js';
import { exactly } from './interval.js';

describe('carbon', () => {
  it("is by ADEME's factor in France, with the range of the sources", () => {
    expect(gramsPerKwh()).toEqual({
      low: expect.closeTo(44.18, 9),
      value: expect.closeTo(58, 9),
      high: expect.closeTo(58, 9),
    });
    expect(carbonOf(exactly(3.6e6))).toMatchObject({ value: expect.closeTo(58, 9), zone: 'FRA' });
  });

  it('is by the zone', () => {
    expect(gramsPerKwh('USA')).toEqual({
      low: expect.closeTo(369.473, 9),
      value: expect.closeTo(383.55, 9),
      high: expect.closeTo(383.55, 9),
    });
    expect(gramsPerKwh('WOR')).toEqual({
      low: expect.closeTo(473.01, 9),
      value: expect.closeTo(473.01, 9),
      high: expect.closeTo(473.01, 9),
    });
  });

  it('is refused for a zone that there is not, with those that there are', () => {
    expect(() => gramsPerKwh('XXX')).toThrow(
      expect.objectContaining({ code: 'LAMPYRE_ZONE_UNKNOWN', remedy: expect.stringContaining('FRA') }),
    );
  });

  it('keeps its bounds in order in every zone', () => {
    fc.assert(
      fc.property(positiveInterval, fc.constantFrom(...ELECTRICITY_ZONES.keys()), (joules, zone) => {
        const { low, value, high } = carbonOf(joules, zone);
        expect(low).toBeGreaterThan(0);
        expect(low).toBeLessThanOrEqual(value);
        expect(value).toBeLessThanOrEqual(high);
      }),
    );
  });
});

it('the table of zones is whole', () => {
  expect(ELECTRICITY_ZONES.size).toBe(51);
  for (const [zone, mix] of ELECTRICITY_ZONES) {
    expect(zone).toMatch(/^[A-Z]{3}$/);
    const { otherGwpKgPerKwh, ...known } = mix;
    for (const figure of [...Object.values(known), otherGwpKgPerKwh ?? 1]) expect(figure).toBeGreaterThan(0);
  }
});
