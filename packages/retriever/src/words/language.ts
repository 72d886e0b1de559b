import type { Language } from '../passages/passage.js';
import { fold, stem, words } from './stemming.js';
import { isStopWord } from './stop-words.js';

/** How many passages of each language hold a stem; what the index knows of a language. */
export type Vocabulary = (stem: string, language: Language) => number;

/** A stop word of one language only says most; a letter only French uses nearly as much; a known word breaks ties. */
const STOP_WORD_WEIGHT = 1;
const FRENCH_LETTER_WEIGHT = 0.8;
const ELISION_WEIGHT = 1;
const VOCABULARY_WEIGHT = 0.6;
/** A passage in another language than its report holds at least so many different stop words of it. */
const OTHER_STOP_WORDS_MIN = 4;

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
  for (const word of words(withoutCodes(text), 'fr')) {
    if (SHARED.has(word)) continue;
    const only = stopWordOf(word);
    if (only === 'fr') french += STOP_WORD_WEIGHT;
    else if (only === 'en') english += STOP_WORD_WEIGHT;
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

/**
 * The language of a passage of a report in `whole`: another one only where enough different stop words of it say so. Names of
 * people ("Renée"), of countries ("EU") and the codes of a table speak no language.
 */
export function detectPassageLanguage(text: string, whole: Language): Language {
  const detected = detectLanguage(text, whole);
  if (detected === whole) return whole;
  const stopWords = words(withoutCodes(text), 'fr').filter(
    (word) => !SHARED.has(word) && stopWordOf(word) === detected,
  );
  return new Set(stopWords).size >= OTHER_STOP_WORDS_MIN ? detected : whole;
}

/** The one language that has it as a stop word. */
function stopWordOf(word: string): Language | undefined {
  const inFrench = isStopWord(word, 'fr');
  if (inFrench === isStopWord(word, 'en')) return undefined;
  return inFrench ? 'fr' : 'en';
}

/** Words in capitals among others ("EU", "MA-LE") are acronyms and codes, though they may look like stop words. */
function withoutCodes(text: string): string {
  return /\p{Ll}/u.test(text) ? text.replace(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu, ' ') : text;
}
