import { PUE_LOCAL, WATTS_PER_BUSY_CPU, WATTS_PER_GIGABYTE } from './cpu-energy.js';
import type { Interval } from './footprint.js';

/** What is not read but assumed of a machine; kept with each answer, so that its figures can be recomputed. */
export interface MachineAssumptions {
  /** Watts of one busy logical processor, for what no counter tells. */
  wattsPerBusyCpu: Interval;
  /** Watts of a gigabyte of memory in use. */
  wattsPerGigabyte: Interval;
  /** What the building draws for each joule of the machine. */
  pue: number;
  /** Power of the idle machine, where it was looked for. */
  idleWatts?: number;
}

/** The assumptions of a machine of which nothing is known but what is given. */
export function assumptionsOf(known: Partial<MachineAssumptions> = {}): MachineAssumptions {
  const { wattsPerBusyCpu = WATTS_PER_BUSY_CPU, wattsPerGigabyte = WATTS_PER_GIGABYTE, pue = PUE_LOCAL } = known;
  const assumed = { wattsPerBusyCpu, wattsPerGigabyte, pue };
  return known.idleWatts === undefined ? assumed : { ...assumed, idleWatts: known.idleWatts };
}
