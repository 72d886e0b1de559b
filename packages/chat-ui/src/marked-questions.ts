import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '@lampyre/assistant';
import { MARK, readAs } from './openapi/requests.js';
import type { Verdict } from './view/passages/passages-data.js';

/** A question with pages of which a person said that they answer it, or that they do not: a line of `marked-questions.jsonl`. */
export interface MarkedQuestion {
  question: string;
  language: Language;
  /** `file` is the PDF's base name without `.pdf`; `page` is the 1-based PDF page. */
  pages: { report: string; file: string; page: number }[];
  verdict: Verdict;
}

/** The file in the library's folder; a later line on the same question and page takes the place of an earlier one. */
export const MARKED_QUESTIONS_FILE = 'marked-questions.jsonl';

/** The marks so far, oldest first. A line that a crash cut off is left out. */
export async function readMarks(folder: string): Promise<MarkedQuestion[]> {
  const text = await readFile(join(folder, MARKED_QUESTIONS_FILE), 'utf8').catch(() => '');
  return text.split('\n').flatMap((line) => {
    try {
      return line ? [JSON.parse(line) as MarkedQuestion] : [];
    } catch {
      return [];
    }
  });
}

export async function appendMark(folder: string, mark: MarkedQuestion): Promise<void> {
  await appendFile(join(folder, MARKED_QUESTIONS_FILE), `${JSON.stringify(mark)}\n`);
}

/** @throws LampyreError LAMPYRE_REQUEST_INVALID */
export function readMark(sent: unknown, fileOf: (report: string) => string): MarkedQuestion {
  const { question, language, report, page, verdict } = readAs(MARK, sent);
  return { question, language, pages: [{ report, file: fileOf(report), page }], verdict };
}
