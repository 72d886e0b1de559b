import { ledgerSums } from '@lampyre/footprint';
import { expect, test } from 'vitest';
import { budgetText, ledgerText, settingsText } from './ledger-text.js';

test('a ledger without answers says so, and still tells other work', () => {
  const cost = {
    seconds: 7200,
    cpuSeconds: 5,
    gigabyteSeconds: 4,
    joules: { low: 18, value: 36, high: 72 },
    method: 'estimated',
    meter: 'cpu-time',
    carbon: { low: 0.1, value: 0.2, high: 0.4, zone: 'FRA' },
  } as const;
  const sums = ledgerSums([], [{ row: { at: '2026-01-01T12:00:00.000Z', kind: 'service', subject: 'serve' }, cost }]);
  const text = ledgerText(sums, null);
  expect(text).toContain('No question has been asked yet.');
  expect(text).toContain('service      36 (18–72) J, estimated (2 h)');
});

test('a budget that is exceeded says so', () => {
  const budget = { day: '2026-01-01', joules: { low: 3, value: 9, high: 27 }, budgetJoules: 8, exceeded: true };
  expect(budgetText(budget)).toBe('budget       exceeded: 9 (3–27) J of 8 J today');
  expect(budgetText({ ...budget, budgetJoules: 80, exceeded: false })).not.toContain('exceeded');
});

test('settings are told with those that were not made', () => {
  const text = settingsText({ zone: 'DEU', machine: { kilogramsCo2e: 200, years: 5, hoursPerYear: 1000 } });
  expect(text).toMatch(/^zone +DEU/m);
  expect(text).toMatch(/^machine +200\/5\/1000/m);
  expect(text).toMatch(/^budget +default/m);
});
