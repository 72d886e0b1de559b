import { expect, it } from 'vitest';
import { baselineOf, parseBaselineChoice } from './baseline-choice.js';
import { type ServerBaseline, serverBaselines, withServerBaseline } from './server-baseline.js';

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

it('a server of one\u2019s own is kept once and compared with', () => {
  expect(serverBaselines(undefined).size).toBe(0);
  const kept = withServerBaseline(withServerBaseline(undefined, { ...OURS, questions: 1 }), OURS);
  expect(kept).toEqual([OURS]);
  const servers = serverBaselines(kept);
  const baseline = baselineOf(parseBaselineChoice('measured:lab', servers), { language: 'en', tokens: 50 });
  expect(baseline).toMatchObject({
    name: 'llama-3.1-70b',
    tokens: 50,
    joules: { low: 75, value: 100, high: 225 },
    version: '2026-03-01',
  });
});

it('what was estimated, told or entered is never called measured', () => {
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

it('an unknown name is refused with those that there are, and so is what makes no sense', () => {
  const servers = serverBaselines([OURS]);
  expect(() => parseBaselineChoice('measured:other', servers)).toThrow(/measured:other/);
  expect(() => parseBaselineChoice('measured:lab+context', servers)).toThrow(
    expect.objectContaining({ code: 'LAMPYRE_BASELINE_UNKNOWN' }),
  );
  const wrong = [{}, { ...OURS, outputTokens: 0 }, { ...OURS, name: 'a b' }, { ...OURS, method: 'guessed' }];
  for (const one of [...wrong, { ...OURS, joulesPerAnswer: { low: 3, value: 2, high: 1 } }]) {
    expect(() => withServerBaseline([], one as ServerBaseline), JSON.stringify(one)).toThrow(
      expect.objectContaining({ code: 'LAMPYRE_SETTING_INVALID' }),
    );
  }
});
