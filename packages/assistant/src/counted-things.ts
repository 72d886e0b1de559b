import { fold, isStopWord, type Language, stem, terms } from '@lampyre/retriever';

/** What stands before the things that a question or a text counts, over folded text. */
const COUNTS: Readonly<Record<Language, RegExp>> = {
  en: /\bhow many (?:of the |more |other |extra )?|\bnumber of (?:the )?/,
  fr: /\bcombien (?:de |d')(?=\p{L})|\bnombre (?:de |d'|des )/u,
};
/** "How many times", "combien de millions de": what is counted comes later, or nothing is. */
const COUNTS_NOTHING = /^(?:times?|fois|kinds?|types?|sortes?|points?|(?:tr|b|m)illions?|milliards?)$/;
const NUMBER_WORD: Readonly<Record<Language, RegExp>> = {
  en: /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|half|most)$/,
  fr: /^(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|centaines?|milliers?|moitie)$/,
};
const SCALE = /^(?:millions?|billions?|milliards?|thousand|hundred|mille)$/;
const NUMBER = /^\d/;
const YEAR = /^(?:19|20)\d\d$/;
const FRENCH_PLURAL = /[sx]$/;
const WORDS_OF_A_THING = 4;
/** Content words between a number and what it counts, at most: "32 old reactors", "10 543 cities", "31 bonnes pratiques". */
const WORDS_AFTER_NUMBER = 4;

/**
 * Stems of the words for what a question wants counted ("how many green roofs": green, roof); one of them beside a number is
 * enough. Empty where nothing is counted: in French that needs a plural, since "combien de chaleur" asks for an amount.
 */
export function thingsCounted(question: string, language: Language): string[] {
  const folded = fold(question);
  const ahead = COUNTS[language].exec(folded);
  if (!ahead) return [];
  const phrase: string[] = [];
  let isClosed = false;
  for (const [word] of folded.slice(ahead.index + ahead[0].length).matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*|\S/gu)) {
    isClosed = !/\p{L}/u.test(word) || isStopWord(word, language);
    if (isClosed || phrase.length === WORDS_OF_A_THING) break;
    phrase.push(word);
  }
  if (phrase[0] === undefined || COUNTS_NOTHING.test(phrase[0])) return [];
  // The noun comes last in English ("direct air capture plants are") where the phrase's end is seen, else among the first.
  const nouns = language === 'en' && isClosed ? phrase.slice(-2) : phrase.slice(0, 2);
  return nouns.filter((word) => language === 'en' || FRENCH_PLURAL.test(word)).map((word) => stem(word, language));
}

/** Whether a number of the things stands in a text: right after a number, or as "the number of … rose to 338". */
export function holdsCount(text: string, language: Language, things: ReadonlySet<string>): boolean {
  const folded = fold(text);
  if (COUNTS[language].test(folded) && /\d/.test(folded) && terms(text, language).some((word) => things.has(word)))
    return true;
  let left = 0;
  for (const [word] of folded.matchAll(/\p{L}+|\d(?:[\d.,\s]*\d)?/gu)) {
    if (NUMBER.test(word) || NUMBER_WORD[language].test(word)) left = YEAR.test(word) ? 0 : WORDS_AFTER_NUMBER;
    else if (left > 0 && !SCALE.test(word) && !isStopWord(word, language)) {
      if (things.has(stem(word, language))) return true;
      left -= 1;
    }
  }
  return false;
}
