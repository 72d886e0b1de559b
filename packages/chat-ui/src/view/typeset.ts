import type { Language } from '@lampyre/assistant';

const WIDE = '\u00a0';
const NARROW = '\u202f';

/** What stands behind a number and would say nothing at the start of the next line. */
const UNIT = String.raw`(?:%|‰|°C|°F|K|€|\$|£|[kMG]€|euros?|(?:[kMGTP]?)(?:W|Wh|J|t|g|B|o|bits?|l|L)(?:\/\p{L}+)?|(?:[MGk]?t|kg|g)[ \u00a0\u202f]?(?:CO|eq)[\p{L}\p{N}₂.-]*|[kcmµ]?m[²³23]?|ha|km²|ppm|ppb|h|min|s|ms|ans?|years?|mois|months?|jours?|days?|millions?|milliards?|billions?|trillions?|per[ \u00a0]cent|percent|pour[ \u00a0]cent)(?![\p{L}\p{N}])`;
const BEFORE_UNIT = new RegExp(String.raw`(?<=\p{N})[ \u00a0](?=${UNIT})`, 'gu');
const BETWEEN_THOUSANDS = /(?<=\p{N})[ \u00a0](?=\d{3}(?!\d))/gu;
const BEFORE_HIGH_MARKS = /(?<=\S)[ \u00a0](?=[;!?](?:\s|$|[»)]))/gu;
const BEFORE_COLON = /(?<=\S) (?=[:»])|(?<=«) (?=\S)/gu;

/**
 * A text as it is set on the page: a number stays with its unit, and in French a mark with its word. Only spaces change, and each
 * to another space: the words stay those of the report.
 */
export function typeset(text: string, language: Language): string {
  if (language === 'en') return text.replace(BEFORE_UNIT, WIDE);
  return text
    .replace(BEFORE_UNIT, NARROW)
    .replace(BETWEEN_THOUSANDS, NARROW)
    .replace(BEFORE_HIGH_MARKS, NARROW)
    .replace(BEFORE_COLON, WIDE);
}
