import { fold, type Language, stem } from '@lampyre/retriever';

/** What the words of a claim may stand as in the evidence's language: stems by stem of the claim. */
export type Translations = ReadonlyMap<string, readonly string[]>;

/** Words on each side of a number that tell what it is the number of; also "from", "to" and "in". */
const WORDS_BESIDE = 3;
/** Crosswise the words must fit so much better. */
const CLEARLY_MORE = 3;

interface Token {
  word: string;
  isNumber: boolean;
}

/**
 * Whether two numbers of a claim stand in each other's place, as the words beside them in the evidence tell: "from 20 in 1990
 * to 30 in 2010" where that says 30 in 1990 and 20 in 2010. Numbers that the evidence does not hold are others' to judge.
 *
 * @param translations of the claim's words; empty where both are in one language
 */
export function exchangesNumbers(
  claim: { text: string; language: Language },
  evidence: { text: string; language: Language },
  translations: Translations,
): boolean {
  const said = tokensOf(claim.text, claim.language);
  const there = tokensOf(evidence.text, evidence.language);
  const numbers = [...new Set(said.filter(({ isNumber }) => isNumber).map(({ word }) => word))].filter((number) =>
    there.some(({ word }) => word === number),
  );
  const fit = (own: string, other: string) =>
    Math.max(
      ...placesOf(own, said).flatMap((a) =>
        placesOf(other, there).map((b) => a.filter((word) => standsIn(word, b, translations)).length),
      ),
    );
  return numbers.some((a, at) =>
    numbers.slice(at + 1).some((b) => fit(a, b) + fit(b, a) >= fit(a, a) + fit(b, b) + CLEARLY_MORE),
  );
}

function tokensOf(text: string, language: Language): Token[] {
  const plain = fold(text).replace(/(?<=\d)[\s\u00a0\u202f](?=\d{3}(?!\d))/gu, '');
  return [...plain.matchAll(/\d+(?:[.,]\d+)*|\p{L}+/gu)].map(([word]) =>
    /^\d/.test(word)
      ? { word: numberOf(word, language), isNumber: true }
      : { word: stem(word, language), isNumber: false },
  );
}

/** The same number as both languages write it. */
function numberOf(written: string, language: Language): string {
  return language === 'fr' ? written.replace(',', '.') : written.replace(/,(?=\d{3}(?!\d))/g, '');
}

/** The words beside each occurrence of a number. */
function placesOf(number: string, tokens: readonly Token[]): string[][] {
  return tokens.flatMap(({ word }, at) =>
    word === number
      ? [
          [...tokens.slice(Math.max(0, at - WORDS_BESIDE), at), ...tokens.slice(at + 1, at + 1 + WORDS_BESIDE)].map(
            (each) => each.word,
          ),
        ]
      : [],
  );
}

function standsIn(word: string, place: readonly string[], translations: Translations): boolean {
  return place.includes(word) || (translations.get(word)?.some((other) => place.includes(other)) ?? false);
}
