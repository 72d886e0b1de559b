import type { Passage, RankedPassage } from '@lampyre/retriever';
import { holdsWhatIsAsked } from './answer-cues.js';
import { isFragment, isWhole } from './fragment.js';
import type { QuestionFocus } from './question-focus.js';
import { matchTerms, type QuestionTerms, type TermWeights, weightOf } from './term-match.js';
import { countWords, type Unit, unitsOf } from './unit.js';

/** What speaks for a unit of a passage; all are 0 to 1. */
export interface UnitSigns {
  /** Share of the question's terms, by weight, in the unit itself. */
  coverage: number;
  /** The same in the better covered of the two units beside it: an answer often follows the sentence that names the subject. */
  beside: number;
  /** The same in the passage with its section path and caption. */
  around: number;
  /** Whether it holds the kind of words asked for. */
  fit: number;
  /** Score of its passage relative to the best. */
  standing: number;
  /** Cosine of question and unit in the embedding model; 0 until it is measured (`withSimilarities`). */
  similarity: number;
  /** 1 for a unit that reads well by itself, less for fragments, very long ones, bibliography and questions. */
  form: number;
}

export interface ScoredUnit extends UnitSigns {
  passage: Passage;
  unit: Unit;
  text: string;
  /** 0 to 1; comparable within one question. */
  score: number;
}

/** How units are weighed and chosen. */
export interface ExtractionSettings {
  /** How much each sign says; `form` is a factor on the sum of the others. */
  weight: Record<'coverage' | 'beside' | 'around' | 'fit' | 'standing' | 'similarity', number>;
  /** A further unit of a passage that is already quoted must come this near to the best unit … */
  nearInPassage: number;
  /** … and one of another passage this near. */
  nearElsewhere: number;
  unitsMax: number;
  passagesMax: number;
  wordsMax: number;
}

/** From a random search with five-fold cross-validation over questions with known pages and facts; a plateau (see the README). */
export const EXTRACTION: ExtractionSettings = {
  weight: { coverage: 0.17, beside: 0.03, around: 0.1, fit: 0.13, standing: 0.65, similarity: 0.3 },
  nearInPassage: 0.73,
  nearElsewhere: 0.785,
  unitsMax: 5,
  passagesMax: 3,
  wordsMax: 90,
};

/** Passages whose sentences are looked at; further down there is hardly ever an answer. */
const PASSAGES_READ = 10;
const SHORT_WORDS = 6;
const LONG_WORDS = 60;
/** A line without a full stop is a heading or half a sentence more often than an answer. */
const UNFINISHED_FORM = 0.85;
/** Share of a unit's words that may already be said. */
const REDUNDANT = 0.6;
const REDUNDANT_BUT_FOR_NUMBERS = 0.9;
/** Passages offered by an answer that abstains. */
const NEAREST = 3;

/** Entries of a list of references: an address, or authors with initials and a year. */
const BIBLIOGRAPHY = /\bdoi\b|https?:\/\/|\b\p{Lu}[\p{L}-]+,? (?:\p{Lu}\.[ ,-]*)+(?:.{0,200}?\b(?:19|20)\d\d\b)/u;
/** "The following:", without what follows. */
const LEADS_NOWHERE = /:\s*$/;
const QUESTION = /\?\s*$/;

/**
 * Scores every unit of the best passages, best first.
 *
 * 1. Coverage: which of the question's terms the unit holds, each by its weight; also in the units beside it, and in its
 *    passage with section path and caption: what is said there need not be said again.
 * 2. Fit: whether it holds the kind of words asked for (a number with the unit named, a year, a definition, a reason …).
 * 3. The passage's own score, relative to the best.
 * 4. Fragments, bibliography and questions put by the report itself are set back.
 */
export function scoreUnits(
  ranked: readonly RankedPassage[],
  focus: QuestionFocus,
  questionTerms: QuestionTerms,
  weights: TermWeights,
  { weight }: Pick<ExtractionSettings, 'weight'> = EXTRACTION,
): ScoredUnit[] {
  // The search shows each page once before it shows one twice; here the scores alone count.
  const byScore = [...ranked].sort((a, b) => b.score - a.score);
  const best = byScore[0]?.score ?? 1;
  const scored: ScoredUnit[] = [];
  for (const { passage, score } of byScore.slice(0, PASSAGES_READ)) {
    const cover = (text: string) => weightOf(matchTerms(questionTerms, text, passage.language), weights);
    const around = cover([...passage.sectionPath, passage.caption ?? '', passage.text].join('\n'));
    const units = unitsOf(passage).filter(({ start, end }) => !isFragment(passage.text.slice(start, end), passage));
    const texts = units.map(({ start, end }) => passage.text.slice(start, end));
    const coverages = texts.map(cover);
    for (const [index, unit] of units.entries()) {
      const text = texts[index]!;
      const signs: UnitSigns = {
        coverage: coverages[index]!,
        beside: Math.max(coverages[index - 1] ?? 0, coverages[index + 1] ?? 0),
        around,
        fit: holdsWhatIsAsked(text, passage.language, focus),
        standing: best > 0 ? Math.max(0, score / best) : 0,
        similarity: 0,
        form: formOf(text, passage.kind),
      };
      scored.push({ ...signs, passage, unit, text, score: scoreOf(signs, weight) });
    }
  }
  return scored.sort((a, b) => b.score - a.score);
}

/** The units whose similarity to the question was measured, in the same order as `similarities`, scored again, best first. */
export function withSimilarities(
  scored: readonly ScoredUnit[],
  similarities: readonly (number | undefined)[],
  { weight }: Pick<ExtractionSettings, 'weight'> = EXTRACTION,
): ScoredUnit[] {
  return scored
    .map((each, index) => {
      const signs = { ...each, similarity: Math.max(0, similarities[index] ?? 0) };
      return { ...signs, score: scoreOf(signs, weight) };
    })
    .sort((a, b) => b.score - a.score);
}

export function scoreOf(signs: UnitSigns, weight: ExtractionSettings['weight']): number {
  let sum = 0;
  for (const sign of ['coverage', 'beside', 'around', 'fit', 'standing', 'similarity'] as const)
    sum += weight[sign] * signs[sign];
  return sum * signs.form;
}

function formOf(text: string, kind: Passage['kind']): number {
  const count = countWords(text);
  let form = 1;
  if (count < SHORT_WORDS) form *= 0.6 + (0.4 * count) / SHORT_WORDS;
  if (count > LONG_WORDS) form *= Math.max(0.8, LONG_WORDS / count);
  if (kind === 'text' && !isWhole(text)) form *= UNFINISHED_FORM;
  if (QUESTION.test(text)) form *= 0.75;
  if (LEADS_NOWHERE.test(text)) form *= 0.75;
  if (BIBLIOGRAPHY.test(text)) form *= 0.6;
  return form;
}

/**
 * The one to five units that answer, in an order that reads well.
 *
 * 1. The best unit is taken; then, best first, units near to it in score, while the answer stays short. What stands in a
 *    passage already quoted is taken more readily: it is about the same thing, and the reader opens no further page.
 * 2. A unit is left out when most of its words are already said. One that holds a taken unit and goes on takes its place.
 * 3. Units of one passage stand in the order of the report; passages in the order of their best unit.
 */
export function chooseUnits(scored: readonly ScoredUnit[], settings: ExtractionSettings = EXTRACTION): ScoredUnit[] {
  const best = scored[0];
  if (!best) return [];
  let chosen = [best];
  const passages = [best.passage.id];
  for (const candidate of scored.slice(1)) {
    const known = passages.includes(candidate.passage.id);
    if (candidate.score < (known ? settings.nearInPassage : settings.nearElsewhere) * best.score) continue;
    if (!known && passages.length >= settings.passagesMax) continue;
    const inside = chosen.filter((taken) => overlap(taken, candidate));
    if (inside.some((taken) => !holds(candidate, taken))) continue;
    const rest = chosen.filter((taken) => !inside.includes(taken));
    if (rest.length >= settings.unitsMax || rest.some((taken) => saysTheSame(taken, candidate))) continue;
    const count = rest.reduce((sum, { text }) => sum + countWords(text), countWords(candidate.text));
    if (count > settings.wordsMax) continue;
    chosen = [...rest, candidate];
    if (!known) passages.push(candidate.passage.id);
  }
  return chosen.sort(
    (a, b) => passages.indexOf(a.passage.id) - passages.indexOf(b.passage.id) || a.unit.start - b.unit.start,
  );
}

/** The best unit of each of the nearest passages, to be offered where the reports do not answer. */
export function nearestUnits(scored: readonly ScoredUnit[]): ScoredUnit[] {
  const nearest = new Map<number, ScoredUnit>();
  for (const unit of scored) {
    if (nearest.size === NEAREST) break;
    if (unit.coverage > 0 && !nearest.has(unit.passage.id)) nearest.set(unit.passage.id, unit);
  }
  return [...nearest.values()];
}

function overlap(a: ScoredUnit, b: ScoredUnit): boolean {
  return a.passage.id === b.passage.id && a.unit.start < b.unit.end && b.unit.start < a.unit.end;
}

function holds(whole: ScoredUnit, part: ScoredUnit): boolean {
  return whole.unit.start <= part.unit.start && whole.unit.end >= part.unit.end;
}

function saysTheSame(taken: ScoredUnit, candidate: ScoredUnit): boolean {
  const said = new Set(contentWords(taken.text));
  const next = contentWords(candidate.text);
  if (next.length === 0) return false;
  const repeated = next.filter((word) => said.has(word)).length / next.length;
  // Two sentences that differ in a number may be two halves of an answer.
  const newNumber = next.some((word) => /^\p{N}/u.test(word) && !said.has(word));
  return repeated >= (newNumber ? REDUNDANT_BUT_FOR_NUMBERS : REDUNDANT);
}

/** Words of four letters and more, and numbers. */
function contentWords(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{4,}|\p{N}+/gu) ?? [];
}
