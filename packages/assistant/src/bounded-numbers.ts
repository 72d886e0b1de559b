import { fold, type Language } from '@lampyre/retriever';

type Bound = 'most' | 'least';

/** What stands right before a number that is no more than a bound; over folded text. */
const BOUNDS: Readonly<Record<Language, Readonly<Record<Bound, RegExp>>>> = {
  en: {
    most: /\b(?:up to|at most|less than|fewer than|no more than|below|under)\s*$/,
    least: /\b(?:at least|more than|no less than|over|above|exceed\w*)\s*$/,
  },
  fr: {
    most: /\b(?:jusqu'a|au plus|au maximum|moins de|inferieure?s? a|en dessous de)\s*$/,
    least: /\b(?:au moins|au minimum|plus de|superieure?s? a|au-dessus de)\s*$/,
  },
};

/**
 * Whether a number of a claim has lost its bound, or has the other one: "30 %" or "at least 30 %" where the evidence says "up to
 * 30 %". A number that the evidence also gives without a bound may be said without.
 */
export function losesBound(
  claim: { text: string; language: Language },
  evidence: { text: string; language: Language },
): boolean {
  const there = boundsOf(evidence.text, evidence.language);
  return [...boundsOf(claim.text, claim.language)].some(([number, own]) => {
    const known = there.get(number);
    return known !== undefined && ![...own].some((bound) => known.has(bound));
  });
}

/** For each number as both languages write it, the bounds that it is given, undefined among them where it is given none. */
function boundsOf(text: string, language: Language): Map<string, Set<Bound | undefined>> {
  const plain = fold(text);
  const found = new Map<string, Set<Bound | undefined>>();
  for (const match of plain.matchAll(/(?<![\p{L}\d.,])\d+(?:[.,]\d+)*/gu)) {
    const before = plain.slice(0, match.index);
    const bound = (['most', 'least'] as const).find((each) => BOUNDS[language][each].test(before));
    const number = match[0].replace(',', '.');
    found.set(number, (found.get(number) ?? new Set()).add(bound));
  }
  return found;
}
