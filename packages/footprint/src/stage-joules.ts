import { NOTHING_CONSUMED, plus } from './consumption.js';
import { times } from './interval.js';
import type { Consumption, Meter, MeteredJoules } from './meter.js';

/** A stage that has ended, with what it was given of the process's use. */
export interface MeteredStage {
  stage: string;
  consumed: Consumption;
}

/**
 * The joules of each stage, in order. A hardware counter says nothing about a few milliseconds, so:
 * 1. a stage that is long enough for the meter is converted by itself;
 * 2. the short ones are put together, with the next longest ones if they are still too short, converted as one, and
 *    the joules divided by CPU time (by wall time where no CPU time was used);
 * 3. if all stages together are too short, the meter estimates them.
 */
export function stageJoules(stages: readonly MeteredStage[], meter: Meter): MeteredJoules[] {
  const shortestFirst = [...stages.keys()].sort((a, b) => stages[a]!.consumed.seconds - stages[b]!.consumed.seconds);
  const pooled: number[] = [];
  let pool = NOTHING_CONSUMED;
  for (const index of shortestFirst) {
    const { consumed } = stages[index]!;
    const poolLongEnough = pooled.length === 0 || pool.seconds >= meter.shortestSeconds;
    if (consumed.seconds >= meter.shortestSeconds && poolLongEnough) break;
    pooled.push(index);
    pool = plus(pool, consumed);
  }
  const together = meter.joules(pool);
  return stages.map(({ consumed }, index) =>
    pooled.includes(index) ? part(together, shareOf(consumed, pool, pooled.length)) : meter.joules(consumed),
  );
}

function part({ joules, marginalJoules, method }: MeteredJoules, share: number): MeteredJoules {
  const marginal = marginalJoules === undefined ? {} : { marginalJoules: marginalJoules * share };
  return { joules: times(joules, share), ...marginal, method };
}

function shareOf(part: Consumption, whole: Consumption, parts: number): number {
  if (whole.cpuSeconds > 0) return part.cpuSeconds / whole.cpuSeconds;
  return whole.seconds > 0 ? part.seconds / whole.seconds : 1 / parts;
}
