import { LampyreError } from '@lampyre/errors';
import type { Interval } from '@lampyre/footprint';
import { sentenceSpans } from '@lampyre/retriever';
import type { FoundPassage, GivenAnswer, GivenCitation } from './given-answer.js';
import { type JsonLine, jsonLines } from './json-lines.js';
import { readsAsRefusal } from './refusal.js';
import type { System } from './system.js';

/**
 * Answers made elsewhere, one JSON object a line: `id`, `text`, and as far as they are known `abstained`, `citations` (`report` or
 * `file`, `page`, `quote`, `kind`, `boxes`), `hits` (`report` or `file`, `pages`), `milliseconds`, `joules` (a number, or `{low, value,
 * high}`), `method` (`measured` or `estimated`). What Lampyre prints with `ask --batch` is such a file, too.
 *
 * A refusal that the assistant does not mark is told by its words.
 *
 * @throws LampyreError LAMPYRE_ANSWER_LINE_INVALID
 */
export function importedSystem(name: string, text: string): System {
  const answers = new Map<string, GivenAnswer>();
  for (const line of jsonLines(text)) {
    const answer = readAnswer(line);
    answers.set(answer.id, answer);
  }
  return {
    name,
    description: { kind: 'imported', answers: answers.size },
    answer: async ({ id }) => answers.get(id),
  };
}

function readAnswer(json: JsonLine): GivenAnswer {
  const invalid = (detail: string) => new LampyreError('LAMPYRE_ANSWER_LINE_INVALID', { line: json.line, detail });
  if ('detail' in json) throw invalid(json.detail);
  const {
    id,
    text,
    abstained,
    sentences,
    citations = [],
    hits,
    milliseconds,
    joules,
    method,
    footprint,
    tier,
    error,
  } = json.value;
  if (typeof id !== 'string' && typeof id !== 'number') throw invalid('it has no "id" of a question');
  if (typeof error === 'object' && error !== null) return failedAnswer(String(id), error as Record<string, unknown>);
  if (typeof text !== 'string') throw invalid('it has no "text"');
  if (!Array.isArray(citations)) throw invalid('"citations" must be a list');
  const read = citations.map((citation, index) => readCitation(citation, index, invalid));
  const printed = (footprint ?? {}) as { joules?: unknown; method?: unknown };
  const energy = readJoules(joules ?? printed.joules, invalid);
  return {
    id: String(id),
    text,
    abstained: typeof abstained === 'boolean' ? abstained : readsAsRefusal(text),
    sentences: Array.isArray(sentences)
      ? sentences.map((each) => readSentence(each, invalid))
      : sentencesOf(text, read),
    citations: read,
    ...(hits === undefined ? {} : { found: readHits(hits, invalid) }),
    ...(typeof milliseconds === 'number' ? { milliseconds } : {}),
    ...(energy
      ? { energy: { joules: energy, method: (method ?? printed.method) === 'measured' ? 'measured' : 'estimated' } }
      : {}),
    ...(typeof tier === 'string' ? { tier } : {}),
  };
}

type Invalid = (detail: string) => LampyreError;

function failedAnswer(id: string, { code, message }: Record<string, unknown>): GivenAnswer {
  return {
    id,
    text: '',
    abstained: false,
    sentences: [],
    citations: [],
    error: { code: String(code ?? 'unknown'), message: String(message ?? '') },
  };
}

function readCitation(value: unknown, index: number, invalid: Invalid): GivenCitation {
  const { n, report, file, page, quote, kind, boxes } = (value ?? {}) as Record<string, unknown>;
  const named = typeof report === 'string' ? report : file;
  if (typeof named !== 'string' || !Number.isInteger(page)) {
    throw invalid('each of "citations" names a "report" (or "file") and a whole "page"');
  }
  return {
    n: typeof n === 'number' ? n : index + 1,
    report: named.replace(/\.pdf$/i, ''),
    page: page as number,
    quote: typeof quote === 'string' ? quote : '',
    kind: kind === 'table' || kind === 'figure' ? kind : 'text',
    boxes: Array.isArray(boxes) ? (boxes as GivenCitation['boxes']) : [],
  };
}

function readSentence(value: unknown, invalid: Invalid): GivenAnswer['sentences'][number] {
  const { text, citations } = (value ?? {}) as Record<string, unknown>;
  if (typeof text !== 'string' || !Array.isArray(citations)) {
    throw invalid('each of "sentences" has a "text" and the numbers of its "citations"');
  }
  return { text, citations: citations.filter((n): n is number => typeof n === 'number') };
}

function readHits(value: unknown, invalid: Invalid): FoundPassage[] {
  if (!Array.isArray(value)) throw invalid('"hits" must be a list');
  return value.map((hit) => {
    const { report, file, pages } = (hit ?? {}) as Record<string, unknown>;
    const named = typeof report === 'string' ? report : file;
    if (typeof named !== 'string' || !Array.isArray(pages) || !pages.every(Number.isInteger)) {
      throw invalid('each of "hits" names a "report" (or "file") and its "pages"');
    }
    return { report: named.replace(/\.pdf$/i, ''), pages: pages as number[] };
  });
}

function readJoules(value: unknown, invalid: Invalid): Interval | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number' && value >= 0) return { low: value, value, high: value };
  const interval = value as Interval;
  if ([interval.low, interval.value, interval.high].every((joules) => typeof joules === 'number' && joules >= 0))
    return interval;
  throw invalid('"joules" must be a number from 0, or {"low", "value", "high"}');
}

const MARK = /\s*\[(\d+(?:\s*,\s*\d+)*)\]/g;

/**
 * Sentences of a text with marks such as "[1]" or "[1, 2]", which may stand before or after the full stop; they are left out of the
 * sentence. One without marks rests on all citations.
 */
export function sentencesOf(text: string, citations: readonly { n: number }[]): GivenAnswer['sentences'] {
  const all = citations.map(({ n }) => n);
  const marksInside = text.replace(/([.!?…])((?:\s*\[\d+(?:\s*,\s*\d+)*\])+)/g, '$2$1');
  return sentenceSpans(marksInside).map(({ start, end }) => {
    const sentence = marksInside.slice(start, end);
    const marked = [...sentence.matchAll(MARK)].flatMap(([, numbers = '']) => numbers.split(',').map(Number));
    const known = marked.filter((n) => all.includes(n));
    return { text: sentence.replace(MARK, ''), citations: known.length > 0 ? known : all };
  });
}
