import { fold, type Language, stem } from '@lampyre/retriever';
import type { Citation, QuoteGloss } from './answer.js';
import type { Asked } from './cell-reading.js';
import { PHRASES } from './phrases.js';
import { quantitiesOf } from './quantities.js';
import { matchTerms } from './term-match.js';

/** A word of the quote that translates the question's only now and then says nothing. */
const LEAST_SURE = 0.5;
const NUMBERS_MAX = 6;
const YEAR_MIN = 1500;
const YEAR_MAX = 2300;
/** Units that are words, one and several. */
const UNIT_WORDS: Readonly<Record<Language, Readonly<Record<string, readonly [string, string]>>>> = {
  en: {
    year: ['year', 'years'],
    decade: ['decade', 'decades'],
    century: ['century', 'centuries'],
    month: ['month', 'months'],
    week: ['week', 'weeks'],
    day: ['day', 'days'],
    hour: ['hour', 'hours'],
    minute: ['minute', 'minutes'],
    second: ['second', 'seconds'],
    '×': ['times', 'times'],
  },
  fr: {
    year: ['an', 'ans'],
    decade: ['décennie', 'décennies'],
    century: ['siècle', 'siècles'],
    month: ['mois', 'mois'],
    week: ['semaine', 'semaines'],
    day: ['jour', 'jours'],
    hour: ['heure', 'heures'],
    minute: ['minute', 'minutes'],
    second: ['seconde', 'secondes'],
    '×': ['fois', 'fois'],
  },
};

/**
 * What can be said of the quotes in another language without translating them: the question's own words that the bilingual
 * lexicon finds in them, and their numbers as the reader's language writes them.
 */
export function quoteGlosses(citations: readonly Citation[], language: Language, asked: Asked): QuoteGloss[] {
  const phrases = PHRASES[language];
  return citations.flatMap(({ n, quote, language: printedIn }) => {
    if (printedIn === language) return [];
    const words = sharedWords(quote, printedIn, language, asked);
    const numbers = numbersIn(quote, printedIn, language);
    if (words.length === 0) return [];
    const speaks = phrases.speaksOf.replace('{words}', words.join(', '));
    const counts = numbers.length > 0 ? phrases.withNumbers.replace('{numbers}', numbers.join(' ; ')) : '';
    return [{ n, text: `${speaks}${counts}.` }];
  });
}

function sharedWords(quote: string, printedIn: Language, language: Language, asked: Asked): string[] {
  const held = matchTerms(asked.questionTerms, quote, printedIn);
  const words = (asked.question.match(/\p{L}[\p{L}-]+/gu) ?? []).filter(
    (word) => (held.get(stem(fold(word), language)) ?? 0) >= LEAST_SURE,
  );
  return [...new Set(words.map((word) => word.toLocaleLowerCase(language)))];
}

function numbersIn(quote: string, printedIn: Language, language: Language): string[] {
  const quantities = quantitiesOf(quote, printedIn);
  const measured = quantities.filter(({ unit }) => unit !== null);
  // Beside amounts, years and counts of nothing named would only be in the way.
  const written = (measured.length > 0 ? measured : quantities).map(({ value, unit }) => {
    const isYear = unit === null && Number.isInteger(value) && value >= YEAR_MIN && value <= YEAR_MAX;
    const number = isYear
      ? String(value)
      : value.toLocaleString(language, { maximumFractionDigits: 3, useGrouping: value >= 10_000 });
    const [one, several] = UNIT_WORDS[language][unit ?? ''] ?? [unit, unit];
    return unit === null ? number : `${number}\u00A0${value < 2 ? one : several}`;
  });
  return [...new Set(written)].slice(0, NUMBERS_MAX);
}
