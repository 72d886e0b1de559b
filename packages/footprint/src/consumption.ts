import type { Consumption, MeterReading } from './meter.js';

export const NOTHING_CONSUMED: Consumption = {
  seconds: 0,
  cpuSeconds: 0,
  gigabyteSeconds: 0,
  machineCpuSeconds: 0,
  machineJoules: 0,
};

/** Adds up; what is not known of a part is not known of the whole. */
export function plus(a: Consumption, b: Consumption): Consumption {
  return {
    seconds: a.seconds + b.seconds,
    cpuSeconds: a.cpuSeconds + b.cpuSeconds,
    gigabyteSeconds: a.gigabyteSeconds + b.gigabyteSeconds,
    machineCpuSeconds: sumIfKnown(a.machineCpuSeconds, b.machineCpuSeconds),
    machineJoules: sumIfKnown(a.machineJoules, b.machineJoules),
    ...sumOfCards(a.gpuJoules, b.gpuJoules),
  };
}

/** The same part of everything. */
export function portion(whole: Consumption, share: number): Consumption {
  return {
    seconds: whole.seconds * share,
    cpuSeconds: whole.cpuSeconds * share,
    gigabyteSeconds: whole.gigabyteSeconds * share,
    machineCpuSeconds: whole.machineCpuSeconds === null ? null : whole.machineCpuSeconds * share,
    machineJoules: whole.machineJoules === null ? null : whole.machineJoules * share,
    ...cards(typeof whole.gpuJoules === 'number' ? whole.gpuJoules * share : whole.gpuJoules),
  };
}

/** What this process used between two readings, the hardware counters left aside. Memory is the mean of both ends. */
export function processConsumption(from: MeterReading, to: MeterReading): Consumption {
  const seconds = Math.max(0, to.atSeconds - from.atSeconds);
  return {
    seconds,
    cpuSeconds: Math.max(0, to.cpuSeconds - from.cpuSeconds),
    gigabyteSeconds: ((from.rssGigabytes + to.rssGigabytes) / 2) * seconds,
    machineCpuSeconds: null,
    machineJoules: null,
  };
}

function sumIfKnown(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}

/** Absent where neither counts the cards; a part that does not count them (nothing used yet) adds nothing. */
function sumOfCards(a: number | null | undefined, b: number | null | undefined): Pick<Consumption, 'gpuJoules'> {
  if (a === undefined) return cards(b);
  if (b === undefined) return cards(a);
  return { gpuJoules: sumIfKnown(a, b) };
}

function cards(gpuJoules: number | null | undefined): Pick<Consumption, 'gpuJoules'> {
  return gpuJoules === undefined ? {} : { gpuJoules };
}
