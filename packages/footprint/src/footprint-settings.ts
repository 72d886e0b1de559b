import { LampyreError } from '@lampyre/errors';
import { type BaselineChoice, parseBaselineChoice } from './baseline-choice.js';
import { electricityZone } from './carbon.js';
import type { MachineMaking } from './impacts.js';
import { serverBaselines } from './server-baseline.js';

/** What a person tells of their machine and of what they want to compare with. */
export interface FootprintSettings {
  /** Zone of the electricity, `FRA` by default. */
  zone?: string;
  /** What the building draws for each joule of the machine; 1 by default. */
  pue?: number;
  /** As `parseBaselineChoice` reads it; the published figures by default. */
  baseline?: string;
  /** What the answers of a day may cost before a warning; none by default. */
  budgetJoulesPerDay?: number;
  /** Making of the machine; a usual laptop by default. */
  machine?: MachineMaking;
}

/** The name under which a library keeps them. */
export const FOOTPRINT_SETTINGS = 'footprint';

/** The settings by the names that a person writes, with what each takes. */
export const SETTING_HELP = {
  zone: 'FRA, DEU, USA …: where the electricity comes from',
  pue: '1 at a desk; 1.2 is usual for a hosted machine',
  baseline: 'what to compare with, as --baseline takes it',
  budget: 'J or Wh that the answers of a day may cost before a warning: 500J, 0.2Wh',
  machine: 'kg of CO2e of making the machine, its years and its hours of use a year: 250/5/2000',
} as const;

export type SettingName = keyof typeof SETTING_HELP;

const PUE_MAX = 3;
const JOULES = { J: 1, Wh: 3600, kWh: 3.6e6 } as const;

/**
 * The settings with one more. `default` takes a setting away.
 *
 * @throws LampyreError LAMPYRE_SETTING_INVALID, LAMPYRE_ZONE_UNKNOWN, LAMPYRE_BASELINE_UNKNOWN
 */
export function withSetting(
  settings: FootprintSettings,
  name: string,
  text: string,
  keptServers?: unknown,
): FootprintSettings {
  const { zone, pue, baseline, budgetJoulesPerDay, machine } = settings;
  const was = { zone, pue, baseline, budgetJoulesPerDay, machine };
  return readFootprintSettings(JSON.parse(JSON.stringify({ ...was, ...read(name, text, keptServers) })));
}

function read(name: string, text: string, keptServers: unknown): { [Key in keyof FootprintSettings]: unknown } {
  const none = text === 'default' ? null : text;
  switch (name) {
    case 'zone':
      if (none !== null) electricityZone(none);
      return { zone: none };
    case 'pue':
      return { pue: none === null ? null : numberIn(name, text, /^\d+(?:\.\d+)?$/) };
    case 'baseline':
      if (none !== null) parseBaselineChoice(none, serverBaselines(keptServers));
      return { baseline: none };
    case 'budget': {
      const [, number, unit] = /^(\d+(?:\.\d+)?) ?(J|Wh|kWh)$/.exec(text) ?? [];
      if (none !== null && number === undefined) throw invalid(name, `"${text}" is not such as 500J or 0.2Wh`);
      return { budgetJoulesPerDay: none === null ? null : Number(number) * JOULES[unit as keyof typeof JOULES] };
    }
    case 'machine': {
      const given = text.split('/').map(Number);
      if (none !== null && given.length !== 3) throw invalid(name, `"${text}" is not such as 250/5/2000`);
      const [kilogramsCo2e, years, hoursPerYear] = given;
      return { machine: none === null ? null : { kilogramsCo2e, years, hoursPerYear } };
    }
    default:
      throw invalid(name, `there is no such setting; there are ${Object.keys(SETTING_HELP).join(', ')}`);
  }
}

/** What a library keeps as settings; empty where it keeps none. Throws LAMPYRE_SETTING_INVALID, LAMPYRE_ZONE_UNKNOWN. */
export function readFootprintSettings(kept: unknown): FootprintSettings {
  if (kept === undefined || kept === null) return {};
  const { zone, pue, baseline, budgetJoulesPerDay, machine } = kept as Record<keyof FootprintSettings, unknown>;
  const settings: FootprintSettings = {};
  if (typeof zone === 'string') {
    electricityZone(zone);
    settings.zone = zone;
  }
  if (typeof pue === 'number') {
    if (!(pue >= 1 && pue <= PUE_MAX)) throw invalid('pue', `${pue} is not from 1 to ${PUE_MAX}`);
    settings.pue = pue;
  }
  if (typeof baseline === 'string') settings.baseline = baseline;
  if (typeof budgetJoulesPerDay === 'number') {
    if (!(budgetJoulesPerDay > 0)) throw invalid('budget', `${budgetJoulesPerDay} J is not above 0`);
    settings.budgetJoulesPerDay = budgetJoulesPerDay;
  }
  if (typeof machine === 'object' && machine !== null) settings.machine = machineIn(machine as Partial<MachineMaking>);
  return settings;
}

/** The part of the settings that an answer's footprint is finished with; `keptServers`: the person's own servers. */
export function finishSettings(
  kept: unknown,
  keptServers?: unknown,
): { zone?: string; baseline?: BaselineChoice; machine?: MachineMaking } {
  const { zone, baseline, machine } = readFootprintSettings(kept);
  return {
    ...(zone === undefined ? {} : { zone }),
    ...(baseline === undefined ? {} : { baseline: parseBaselineChoice(baseline, serverBaselines(keptServers)) }),
    ...(machine === undefined ? {} : { machine }),
  };
}

function machineIn({ kilogramsCo2e, years, hoursPerYear }: Partial<MachineMaking>): MachineMaking {
  const within = (what: string, given: unknown, most: number): number => {
    if (typeof given === 'number' && given > 0 && given <= most) return given;
    throw invalid('machine', `${what} must be above 0 and at most ${most}`);
  };
  return {
    kilogramsCo2e: within('the kilograms', kilogramsCo2e, 20_000),
    years: within('the years', years, 30),
    hoursPerYear: within('the hours a year', hoursPerYear, 8784),
  };
}

function numberIn(name: string, text: string, form: RegExp): number {
  if (form.test(text)) return Number(text);
  throw invalid(name, `"${text}" is not a number`);
}

function invalid(setting: string, detail: string): LampyreError {
  return new LampyreError('LAMPYRE_SETTING_INVALID', { setting, detail });
}
