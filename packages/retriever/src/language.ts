import type { Language } from './passage.js';
import { fold, stem, words } from './stemming.js';
import { isStopWord } from './stop-words.js';

/** How many passages of each language hold a stem; what the index knows of a language. */
export type Vocabulary = (stem: string, language: Language) => number;

/** A stop word of one language only says most; a letter only French uses nearly as much; a known word breaks ties. */
const STOP_WORD_WEIGHT = 1;
const FRENCH_LETTER_WEIGHT = 0.8;
const ELISION_WEIGHT = 1;
const VOCABULARY_WEIGHT = 0.6;

/** Stop words that are as common in the other language ("on", "me", "a") say nothing. */
const SHARED = new Set([
  'a',
  'as',
  'am',
  'me',
  'on',
  'or',
  'son',
  'ton',
  'he',
  'no',
  'dire',
  'es',
  'si',
  'tel',
  'an',
  'the',
  't',
  'dont',
  'font',
  'over',
  'plus',
]);

/**
 * The language of a text, French or English; `fallback` when nothing speaks for either.
 *
 * 1. Each stop word that only one language has speaks for it.
 * 2. French letters (é, è, ç, œ …) and elisions (l', d', qu') speak for French.
 * 3. With a vocabulary (short questions, often without accents or stop words): each content word speaks for the language in
 *    whose index its stem is relatively more frequent.
 */
export function detectLanguage(text: string, fallback: Language = 'en', vocabulary?: Vocabulary): Language {
  let french = 0;
  let english = 0;
  for (const word of words(text, 'fr')) {
    if (SHARED.has(word)) continue;
    const inFrench = isStopWord(word, 'fr');
    const inEnglish = isStopWord(word, 'en');
    if (inFrench && !inEnglish) french += STOP_WORD_WEIGHT;
    else if (inEnglish && !inFrench) english += STOP_WORD_WEIGHT;
    else if (vocabulary && !/\d/.test(word)) {
      const frenchCount = Math.log1p(vocabulary(stem(word, 'fr'), 'fr'));
      const englishCount = Math.log1p(vocabulary(stem(word, 'en'), 'en'));
      const total = frenchCount + englishCount;
      if (total > 0) {
        french += (VOCABULARY_WEIGHT * frenchCount) / total;
        english += (VOCABULARY_WEIGHT * englishCount) / total;
      }
    }
  }
  french += FRENCH_LETTER_WEIGHT * (text.match(/[àâçèéêëîïôùûœ]/giu)?.length ?? 0);
  french += ELISION_WEIGHT * (fold(text).match(/(?<![\p{L}])(?:[ldjcn]|qu)'(?=\p{L})/gu)?.length ?? 0);
  if (french === english) return fallback;
  return french > english ? 'fr' : 'en';
}
