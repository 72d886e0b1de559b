import type { Language } from '@lampyre/assistant';
import { LampyreError } from '@lampyre/errors';
import { jsonLines } from './json-lines.js';
import { QUESTION_KINDS, type Question } from './question.js';

/**
 * Reads questions in another common form: `lang`, `type`, `question`, `pages` by file, `evidence` with quotes, `answer`, and `must`
 * with regular expressions of what an answer has to hold.
 *
 * @throws LampyreError LAMPYRE_QUESTION_LINE_INVALID
 */
export function convertQuestions(text: string): Question[] {
  return jsonLines(text).map((json): Question => {
    const invalid = (detail: string) => new LampyreError('LAMPYRE_QUESTION_LINE_INVALID', { line: json.line, detail });
    if ('detail' in json) throw invalid(json.detail);
    const { id, lang, type, question, pages, evidence, answer, must } = json.value as {
      [field: string]: unknown;
      evidence?: { report: string; page: number; quote: string }[];
      must?: string[];
      pages?: Record<string, number[]>;
    };
    const kind = QUESTION_KINDS.find((known) => known === type);
    if (typeof id !== 'string' || typeof question !== 'string' || (lang !== 'en' && lang !== 'fr')) {
      throw invalid('it lacks an "id", a "question" or a "lang" (en or fr)');
    }
    if (!kind) throw invalid(`its "type" is none of ${QUESTION_KINDS.join(', ')}`);
    const unanswerable = kind === 'unanswerable';
    return {
      id,
      language: lang as Language,
      kind,
      question,
      pages: unanswerable ? {} : (pages ?? {}),
      quotes: (evidence ?? []).map(({ report, page, quote }) => ({ report, page, quote })),
      facts: (must ?? []).map((pattern) => ({ pattern })),
      calibrated: [],
      unanswerable,
      ...(typeof answer === 'string' && answer !== '' ? { answer } : {}),
    };
  });
}
