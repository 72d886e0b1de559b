import {
  fold,
  type Language,
  type Library,
  type Passage,
  type QuestionFocus,
  type RankedPassage,
} from '@lampyre/retriever';
import type { ScoredUnit } from './extract.js';
import { matchTerms, type QuestionTerms, type TermWeights } from './term-match.js';

/** What speaks against an answer being in the reports, each 0 to 1; the more, the worse. */
export interface Lacks {
  /** What the highest cosine of the question and a unit falls short of 1, brought to one level for both languages. */
  dissimilar: number;
  /** The same of the score that the search gave to its best passage: lexical share + cosine. Less for a long question, whose words are many. */
  lowStanding: number;
  /** Share of the question's terms, by rarity, that no report holds, in either language; less for a long question, too. */
  unknownTerms: number;
  /**
   * Where an amount is asked for, the weight of the rarest term that is lacking in the chosen unit's passage that lacks least: an
   * amount is of the very thing that is named, all of it in one place, while a reason or a way may be told in other words.
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
/** A word that stands for a term less surely is another word. */
const SURE_ENOUGH = 0.5;
/** What a term counts as lacking where the lexicon has no sure translation: texts in the other language may hold it all the same. */
const UNTRANSLATED = 0.5;
const YEAR = /^(?:19|20)\d\d$/;
/** Folded. "Today" and "currently" are also said of what a report describes, and are not here. */
const PRESENT =
  /\b(?:right now|at the moment|this (?:week|month|year)|last (?:week|month|year)|yesterday|tomorrow|en ce moment|cette (?:semaine|annee)|ce mois-ci|hier|demain|l'an dernier|la semaine derniere)\b/;

/** A question as it was read and what was found for it. */
export interface Found {
  question: string;
  focus: QuestionFocus;
  questionTerms: QuestionTerms;
  weights: TermWeights;
  ranked: readonly RankedPassage[];
  scored: readonly ScoredUnit[];
  chosen: readonly ScoredUnit[];
}

/** Measures what the chosen units of a search lack. `reportNames`: titles, publishers and file names of the library. */
export function readLacks(
  { question, focus, questionTerms, weights, ranked, scored, chosen }: Found,
  library: Pick<Library, 'passagesWith'>,
  reportNames: string,
): Lacks {
  const texts = chosen.map(({ passage }) => seenText(passage));
  const heldIn = chosen.map(({ passage }, at) => matchTerms(questionTerms, texts[at]!, passage.language));
  const near = new Set(heldIn.flatMap((held) => [...held.keys()]));
  const nearText = texts.join('\n');
  const names = focus.names.filter((name) => weights.has(name) && !isOfReport(name, questionTerms, reportNames));
  const years = questionTerms.terms.filter((term) => YEAR.test(term));
  const share = (part: readonly string[], of: readonly string[]) => (of.length === 0 ? 0 : part.length / of.length);
  const missing = names.filter((name) => !near.has(name));
  const fullness = weights.size / TERMS_OF_A_FULL_QUESTION;
  // "Royaume-Uni" is in no lexicon: that an English passage does not hold a French name says less.
  const otherLanguage = chosen.length > 0 && chosen.every(({ passage }) => passage.language !== focus.language);
  const similarities = scored.map((unit) => nearness(unit, focus.language));
  const standing = Math.max(0, ...ranked.map(({ score }) => score));
  return {
    dissimilar: 1 - Math.max(nearness({ similarity: 0 }, focus.language), ...similarities),
    lowStanding: (1 - Math.min(1, standing)) / Math.max(1, fullness),
    unknownTerms: unknownShare(questionTerms, weights, library) / Math.max(1, fullness),
    amountOfMissing: focus.asked.has('quantity')
      ? Math.min(1, fullness) *
        Math.min(
          1,
          ...heldIn.map((held, at) =>
            heaviestLacking(held, weights, translated(questionTerms, chosen[at]!.passage.language)),
          ),
        )
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

/** "According to the IPCC": the name of a report is no name that a passage must hold. "SR1.5" is "SR15" in the name of a file. */
function isOfReport(name: string, questionTerms: QuestionTerms, reportNames: string): boolean {
  if (/\d/.test(name))
    return fold(reportNames)
      .split(/\s+/)
      .some((word) => word.startsWith(name));
  return (['en', 'fr'] as const).some((language) => matchTerms(questionTerms, reportNames, language).has(name));
}

/** Cosine of a question and a unit, brought to one level for questions in either language. */
export function nearness({ similarity }: Pick<ScoredUnit, 'similarity'>, language: Language): number {
  return similarity + (language === 'fr' ? HEARD_AS_GLOSS : 0);
}

/** What a passage says, under what stands over it. */
function seenText({ text, sectionPath, caption }: Passage): string {
  return [text, ...sectionPath, caption ?? ''].join('\n');
}

/** The terms for which a language has a sure word; of the question's own language, all. */
function translated({ standsFor }: QuestionTerms, language: Language): Set<string> {
  const sure = [...standsFor[language].values()].flat().filter((each) => each.sure >= SURE_ENOUGH);
  return new Set(sure.map(({ term }) => term));
}

/** The weight of the heaviest term that a text does not hold, or the rest of one that it holds only so surely. */
function heaviestLacking(
  held: ReadonlyMap<string, number>,
  weights: TermWeights,
  translated: ReadonlySet<string>,
): number {
  const lacking = [...weights].map(([term, weight]) => {
    const sure = held.get(term) ?? 0;
    return weight * (sure < SURE_ENOUGH ? 1 : 1 - sure) * (translated.has(term) ? 1 : UNTRANSLATED);
  });
  return Math.max(0, ...lacking);
}

/** The terms for which no passage of the library holds a word that stands for them. */
export function unknownTerms({ terms, standsFor }: QuestionTerms, library: Pick<Library, 'passagesWith'>): Set<string> {
  const unknown = new Set(terms);
  for (const language of ['en', 'fr'] satisfies Language[]) {
    for (const [stem, alternatives] of standsFor[language]) {
      for (const { term, sure } of alternatives)
        if (sure >= SURE_ENOUGH && unknown.has(term) && library.passagesWith(stem, language) > 0) unknown.delete(term);
    }
  }
  return unknown;
}

function unknownShare(
  questionTerms: QuestionTerms,
  weights: TermWeights,
  library: Pick<Library, 'passagesWith'>,
): number {
  const inBoth = [translated(questionTerms, 'en'), translated(questionTerms, 'fr')];
  let sum = 0;
  for (const term of unknownTerms(questionTerms, library))
    sum += (weights.get(term) ?? 0) * (inBoth.every((set) => set.has(term)) ? 1 : UNTRANSLATED);
  return sum;
}

/** How much each lack counts, learned with the limit by `test/benchmarks/train-refusals.mjs`. */
const DOUBT: Readonly<Record<keyof Lacks, number>> = {
  dissimilar: 5.9,
  lowStanding: 6.1,
  unknownTerms: 3.7,
  amountOfMissing: 8.5,
  namesMissing: 3.2,
  yearsMissing: 4,
  asksPresent: 2.3,
};
export const LACKS = Object.keys(DOUBT) as (keyof Lacks)[];
/** Doubt beyond which it abstains. */
const DOUBT_LIMIT = 5.4;

/**
 * Whether the reports do not answer.
 *
 * 1. Nothing that can be quoted holds a word of the question: they do not.
 * 2. Else lacks are weighed together: words of the question that no report holds, what an amount is asked of, names (a town, a
 *    country, a product) and years that the quoted passages do not hold, and that neither a sentence nor a passage comes near
 *    to it.
 */
export function doesNotAnswer(lacks: Lacks, chosen: readonly Pick<ScoredUnit, 'coverage' | 'around'>[]): boolean {
  return chosen.every(({ coverage, around }) => coverage === 0 && around === 0) || doubt(lacks) > DOUBT_LIMIT;
}

/** Higher, the more speaks against an answer. */
export function doubt(lacks: Lacks): number {
  return LACKS.reduce((sum, lack) => sum + DOUBT[lack] * lacks[lack], 0);
}
