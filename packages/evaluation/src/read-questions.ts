import type { Language } from '@lampyre/assistant';
import { LampyreError } from '@lampyre/errors';
import { type JsonLine, jsonLines } from './json-lines.js';
import {
  ASKERS,
  type Asker,
  DISTANCES,
  type Distance,
  type KeyFact,
  type MarkedQuote,
  QUESTION_KINDS,
  type Question,
  type QuestionKind,
} from './question.js';

/** A question with the line of the file on which it stands, from 1. */
export interface NumberedQuestion {
  line: number;
  question: Question;
}

/** What is wrong with a line. The error says the line and what to do. */
export interface LineProblem {
  line: number;
  id?: string;
  error: LampyreError;
}

export interface ReadQuestions {
  questions: NumberedQuestion[];
  problems: LineProblem[];
}

/** Every field of a question; a line with another one is refused, so that a misspelt field is no silent loss. */
const QUESTION_FIELDS = [
  'id',
  'language',
  'kind',
  'question',
  'asker',
  'pages',
  'quotes',
  'facts',
  'calibrated',
  'unanswerable',
  'distance',
  'answer',
] as const;

/**
 * Reads a question set: one JSON object a line, empty lines passed over. Lines that cannot be read become problems
 * (LAMPYRE_QUESTION_LINE_INVALID, LAMPYRE_QUESTION_ID_TWICE); the others are kept.
 */
export function readQuestions(text: string): ReadQuestions {
  const read: ReadQuestions = { questions: [], problems: [] };
  const lineOf = new Map<string, number>();
  for (const json of jsonLines(text)) {
    try {
      const question = questionOf(json);
      const earlier = lineOf.get(question.id);
      if (earlier !== undefined) {
        throw new LampyreError('LAMPYRE_QUESTION_ID_TWICE', { line: json.line, id: question.id, earlier });
      }
      lineOf.set(question.id, json.line);
      read.questions.push({ line: json.line, question });
    } catch (thrown) {
      if (!(thrown instanceof LampyreError)) throw thrown;
      const id = idOf(json);
      read.problems.push({ line: json.line, ...(id === undefined ? {} : { id }), error: thrown });
    }
  }
  return read;
}

/** A question as a line of a file: fields that say nothing are left out. */
export function questionLine(question: Question): string {
  const { pages, quotes, facts, calibrated, unanswerable, ...rest } = question;
  return JSON.stringify({
    ...rest,
    ...(unanswerable ? { unanswerable } : { pages, quotes, facts }),
    ...(calibrated.length > 0 ? { calibrated } : {}),
  });
}

/** @throws LampyreError LAMPYRE_QUESTION_LINE_INVALID */
function questionOf(json: JsonLine): Question {
  const invalid = (detail: string) => new LampyreError('LAMPYRE_QUESTION_LINE_INVALID', { line: json.line, detail });
  if ('detail' in json) throw invalid(json.detail);
  const { value } = json;
  for (const field of Object.keys(value)) {
    if (!QUESTION_FIELDS.some((known) => known === field)) {
      throw invalid(`there is no field "${field}"; known are ${QUESTION_FIELDS.join(', ')}`);
    }
  }
  const text = (field: string): string => {
    const given = value[field];
    if (typeof given !== 'string' || given.trim() === '') throw invalid(`"${field}" must be a text`);
    return given;
  };
  const oneOf = <Choice extends string>(field: string, choices: readonly Choice[]): Choice => {
    const found = choices.find((choice) => choice === value[field]);
    if (found === undefined) throw invalid(`"${field}" must be one of ${choices.join(', ')}`);
    return found;
  };
  const kind = oneOf<QuestionKind>('kind', QUESTION_KINDS);
  const unanswerable = value.unanswerable === true || kind === 'unanswerable';
  if (value.unanswerable !== undefined && typeof value.unanswerable !== 'boolean') {
    throw invalid('"unanswerable" must be true or false');
  }
  if (kind === 'unanswerable' && value.unanswerable === false) {
    throw invalid('the kind is "unanswerable" but "unanswerable" is false');
  }
  const pages = pagesOf(value.pages, invalid);
  const question: Question = {
    id: text('id'),
    language: oneOf<Language>('language', ['en', 'fr']),
    kind,
    question: text('question'),
    ...(value.asker === undefined ? {} : { asker: oneOf<Asker>('asker', ASKERS) }),
    pages,
    quotes: listOf(value.quotes, 'quotes', invalid).map((quote) => quoteOf(quote, invalid)),
    facts: listOf(value.facts, 'facts', invalid).map((fact) => factOf(fact, invalid)),
    calibrated: listOf(value.calibrated, 'calibrated', invalid).map((term) => {
      if (typeof term !== 'string' || term.trim() === '') throw invalid('each of "calibrated" must be a text');
      return term;
    }),
    unanswerable,
    ...(value.distance === undefined ? {} : { distance: oneOf<Distance>('distance', DISTANCES) }),
    ...(value.answer === undefined ? {} : { answer: text('answer') }),
  };
  if (unanswerable && Object.keys(pages).length > 0) {
    throw invalid('a question that the reports do not answer has no pages');
  }
  if (!unanswerable && Object.keys(pages).length === 0) {
    throw invalid('it has no "pages"; a question that the reports do not answer says "unanswerable": true');
  }
  return question;
}

type Invalid = (detail: string) => LampyreError;

function listOf(value: unknown, field: string, invalid: Invalid): unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw invalid(`"${field}" must be a list`);
  return value;
}

function pagesOf(value: unknown, invalid: Invalid): Record<string, number[]> {
  if (value === undefined) return {};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid('"pages" must be an object such as {"report-id": [12]}');
  }
  for (const [report, pages] of Object.entries(value)) {
    const numbers =
      Array.isArray(pages) && pages.length > 0 && pages.every((page) => Number.isInteger(page) && page >= 1);
    if (!numbers) throw invalid(`the pages of "${report}" must be a list of whole numbers from 1, as [12]`);
  }
  return value as Record<string, number[]>;
}

function quoteOf(value: unknown, invalid: Invalid): MarkedQuote {
  const { report, page, quote } = (value ?? {}) as Record<string, unknown>;
  if (typeof report !== 'string' || !Number.isInteger(page) || typeof quote !== 'string' || quote.trim() === '') {
    throw invalid('each of "quotes" must be {"report": "id", "page": 12, "quote": "its words"}');
  }
  return { report, page: page as number, quote };
}

function factOf(value: unknown, invalid: Invalid): KeyFact {
  if (typeof value === 'string' && value.split('|').every((way) => /[\p{L}\p{N}]/u.test(way))) return value;
  const pattern = (value as { pattern?: unknown } | null)?.pattern;
  if (typeof pattern !== 'string' || pattern === '') {
    throw invalid('each of "facts" must be words ("43 % | 43 per cent") or {"pattern": "a regular expression"}');
  }
  try {
    new RegExp(pattern, 'iu');
  } catch (thrown) {
    throw invalid(`the pattern "${pattern}" is no regular expression (${(thrown as Error).message})`);
  }
  return { pattern };
}

function idOf(json: JsonLine): string | undefined {
  return 'value' in json && typeof json.value.id === 'string' ? json.value.id : undefined;
}
