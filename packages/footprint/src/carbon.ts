import { LampyreError } from '@lampyre/errors';
import { ELECTRICITY_ZONES, type ElectricityZone } from './electricity-zones.js';
import type { Footprint, Interval, StageFootprint } from './footprint.js';
import { product, times, total } from './interval.js';

export const DEFAULT_ZONE = 'FRA';

const JOULES_PER_KWH = 3.6e6;

/**
 * France, consumption, life cycle: ADEME Base Empreinte 2023, 58.0 g/kWh. It stands above every other published figure
 * of the table, which come from Our World in Data (44.2 and 56.0) and so are the lower end.
 */
const FRANCE_ADEME_KG_PER_KWH = 0.058;

/** Grams of CO₂ equivalent of a kWh in a zone, with the range of the sources. Throws LAMPYRE_ZONE_UNKNOWN. */
export function gramsPerKwh(zone: string = DEFAULT_ZONE): Interval {
  const { gwpKgPerKwh, otherGwpKgPerKwh } = electricityZone(zone);
  const value = zone === 'FRA' ? FRANCE_ADEME_KG_PER_KWH : gwpKgPerKwh;
  const sources = [value, gwpKgPerKwh, otherGwpKgPerKwh ?? value];
  return { low: 1000 * Math.min(...sources), value: 1000 * value, high: 1000 * Math.max(...sources) };
}

/**
 * Grams of CO₂ equivalent of the electricity alone, by where it was used; making the machine is not in it.
 * Throws LAMPYRE_ZONE_UNKNOWN.
 */
export function carbonOf(joules: Interval, zone: string = DEFAULT_ZONE): Footprint['carbon'] {
  const grams = gramsPerKwh(zone);
  const perJoule = times(grams, 1 / JOULES_PER_KWH);
  return { ...product(joules, perJoule), zone };
}

/** The same of stages, some of which another machine worked for: each with the electricity of its place. */
export function carbonOfStages(stages: readonly StageFootprint[], zone: string = DEFAULT_ZONE): Footprint['carbon'] {
  const each = stages.map(({ joules, remote }) => carbonOf(joules, remote?.zone ?? zone));
  return { ...total(each), zone };
}

/** Throws LAMPYRE_ZONE_UNKNOWN. */
export function electricityZone(zone: string): ElectricityZone {
  const found = ELECTRICITY_ZONES.get(zone);
  if (found === undefined) {
    throw new LampyreError('LAMPYRE_ZONE_UNKNOWN', { zone, zones: [...ELECTRICITY_ZONES.keys()].join(', ') });
  }
  return found;
}
