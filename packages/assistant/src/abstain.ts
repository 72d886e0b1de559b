import type { Passage, RankedPassage } from '@lampyre/retriever';
import type { ScoredUnit } from './extract.js';
import type { QuestionFocus } from './question-focus.js';
import { matchTerms, type QuestionTerms, type TermWeights } from './term-match.js';

/** What speaks for and against an answer being in the reports. All are 0 to 1, more is better, but for `namesMissing`. */
export interface AnswerSignals {
  /** Share of the question's terms, by rarity, in the best unit. */
  unitCoverage: number;
  /** The same in the chosen unit's passage that holds most, with its section and caption. */
  passageCoverage: number;
  /** Share of the question's terms that any candidate holds: a term that none holds is in no report. */
  knownTerms: number;
  /** Share of the question's terms, by rarity in the library, in one of the first passages. */
  bestCoverage: number;
  /** Share of the question's names that neither the chosen units' passages nor their sections hold. */
  namesMissing: number;
}

const FIRST_PASSAGES = 5;

/** Measures the signals for the chosen units of a search. `reportNames`: titles, publishers and file names of the library. */
export function readSignals(
  focus: QuestionFocus,
  questionTerms: QuestionTerms,
  weights: TermWeights,
  ranked: readonly RankedPassage[],
  chosen: readonly ScoredUnit[],
  reportNames: string,
): AnswerSignals {
  const holds = (texts: readonly string[], language: RankedPassage['passage']['language']) =>
    matchTerms(questionTerms, texts.join('\n'), language).keys();
  const best = chosen[0];
  const byScore = [...ranked].sort((a, b) => b.score - a.score);
  // "According to the IPCC": the name of a report is no name that a passage must hold.
  const named = new Set([...holds([reportNames], 'en'), ...holds([reportNames], 'fr')]);
  const heldBy = (those: readonly { passage: Passage }[]) =>
    new Set(
      those.flatMap(({ passage }) => [
        ...holds([passage.text, ...passage.sectionPath, passage.caption ?? ''], passage.language),
      ]),
    );
  const known = heldBy(ranked);
  const near = heldBy(chosen);
  const names = focus.names.filter((name) => weights.has(name) && !named.has(name));
  return {
    unitCoverage: best?.coverage ?? 0,
    passageCoverage: Math.max(0, ...chosen.map(({ around }) => around)),
    knownTerms: weights.size === 0 ? 0 : known.size / weights.size,
    bestCoverage: Math.max(0, ...byScore.slice(0, FIRST_PASSAGES).map(({ evidence }) => evidence.coverage)),
    namesMissing: names.length === 0 ? 0 : names.filter((name) => !near.has(name)).length / names.length,
  };
}

/** How much each lack counts: rounded from a logistic regression over 152 answerable and 16 unanswerable questions. */
const DOUBT = { uncovered: 3, namesMissing: 2, unknownTerms: 2 };
/** Doubt beyond which it abstains; set on the same questions so that 6 % of the answerable are refused. */
const DOUBT_LIMIT = 3.1;

/**
 * Whether the signals say that the reports do not answer.
 *
 * 1. Nothing that can be quoted holds a word of the question: they do not.
 * 2. Else three lacks are weighed together: what the best passages do not cover of the question, the names in it that they do
 *    not hold (a town, a country, a product), and its words that no candidate holds at all.
 */
export function doesNotAnswer(signals: AnswerSignals): boolean {
  if (signals.unitCoverage === 0 && signals.passageCoverage === 0) return true;
  return doubt(signals) > DOUBT_LIMIT;
}

/** 0 (nothing speaks against an answer) to 7. */
export function doubt({ bestCoverage, namesMissing, knownTerms }: AnswerSignals): number {
  return (
    DOUBT.uncovered * (1 - bestCoverage) + DOUBT.namesMissing * namesMissing + DOUBT.unknownTerms * (1 - knownTerms)
  );
}
