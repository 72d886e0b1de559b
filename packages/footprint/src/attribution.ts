import type { MachineAssumptions } from './assumptions.js';
import type { Interval } from './footprint.js';
import { times } from './interval.js';
import type { MeteredJoules } from './meter.js';

/** What is known of a stretch of time on a machine whose energy counter covers every program. */
export interface MachineUse {
  machineJoules: number;
  seconds: number;
  logicalCpus: number;
  /** CPU time of this process. */
  cpuSeconds: number;
  /** CPU time of all programs; null when it is not known. */
  machineCpuSeconds: number | null;
}

/** This process's part of the CPU time of all programs, between 0 and 1; 1 when the others are not known. */
export function cpuShare(cpuSeconds: number, machineCpuSeconds: number | null): number {
  if (machineCpuSeconds === null) return 1;
  // The machine's time is counted in ticks of 10 ms and may lag behind the process's own.
  const busy = Math.max(machineCpuSeconds, cpuSeconds);
  return busy > 0 ? cpuSeconds / busy : 1;
}

/**
 * A process's part of the machine's energy.
 * - value: by its share of the CPU time of all programs, so that whoever works carries the idle power too (as Scaphandre
 *   does). The fair one beside a baseline that includes idle capacity.
 * - low: by its share of what the processors could have worked, so that idle power falls on nobody (as Kepler ≥ 0.10).
 * - high: all of it.
 *
 * @see https://hubblo-org.github.io/scaphandre-documentation/ and https://sustainable-computing.io/kepler/
 */
export function attributedJoules(use: MachineUse): Interval {
  const { machineJoules, seconds, logicalCpus, cpuSeconds, machineCpuSeconds } = use;
  const value = machineJoules * cpuShare(cpuSeconds, machineCpuSeconds);
  const capacitySeconds = seconds * logicalCpus;
  const low = capacitySeconds > 0 ? machineJoules * Math.min(1, cpuSeconds / capacitySeconds) : 0;
  return { low: Math.min(low, value), value, high: machineJoules };
}

/**
 * The same with the machine's idle power known: `marginal` is what the work added, `withIdle` adds the share of the idle
 * power while it ran. The larger one is for comparison with baselines that hold idle capacity.
 */
export function idleSeparatedJoules(
  { machineJoules, seconds, cpuSeconds, machineCpuSeconds }: Omit<MachineUse, 'logicalCpus'>,
  idleWatts: number,
): { marginal: number; withIdle: number } {
  const share = cpuShare(cpuSeconds, machineCpuSeconds);
  const idleJoules = Math.min(machineJoules, idleWatts * seconds);
  const marginal = (machineJoules - idleJoules) * share;
  return { marginal, withIdle: marginal + idleJoules * share };
}

/** A hardware reading as a meter gives it: the share of this process, and what its work added where the idle power is known. */
export function measuredJoules(
  use: MachineUse,
  { pue, idleWatts }: Pick<MachineAssumptions, 'pue' | 'idleWatts'>,
): MeteredJoules {
  const measured: MeteredJoules = { joules: times(attributedJoules(use), pue), method: 'measured' };
  if (idleWatts === undefined) return measured;
  return { ...measured, marginalJoules: pue * idleSeparatedJoules(use, idleWatts).marginal };
}
