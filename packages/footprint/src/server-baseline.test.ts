import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { baselineOf, parseBaselineChoice } from './baseline-choice.js';
import {
  keepServerBaseline,
  readServerBaselines,
  removeServerBaseline,
  type ServerBaseline,
} from './server-baseline.js';

const OURS: ServerBaseline = {
  name: 'lab',
  model: 'llama-3.1-70b',
  address: 'http://127.0.0.1:8000/v1',
  at: '2026-03-01T10:00:00.000Z',
  questions: 5,
  outputTokens: 200,
  joulesPerAnswer: { low: 300, value: 400, high: 900 },
  method: 'estimated',
  meter: 'cpu-time',
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lampyre-baselines-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('a server of one\u2019s own is kept, compared with, and removed', () => {
  expect(readServerBaselines(folder).size).toBe(0);
  keepServerBaseline(folder, { ...OURS, questions: 1 });
  keepServerBaseline(folder, OURS);
  const servers = readServerBaselines(folder);
  expect([...servers.values()]).toEqual([OURS]);
  const baseline = baselineOf(parseBaselineChoice('measured:lab', servers), { language: 'en', tokens: 50 });
  expect(baseline).toMatchObject({
    name: 'llama-3.1-70b',
    tokens: 50,
    joules: { low: 75, value: 100, high: 225 },
    version: '2026-03-01',
  });
  expect(removeServerBaseline(folder, 'lab')).toBe(true);
  expect(removeServerBaseline(folder, 'lab')).toBe(false);
});

it('what was estimated or entered is never called measured', () => {
  const methodOf = (method: ServerBaseline['method'], language: 'en' | 'fr') => {
    const server = { ...OURS, method };
    return baselineOf({ kind: 'server', server }, { language, tokens: 50 }).method;
  };
  for (const method of ['estimated', 'reported', 'entered'] as const) {
    expect(methodOf(method, 'en')).not.toMatch(/measured/);
    expect(methodOf(method, 'fr')).not.toMatch(/mesuré/);
  }
  expect(methodOf('measured', 'en')).toMatch(/measured/);
  expect(methodOf('measured', 'fr')).toMatch(/mesuré/);
});

it('an unknown name is refused with those that there are, and a damaged file says where it lies', () => {
  keepServerBaseline(folder, OURS);
  const servers = readServerBaselines(folder);
  expect(() => parseBaselineChoice('measured:other', servers)).toThrow(/measured:other/);
  expect(() => parseBaselineChoice('measured:lab+context', servers)).toThrow(
    expect.objectContaining({ code: 'LAMPYRE_BASELINE_UNKNOWN' }),
  );
  for (const text of ['{', '[{}]', JSON.stringify([{ ...OURS, outputTokens: 0 }])]) {
    writeFileSync(join(folder, 'baselines.json'), text);
    expect(() => readServerBaselines(folder)).toThrow(expect.objectContaining({ code: 'LAMPYRE_SETTING_INVALID' }));
  }
});
