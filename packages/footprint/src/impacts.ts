import { ecologitsImpactsOf } from './baseline.js';
import { type BaselineChoice, baselineZone } from './baseline-choice.js';
import { carbonOf, DEFAULT_ZONE, gramsPerKwh } from './carbon.js';
import type { Footprint, Impacts, Interval } from './footprint.js';
import { times, total } from './interval.js';
import { ratioOf } from './ratio.js';

const SECONDS_PER_HOUR = 3600;
const HOURS_PER_YEAR = 8766;
const HOURS_USED_PER_YEAR = 2000;
const GRAMS_PER_KG = 1000;
const JOULES_PER_KWH = 3.6e6;

/**
 * Grams of CO₂ equivalent of making a machine, for each second that it works. Our own choice of a range; a laptop is made
 * with some 200 to 300 kg, and the convention moves the figure more than the kilograms do:
 * - low: 200 kg over 5 years of all hours, as servers are counted;
 * - value: 250 kg over 5 years of 2,000 hours of use;
 * - high: 300 kg over 4 years of 2,000 hours.
 */
export const EMBODIED_GRAMS_PER_SECOND: Interval = {
  low: (200 * GRAMS_PER_KG) / (5 * HOURS_PER_YEAR * SECONDS_PER_HOUR),
  value: (250 * GRAMS_PER_KG) / (5 * HOURS_USED_PER_YEAR * SECONDS_PER_HOUR),
  high: (300 * GRAMS_PER_KG) / (4 * HOURS_USED_PER_YEAR * SECONDS_PER_HOUR),
};

/** A machine of a person's own: what making it cost, and how long and how much it is used. */
export interface MachineMaking {
  kilogramsCo2e: number;
  years: number;
  hoursPerYear: number;
}

/** Grams of CO₂ equivalent of making such a machine, for each second that it works; low: spread over all hours of its years. */
export function embodiedGramsPerSecond({ kilogramsCo2e, years, hoursPerYear }: MachineMaking): Interval {
  const over = (hours: number) => (kilogramsCo2e * GRAMS_PER_KG) / (years * hours * SECONDS_PER_HOUR);
  return { low: over(HOURS_PER_YEAR), value: over(hoursPerYear), high: over(hoursPerYear) };
}

/** What France reckons a tonne of CO₂ equivalent at in 2025 (valeur de l'action pour le climat, update of March 2025). */
export const CARBON_EUROS_PER_TONNE = 256;

/** The lamp of the one equivalent that rests on no contested factor. */
export const LED_WATTS = 5;

/** How long a lamp of 5 W burns with so much energy, in seconds. */
export function ledSeconds(joules: number): number {
  return joules / LED_WATTS;
}

/** Euros of so many answers of these grams at the shadow price of carbon; one answer's is too small to tell. */
export function carbonEuros(grams: Interval, answers: number): Interval {
  return times(grams, (answers * CARBON_EUROS_PER_TONNE) / 1e6);
}

/**
 * Impacts of an answer. The whole machine is counted for as long as the stages took, though other programs used it too: to
 * our disadvantage. Making another machine that worked for a stage is added where it is known. Throws LAMPYRE_ZONE_UNKNOWN and LAMPYRE_BASELINE_UNKNOWN.
 */
export function impactsOf(
  { stages, joules, baseline }: Pick<Footprint, 'stages' | 'joules' | 'baseline'>,
  {
    choice = { kind: 'published' },
    zone = DEFAULT_ZONE,
    machine,
  }: { choice?: BaselineChoice; zone?: string; machine?: MachineMaking } = {},
): Impacts {
  const seconds = stages.reduce((sum, stage) => sum + stage.seconds, 0);
  const perSecond = machine === undefined ? EMBODIED_GRAMS_PER_SECOND : embodiedGramsPerSecond(machine);
  const embodied = total([times(perSecond, seconds), ...stages.flatMap(({ remote }) => remote?.embodiedGrams ?? [])]);
  const grams = gramsPerKwh(zone);
  // The same electricity stands on both sides, so the doubt in it does not widen the ratio; it only sets how many joules
  // the making of our machine is worth.
  const withEmbodied = {
    low: joules.low + (embodied.low / grams.high) * JOULES_PER_KWH,
    value: joules.value + (embodied.value / grams.value) * JOULES_PER_KWH,
    high: joules.high + (embodied.high / grams.low) * JOULES_PER_KWH,
  };
  return {
    gramsPerKwh: { ...grams, zone },
    embodied,
    baselineOwnZone: carbonOf(baseline.joules, baselineZone(choice)),
    baselineSameZone: carbonOf(baseline.joules, zone),
    sameZoneRatio: ratioOf(baseline.joules, withEmbodied),
    baselineEmbodied: choice.kind === 'model' ? embodiedOfModel(choice.name, baseline.tokens) : null,
  };
}

function embodiedOfModel(name: string, tokens: number): Interval {
  const { min, max } = ecologitsImpactsOf(name, tokens).gwpEmbodiedKg;
  return { low: min * GRAMS_PER_KG, value: ((min + max) / 2) * GRAMS_PER_KG, high: max * GRAMS_PER_KG };
}
