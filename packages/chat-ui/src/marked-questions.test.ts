import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { appendMark, MARKED_QUESTIONS_FILE, readMark, readMarks } from './marked-questions.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lampyre-marks-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const fields = { question: ' Why? ', language: 'en', report: 'meadows', page: '3', verdict: 'right' };
const mark = readMark(fields, (report) => `${report}-file`);

it('keeps marks as questions with their pages', async () => {
  expect(await readMarks(folder)).toEqual([]);
  await appendMark(folder, mark);
  await appendMark(folder, { ...mark, verdict: 'wrong' });
  expect(await readMarks(folder)).toEqual([
    {
      question: 'Why?',
      language: 'en',
      pages: [{ report: 'meadows', file: 'meadows-file', page: 3 }],
      verdict: 'right',
    },
    expect.objectContaining({ verdict: 'wrong' }),
  ]);
});

it('reads past a line that was cut off', async () => {
  await appendMark(folder, mark);
  appendFileSync(path.join(folder, MARKED_QUESTIONS_FILE), '{"question": "Wh');
  expect(await readMarks(folder)).toEqual([mark]);
});

it.each(['question', 'language', 'report', 'page', 'verdict'])('refuses a mark without its %s', (name) => {
  expect(() => readMark({ ...fields, [name]: undefined }, String)).toThrowError(
    expect.objectContaining({ code: 'LAMPYRE_REQUEST_INVALID' }),
  );
});
