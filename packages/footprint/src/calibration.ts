import type { Interval } from './footprint.js';
import { type IdleOptions, measureIdleWatts } from './idle-watts.js';
import { times } from './interval.js';
import type { Meter } from './meter.js';

/** What a hardware meter taught about its machine; good until the machine is another one. */
export interface Calibration {
  /** The meter that it was made with. */
  meter: string;
  /** ISO 8601. */
  at: string;
  idleWatts: number;
  /** Joules of a second of one busy logical processor, in this program's own work. */
  wattsPerBusyCpu: Interval;
}

export interface CalibrationOptions extends IdleOptions {
  /** How long the work is repeated. */
  workSeconds?: number;
  now?: () => Date;
}

const WORK_SECONDS = 1;

/**
 * Calibrates the stages that are too short for a counter. The machine's idle power is looked for first, in quiet; then a typical piece of work
 * is repeated until the counters have moved hundreds of times, and its joules are divided by its CPU seconds, with the bounds of the
 * share (`attribution.ts`). From then on a short stage is estimated by what this machine draws, not by what machines usually draw. It
 * stays an estimate: no counter covered the stage itself. Null where the meter is an estimate or did not answer.
 */
export async function calibrate(
  meter: Meter,
  work: () => Promise<unknown> | unknown,
  { workSeconds = WORK_SECONDS, now = () => new Date(), ...idle }: CalibrationOptions = {},
): Promise<Calibration | null> {
  const idleWatts = await measureIdleWatts(meter, idle);
  if (idleWatts === null) return null;
  const seconds = Math.max(workSeconds, 10 * meter.shortestSeconds);
  const from = meter.read();
  let to = from;
  while (to.atSeconds - from.atSeconds < seconds) {
    await work();
    to = meter.read();
  }
  const used = meter.between(from, to);
  const { joules, method } = meter.joules(used);
  if (method !== 'measured' || used.cpuSeconds <= 0) return null;
  // PUE is put back on top of every estimate.
  const wattsPerBusyCpu = times(joules, 1 / (used.cpuSeconds * meter.assumptions.pue));
  return { meter: meter.name, at: now().toISOString(), idleWatts, wattsPerBusyCpu };
}

/** Puts a calibration into use; one that was made with another meter says nothing about this one. */
export function applyCalibration(meter: Meter, calibration: Calibration | null | undefined): void {
  if (!calibration || calibration.meter !== meter.name) return;
  const { idleWatts, wattsPerBusyCpu } = calibration;
  meter.assumptions = { ...meter.assumptions, idleWatts, wattsPerBusyCpu };
}
