import type { Language, QuestionFocus, RankedPassage } from '@lampyre/retriever';
import { calibratedTerms } from './calibrated-language.js';
import { quantitiesOf } from './quantities.js';
import { withoutReferences } from './references.js';
import type { QuestionTerms, TermWeights } from './term-match.js';
import { wordsRead } from './unit.js';
import { type PrintedRow, type SignedUnit, signsOf, UNIT_SIGNS, type UnitSigns } from './unit-signs.js';
import { UNIT_WEIGHTS } from './unit-weights.js';

export interface ScoredUnit extends SignedUnit {
  /** Log-odds, up to a constant that is the same for all units of one question, that this one answers. */
  score: number;
}

/** How units are chosen. */
export interface ExtractionSettings {
  /** A further unit is shown while each of its words brings this much of the probability to answer. */
  worthPerWord: number;
  /** What a further unit costs besides its words, in words: one more thing to take in, and to look up. */
  wordsForEach: number;
  /** How much of the probability that a page answers its first unit brings besides its own: a page can be opened and read on. */
  shareOfPage: number;
  unitsMax: number;
  passagesMax: number;
  wordsMax: number;
}

export const EXTRACTION: ExtractionSettings = {
  worthPerWord: 0.00205,
  wordsForEach: 8,
  shareOfPage: 0.35,
  unitsMax: 6,
  passagesMax: 5,
  wordsMax: 180,
};

/** Share of a unit's words that may already be said. */
const REDUNDANT = 0.6;
const REDUNDANT_BUT_FOR_NUMBERS = 0.9;
/** Share of what the better row of a table holds of the question. */
const ROW_HOLDS_AS_MUCH = 0.95;
/** Two sentences of two languages that give so many amounts alike are one statement, told twice. */
const SAME_AMOUNTS_MIN = 2;

/** Every unit of the best passages with its score, best first; similarities are not measured yet (`withSimilarities`). */
export function scoreUnits(
  ranked: readonly RankedPassage[],
  question: string,
  focus: QuestionFocus,
  questionTerms: QuestionTerms,
  weights: TermWeights,
  printedRow?: PrintedRow,
): ScoredUnit[] {
  return byScore(signsOf(ranked, question, focus, questionTerms, weights, printedRow));
}

/** The units whose similarity to the question was measured, in the same order as `similarities`, scored again, best first. */
export function withSimilarities(
  scored: readonly ScoredUnit[],
  similarities: readonly (number | undefined)[],
): ScoredUnit[] {
  return byScore(scored.map((each, index) => ({ ...each, similarity: Math.max(0, similarities[index] ?? 0) })));
}

function byScore(units: readonly SignedUnit[]): ScoredUnit[] {
  return units.map((unit) => ({ ...unit, score: scoreOf(unit) })).sort((a, b) => b.score - a.score);
}

export function scoreOf(signs: UnitSigns): number {
  let sum = 0;
  for (const sign of UNIT_SIGNS) sum += UNIT_WEIGHTS[sign] * signs[sign];
  return sum;
}

/**
 * The units that answer, in an order that reads well: few words where one unit stands out, more where several may be meant.
 *
 * 1. Scores are log-odds, so that their softmax is the probability of each unit to be the one that answers. The best is
 *    taken; then units while what they bring is worth the words that they add: their probability, and for the first of a page
 *    a share of the page's, which keeps an answer from telling one page at length.
 * 2. A unit is left out when most of its words are already said, or in the other language all its amounts. One that holds a taken unit, or its words, and goes on
 *    takes its place, also together with it where they share a sentence, and so does one that says the same and, unlike the taken one, how sure of it the authors are, or is in the reader's language.
 * 3. Of the rows of a table only those are taken that hold as much of the question as the best.
 * 4. Units of one passage stand in the order of the report; passages in the order of their best unit.
 */
export function chooseUnits(
  scored: readonly ScoredUnit[],
  reader?: Language,
  settings: ExtractionSettings = EXTRACTION,
): ScoredUnit[] {
  const best = scored[0];
  if (!best) return [];
  const { bring, take } = probabilities(scored, settings.shareOfPage);
  let chosen = [best];
  const passages = [best.passage.id];
  take(best);
  const left = new Set(scored.slice(1));
  while (left.size > 0) {
    const next = mostBringing(left, bring);
    left.delete(next);
    const known = passages.includes(next.passage.id);
    if (!known && passages.length >= settings.passagesMax) continue;
    if (next.passage.kind === 'table' && chosen.some((taken) => answersRowBetter(taken, next))) continue;
    if (chosen.some((taken) => overlap(taken, next) && holds(taken, next))) continue;
    const candidate = chosen.filter((taken) => overlap(taken, next)).reduce(joined, next);
    const inside = chosen.filter((taken) => overlap(taken, candidate) || candidate.text.includes(taken.text));
    const cost = wordsOf([candidate]) - wordsOf(inside) + (inside.length > 0 ? 0 : settings.wordsForEach);
    if (bring(next) < settings.worthPerWord * cost) continue;
    const rest = chosen.filter((taken) => !inside.includes(taken));
    const twin = rest.find((taken) => saysTheSame(taken, candidate));
    if (twin && !known && isTheBetterTwin(candidate, twin, reader)) {
      chosen = chosen.map((taken) => (taken === twin ? candidate : taken));
      if (!chosen.some(({ passage }) => passage.id === twin.passage.id))
        passages[passages.indexOf(twin.passage.id)] = candidate.passage.id;
      else passages.push(candidate.passage.id);
      continue;
    }
    if (twin || rest.length >= settings.unitsMax || wordsOf([...rest, candidate]) > settings.wordsMax) continue;
    chosen = [...rest, candidate];
    take(candidate);
    if (!known) passages.push(candidate.passage.id);
  }
  return chosen.sort(
    (a, b) => passages.indexOf(a.passage.id) - passages.indexOf(b.passage.id) || a.unit.start - b.unit.start,
  );
}

/** What each unit brings to an answer, in probability, after those that were taken. */
function probabilities(scored: readonly ScoredUnit[], shareOfPage: number) {
  const highest = scored[0]?.score ?? 0;
  const odds = scored.map(({ score }) => Math.exp(score - highest));
  const all = odds.reduce((sum, each) => sum + each, 0);
  const own = new Map(scored.map((unit, index) => [unit, odds[index]! / all]));
  const ofPage = new Map<string, number>();
  for (const [unit, probability] of own) ofPage.set(pageOf(unit), (ofPage.get(pageOf(unit)) ?? 0) + probability);
  return {
    bring: (unit: ScoredUnit) => own.get(unit)! + shareOfPage * (ofPage.get(pageOf(unit)) ?? 0),
    take: (unit: ScoredUnit) => ofPage.delete(pageOf(unit)),
  };
}

function pageOf({ passage }: ScoredUnit): string {
  return `${passage.report} ${passage.pages[0]}`;
}

function mostBringing(units: ReadonlySet<ScoredUnit>, bring: (unit: ScoredUnit) => number): ScoredUnit {
  return [...units].reduce((best, unit) => (bring(unit) > bring(best) ? unit : best));
}

function wordsOf(units: readonly ScoredUnit[]): number {
  return units.reduce((sum, { text }) => sum + wordsRead(text), 0);
}

/** Of one table's rows only those that hold as much of the question are shown: the others are about other things. */
function answersRowBetter(taken: ScoredUnit, candidate: ScoredUnit): boolean {
  return taken.passage.id === candidate.passage.id && candidate.inContext < ROW_HOLDS_AS_MUCH * taken.inContext;
}

function overlap(a: ScoredUnit, b: ScoredUnit): boolean {
  return a.passage.id === b.passage.id && a.unit.start < b.unit.end && b.unit.start < a.unit.end;
}

function holds(whole: ScoredUnit, part: ScoredUnit): boolean {
  return whole.unit.start <= part.unit.start && whole.unit.end >= part.unit.end;
}

/** Two units that share a sentence, as the antecedent of one and the end of the other, in one. */
function joined(one: ScoredUnit, other: ScoredUnit): ScoredUnit {
  const sentences = new Map([...one.unit.sentences, ...other.unit.sentences].map((each) => [each.start, each]));
  const start = Math.min(one.unit.start, other.unit.start);
  const end = Math.max(one.unit.end, other.unit.end);
  const inOrder = [...sentences.values()].sort((a, b) => a.start - b.start);
  const text = one.passage.text.slice(start, end);
  return { ...one, unit: { start, end, sentences: inOrder }, text, score: Math.max(one.score, other.score) };
}

function saysTheSame(taken: ScoredUnit, candidate: ScoredUnit): boolean {
  if (taken.passage.language !== candidate.passage.language) return givesTheSameAmounts(taken, candidate);
  const said = new Set(contentWords(taken.text));
  const next = contentWords(candidate.text);
  if (next.length === 0) return false;
  const repeated = next.filter((word) => said.has(word)).length / next.length;
  // Two sentences that differ in a number may be two halves of an answer.
  const newNumber = next.some((word) => /^\p{N}/u.test(word) && !said.has(word));
  return repeated >= (newNumber ? REDUNDANT_BUT_FOR_NUMBERS : REDUNDANT);
}

function givesTheSameAmounts(taken: ScoredUnit, candidate: ScoredUnit): boolean {
  const amountsIn = ({ text, passage }: ScoredUnit) =>
    new Set(quantitiesOf(text, passage.language).map(({ value, unit }) => `${value} ${unit}`));
  const said = amountsIn(taken);
  const next = amountsIn(candidate);
  return next.size >= SAME_AMOUNTS_MIN && [...next].every((amount) => said.has(amount));
}

/** Two reports of one body print the same statement, one of them with its calibrated term, or each in its language. */
function isTheBetterTwin(candidate: ScoredUnit, taken: ScoredUnit, reader?: Language): boolean {
  if (!saysTheSame(candidate, taken)) return false;
  if (candidate.passage.language !== taken.passage.language) return candidate.passage.language === reader;
  return calibratedTerms(taken.text) === undefined && calibratedTerms(candidate.text) !== undefined;
}

/** Words of four letters and more, and numbers; without references and note marks, in which the same statement differs. */
function contentWords(text: string): string[] {
  return (
    withoutReferences(text)
      .toLowerCase()
      .match(/\p{L}{4,}|\p{Nd}+/gu) ?? []
  );
}
