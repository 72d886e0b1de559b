import type { Footprint, Interval, Verdict } from './footprint.js';
import { carbonEuros } from './impacts.js';
import { exactly, times, total } from './interval.js';
import { ratioOf, verdictOf } from './ratio.js';
import type { WorkCost } from './work-cost.js';

/** An answer's row of a ledger with its footprint read. */
export interface LedgerAnswer {
  row: { at: string; tier: string; abstained: boolean; recalled?: boolean };
  footprint: Footprint;
}

/** A row of a ledger that is no answer, with its cost read. */
export interface LedgerWork {
  row: { at: string; kind: string; subject: string };
  cost: WorkCost;
}

/** What one kind of work cost in all. */
export interface WorkSum {
  rows: number;
  seconds: number;
  joules: Interval;
  gramsCo2e: Interval;
  method: 'measured' | 'estimated';
}

/** What the answers of a ledger cost together, and what was used beside them. */
export interface LedgerSums {
  answers: number;
  abstained: number;
  /** Answers that were given before and cost next to nothing. */
  recalled: number;
  /** Answers by tier. */
  tiers: Record<string, number>;
  /** ISO 8601 times of the first and the last answer; null when there is none. */
  first: string | null;
  last: string | null;
  joules: Interval;
  /** `measured` only when every answer was. */
  method: 'measured' | 'estimated';
  /** What a large model would have used for the answers that were made; one given again counts on our side only. */
  baseline: { joules: Interval };
  /** Baseline divided by ours; null when no answer was made. */
  ratio: Interval | null;
  /** Baseline less ours; negative where ours cost more. */
  savedJoules: Interval;
  verdict: Verdict;
  gramsCo2e: Interval;
  /** Grams of making the machine, for the time it worked; of the answers that hold it. */
  embodiedGramsCo2e: Interval;
  /** Joules of each stage and its part of all, between 0 and 1. */
  stages: Record<string, { joules: Interval; share: number }>;
  /** By day (UTC), oldest first; a day with work alone has no answers. */
  days: DaySum[];
  /** Joules by tier. */
  joulesByTier: Record<string, Interval>;
  /** What the answers were set beside: name, method and version, with the number of answers. */
  baselines: Record<string, number>;
  /** What was used for other things than answers, by kind: indexing, loading, service … */
  work: Record<string, WorkSum>;
  /** The honest cost of an answer: its own, and with all other work spread over the answers so far; null when there is none. */
  joulesPerAnswer: { own: Interval; withWork: Interval; ratioWithWork: Interval; verdictWithWork: Verdict } | null;
  /** At the shadow price of carbon (France 2025: 256 € a tonne), electricity and machine, for so many such answers. */
  carbonEuros: { answers: number; euros: Interval }[];
}

export interface DaySum {
  day: string;
  answers: number;
  joules: Interval;
  baseline: { joules: Interval };
  workJoules: Interval;
}

/** One answer's share of carbon is too small to tell in money. */
const PRICED_ANSWERS = [1000, 100_000];

/**
 * Adds up the rows of a ledger. Bounds are added as bounds: the uncertainty of one answer's power is the same in the
 * next, so errors do not cancel out. Low of a ratio or of a difference takes our high and the baseline's low.
 */
export function ledgerSums(answers: readonly LedgerAnswer[], work: readonly LedgerWork[] = []): LedgerSums {
  const rows = answers.map(({ row }) => row);
  const footprints = answers.map(({ footprint }) => footprint);
  const joules = total(footprints.map((footprint) => footprint.joules));
  const made = answers.filter(({ row }) => !row.recalled);
  const baseline = baselineOf(made);
  const instants = rows.map(({ at }) => at).sort();
  const tiers: Record<string, number> = {};
  for (const { tier } of rows) tiers[tier] = (tiers[tier] ?? 0) + 1;
  const ratio = made.length > 0 ? ratioOf(baseline, joules) : null;
  const gramsCo2e = total(footprints.map(({ carbon }) => carbon));
  const embodiedGramsCo2e = total(footprints.flatMap(({ impacts }) => impacts?.embodied ?? []));
  return {
    answers: rows.length,
    abstained: rows.filter(({ abstained }) => abstained).length,
    recalled: rows.filter(({ recalled }) => recalled).length,
    tiers,
    first: instants[0] ?? null,
    last: instants.at(-1) ?? null,
    joules,
    method: rows.length > 0 && footprints.every(({ method }) => method === 'measured') ? 'measured' : 'estimated',
    baseline: { joules: baseline },
    ratio,
    savedJoules: {
      low: baseline.low - joules.high,
      value: baseline.value - joules.value,
      high: baseline.high - joules.low,
    },
    verdict: ratio === null ? 'not shown' : verdictOf(ratio),
    gramsCo2e,
    embodiedGramsCo2e,
    stages: stageSums(footprints, joules.value),
    days: daySums(answers, work),
    joulesByTier: Object.fromEntries(
      [...groups(answers, ({ row }) => row.tier)].map(([tier, of]) => [tier, oursOf(of)]),
    ),
    baselines: Object.fromEntries(
      [...groups(footprints, ({ baseline: { name, method, version } }) => `${name}, ${method} ${version}`)].map(
        ([name, of]) => [name, of.length],
      ),
    ),
    work: Object.fromEntries([...groups(work, ({ row }) => row.kind)].map(([kind, of]) => [kind, workSum(of)])),
    joulesPerAnswer: made.length === 0 ? null : perAnswer(rows.length, joules, baseline, work),
    carbonEuros:
      rows.length === 0
        ? []
        : PRICED_ANSWERS.map((priced) => {
            const euros = carbonEuros(times(total([gramsCo2e, embodiedGramsCo2e]), 1 / rows.length), priced);
            return { answers: priced, euros };
          }),
  };
}

/** What the answers of one day (UTC) cost, against what they may cost; null where no budget is set. */
export function budgetOf(
  answers: readonly LedgerAnswer[],
  budgetJoulesPerDay: number | undefined,
  day: string,
): { day: string; joules: Interval; budgetJoules: number; exceeded: boolean } | null {
  if (budgetJoulesPerDay === undefined) return null;
  const joules = oursOf(answers.filter(({ row }) => row.at.slice(0, 10) === day));
  return { day, joules, budgetJoules: budgetJoulesPerDay, exceeded: joules.value > budgetJoulesPerDay };
}

function perAnswer(
  answers: number,
  joules: Interval,
  baseline: Interval,
  work: readonly LedgerWork[],
): LedgerSums['joulesPerAnswer'] {
  const all = total([joules, ...work.map(({ cost }) => cost.joules)]);
  const ratio = ratioOf(baseline, all);
  return {
    own: times(joules, 1 / answers),
    withWork: times(all, 1 / answers),
    ratioWithWork: ratio,
    verdictWithWork: verdictOf(ratio),
  };
}

function workSum(work: readonly LedgerWork[]): WorkSum {
  const costs = work.map(({ cost }) => cost);
  return {
    rows: costs.length,
    seconds: costs.reduce((sum, { seconds }) => sum + seconds, 0),
    joules: total(costs.map(({ joules }) => joules)),
    gramsCo2e: total(costs.map(({ carbon }) => carbon)),
    method: costs.every(({ method }) => method === 'measured') ? 'measured' : 'estimated',
  };
}

function stageSums(footprints: readonly Footprint[], allJoules: number): LedgerSums['stages'] {
  const stages = groups(
    footprints.flatMap((footprint) => footprint.stages),
    ({ stage }) => stage,
  );
  return Object.fromEntries(
    [...stages].map(([stage, of]) => {
      const joules = total(of.map((one) => one.joules));
      return [stage, { joules, share: allJoules > 0 ? joules.value / allJoules : 0 }];
    }),
  );
}

function daySums(answers: readonly LedgerAnswer[], work: readonly LedgerWork[]): DaySum[] {
  const dayOf = ({ row }: { row: { at: string } }) => row.at.slice(0, 10);
  const answersOf = groups(answers, dayOf);
  const workOf = groups(work, dayOf);
  return [...new Set([...answersOf.keys(), ...workOf.keys()])].sort().map((day) => {
    const given = answersOf.get(day) ?? [];
    return {
      day,
      answers: given.length,
      joules: oursOf(given),
      baseline: { joules: baselineOf(given.filter(({ row }) => !row.recalled)) },
      workJoules: total((workOf.get(day) ?? []).map(({ cost }) => cost.joules)),
    };
  });
}

function oursOf(answers: readonly LedgerAnswer[]): Interval {
  return answers.length === 0 ? exactly(0) : total(answers.map(({ footprint }) => footprint.joules));
}

function baselineOf(answers: readonly LedgerAnswer[]): Interval {
  return answers.length === 0 ? exactly(0) : total(answers.map(({ footprint }) => footprint.baseline.joules));
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
