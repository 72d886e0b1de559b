import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer } from '@lampyre/assistant';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from './run.js';

const REPORT = fileURLToPath(new URL('../../../corpus/starter/climate-figures-en.pdf', import.meta.url));
const QUESTION = 'How much has the world warmed?';

let data: string;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'lampyre-kept-'));
  expect(await lampyre('add', REPORT)).toMatchObject({ status: 0 });
}, 60_000);
afterAll(() => rm(data, { recursive: true, force: true }));

async function lampyre(...words: string[]) {
  const out: string[] = [];
  const notes: string[] = [];
  const terminal = {
    out: (line: string) => out.push(line),
    note: (line: string) => notes.push(line),
    screen: undefined,
  };
  const status = await run([...words, '--data', data], terminal, new AbortController().signal);
  return { status, out: out.join('\n'), notes: notes.join('\n') };
}

async function asJson<Value>(...words: string[]): Promise<Value> {
  return JSON.parse((await lampyre(...words, '--json')).out) as Value;
}

describe('ask and conversations', () => {
  test('an answer is kept and recalled; --anew makes it again', async () => {
    const first = await asJson<Answer>('ask', QUESTION);
    expect(first.recalled).toBeUndefined();
    expect(await asJson('ask', QUESTION)).toMatchObject({ recalled: true, conversation: first.conversation });
    expect(await asJson('ask', QUESTION, '--anew')).not.toHaveProperty('recalled');
  });

  test('--keep-nothing leaves nothing to list', async () => {
    await lampyre('conversations', 'remove', '--all');
    const unkept = await asJson<Answer>('ask', QUESTION, '--keep-nothing');
    expect(unkept.text).not.toBe('');
    expect(await asJson('conversations')).toEqual([]);
    expect((await lampyre('conversations')).out).toBe('Nothing is kept.');
  });

  test('--conversation goes on with one; it is listed, shown and removed', async () => {
    const { conversation: id = '' } = await asJson<Answer>('ask', QUESTION);
    const next = await asJson<Answer>('ask', 'And over land?', '--conversation', id);
    expect(next).toMatchObject({ conversation: id, understoodAs: expect.stringContaining('warmed') });
    expect(await asJson('conversations')).toMatchObject([{ id, title: QUESTION, answers: 2 }]);
    const shown = (await lampyre('conversations', 'show', id)).out;
    expect(shown).toContain(QUESTION);
    expect(shown).toContain('And over land?');
    expect(await lampyre('conversations', 'remove', id)).toMatchObject({ status: 0, out: `removed ${id}` });
    const gone = await lampyre('ask', 'And over the ocean?', '--conversation', id);
    expect(gone.status).not.toBe(0);
    expect(gone.notes).toContain('LAMPYRE_CONVERSATION_UNKNOWN');
  });

  test('removing all asks for exactly that', async () => {
    expect(await lampyre('conversations', 'list', '--all')).toMatchObject({ status: 2 });
    expect(await lampyre('conversations', 'forget')).toMatchObject({ status: 2 });
  });
});

describe('tier', () => {
  test('a remote model is set up, listed and taken away; the key is named, not given', async () => {
    expect(await asJson('tier')).toMatchObject([
      { tier: 'extractive', available: true },
      { tier: 'local', available: false },
      { tier: 'remote', available: false },
    ]);
    const set = ['tier', 'remote', '--address', 'http://127.0.0.1:9/v1/', '--model', 'small-7b'];
    expect((await asJson<unknown[]>(...set))[2]).toMatchObject({ tier: 'remote', available: true, model: 'small-7b' });
    expect((await lampyre('tier')).out).toMatch(/✓ remote +small-7b: .*http:\/\/127\.0\.0\.1:9\/v1/);
    const secret = await lampyre(...set, '--key-variable', 'sk-not a name');
    expect(secret.status).not.toBe(0);
    expect(secret.notes).toContain('LAMPYRE_TIER_INVALID');
    expect(secret.notes).not.toContain('sk-not');
    expect((await asJson<unknown[]>('tier', 'remote', '--off'))[2]).toMatchObject({ available: false });
  });

  test('what belongs to the other tier, or is missing, is wrong use', async () => {
    expect(await lampyre('tier', 'local', '--model', 'x')).toMatchObject({ status: 2 });
    expect(await lampyre('tier', 'local')).toMatchObject({ status: 2 });
    expect(await lampyre('tier', 'middle')).toMatchObject({ status: 2 });
  });

  test('a file that is not there is said, and the tier is not available', async () => {
    const [, local] = await asJson<unknown[]>('tier', 'local', '--file', join(data, 'none.gguf'));
    expect(local).toMatchObject({ available: false, why: expect.stringContaining('none.gguf') });
    await lampyre('tier', 'local', '--off');
  });
});
