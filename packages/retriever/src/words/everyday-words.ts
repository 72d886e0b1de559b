import { readFileSync } from 'node:fs';
import type { Language } from '../passages/passage.js';
import type { Alternative, TermGroup } from './question-terms.js';
import { fold, stem } from './stemming.js';

const WORDS_FILE = new URL('../../lexicon/everyday-words.tsv', import.meta.url);
/** Chosen on questions of our own, leave one report out: docs/measures.md. */
const REPORT_WORD_WEIGHT = 0.15;

/** Stems of what reports write, by the stem of what people say. */
export type ReportWords = Record<Language, ReadonlyMap<string, readonly string[]>>;

let read: ReportWords | undefined;

/** The list that comes with the package, read once. */
export function reportWords(): ReportWords {
  read ??= parseReportWords(readFileSync(WORDS_FILE, 'utf8'));
  return read;
}

/** A line says the language, what people say, and one or more words that reports write, parted by tabs; other lines are comments. */
export function parseReportWords(text: string): ReportWords {
  const found = { en: new Map<string, string[]>(), fr: new Map<string, string[]>() };
  for (const line of text.split('\n')) {
    const [language, said, written] = line.split('\t');
    if ((language !== 'en' && language !== 'fr') || !said || !written) continue;
    const stemOf = (word: string) => stem(fold(word), language);
    const known = found[language].get(stemOf(said)) ?? [];
    found[language].set(stemOf(said), [...new Set([...known, ...written.split(' ').map(stemOf)])]);
  }
  return found;
}

/**
 * The words of a question with what reports write where people say them: "vehicle" for "car". It counts a little, and only for what was said
 * itself or surely means it in the other language, not for what may mean it.
 */
export function inReportWords(
  groups: readonly TermGroup[],
  language: Language,
  { [language]: written }: ReportWords = reportWords(),
): TermGroup[] {
  return groups.map((group) => {
    const present = new Set(group.alternatives.map(({ stem: own }) => own));
    const meant = group.alternatives
      .filter(({ weight }) => weight === 1)
      .flatMap(({ stem: own }) => written.get(own) ?? []);
    const more = [...new Set(meant)]
      .filter((each) => !present.has(each))
      .map((each): Alternative => ({ stem: each, weight: REPORT_WORD_WEIGHT, isLoose: true }));
    return { ...group, alternatives: [...group.alternatives, ...more] };
  });
}
