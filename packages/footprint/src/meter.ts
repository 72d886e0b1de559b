import type { MachineAssumptions } from './assumptions.js';
import type { Interval, Method } from './footprint.js';
import type { LocalServers } from './local-servers.js';

/** The counters of this process and this machine at one moment. All of them only ever grow, but `rssGigabytes`. */
export interface MeterReading {
  /** A monotonic clock. */
  atSeconds: number;
  /** User and system time of this process with all its threads, on Linux with the programs it started. */
  cpuSeconds: number;
  /** Resident memory now; 1 GB = 10⁹ bytes. */
  rssGigabytes: number;
  /** CPU time of every program on the machine, where the meter needs it and it can be read. */
  machineCpuSeconds: number | null;
  /** Hardware energy counters in microjoules, in the meter's own order; null where one could not be read. */
  countersUj: readonly (number | null)[];
  /** Which counters those are; between two sets (a processor was taken out or put in) nothing is known. */
  counterSet?: number;
}

/**
 * What was used between two readings. Every field adds up over time and can be divided between stages that ran side by
 * side, so nothing is counted twice or lost.
 */
export interface Consumption {
  seconds: number;
  cpuSeconds: number;
  /** Resident memory multiplied by the time it was held. */
  gigabyteSeconds: number;
  /** CPU time of every program on the machine; null when not known. */
  machineCpuSeconds: number | null;
  /** Energy by a hardware counter, of the whole machine; null when there was none that could be trusted. */
  machineJoules: number | null;
  /** Energy of the graphics cards; null when it was not known all the time, absent where they are not counted. */
  gpuJoules?: number | null;
}

export interface MeteredJoules {
  joules: Interval;
  /** What the work added to the idle machine, where a hardware meter measured and the idle power is known. */
  marginalJoules?: number;
  method: Method;
}

/** A sentence in both languages of the program. */
export interface BothLanguages {
  en: string;
  fr: string;
}

/** What a figure of the machine is made from; `cpu-time` is the only one that is always an estimate. */
export type MachineMeterName = 'rapl' | 'macmon' | 'battery' | 'cpu-time';

/**
 * One way to know the energy of this process. Use one meter for a whole process: stages that run at the same time share
 * its readings.
 */
export interface Meter {
  readonly name: MachineMeterName | `${MachineMeterName}+nvidia`;
  /** What is inside the figures of this meter and what is not, where it did not have to fall back on an estimate. */
  readonly boundary: BothLanguages;
  /** What is assumed where no counter tells; a calibration puts better ones in their place. */
  assumptions: MachineAssumptions;
  /** The servers on this machine that are counted with this process. */
  readonly servers: LocalServers;
  /** Intervals shorter than this say nothing by themselves and are pooled with others. */
  readonly shortestSeconds: number;
  /** Reads all counters. Takes well under a millisecond. */
  read(): MeterReading;
  between(from: MeterReading, to: MeterReading): Consumption;
  /** `measured` only when a hardware counter covered the whole of it. */
  joules(consumption: Consumption): MeteredJoules;
}
