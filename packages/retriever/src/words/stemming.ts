import snowball from 'snowball-stemmers';
import type { Language } from '../passages/passage.js';
import { isStopWord } from './stop-words.js';

const STEMMERS = { en: snowball.newStemmer('english'), fr: snowball.newStemmer('french') };
const STEM_CACHE_LIMIT = 200_000;
const stemCaches: Record<Language, Map<string, string>> = { en: new Map(), fr: new Map() };

/** Words that lose their vowel before another: "l'eau", "qu'il", "jusqu'en". */
const ELISION = /(?<![\p{L}\p{N}])(?:[ldjmtscn]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu)'(?=[\p{L}\p{N}])/gu;
const ENGLISH_POSSESSIVE = /(?<=\p{L})'s(?![\p{L}\p{N}])/gu;
/** Formulas whose index digit the page sets apart: "CO 2", "N 2 O". */
const GAS_FORMULA = /(?<![\p{L}\p{N}])(?:co 2|ch 4|n 2 o|n 2o|n2 o|sf 6|nf 3)(?![\p{L}\p{N}])/gu;
/** "12 345", "12 345" (narrow or no-break space): one number. */
const SPACED_THOUSANDS = /(?<![\p{N}.,])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\p{N}])/gu;
/** What the page sets raised behind a word marks a note: "milestonesⁱ", "countries³"; "km²" is no word. */
const NOTE_MARKS = /(?<=\p{Ll}{3})[\u02b0-\u02b8\u02e1-\u02e3\u1d2c-\u1d6a\u1d9b-\u1dbf⁰¹²³⁴⁵⁶⁷⁸⁹ⁱⁿ]+/gu;
/** Without one of these a text needs none of what undoes accents, ligatures and note marks. */
const NOT_ASCII = /[^\x00-\x7f]/;
const DIGIT = /\d/;
const TOKEN = /\d+(?:[.,]\d+)*(?:\p{L}+(?=\P{L}|$))?|[\p{L}\p{N}]+/gu;

/** "maïs", decomposed: without its diaeresis it would be the stop word "mais". */
const MAIZE = /(?<!\p{L})(mai)\u0308s(?!\p{L})/giu;

/** Lower case, compatibility forms unfolded ("CO₂" → "co2", "ﬁ" → "fi"), diacritics and soft hyphens dropped, "œ" → "oe". */
export function fold(text: string): string {
  if (!NOT_ASCII.test(text)) return alikeAscii(text);
  return alike(
    text
      .normalize('NFKD')
      .replace(MAIZE, '$1z')
      .replace(/[\u0300-\u036f]/g, ''),
  );
}

/** Lower case, one apostrophe for all, ligatures and soft hyphens undone. */
function alike(text: string): string {
  if (!NOT_ASCII.test(text)) return alikeAscii(text);
  return text
    .replace(/\u00ad/g, '')
    .toLowerCase()
    .replace(/[’ʼ‘`´]/g, "'")
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae');
}

function alikeAscii(text: string): string {
  return text.toLowerCase().replaceAll('`', "'");
}

/**
 * The words of a text as they stand, folded, in order, stop words included.
 *
 * 1. Compatibility forms are unfolded and diacritics dropped, so that a question typed without accents meets the report.
 * 2. Elided words are cut off: "l'énergie" → "energie".
 * 3. "CO 2" and "CO₂" become "co2"; "12 345" and, in English, "12,345" become "12345"; "1,5" becomes "1.5".
 * 4. Note marks come off: "Categoryᵇ" is "category".
 * 5. Hyphens and everything else part words: "net-zero" and "net zero" are the same.
 */
export function words(text: string, language: Language): string[] {
  return tokens(fold(withoutNoteMarks(text)), language);
}

/** As `words`, but spelled with their diacritics: "données", "marché". */
export function spelledWords(text: string, language: Language): string[] {
  return tokens(alike(withoutNoteMarks(text).normalize('NFKC')), language);
}

function withoutNoteMarks(text: string): string {
  return NOT_ASCII.test(text) ? text.replace(NOTE_MARKS, ' ') : text;
}

/** Most sentences hold no number or no apostrophe, and are spared the expressions for them. */
function tokens(alikeText: string, language: Language): string[] {
  const numbered = DIGIT.test(alikeText);
  let plain = alikeText;
  if (numbered) plain = plain.replace(SPACED_THOUSANDS, (number) => number.replace(/\D/g, ''));
  if (plain.includes("'")) {
    plain = plain
      .replace(ELISION, ' ')
      .replace(ENGLISH_POSSESSIVE, '')
      .replace(/(?<=\p{L})'(?=\p{L})/gu, '');
  }
  if (numbered) plain = plain.replace(GAS_FORMULA, (formula) => formula.replace(/ /g, ''));
  const found = plain.match(TOKEN) ?? [];
  return numbered ? found.map((token) => (/^\d/.test(token) ? normalNumber(token, language) : token)) : found;
}

/** The stem of one folded word. */
export function stem(word: string, language: Language): string {
  const cache = stemCaches[language];
  let found = cache.get(word);
  if (found === undefined) {
    if (DIGIT.test(word)) return word;
    if (cache.size >= STEM_CACHE_LIMIT) cache.clear();
    found = language === 'fr' ? frenchStem(word) : STEMMERS.en.stem(word);
    cache.set(word, found);
  }
  return found;
}

/** The stems of a text's content words, in order: what is indexed and what is asked for. */
export function terms(text: string, language: Language): string[] {
  return words(text, language)
    .filter((word) => !isStopWord(word, language))
    .map((word) => stem(word, language));
}

/** Some 10 MB: the sentences of a few hundred answers. */
const REMEMBERED_TEXTS_MAX = 8192;
const rememberedTerms: Record<Language, Map<string, readonly string[]>> = { en: new Map(), fr: new Map() };

/** As `terms`, for texts that are read again and again: the sentences of what a search finds, for each of their signs and in one answer after the other. */
export function termsRemembered(text: string, language: Language): readonly string[] {
  const remembered = rememberedTerms[language];
  let found = remembered.get(text);
  if (found === undefined) {
    if (remembered.size >= REMEMBERED_TEXTS_MAX) remembered.clear();
    found = terms(text, language);
    remembered.set(text, found);
  }
  return found;
}

/** The distinct content words of a text that are long enough for a typing error to be told, folded. */
export function spellableWords(text: string, language: Language): Set<string> {
  return new Set(words(text, language).filter((word) => /^[a-z]{4,}$/.test(word) && !isStopWord(word, language)));
}

/**
 * Snowball's French rules know their suffixes with accents. Words come folded (people type questions without accents), so
 * the suffixes that can only be accented get theirs back: -ité, -ée, -ière. (A final y, left by some forms only, becomes i.)
 */
function frenchStem(word: string): string {
  const accented = word
    .replace(/ite(s?)$/, 'ité$1')
    .replace(/ee(s?)$/, 'ée$1')

    .replace(/iere(s?)$/, 'ière$1');
  return fold(STEMMERS.fr.stem(accented)).replace(/y$/, 'i');
}

/** Decimal comma to point; a comma that parts thousands in English goes. */
function normalNumber(token: string, language: Language): string {
  if (language === 'en' && /^\d{1,3}(?:,\d{3})+(?!\d)/.test(token)) return token.replace(/,/g, '');
  return token.replace(/,/g, '.');
}
