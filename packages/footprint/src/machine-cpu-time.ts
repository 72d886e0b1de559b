import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseMachineTicks, secondsOfTicks } from './proc-stat.js';

/** The file of Linux with the CPU time of all programs. */
export const MACHINE_STAT = '/proc/stat';

/** CPU time of every program on the machine so far; null where it cannot be read. */
export function machineCpuSeconds(file: string = MACHINE_STAT): number | null {
  try {
    const ticks = parseMachineTicks(readFileSync(file, 'utf8'));
    return ticks === null ? null : secondsOfTicks(ticks.busyTicks);
  } catch {
    return null;
  }
}

/** The same by Node's own figures, for systems without that file; several times slower. */
export function machineCpuSecondsAnywhere(): number {
  return cpus().reduce((sum, { times: { user, nice, sys, irq } }) => sum + (user + nice + sys + irq) / 1000, 0);
}
