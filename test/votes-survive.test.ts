// Votes outlive the process that took them: the server is killed without warning right after it has said that a vote is counted.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Run, writeRun } from '@lampyre/evaluation';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startLampyre } from './lampyre-process.js';

let data: string;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'lampyre-votes-'));
});
afterAll(() => rm(data, { recursive: true, force: true }));

const IDS = ['q1', 'q2', 'q3'];

function keepRun(name: string, at: string): void {
  const run: Partial<Run> = {
    format: 'lampyre-run',
    version: 1,
    at,
    system: { name, description: {} },
    set: { name: 'three.jsonl', sha256: '' },
    questions: IDS.map((id) => ({
      id,
      language: 'en',
      kind: 'fact',
      question: `${id}?`,
      pages: {},
      quotes: [],
      facts: [],
      calibrated: [],
      unanswerable: false,
    })),
    answers: IDS.map((id) => ({ id, abstained: false, text: `${name} says ${id}`, sentences: [], citations: [] })),
    energy: { answers: null, searching: null, scoring: null },
  };
  writeRun(data, run as Run);
}

async function serve(): Promise<{ address: string; kill: (signal: NodeJS.Signals) => Promise<void> }> {
  const { child, finished } = startLampyre(data, ['serve', '--port', '0']);
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (text) => {
      const [printed] = /http:\/\/\S+(?=\s)/.exec(String(text)) ?? [];
      if (printed) resolve(printed);
    });
    void finished.then(({ notes }) => reject(new Error(notes)));
  });
  return {
    address,
    kill: async (signal) => {
      child.kill(signal);
      await finished;
    },
  };
}

async function send(address: string, path: string, fields: [string, string][] = []) {
  const response = await fetch(`${address}api/evaluation/${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
  });
  const body = (await response.json()) as { address: string };
  expect(response.status, JSON.stringify(body)).toBe(200);
  return new URL(body.address, address).searchParams;
}

test('a vote that was answered is there after kill -9', { timeout: 120_000 }, async () => {
  keepRun('ours', '2026-11-25T10:00:00.000Z');
  keepRun('theirs', '2026-11-25T11:00:00.000Z');
  const before = await serve();
  const comparison = (
    await send(before.address, 'comparisons', [
      ['title', 'Two'],
      ['run', '2026-11-25-10-00-00-three-ours'],
      ['run', '2026-11-25-11-00-00-three-theirs'],
    ])
  ).get('comparison');
  const voter = (await send(before.address, `comparisons/${comparison}/join`)).get('voter');
  for (const duel of ['0', '1']) {
    await send(before.address, `comparisons/${comparison}/voters/${voter}/votes`, [
      ['duel', duel],
      ['usefulness', '1'],
      ['faithfulness', '0'],
      ['clarity', '-1'],
    ]);
  }
  await before.kill('SIGKILL');

  const after = await serve();
  try {
    const ballot = await (
      await fetch(`${after.address}api/screens/evaluation?comparison=${comparison}&voter=${voter}`)
    ).json();
    expect(ballot).toMatchObject({ part: 'ballot', ballot: { duel: 2, done: 2, total: 3 } });
    const results = await (await fetch(`${after.address}api/evaluation/comparisons/${comparison}/results`)).json();
    expect(results).toMatchObject({ voters: 1, results: { usefulness: { votes: 2 } } });
  } finally {
    await after.kill('SIGKILL');
  }
});
