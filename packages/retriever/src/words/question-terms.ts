import type { Language } from '../passages/passage.js';
import { stem, words } from './stemming.js';
import { isStopWord } from './stop-words.js';
import { unitAlternatives } from './unit-names.js';

/**
 * A stem of the index that stands for a word of the question; weight 1 for the word itself, less for what may mean it. Several
 * stems parted by spaces stand for it where they follow each other.
 */
export interface Alternative {
  stem: string;
  weight: number;
  /** Means about the same only, so that how rare it is says nothing of the word that it stands for. */
  isLoose?: boolean;
}

/** One content word of the question with everything that may stand for it in one language's index; scored as one term. */
export interface TermGroup {
  word: string;
  alternatives: Alternative[];
}

/**
 * Where words of another language come from: gives the stems of `to` that may stand for a folded word of `from`. A learned
 * lexicon is one; without any, words that look alike serve (see lookAlikes).
 */
export type Translate = (word: string, from: Language, to: Language) => Alternative[];

/** What is only probably meant counts less than what was typed. */
const RESPELLED_WEIGHT = 0.8;

/**
 * The content words of a question as groups for the index of `to`; words for which that index has nothing are kept, empty. A unit stands
 * for its other writings, too.
 *
 * @param readings the words that mistyped ones mean (`spelling.ts`)
 */
export function questionTerms(
  question: string,
  from: Language,
  to: Language,
  translate: Translate,
  readings: ReadonlyMap<string, string> = new Map(),
): TermGroup[] {
  const groups = new Map<string, TermGroup>();
  for (const word of words(question, from)) {
    const meant = readings.get(word) ?? word;
    if (isStopWord(meant, from)) continue;
    const own = stem(meant, from);
    if (groups.has(own)) continue;
    const meanings = from === to ? [{ stem: own, weight: 1 }] : translate(meant, from, to);
    const present = new Set(meanings.map((each) => each.stem));
    const alternatives = [...meanings, ...unitAlternatives(meant, to).filter((each) => !present.has(each.stem))];
    const trust = meant === word ? 1 : RESPELLED_WEIGHT;
    groups.set(own, { word, alternatives: alternatives.map((each) => ({ ...each, weight: trust * each.weight })) });
  }
  return [...groups.values()];
}
