import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Footprint, Interval } from './footprint.js';
import { budgetOf, type LedgerAnswer, type LedgerWork, ledgerSums } from './ledger-sums.js';

function row(
  joules: Interval,
  baseline: Interval,
  method: Footprint['method'] = 'estimated',
  at = '2026-01-02T03:04:05.000Z',
): LedgerAnswer {
  const stage = (name: string, share: number) => ({
    stage: name,
    seconds: 1,
    cpuSeconds: 1,
    joules: { low: joules.low * share, value: joules.value * share, high: joules.high * share },
    method,
  });
  return {
    row: { at, tier: 'extractive', abstained: false },
    footprint: {
      stages: [stage('search', 0.75), stage('checking', 0.25)],
      joules,
      method,
      boundary: 'b',
      baseline: { name: 'm', method: 'by', version: '1', tokens: 100, joules: baseline, source: 's' },
      ratio: { low: 1, value: 1, high: 1 },
      verdict: 'not shown',
      carbon: { low: 1, value: 2, high: 3, zone: 'x' },
    },
  };
}

const interval = fc
  .tuple(
    fc.double({ min: 0.01, max: 1e6, noNaN: true }),
    fc.double({ min: 1, max: 10, noNaN: true }),
    fc.double({ min: 1, max: 10, noNaN: true }),
  )
  .map(([low, middle, top]): Interval => ({ low, value: low * middle, high: low * middle * top }));

test('two answers add up by hand', () => {
  const sums = ledgerSums([
    row({ low: 1, value: 2, high: 4 }, { low: 100, value: 200, high: 400 }),
    row({ low: 1, value: 2, high: 6 }, { low: 100, value: 200, high: 600 }),
  ]);
  expect(sums).toMatchObject({
    answers: 2,
    tiers: { extractive: 2 },
    joules: { low: 2, value: 4, high: 10 },
    baseline: { joules: { low: 200, value: 400, high: 1000 } },
    ratio: { low: 20, value: 100, high: 500 },
    savedJoules: { low: 190, value: 396, high: 998 },
    verdict: 'less',
    gramsCo2e: { low: 2, value: 4, high: 6 },
    method: 'estimated',
  });
});

test('the verdict is shown only when the whole range of the ratio is on one side of 1', () => {
  const verdict = (ours: Interval, baseline: Interval) => ledgerSums([row(ours, baseline)]).verdict;
  expect(verdict({ low: 1, value: 2, high: 3 }, { low: 3, value: 5, high: 6 })).toBe('not shown');
  expect(verdict({ low: 10, value: 20, high: 30 }, { low: 1, value: 2, high: 3 })).toBe('more');
});

test('measured only when every answer was', () => {
  const one = { low: 1, value: 1, high: 1 };
  expect(ledgerSums([row(one, one, 'measured'), row(one, one, 'measured')]).method).toBe('measured');
  expect(ledgerSums([row(one, one, 'measured'), row(one, one)]).method).toBe('estimated');
});

test('low, value and high keep their order whatever is added', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(interval, interval), { minLength: 1, maxLength: 20 }), (pairs) => {
      const { joules, ratio, savedJoules, baseline } = ledgerSums(pairs.map(([ours, theirs]) => row(ours, theirs)));
      for (const found of [joules, ratio, savedJoules, baseline.joules]) {
        expect(found?.low).toBeLessThanOrEqual(found?.value ?? Number.NaN);
        expect(found?.value).toBeLessThanOrEqual(found?.high ?? Number.NaN);
      }
    }),
  );
});

test('an empty ledger has no ratio and shows nothing', () => {
  expect(ledgerSums([])).toMatchObject({
    answers: 0,
    ratio: null,
    verdict: 'not shown',
    first: null,
    method: 'estimated',
  });
});

test('stages and days add up to all of it', () => {
  const one = { low: 1, value: 4, high: 8 };
  const sums = ledgerSums([row(one, one, 'estimated', '2026-01-03T00:00:00.000Z'), row(one, one), row(one, one)]);
  expect(sums.stages.search).toEqual({ joules: { low: 2.25, value: 9, high: 18 }, share: 0.75 });
  expect(sums.stages.checking?.share).toBe(0.25);
  expect(sums.days.map(({ day, answers, joules }) => [day, answers, joules.value])).toEqual([
    ['2026-01-02', 2, 8],
    ['2026-01-03', 1, 4],
  ]);
  expect(sums.joulesByTier).toEqual({ extractive: sums.joules });
  expect(sums.baselines).toEqual({ 'm, by 1': 3 });
});

function work(kind: string, value: number, at = '2026-01-02T00:00:00.000Z'): LedgerWork {
  const joules = { low: value / 2, value, high: value * 2 };
  const cost = {
    seconds: 10,
    cpuSeconds: 5,
    gigabyteSeconds: 4,
    joules,
    method: 'estimated',
    meter: 'cpu-time',
  } as const;
  return { row: { at, kind, subject: 'a' }, cost: { ...cost, carbon: { low: 1, value: 2, high: 3, zone: 'FRA' } } };
}

test('other work is spread over the answers so far, and the ratio with it is told', () => {
  const answers = [1, 2].map(() => row({ low: 1, value: 2, high: 4 }, { low: 100, value: 200, high: 400 }));
  const rest = [work('indexing', 100), work('service', 50), work('service', 46, '2026-01-05T00:00:00.000Z')];
  const sums = ledgerSums(answers, rest);
  expect(sums.work.service).toMatchObject({ rows: 2, seconds: 20, joules: { low: 48, value: 96, high: 192 } });
  expect(sums.joulesPerAnswer).toMatchObject({
    own: { value: 2 },
    withWork: { low: 50, value: 100, high: 200 },
    ratioWithWork: { low: 0.5, value: 2, high: 8 },
    verdictWithWork: 'not shown',
  });
  expect(sums.verdict).toBe('less');
  expect(sums.days.map(({ day, answers, workJoules }) => [day, answers, workJoules.value])).toEqual([
    ['2026-01-02', 2, 150],
    ['2026-01-05', 0, 46],
  ]);
  expect(ledgerSums([], rest)).toMatchObject({ joulesPerAnswer: null, carbonEuros: [] });
});

test('carbon is priced at the scale of thousands', () => {
  const one = { low: 1, value: 4, high: 8 };
  const { carbonEuros } = ledgerSums([row(one, one), row(one, one)]);
  // 2 g an answer: 2 kg for 1,000 answers, at 256 € a tonne.
  expect(carbonEuros.map(({ answers, euros }) => [answers, euros.value])).toEqual([
    [1000, expect.closeTo(0.512, 9)],
    [100_000, expect.closeTo(51.2, 9)],
  ]);
});

test('a day over its budget is told, and only that day', () => {
  const one = { low: 1, value: 4, high: 8 };
  const answers = [row(one, one), row(one, one), row(one, one, 'estimated', '2026-01-03T00:00:00.000Z')];
  expect(budgetOf(answers, 7, '2026-01-02')).toMatchObject({ joules: { value: 8 }, exceeded: true });
  expect(budgetOf(answers, 7, '2026-01-03')).toMatchObject({ joules: { value: 4 }, exceeded: false });
  expect(budgetOf(answers, 7, '2026-01-04')).toMatchObject({ joules: { value: 0 }, exceeded: false });
  expect(budgetOf(answers, undefined, '2026-01-02')).toBeNull();
});

test('answers given again are counted as such, on our side only: no large model would have been asked twice', () => {
  const one = { low: 1, value: 4, high: 8 };
  const made = row(one, one);
  const again = { ...made, row: { ...made.row, recalled: true } };
  expect(ledgerSums([made, again])).toMatchObject({
    recalled: 1,
    joules: { value: 8 },
    baseline: { joules: { value: 4 } },
    ratio: { value: 0.5 },
    days: [{ joules: { value: 8 }, baseline: { joules: { value: 4 } } }],
  });
  expect(ledgerSums([again])).toMatchObject({ ratio: null, verdict: 'not shown', joulesPerAnswer: null });
});
