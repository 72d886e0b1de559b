import { type Language, type RankedPassage, stem, terms, words } from '@lampyre/retriever';

/** How much each of a question's terms says, 0 to 1 in sum. */
export type TermWeights = ReadonlyMap<string, number>;

/** Letters that must agree for two words of different languages to count as the same: "urbanisation", "urbanization". */
const COGNATE_LETTERS = 5;
/** A term that no candidate holds counts like one that a single candidate holds. */
const LEAST_FREQUENCY = 1;

/**
 * The weight of each question term by its rarity among the candidates of the search: a term that all of them hold tells
 * none from another. weight = ln(1 + N / n), N candidates of which n hold the term, then scaled to a sum of 1.
 */
export function weighTerms(
  questionTerms: readonly string[],
  language: Language,
  ranked: readonly RankedPassage[],
): TermWeights {
  const frequency = new Map<string, number>();
  for (const { passage } of ranked) {
    const held = matchTerms(questionTerms, language, passage.text, passage.language);
    for (const term of held) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  const raw = questionTerms.map((term) => {
    const held = Math.max(LEAST_FREQUENCY, frequency.get(term) ?? 0);
    return [term, Math.log1p(Math.max(1, ranked.length) / held)] as const;
  });
  const sum = raw.reduce((total, [, weight]) => total + weight, 0);
  return new Map(raw.map(([term, weight]) => [term, sum > 0 ? weight / sum : 0]));
}

/**
 * Which of a question's terms a text holds. In one language stems are compared; across the two languages numbers, and words
 * that begin alike, which is all that can be said without a dictionary.
 */
export function matchTerms(
  questionTerms: readonly string[],
  questionLanguage: Language,
  text: string,
  textLanguage: Language,
): Set<string> {
  if (questionLanguage === textLanguage) {
    const held = new Set(terms(text, textLanguage));
    return new Set(questionTerms.filter((term) => held.has(term)));
  }
  const held = new Set<string>();
  for (const word of words(text, textLanguage)) {
    held.add(/\d/.test(word) ? word : stem(word, questionLanguage));
    if (word.length >= COGNATE_LETTERS) held.add(`${word.slice(0, COGNATE_LETTERS)}*`);
  }
  return new Set(
    questionTerms.filter(
      (term) =>
        held.has(term) ||
        (!/\d/.test(term) && term.length >= COGNATE_LETTERS && held.has(`${term.slice(0, COGNATE_LETTERS)}*`)),
    ),
  );
}

/** Sum of the weights of `held`. */
export function weightOf(held: Iterable<string>, weights: TermWeights): number {
  let sum = 0;
  for (const term of held) sum += weights.get(term) ?? 0;
  return sum;
}
