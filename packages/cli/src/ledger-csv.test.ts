import { type Footprint, parseBaselineChoice, rebased } from '@lampyre/footprint';
import { expect, test } from 'vitest';
import { ledgerCsv } from './ledger-csv.js';

const joules = { low: 1.8, value: 3.6, high: 7.2 };
const made: Omit<Footprint, 'baseline' | 'ratio' | 'verdict'> = {
  stages: [{ stage: 'search', seconds: 2, cpuSeconds: 1, joules, method: 'estimated' }],
  joules,
  method: 'estimated',
  meter: 'cpu-time',
  answerTokens: 100,
  boundary: 'b',
  carbon: { low: 0.01, value: 0.02, high: 0.04, zone: 'FRA' },
};
const none = { low: 0, value: 0, high: 0 };
const empty = { name: '', method: '', version: '', tokens: 100, joules: none, source: '' };
const footprint = rebased(
  { ...made, baseline: empty, ratio: none, verdict: 'not shown' },
  parseBaselineChoice('google-2025'),
  'en',
);
const row = { tier: 'extractive', language: 'en', abstained: false, milliseconds: 2000, footprint: '' } as const;
const older = { row: { ...row, at: '2026-01-01T00:00:00.000Z' }, footprint };
const newer = { row: { ...row, at: '2026-01-02T00:00:00.000Z' }, footprint };

function table(csv: string): Record<string, string>[] {
  const [names, ...lines] = csv.split('\r\n').map((line) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => {
      return quoted === undefined ? plain! : quoted.replaceAll('""', '"');
    }),
  );
  return lines.map((line) => {
    expect(line).toHaveLength(names!.length);
    return Object.fromEntries(names!.map((name, index) => [name, line[index]!]));
  });
}

test('the columns have the names and the units of CodeCarbon, and ours follow', () => {
  const [first] = table(ledgerCsv([newer, older]));
  expect(first).toMatchObject({
    timestamp: '2026-01-01T00:00:00.000Z',
    duration: '2',
    energy_consumed: '0.000001',
    emissions: '0.00002',
    emissions_rate: '0.00001',
    country_iso_code: 'FRA',
    method: 'estimated',
    baseline_name: 'Gemini Apps, median text prompt',
    ratio: '240',
    verdict: 'less',
  });
  expect(Number(first!.baseline_energy)).toBeCloseTo(0.00024, 12);
  expect(Number(first!.baseline_emissions_same_zone)).toBeCloseTo(0.00024 * 0.058, 12);
});

test('the oldest answer comes first, and none is a line of names alone', () => {
  expect(table(ledgerCsv([newer, older])).map(({ timestamp }) => timestamp)).toEqual([older.row.at, newer.row.at]);
  expect(ledgerCsv([])).toMatch(/^timestamp,project_name,duration,emissions,[^\r\n]+,verdict$/);
});

test('an answer of an older version leaves empty what it does not hold', () => {
  const { impacts: _, ...before } = footprint;
  const [only] = table(ledgerCsv([{ row: older.row, footprint: before }]));
  expect([only!.embodied_emissions, only!.baseline_emissions_own_zone]).toEqual(['', '']);
});

test('other work has its rows, with its kind and without a baseline', () => {
  const cost = {
    seconds: 20,
    cpuSeconds: 10,
    gigabyteSeconds: 5,
    joules: { low: 18, value: 36, high: 72 },
    method: 'estimated',
    meter: 'cpu-time',
    carbon: { low: 0.1, value: 0.2, high: 0.4, zone: 'FRA' },
  } as const;
  const indexing = {
    row: { at: '2026-01-01T12:00:00.000Z', kind: 'indexing', subject: 'a, b.pdf', cost: '' },
    cost,
  } as const;
  const rows = table(ledgerCsv([newer, older], [indexing]));
  expect(rows.map(({ kind }) => kind)).toEqual(['answer', 'indexing', 'answer']);
  expect(rows[1]).toMatchObject({
    subject: 'a, b.pdf',
    energy_consumed: '0.00001',
    duration: '20',
    emissions: '0.0002',
    emissions_rate: '0.00001',
    tier: '',
    verdict: '',
  });
});
