import type { Meter } from './meter.js';

export interface IdleOptions {
  /** How many stretches of time are looked at. */
  samples?: number;
  /** How long each is; at least as long as the meter needs. */
  sampleSeconds?: number;
  /** Waits so many milliseconds. */
  wait?: (milliseconds: number) => Promise<void>;
}

const SAMPLES = 10;
const SAMPLE_SECONDS = 1;

/**
 * Watts of the machine while nothing much is done, by a hardware meter: the lowest of ten stretches of a second, because other
 * programs can only add to it. Ask for it when this process is quiet. Null where the meter is an estimate or does not answer.
 */
export async function measureIdleWatts(
  meter: Meter,
  { samples = SAMPLES, sampleSeconds = SAMPLE_SECONDS, wait = sleep }: IdleOptions = {},
): Promise<number | null> {
  const milliseconds = 1000 * Math.max(sampleSeconds, meter.shortestSeconds);
  let lowest: number | null = null;
  let last = meter.read();
  for (let sample = 0; sample < samples; sample += 1) {
    await wait(milliseconds);
    const now = meter.read();
    const { seconds, machineJoules } = meter.between(last, now);
    last = now;
    if (machineJoules === null || machineJoules === 0 || seconds === 0) continue;
    lowest = Math.min(lowest ?? Number.POSITIVE_INFINITY, machineJoules / seconds);
  }
  return lowest;
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
