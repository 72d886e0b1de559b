import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LampyreError } from '@lampyre/errors';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseBatchLine, runBatch } from './batch.js';
import type { Terminal } from './terminal.js';

describe('parseBatchLine', () => {
  test('reads back what JSON.stringify wrote', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (id, question) => {
        expect(parseBatchLine(JSON.stringify({ id, question, other: [1] }), 1)).toEqual({ id, question });
      }),
    );
  });

  test('any other text is a coded error that names its line', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), (text, number) => {
        try {
          expect(typeof parseBatchLine(text, number).question).toBe('string');
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(LampyreError);
          expect(thrown).toMatchObject({ code: 'LAMPYRE_BATCH_LINE_INVALID', details: { line: number } });
        }
      }),
    );
  });

  test('a number as id becomes text, a byte order mark is passed over', () => {
    expect(parseBatchLine('\uFEFF{"id": 7, "question": "x"}', 1)).toEqual({ id: '7', question: 'x' });
  });
});

describe('runBatch', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lampyre-batch-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function run(lines: string[], signal = new AbortController().signal) {
    const file = join(folder, 'batch.jsonl');
    await writeFile(file, lines.join('\n'));
    const printed: string[] = [];
    const terminal: Terminal = { out: (line) => printed.push(line), note: () => {}, screen: undefined };
    const answer = async ({ id, question }: { id?: string; question: string }) => {
      if (question === 'bad') throw new LampyreError('LAMPYRE_QUESTION_EMPTY');
      return { id, question };
    };
    const status = await runBatch(file, answer, { terminal, signal });
    return { status, printed: printed.map((line) => JSON.parse(line)) };
  }

  test('one line for each line, in order; a failing one has its id and the rest goes on', async () => {
    const { status, printed } = await run([
      '{"id":"a","question":"1"}',
      '',
      '{"id":"b","question":"bad"}',
      '{"id":"c"}',
      'no json',
      '{"id":"d","question":"2"}',
    ]);
    expect(status).toBe(1);
    expect(printed.map(({ id, error }) => [id, error?.code])).toEqual([
      ['a', undefined],
      ['b', 'LAMPYRE_QUESTION_EMPTY'],
      ['c', 'LAMPYRE_BATCH_LINE_INVALID'],
      [null, 'LAMPYRE_BATCH_LINE_INVALID'],
      ['d', undefined],
    ]);
    expect(Object.keys(printed[1].error)).toEqual(['code', 'message']);
  });

  test('all well is status 0', async () => {
    expect((await run(['{"id":"a","question":"1"}', ''])).status).toBe(0);
  });

  test('an interruption ends it', async () => {
    await expect(run(['{"id":"a","question":"1"}'], AbortSignal.abort(new Error('SIGINT')))).rejects.toThrow('SIGINT');
  });

  test('a missing file is a coded error', async () => {
    const terminal: Terminal = { out: () => {}, note: () => {}, screen: undefined };
    const missing = runBatch(join(folder, 'none.jsonl'), async () => ({}), {
      terminal,
      signal: new AbortController().signal,
    });
    await expect(missing).rejects.toMatchObject({ code: 'LAMPYRE_FILE_MISSING' });
  });
});
