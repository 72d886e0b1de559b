import { carbonOf, DEFAULT_ZONE } from './carbon.js';
import type { Footprint, Interval, Method } from './footprint.js';
import type { Consumption, Meter } from './meter.js';
import { runningStages } from './running-stages.js';

/**
 * What something other than an answer cost: a report indexed, a model loaded, an hour of waiting. There is no large model
 * to set it beside; it is spread over the answers instead.
 */
export interface WorkCost {
  seconds: number;
  cpuSeconds: number;
  /** Memory held multiplied by the time. */
  gigabyteSeconds: number;
  joules: Interval;
  /** What the work added to the idle machine, where it is known. */
  marginalJoules?: number;
  method: Method;
  /** The meter that was used: `cpu-time` for the estimate. */
  meter: string;
  /** Grams of CO₂ equivalent of the electricity. */
  carbon: Interval & { zone: string };
}

/** A piece of work that is being measured. */
export interface Work {
  /** Ends it; once only. `zone` of the electricity, `FRA` by default. Throws LAMPYRE_ZONE_UNKNOWN. */
  end(zone?: string): WorkCost;
}

/**
 * Starts to measure a piece of work. What runs at the same time with the same meter shares what is used, as stages do.
 *
 * @example
 * const work = startWork(meter);
 * await library.add('report.pdf');
 * const { joules } = work.end();
 */
export function startWork(meter: Meter): Work {
  const process = runningStages(meter);
  const stage = process.begin();
  const startedAt = performance.now();
  return {
    end(zone) {
      const seconds = (performance.now() - startedAt) / 1000;
      return { ...costOf(process.end(stage), meter, zone), seconds };
    },
  };
}

/** A service that waits for questions. */
export interface ServiceMeter {
  /** What was used between the answers since it was last taken: memory that is held, pages that are sent, waiting. */
  take(zone?: string): WorkCost;
  stop(): void;
}

/** Counts what a process uses outside of all stages and works of the same meter, so that nothing of it is lost. */
export function startService(meter: Meter): ServiceMeter {
  const process = runningStages(meter);
  process.countBetween();
  return {
    take: (zone) => costOf(process.takeBetween(), meter, zone),
    stop: () => process.stopBetween(),
  };
}

/** Answers that were given for another purpose than to be read, as one piece of work: those of an evaluation. */
export function workOfAnswers(footprints: readonly Footprint[]): WorkCost {
  const stages = footprints.flatMap(({ stages }) => stages);
  const sum = (of: (stage: Footprint['stages'][number]) => number) => stages.reduce((all, one) => all + of(one), 0);
  const bounds = (of: (footprint: Footprint) => Interval): Interval => ({
    low: footprints.reduce((all, one) => all + of(one).low, 0),
    value: footprints.reduce((all, one) => all + of(one).value, 0),
    high: footprints.reduce((all, one) => all + of(one).high, 0),
  });
  const measured = footprints.length > 0 && footprints.every(({ method }) => method === 'measured');
  return {
    seconds: sum(({ seconds }) => seconds),
    cpuSeconds: sum(({ cpuSeconds }) => cpuSeconds),
    gigabyteSeconds: sum(({ gigabyteSeconds }) => gigabyteSeconds ?? 0),
    joules: bounds(({ joules }) => joules),
    method: measured ? 'measured' : 'estimated',
    meter: [...new Set(footprints.map(({ meter }) => meter ?? 'cpu-time'))].sort().join(', ') || 'cpu-time',
    carbon: { ...bounds(({ carbon }) => carbon), zone: footprints[0]?.carbon.zone ?? DEFAULT_ZONE },
  };
}

function costOf(consumed: Consumption, meter: Meter, zone: string = DEFAULT_ZONE): WorkCost {
  const { joules, marginalJoules, method } = meter.joules(consumed);
  return {
    seconds: consumed.seconds,
    cpuSeconds: consumed.cpuSeconds,
    gigabyteSeconds: consumed.gigabyteSeconds,
    joules,
    ...(marginalJoules === undefined ? {} : { marginalJoules }),
    method,
    meter: method === 'measured' ? meter.name : 'cpu-time',
    carbon: carbonOf(joules, zone),
  };
}
