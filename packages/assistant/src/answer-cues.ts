import { type Asked, DATED, fold, type Language, MEASURED, type QuestionFocus } from '@lampyre/retriever';

const NUMBER_WORDS: Record<Language, RegExp> = {
  en: /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozen|half|third|quarter|twice|double|triple|most|majority|hundreds?|thousands?|per (?:year|decade|century))\b/,
  fr: /\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|moitie|tiers|quart|double|triple|majorite|centaines?|milliers?|par (?:an|decennie|siecle))\b/,
};
const DATE: Record<Language, RegExp> = {
  en: /\b(?:january|february|march|april|june|july|august|september|october|november|december|century|decades?|years?|by mid-century|before|since)\b/,
  fr: /\b(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|siecle|decennies?|annees?|ans|depuis|avant|jusqu'en|d'ici)\b/,
};
const DEFINES: Record<Language, RegExp> = {
  en: /\b(?:is|are) (?:defined|referred to|understood|called|an?\b|the)|\brefers? to\b|\bmeans?\b|\bdenotes?\b|\bdefined as\b|\bdescribes?\b|\binclud(?:e|es|ing)\b|\bthat is\b|\bi\.e\b/,
  fr: /\best (?:un|une|le|la|l'|defini|appele|dit)|\bsont (?:des|les|definis)|\bdesign\w+|\bsignifi\w+|\bcorrespond\w*\b|\brenvoi\w+\b|\bconsist\w+\b|\bdefini\w*\b|\bon (?:entend|appelle)\b|\bsoit\b|\bc'est[- ]a[- ]dire\b|\b(?:decrit|vise|permet)\b| : /,
};
const GIVES_REASON: Record<Language, RegExp> = {
  en: /\bbecause\b|\bdue to\b|\bowing to\b|\bsince\b|\btherefore\b|\bthus\b|\bas a result\b|\bcaus\w+\b|\bleads? to\b|\bled to\b|\bresult\w*\b|\bdriven by\b|\battribut\w+\b|\bso that\b|\bhence\b|\bby \w+ing\b|\breflect\w*\b|\bcontribut\w+\b|\bexplain\w*\b|\brequires?\b|\bwould\b/,
  fr: /\bcar\b|\ben raison\b|\bparce qu|\bpuisqu|\bdu fait\b|\bdonc\b|\bainsi\b|\bgrace a\b|\ba cause\b|\bliee?s? (?:a|au|aux)\b|\bentrain\w+\b|\bprovoqu\w+\b|\bexpliqu\w+\b|\bcondui\w+\b|\bdue?s? (?:a|au|aux)\b|\ben effet\b|\bpermet\w*\b|\bafin\b|\bpeut amener\b|\bresult\w+\b/,
};
const LISTS: Record<Language, RegExp> = {
  en: /(?:,[^,;.]{2,60}){2,}|(?:;[^;]{3,}){2,}|:\s*$|\b(?:first|second|third)ly?\b|\bsuch as\b|\binclud\w+\b|\b(?:i|ii|iii|1|2|3)\)/,
  fr: /(?:,[^,;.]{2,60}){2,}|(?:;[^;]{3,}){2,}|:\s*$|\bpremier\w*\b|\btel(?:le)?s? qu|\bnotamment\b|\bpar exemple\b|\b(?:i|ii|iii|1|2|3)\)/,
};
const PROPER_NAME = /(?<!^)(?<![.!?:;]\s)(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}-]+/u;

/**
 * How well a text holds the kind of words that the question asks for, 0 to 1: 1 when it holds all kinds asked, a number
 * with a unit that the question names counting more than a bare one. A question of fact is met by anything.
 */
export function holdsWhatIsAsked(
  text: string,
  language: Language,
  focus: Pick<QuestionFocus, 'asked' | 'units'>,
): number {
  const folded = fold(text);
  let sum = 0;
  for (const asked of focus.asked) sum += holds(asked, text, folded, language, focus.units);
  return sum / focus.asked.size;
}

/** 1 for a text with a number that measures, half for one with a number in words ("five tonnes", "half of them"), else 0. */
export function holdsNumber(text: string, language: Language): number {
  const folded = fold(text);
  return MEASURED.test(folded) ? 1 : NUMBER_WORDS[language].test(folded) ? 0.5 : 0;
}

function holds(asked: Asked, text: string, folded: string, language: Language, units: readonly RegExp[]): number {
  switch (asked) {
    case 'quantity': {
      const fitting = units.filter((unit) => unit.test(folded)).length;
      // Half for one of the units named, the rest for the others: "in per cent and in gigatonnes" asks for two numbers.
      if (fitting > 0) return 0.5 + (0.5 * fitting) / units.length;
      if (MEASURED.test(folded)) return units.length > 0 ? 0.5 : 0.9;
      return NUMBER_WORDS[language].test(folded) ? 0.4 : 0;
    }
    case 'time':
      return DATED.test(folded) ? 1 : DATE[language].test(folded) ? 0.5 : 0;
    case 'who':
    case 'place':
      return PROPER_NAME.test(text) ? 1 : 0;
    case 'definition':
      return DEFINES[language].test(folded) ? 1 : 0;
    case 'reason':
      return GIVES_REASON[language].test(folded) ? 1 : 0;
    case 'list':
      return LISTS[language].test(folded) ? 1 : 0;
    case 'fact':
      return 0.5;
  }
}
