import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Database, openDatabase } from './database.js';
import { keptAnswers } from './kept-answers.js';
import { setSetting, settingOf } from './settings.js';

let folder: string;
let database: Database;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lampyre-kept-'));
  database = openDatabase(folder);
});
afterEach(async () => {
  database.close();
  await rm(folder, { recursive: true });
});

it('keeps answers by conversation and finds the last one asked in the same way', () => {
  const kept = keptAnswers(database);
  const at = (minute: number) => `2026-11-25T10:0${minute}:00.000Z`;
  kept.keep({ at: at(0), conversation: 'a', askedAs: 'sea', answer: '"first"' });
  kept.keep({ at: at(1), conversation: 'b', askedAs: 'ice', answer: '"second"' });
  kept.keep({ at: at(2), conversation: 'a', askedAs: 'sea', answer: '"third"' });
  expect(kept.last('sea')?.answer).toBe('"third"');
  expect(kept.last('wind')).toBeUndefined();
  expect(kept.of('a').map(({ answer }) => answer)).toEqual(['"first"', '"third"']);
  expect(kept.conversations()).toEqual([
    { id: 'a', startedAt: at(0), lastAt: at(2), answers: 1 },
    { id: 'b', startedAt: at(1), lastAt: at(1), answers: 1 },
  ]);
});

it('leaves nothing of a removed conversation in any file', async () => {
  const kept = keptAnswers(database);
  for (const conversation of ['a', 'b'])
    kept.keep({ at: '2026', conversation, askedAs: conversation, answer: `"a private word in ${conversation}"` });
  expect(kept.remove('a')).toBe(1);
  expect(kept.remove('a')).toBe(0);
  expect(kept.of('b')).toHaveLength(1);
  const files = async () =>
    (await Promise.all(['', '-wal'].map((end) => readFile(join(folder, `library.sqlite${end}`), 'latin1')))).join('');
  expect(await files()).not.toContain('a private word in a');
  expect(await files()).toContain('a private word in b');
  expect(kept.removeAll()).toBe(1);
  expect(await files()).not.toContain('a private word');
});

it('keeps settings until they are taken away', () => {
  expect(settingOf(database, 'tiers')).toBeUndefined();
  setSetting(database, 'tiers', { remote: { model: 'a' } });
  setSetting(database, 'tiers', { remote: { model: 'b' } });
  expect(settingOf(database, 'tiers')).toEqual({ remote: { model: 'b' } });
  setSetting(database, 'tiers', undefined);
  expect(settingOf(database, 'tiers')).toBeUndefined();
});
