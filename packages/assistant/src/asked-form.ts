import { fold, type Language, type QuestionFocus, termsRemembered } from '@lampyre/retriever';
import { COUNTING_WORDS } from './quantities.js';
import { SURE_ENOUGH, type QuestionTerms } from './term-match.js';

/** Higher numbers of things are not told in words. */
const HIGHEST_NAMED = 12;

/** "Which sources of", "Into which nine themes are": a plural, not a verb ("which phase causes most"), by the word after it. Folded. */
const ASKS_LIST =
  /\b(?:which|what) are the(?: [\w-]+){0,2} [\w-]{2,}[^\Wsui]s\b|\bwhich(?: [\w-]+){0,2} [\w-]{2,}[^\Wsui]s(?= (?:of|in|on|for|to|from|with|that|and|are|were|do|does|did|have|has|had|can|could|will|would|should|may|might|must|help|act)\b)/;
/** "The most", "le pire"; a best estimate ranks nothing. Folded. */
const ASKS_RANK: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:most|least|(?:larg|bigg|high|low|great|fast|strong|weak|clean|green|cheap|poor|rich|hott?|cold|old)est|worst|best(?! (?:guess|estimate))|main)\b/,
  fr: /\b(?:le|la|les|l') ?(?:plus|moins|pires?|meilleure?s?(?! estimations?)|principa\w+)\b/,
};
/** What a text that ranks says. Folded. */
const RANKS: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:most|least|(?:larg|bigg|high|low|great|fast|strong)est|worst|main|mainly|major|majority|dominant|first|leading|primar\w+|predominant\w*)\b/,
  fr: /\b(?:(?:le|la|les) (?:plus|moins)|majeure?s?|majorit\w+|premi\w+|principa\w+|essentiel\w*|dominant\w*|surtout|devant|suivie?s?)\b/,
};
/** What stands between a term and its definition at the start of a sentence; the first group is the term. */
const DEFINES: Readonly<Record<Language, RegExp>> = {
  en: /^\W*(?:an? |the )?([^.;:]{2,60}?)(?: (?:is|are|refers?|means?|denotes?|describes?)\b|:)/iu,
  fr: /^\W*(?:une? |les? |la |l[’'])?([^.;:]{2,60}?)(?: (?:est|sont|désigne\p{L}*|signifie\p{L}*|correspond\p{L}*|consiste\p{L}*|renvoie\p{L}*)(?!\p{L})| ?:)/iu,
};
const TERM_WORDS_MAX = 6;

/** Whether a question asks for several things. */
export function asksForList(question: string, { asked, language }: Pick<QuestionFocus, 'asked' | 'language'>): boolean {
  return asked.has('list') || (language === 'en' && ASKS_LIST.test(fold(question)));
}

/** The number of things that a question names in words ("the five reasons"), from two to twelve. */
export function numberNamed(question: string, language: Language): number | undefined {
  const words: readonly string[] = fold(question).match(/\p{L}+/gu) ?? [];
  const place = COUNTING_WORDS[language].slice(0, HIGHEST_NAMED - 1).findIndex((word) => words.includes(word));
  return place === -1 ? undefined : place + 2;
}

/** Whether a text says this number of things, in a word or a digit. */
export function saysNumber(text: string, language: Language, number: number): boolean {
  return (fold(text).match(/\p{L}+|\d+/gu) ?? []).some(
    (word) => word === COUNTING_WORDS[language][number - 2] || word === String(number),
  );
}

/** Whether a question asks for what stands first or last of several: "which … most", "le pire". */
export function asksForRank(question: string, language: Language): boolean {
  return ASKS_RANK[language].test(fold(question));
}

/** Whether a text says that something stands first or last, or is the greater part. */
export function ranks(text: string, language: Language): boolean {
  return RANKS[language].test(fold(text));
}

/** Whether a sentence opens as the definition of what a question names: its term is made of words of the question, at least half of them. */
export function definesTermOf(text: string, language: Language, { standsFor }: QuestionTerms): boolean {
  const term = DEFINES[language].exec(text)?.[1];
  if (term === undefined) return false;
  const words = termsRemembered(term, language);
  const asked = words.filter((word) => standsFor[language].get(word)?.some(({ sure }) => sure >= SURE_ENOUGH));
  return asked.length > 0 && words.length <= TERM_WORDS_MAX && asked.length >= words.length / 2;
}
