import { type Language, type RankedPassage, stem, type TermGroup, termsRemembered } from '@lampyre/retriever';

/** How much each of a question's terms says, 0 to 1 in sum. */
export type TermWeights = ReadonlyMap<string, number>;

/** What a question speaks of. */
export interface QuestionTerms {
  /** Stems of its content words, in its own language, each once. */
  terms: readonly string[];
  /** For texts of a language: which of the terms a stem stands for, and how surely (0 to 1). */
  standsFor: Record<Language, ReadonlyMap<string, readonly { term: string; sure: number }[]>>;
}

/** A term that no candidate holds counts like one that a single candidate holds. */
const LEAST_FREQUENCY = 1;

/**
 * The terms of a question in `language` from its groups for either language (`Library.questionTerms`). A word counts by
 * the root of the probability that it translates the question's word, so that the second likeliest still says something.
 */
export function readTerms(groups: Record<Language, readonly TermGroup[]>, language: Language): QuestionTerms {
  const standsFor = { en: new Map(), fr: new Map() } as Record<Language, Map<string, { term: string; sure: number }[]>>;
  const all = new Set<string>();
  for (const of of ['en', 'fr'] as const) {
    for (const { word, alternatives } of groups[of]) {
      const term = stem(word, language);
      all.add(term);
      for (const { stem: own, weight } of alternatives) {
        const known = standsFor[of].get(own) ?? [];
        standsFor[of].set(own, [...known, { term, sure: Math.sqrt(weight) }]);
      }
    }
  }
  return { terms: [...all], standsFor };
}

/**
 * The weight of each question term by its rarity among the candidates of the search: a term that all of them hold tells
 * none from another. weight = ln(1 + N / n), N candidates of which n hold the term, then scaled to a sum of 1.
 */
export function weighTerms(questionTerms: QuestionTerms, ranked: readonly RankedPassage[]): TermWeights {
  const frequency = new Map<string, number>();
  for (const { passage } of ranked) {
    for (const [term, held] of matchTerms(questionTerms, passage.text, passage.language))
      frequency.set(term, (frequency.get(term) ?? 0) + held);
  }
  const raw = questionTerms.terms.map((term) => {
    const held = Math.max(LEAST_FREQUENCY, frequency.get(term) ?? 0);
    return [term, Math.log1p(Math.max(1, ranked.length) / held)] as const;
  });
  const sum = raw.reduce((total, [, weight]) => total + weight, 0);
  return new Map(raw.map(([term, weight]) => [term, sum > 0 ? weight / sum : 0]));
}

/** Which of a question's terms a text holds, and how surely (0 to 1): 1 for the word itself, less for what may translate it. */
export function matchTerms(questionTerms: QuestionTerms, text: string, language: Language): Map<string, number> {
  const held = new Map<string, number>();
  for (const own of termsRemembered(text, language)) {
    for (const { term, sure } of questionTerms.standsFor[language].get(own) ?? [])
      held.set(term, Math.max(held.get(term) ?? 0, sure));
  }
  return held;
}

/** Terms that one of two texts holds, as surely as the surer one; in order as if the second followed the first. */
export function heldInEither(
  first: ReadonlyMap<string, number>,
  second: ReadonlyMap<string, number>,
): Map<string, number> {
  const held = new Map(first);
  for (const [term, sure] of second) held.set(term, Math.max(held.get(term) ?? 0, sure));
  return held;
}

/** Sum of the weights of `held`, each as far as it is sure. */
export function weightOf(held: ReadonlyMap<string, number>, weights: TermWeights): number {
  let sum = 0;
  for (const [term, sure] of held) sum += sure * (weights.get(term) ?? 0);
  return sum;
}

/** A word that stands for a term less surely is another word. */
export const SURE_ENOUGH = 0.5;

/** How surely a text holds a term; 0 where it may be another word. */
export function surely(held: ReadonlyMap<string, number>, term: string): number {
  const sure = held.get(term) ?? 0;
  return sure < SURE_ENOUGH ? 0 : sure;
}
