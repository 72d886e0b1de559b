import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { LampyreError, toLampyreError } from '@lampyre/errors';
import type { ExitStatus } from './command.js';
import { progressOn } from './progress.js';
import type { Terminal } from './terminal.js';

/** One line of a batch: a question, its id, and where to look when not everywhere. */
export interface BatchLine {
  id?: string;
  question: string;
  report?: string;
}

/**
 * Answers each line of a JSONL file in turn and prints one line of JSON for each, in order. A line that fails prints
 * `{id, error: {code, message}}` and the rest goes on. Empty lines are passed over.
 *
 * @param file path of the file, `-` for standard input.
 * @returns 0, or 1 when a line failed.
 * @throws LampyreError LAMPYRE_FILE_MISSING
 */
export async function runBatch(
  file: string,
  answer: (line: BatchLine) => Promise<object>,
  { terminal, signal }: { terminal: Terminal; signal: AbortSignal },
): Promise<ExitStatus> {
  const progress = progressOn(terminal);
  let number = 0;
  let done = 0;
  let failures = 0;
  for await (const text of createInterface({ input: await inputFrom(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    signal.throwIfAborted();
    number += 1;
    if (text.trim() === '') continue;
    let id: string | undefined;
    try {
      const line = parseBatchLine(text, number, (found) => {
        id = found;
      });
      terminal.out(JSON.stringify(await answer(line)));
    } catch (thrown) {
      failures += 1;
      const { code, message } = toLampyreError(thrown);
      terminal.out(JSON.stringify({ id: id ?? null, error: { code, message } }));
    }
    done += 1;
    progress.show({ label: file, stage: 'answered', done, total: undefined, unit: 'questions' });
  }
  progress.clear();
  return failures === 0 ? 0 : 1;
}

/**
 * Reads one line. `onId` is told the id as soon as it is known, so that a line which fails later still has its name.
 *
 * @throws LampyreError LAMPYRE_BATCH_LINE_INVALID
 */
export function parseBatchLine(text: string, number: number, onId: (id: string) => void = () => {}): BatchLine {
  const invalid = (detail: string) => new LampyreError('LAMPYRE_BATCH_LINE_INVALID', { line: number, detail });
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw invalid('it is not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid('it is not an object');
  const { id, question, report } = value as Record<string, unknown>;
  if (typeof id === 'string' || typeof id === 'number') onId(String(id));
  if (typeof question !== 'string') throw invalid('it has no question');
  return {
    ...(typeof id === 'string' || typeof id === 'number' ? { id: String(id) } : {}),
    question,
    ...(typeof report === 'string' ? { report } : {}),
  };
}

async function inputFrom(file: string): Promise<Readable> {
  if (file === '-') return process.stdin;
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) throw new LampyreError('LAMPYRE_FILE_MISSING', { path: file });
  return createReadStream(file, 'utf8');
}
