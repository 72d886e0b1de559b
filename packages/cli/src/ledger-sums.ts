import type { Footprint, Interval, Verdict } from '@lampyre/footprint';
import type { LedgerRow } from '@lampyre/retriever';

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
}

/**
 * Adds up the rows of a ledger. Bounds are added as bounds: the uncertainty of one answer's power is the same in the
 * next, so errors do not cancel out. Low of a ratio or of a difference takes our high and the baseline's low.
 */
export function ledgerSums(rows: readonly LedgerRow[]): LedgerSums {
  const footprints = rows.map((row) => JSON.parse(row.footprint) as Footprint);
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
  };
}

function sum(intervals: readonly Interval[]): Interval {
  return intervals.reduce<Interval>(
    (total, { low, value, high }) => ({ low: total.low + low, value: total.value + value, high: total.high + high }),
    { low: 0, value: 0, high: 0 },
  );
}
