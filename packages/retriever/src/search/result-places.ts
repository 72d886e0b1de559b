import { type Database, prepared } from '../library/database.js';
import type { Language } from '../passages/passage.js';

/** A question of so many content words, nearly all of them in the first passage, is a sentence out of it. */
const SENTENCE_WORDS = 8;
const SENTENCE_COVERAGE = 0.8;
/** Passages that come before the rest: of the report of such a sentence, and of others in its language; both leave room for the other language. */
const OF_ITS_REPORT = 3;
const OF_ITS_LANGUAGE = 2;

/**
 * Whether a question is a sentence that somebody took out of a report, as a researcher does to check it.
 *
 * @param contentWords of the question
 * @param coverage share (0 to 1) of them that the first passage holds
 */
export function isSentenceOut(question: string, contentWords: number, coverage: number): boolean {
  return contentWords >= SENTENCE_WORDS && coverage >= SENTENCE_COVERAGE && !/\?\s*$/.test(question);
}

/**
 * The order for a sentence whose own place is found: what remains to be shown is where else it is said (another edition, another report),
 * while more of the same report would only share words with it. Half of ten places are left to the other language. Measured in docs/measures.md:
 * a French sentence finds its English page among the first ten for .976 instead of .841, an English one its French page for .951 instead of .780.
 *
 * @param ordered passages, best first
 */
export function othersSooner(
  ordered: readonly number[],
  reportOf: (passage: number) => number,
  languageOf: (passage: number) => Language,
): number[] {
  const [first] = ordered;
  if (first === undefined) return [];
  let [ofReport, ofLanguage] = [0, 0];
  const isLate = (passage: number): boolean => {
    if (reportOf(passage) === reportOf(first)) return ++ofReport > OF_ITS_REPORT;
    return languageOf(passage) === languageOf(first) && ++ofLanguage > OF_ITS_LANGUAGE;
  };
  const late = new Set(ordered.filter(isLate));
  return [...ordered.filter((passage) => !late.has(passage)), ...late];
}

/** The first `top`, passages whose pages have all been shown moved behind those that show a new one. */
export function pagesOnce(database: Database, ordered: readonly number[], top: number): number[] {
  const placeOf = prepared<[number], { report_key: number; pages: string }>(
    database,
    'SELECT report_key, pages FROM passages WHERE id = ?',
  );
  const shown = new Set<string>();
  const first: number[] = [];
  const repeated: number[] = [];
  for (const id of ordered) {
    if (first.length >= top) break;
    const place = placeOf.get(id);
    if (!place) continue;
    const pages = (JSON.parse(place.pages) as number[]).map((page) => `${place.report_key}:${page}`);
    (pages.some((page) => !shown.has(page)) ? first : repeated).push(id);
    for (const page of pages) shown.add(page);
  }
  return [...first, ...repeated].slice(0, top);
}
