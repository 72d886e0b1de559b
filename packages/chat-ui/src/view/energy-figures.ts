import type { Answer, Language } from '@lampyre/assistant';

export type Footprint = Answer['footprint'];

/** A quantity with its bounds. */
export type Interval = Footprint['joules'];

export const JOULES_PER_WATT_HOUR = 3600;

/** Below a tenth of a watt-hour of ours both sides are told in milliwatt-hours, so that they can be compared by eye. */
const MILLIWATT_HOURS_BELOW_WH = 0.1;

/** Two significant digits: the ranges do not carry more. */
export function significant(quantity: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumSignificantDigits: 2 }).format(quantity);
}

/** Our energy and the baseline's in one unit. */
export interface EnergyPair {
  unit: 'Wh' | 'mWh';
  ours: Interval;
  theirs: Interval;
}

export function energyPair({ joules, baseline }: Pick<Footprint, 'joules' | 'baseline'>): EnergyPair {
  const unit = joules.value / JOULES_PER_WATT_HOUR < MILLIWATT_HOURS_BELOW_WH ? 'mWh' : 'Wh';
  const perJoule = (unit === 'mWh' ? 1000 : 1) / JOULES_PER_WATT_HOUR;
  const convert = ({ low, value, high }: Interval): Interval => ({
    low: low * perJoule,
    value: value * perJoule,
    high: high * perJoule,
  });
  return { unit, ours: convert(joules), theirs: convert(baseline.joules) };
}

/** How many times less (or, for the verdict `more`, how many times more) energy than the baseline, with the range. */
export function times({ ratio, verdict }: Pick<Footprint, 'ratio' | 'verdict'>): Interval {
  if (verdict !== 'more') return ratio;
  return { low: 1 / ratio.high, value: 1 / ratio.value, high: 1 / ratio.low };
}

/** A logarithmic axis of whole decades that holds every quantity; positions run from 0 to 1. */
export interface LogAxis {
  decades: number[];
  position: (quantity: number) => number;
}

export function logAxis(quantities: number[]): LogAxis {
  const positive = quantities.filter((quantity) => quantity > 0 && Number.isFinite(quantity));
  const first = Math.floor(Math.log10(Math.min(...positive, Number.MAX_VALUE)));
  const last = Math.max(first + 1, Math.ceil(Math.log10(Math.max(...positive, Number.MIN_VALUE))));
  if (positive.length === 0) return { decades: [], position: () => 0 };
  const decades = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const position = (quantity: number) =>
    quantity <= 0 ? 0 : Math.min(1, Math.max(0, (Math.log10(quantity) - first) / (last - first)));
  return { decades, position };
}
