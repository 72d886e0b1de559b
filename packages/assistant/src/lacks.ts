import {
  fold,
  type Language,
  type Library,
  type Passage,
  type QuestionFocus,
  type RankedPassage,
} from '@lampyre/retriever';
import { asksForAgent } from './agent-asked.js';
import type { ScoredUnit } from './extract.js';
import { capitalised, shareRoot } from './name-roots.js';
import { numberMissing } from './number-missing.js';
import { matchTerms, type QuestionTerms, SURE_ENOUGH, surely, type TermWeights } from './term-match.js';
import { overhead } from './unit-signs.js';

/** What speaks against an answer being in the reports, each 0 to 1; the more, the worse. */
export interface Lacks {
  /** What the highest cosine of the question and a unit falls short of 1, brought to one level for both languages. */
  dissimilar: number;
  /** The same of the score that the search gave to its best passage: lexical share + cosine, and some of its nearest sentence's. Less for a long question, whose words are many. */
  lowStanding: number;
  /**
   * Share of the question's terms, by rarity, that no report holds, in either language; less for a long question, too, and in a
   * small library, which lacks many an everyday word ("how heavy is", "who pollutes").
   */
  unknownTerms: number;
  /**
   * Where an amount is asked for, the weight of the rarest term that is lacking in the chosen unit's passage that lacks least: an
   * amount is of the very thing that is named, all of it in one place, while a reason or a way may be told in other words.
   */
  amountOfMissing: number;
  /**
   * Where things are counted or a measure is named ("how many sites", "how many litres"): what the chosen units lack of a
   * number of just that. Less in the other language, which may call it by another word.
   */
  numberMissing: number;
  /**
   * Where somebody, a body or a place is asked for: share of the question's words but for names and numbers, by rarity, that
   * the chosen unit lacks that lacks least. Reports name who did a thing in the sentence that tells it.
   */
  deedMissing: number;
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
/** In a library of so many passages a word that none of them holds says half as much as in one without end. */
const PASSAGES_OF_HALF_A_LANGUAGE = 1000;
/** What a term counts as lacking where the lexicon has no sure translation: texts in the other language may hold it all the same. */
const UNTRANSLATED = 0.5;
const YEAR = /^(?:19|20)\d\d$/;
/** Folded. "Today", "currently" and "in the last month" are also said of what a report describes, and are not here. */
const PRESENT =
  /\b(?:right now|at the moment|this (?:week|month|year)|(?<!the )last (?:week|month|year)|yesterday|tomorrow|en ce moment|cette (?:semaine|annee)|ce mois-ci|hier|demain|l'an dernier|la semaine derniere)\b/;

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
  library: Pick<Library, 'passagesWith' | 'list'>,
  reportNames: string,
): Lacks {
  const texts = chosen.map(({ passage }) => seenText(passage));
  const heldIn = chosen.map(({ passage }, at) => matchTerms(questionTerms, texts[at]!, passage.language));
  const near = new Set(heldIn.flatMap((held) => [...held.keys()]));
  const nearText = texts.join('\n');
  const names = focus.names.filter((name) => weights.has(name) && !isOfReport(name, questionTerms, reportNames));
  const years = questionTerms.terms.filter((term) => YEAR.test(term));
  const share = (part: readonly string[], of: readonly string[]) => (of.length === 0 ? 0 : part.length / of.length);
  const capitals = [...capitalised(nearText)];
  const missing = names.filter((name) => !near.has(name) && !capitals.some((word) => shareRoot(name, word)));
  const fullness = weights.size / TERMS_OF_A_FULL_QUESTION;
  // "Royaume-Uni" is in no lexicon: that an English passage does not hold a French name says less.
  const otherLanguage = chosen.length > 0 && chosen.every(({ passage }) => passage.language !== focus.language);
  const similarities = scored.map((unit) => nearness(unit, focus.language));
  const standing = Math.max(0, ...ranked.map(({ score }) => score));
  return {
    dissimilar: 1 - Math.max(nearness({ similarity: 0 }, focus.language), ...similarities),
    lowStanding: (1 - Math.min(1, standing)) / Math.max(1, fullness),
    unknownTerms: (unknownShare(questionTerms, weights, library) * vocabulary(library)) / Math.max(1, fullness),
    amountOfMissing: focus.asked.has('quantity')
      ? Math.min(1, fullness) *
        Math.min(
          1,
          ...heldIn.map((held, at) =>
            heaviestLacking(held, weights, translated(questionTerms, chosen[at]!.passage.language)),
          ),
        )
      : 0,
    numberMissing: numberMissing(question, focus, questionTerms, chosen),
    deedMissing: asksForAgent(question, focus) ? deedMissing({ focus, questionTerms, weights, chosen }) : 0,
    namesMissing: share(missing, names) * (otherLanguage ? OTHER_LANGUAGE_NAMES : 1),
    yearsMissing: share(
      years.filter((year) => !holdsYear(nearText, year) && !isYearOfReport(question, year)),
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

/** "The 2080s" holds the year, and so does "05/01/21". */
function holdsYear(text: string, year: string): boolean {
  return text.includes(year) || new RegExp(String.raw`\d/\d{1,2}/${year.slice(2)}\b`).test(text);
}

/** "The 2018 IPCC report", "le rapport du GIEC de 2018": that year need not stand in the report. */
function isYearOfReport(question: string, year: string): boolean {
  return new RegExp(
    String.raw`\b${year} (?:\w+ )?(?:report|study|assessment)\b|\b(?:rapport|etude|edition) (?:[\w'’]+ ){0,3}${year}\b`,
  ).test(fold(question));
}

function deedMissing({
  focus,
  questionTerms,
  weights,
  chosen,
}: Pick<Found, 'focus' | 'questionTerms' | 'weights' | 'chosen'>): number {
  const deed = [...weights].filter(([term]) => !focus.names.includes(term) && !/^\d/.test(term));
  const whole = deed.reduce((sum, [, weight]) => sum + weight, 0);
  if (whole === 0) return 0;
  const lacking = chosen.map(({ passage, text }) => {
    const held = matchTerms(questionTerms, `${overhead(passage)}\n${text}`, passage.language);
    return deed.reduce((sum, [term, weight]) => sum + weight * (1 - surely(held, term)), 0) / whole;
  });
  return Math.min(1, ...lacking);
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
    return weight * (1 - surely(held, term)) * (translated.has(term) ? 1 : UNTRANSLATED);
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

/** How much of a language a library holds, 0 to 1, by its size. */
function vocabulary(library: Pick<Library, 'list'>): number {
  const passages = library.list().reduce((sum, report) => sum + report.passages, 0);
  return passages / (passages + PASSAGES_OF_HALF_A_LANGUAGE);
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
