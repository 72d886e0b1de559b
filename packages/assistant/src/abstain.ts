import { fold, type Passage, type QuestionFocus, type RankedPassage } from '@lampyre/retriever';
import type { ScoredUnit } from './extract.js';
import { matchTerms, type QuestionTerms, type TermWeights } from './term-match.js';

/** What speaks for and against an answer being in the reports. All but `standing` are 0 to 1. */
export interface AnswerSignals {
  /** Share of the question's terms, by rarity, in the best unit. */
  unitCoverage: number;
  /** The same in the chosen unit's passage that holds most, with its section and caption. */
  passageCoverage: number;
  /** Highest cosine of the question and a unit, brought to one level for both languages. */
  similarity: number;
  /** Score that the search gave to its best passage: lexical share + cosine, 0 to about 2. */
  standing: number;
  /** Share of the question's terms, by rarity, that none of the found passages holds; less for a long question, whose words are many. */
  unheardOf: number;
  /**
   * Where an amount is asked for, the weight of the rarest term that the chosen units' passages do not hold: an amount is of the
   * very thing that is named, while a reason or a way may be told in other words.
   */
  amountOfMissing: number;
  /** Share of the question's names that neither the chosen units' passages nor their sections hold. */
  namesMissing: number;
  /** The same for its years. */
  yearsMissing: number;
  /** 1 when it asks how things stand at the moment ("right now"), which a printed report cannot know. */
  asksPresent: number;
}

/** The model hears French through an English gloss, at lower similarities. */
const HEARD_AS_GLOSS = 0.15;
const OTHER_LANGUAGE_NAMES = 0.5;
/** In a question of fewer terms each weighs much, and a missing one says less ("so far"); in a longer one some are only manner of speaking. */
const TERMS_OF_A_FULL_QUESTION = 5;
const YEAR = /^(?:19|20)\d\d$/;
/** Folded. "Today" and "currently" are also said of what a report describes, and are not here. */
const PRESENT =
  /\b(?:right now|at the moment|this (?:week|month|year)|last (?:week|month|year)|yesterday|tomorrow|en ce moment|cette (?:semaine|annee)|ce mois-ci|hier|demain|l'an dernier|la semaine derniere)\b/;

/** Measures the signals for the chosen units of a search. `reportNames`: titles, publishers and file names of the library. */
export function readSignals(
  question: string,
  focus: QuestionFocus,
  questionTerms: QuestionTerms,
  weights: TermWeights,
  ranked: readonly RankedPassage[],
  scored: readonly ScoredUnit[],
  chosen: readonly ScoredUnit[],
  reportNames: string,
): AnswerSignals {
  // "According to the IPCC": the name of a report is no name that a passage must hold.
  const named = new Set(
    (['en', 'fr'] as const).flatMap((language) => [...matchTerms(questionTerms, reportNames, language).keys()]),
  );
  const texts = chosen.map(({ passage }) => seenText(passage));
  const near = new Set(
    chosen.flatMap(({ passage }, at) => [...matchTerms(questionTerms, texts[at]!, passage.language).keys()]),
  );
  const nearText = texts.join('\n');
  const names = focus.names.filter((name) => weights.has(name) && !named.has(name));
  const years = questionTerms.terms.filter((term) => YEAR.test(term));
  const share = (part: readonly string[], of: readonly string[]) => (of.length === 0 ? 0 : part.length / of.length);
  const missing = names.filter((name) => !near.has(name));
  const terseness = Math.min(1, weights.size / TERMS_OF_A_FULL_QUESTION);
  // "Royaume-Uni" is in no lexicon: that an English passage does not hold a French name says less.
  const otherLanguage = chosen.length > 0 && chosen.every(({ passage }) => passage.language !== focus.language);
  return {
    unitCoverage: chosen[0]?.coverage ?? 0,
    passageCoverage: Math.max(0, ...chosen.map(({ around }) => around)),
    similarity:
      Math.max(0, ...scored.map(({ similarity }) => similarity)) + (focus.language === 'fr' ? HEARD_AS_GLOSS : 0),
    standing: Math.max(0, ...ranked.map(({ score }) => score)),
    unheardOf:
      Math.min(1, TERMS_OF_A_FULL_QUESTION / weights.size) *
      [...unheardOf(weights, near, questionTerms, ranked)].reduce((sum, term) => sum + weights.get(term)!, 0),
    amountOfMissing: focus.asked.has('quantity')
      ? Math.max(0, ...[...weights].map(([term, weight]) => (near.has(term) ? 0 : weight * terseness)))
      : 0,
    namesMissing: share(missing, names) * (otherLanguage ? OTHER_LANGUAGE_NAMES : 1),
    // "the 2080s" holds the year.
    yearsMissing: share(
      years.filter((year) => !nearText.includes(year)),
      years,
    ),
    asksPresent: Number(PRESENT.test(fold(question))),
  };
}

/** What a passage says, under what stands over it. */
function seenText({ text, sectionPath, caption }: Passage): string {
  return [text, ...sectionPath, caption ?? ''].join('\n');
}

/** The terms of the question that are not near and that none of the found passages holds. */
function unheardOf(
  weights: TermWeights,
  near: ReadonlySet<string>,
  questionTerms: QuestionTerms,
  ranked: readonly RankedPassage[],
): Set<string> {
  const unheard = new Set([...weights.keys()].filter((term) => !near.has(term)));
  for (const { passage } of ranked) {
    if (unheard.size === 0) break;
    for (const term of matchTerms(questionTerms, seenText(passage), passage.language).keys()) unheard.delete(term);
  }
  return unheard;
}

/** How much each sign counts, learned with the limit by `test/benchmarks/train-refusals.mjs`. */
const DOUBT = {
  dissimilar: 7.8,
  lowStanding: 3.4,
  yearsMissing: 4.5,
  namesMissing: 4,
  asksPresent: 2.5,
  unheardOf: 1.9,
  amountOfMissing: 5.3,
};
type Lack = keyof typeof DOUBT;
export const LACKS = Object.keys(DOUBT) as Lack[];
/** Doubt beyond which it abstains. */
const DOUBT_LIMIT = 6.1;

/**
 * Whether the signals say that the reports do not answer.
 *
 * 1. Nothing that can be quoted holds a word of the question: they do not.
 * 2. Else lacks are weighed together: words of the question that nothing found holds, what an amount is asked of, names (a town,
 *    a country, a product) and years that the quoted passages do not hold, and that neither a sentence nor a passage comes
 *    near to it.
 */
export function doesNotAnswer(signals: AnswerSignals): boolean {
  if (signals.unitCoverage === 0 && signals.passageCoverage === 0) return true;
  return doubt(signals) > DOUBT_LIMIT;
}

/** Higher, the more speaks against an answer. */
export function doubt(signals: AnswerSignals): number {
  const lacks = lacksOf(signals);
  return LACKS.reduce((sum, lack) => sum + DOUBT[lack] * lacks[lack], 0);
}

/** What speaks against an answer, each 0 to 1; the more, the worse. */
export function lacksOf(signals: AnswerSignals): Record<Lack, number> {
  const { unheardOf, amountOfMissing, namesMissing, yearsMissing, asksPresent } = signals;
  return {
    dissimilar: 1 - signals.similarity,
    lowStanding: 1 - Math.min(1, signals.standing),
    unheardOf,
    amountOfMissing,
    namesMissing,
    yearsMissing,
    asksPresent,
  };
}
