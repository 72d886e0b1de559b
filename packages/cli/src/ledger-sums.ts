import type { Footprint, Interval, Verdict } from '@lampyre/footprint';
import type { LedgerAnswer } from './ledger-csv.js';

/** What the answers of a ledger cost together. */
export interface LedgerSums {
  answers: number;
  abstained: number;
  /** Answers by tier. */
  tiers: Record<string, number>;
  /** ISO 8601 times of the first and the last answer; null when there is none. */
  first: string | null;
  last: string | null;
  joules: Interval;
  /** `measured` only when every answer was. */
  method: 'measured' | 'estimated';
  /** What a large model would have used for the same answers. */
  baseline: { joules: Interval };
  /** Baseline divided by ours; null when there is no answer. */
  ratio: Interval | null;
  /** Baseline less ours; negative where ours cost more. */
  savedJoules: Interval;
  verdict: Verdict;
  gramsCo2e: Interval;
  /** Grams of making the machine, for the time it worked; of the answers that hold it. */
  embodiedGramsCo2e: Interval;
  /** Joules of each stage and its part of all, between 0 and 1. */
  stages: Record<string, { joules: Interval; share: number }>;
  /** By day (UTC), oldest first. */
  days: { day: string; answers: number; joules: Interval; baseline: { joules: Interval } }[];
  /** Joules by tier. */
  joulesByTier: Record<string, Interval>;
  /** What the answers were set beside: name, method and version, with the number of answers. */
  baselines: Record<string, number>;
}

/**
 * Adds up the rows of a ledger. Bounds are added as bounds: the uncertainty of one answer's power is the same in the
 * next, so errors do not cancel out. Low of a ratio or of a difference takes our high and the baseline's low.
 */
export function ledgerSums(answers: readonly LedgerAnswer[]): LedgerSums {
  const rows = answers.map(({ row }) => row);
  const footprints = answers.map(({ footprint }) => footprint);
  const joules = sum(footprints.map((footprint) => footprint.joules));
  const baseline = sum(footprints.map((footprint) => footprint.baseline.joules));
  const times = rows.map(({ at }) => at).sort();
  const tiers: Record<string, number> = {};
  for (const { tier } of rows) tiers[tier] = (tiers[tier] ?? 0) + 1;
  const ratio =
    joules.low > 0
      ? { low: baseline.low / joules.high, value: baseline.value / joules.value, high: baseline.high / joules.low }
      : null;
  return {
    answers: rows.length,
    abstained: rows.filter((row) => row.abstained).length,
    tiers,
    first: times[0] ?? null,
    last: times.at(-1) ?? null,
    joules,
    method: rows.length > 0 && footprints.every(({ method }) => method === 'measured') ? 'measured' : 'estimated',
    baseline: { joules: baseline },
    ratio,
    savedJoules: {
      low: baseline.low - joules.high,
      value: baseline.value - joules.value,
      high: baseline.high - joules.low,
    },
    verdict: ratio === null ? 'not shown' : ratio.low > 1 ? 'less' : ratio.high < 1 ? 'more' : 'not shown',
    gramsCo2e: sum(footprints.map(({ carbon }) => carbon)),
    embodiedGramsCo2e: sum(footprints.flatMap(({ impacts }) => impacts?.embodied ?? [])),
    stages: stageSums(footprints, joules.value),
    days: daySums(answers),
    joulesByTier: Object.fromEntries(
      [...groups(answers, ({ row }) => row.tier)].map(([tier, of]) => [tier, oursOf(of)]),
    ),
    baselines: Object.fromEntries(
      [...groups(footprints, ({ baseline: { name, method, version } }) => `${name}, ${method} ${version}`)].map(
        ([name, of]) => [name, of.length],
      ),
    ),
  };
}

function stageSums(footprints: readonly Footprint[], allJoules: number): LedgerSums['stages'] {
  const stages = groups(
    footprints.flatMap((footprint) => footprint.stages),
    ({ stage }) => stage,
  );
  return Object.fromEntries(
    [...stages].map(([stage, of]) => {
      const joules = sum(of.map((one) => one.joules));
      return [stage, { joules, share: allJoules > 0 ? joules.value / allJoules : 0 }];
    }),
  );
}

function daySums(answers: readonly LedgerAnswer[]): LedgerSums['days'] {
  return [...groups(answers, ({ row }) => row.at.slice(0, 10))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, of]) => ({
      day,
      answers: of.length,
      joules: oursOf(of),
      baseline: { joules: sum(of.map(({ footprint }) => footprint.baseline.joules)) },
    }));
}

function oursOf(answers: readonly LedgerAnswer[]): Interval {
  return sum(answers.map(({ footprint }) => footprint.joules));
}

function groups<One>(all: readonly One[], keyOf: (one: One) => string): Map<string, One[]> {
  const found = new Map<string, One[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = found.get(key);
    if (group) group.push(one);
    else found.set(key, [one]);
  }
  return found;
}

function sum(intervals: readonly Interval[]): Interval {
  return intervals.reduce<Interval>(
    (total, { low, value, high }) => ({ low: total.low + low, value: total.value + value, high: total.high + high }),
    { low: 0, value: 0, high: 0 },
  );
}
