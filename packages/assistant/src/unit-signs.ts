import {
  fold,
  type Language,
  type Passage,
  type QuestionFocus,
  type RankedPassage,
  termsRemembered,
} from '@lampyre/retriever';
import { holdsNumber, holdsWhatIsAsked } from './answer-cues.js';
import { asksForList, asksForRank, definesTermOf, numberNamed, ranks, saysNumber } from './asked-form.js';
import { cellNamed } from './cell-reading.js';
import { isFragment, isWhole, tellsValue } from './fragment.js';
import { holdsMeasure, measureAsked } from './measure-asked.js';
import type { QuotedTable } from './printed-tables.js';
import { runningLines } from './running-lines.js';
import { tableLines } from './table-lines.js';
import { heldInEither, matchTerms, type QuestionTerms, type TermWeights, weightOf } from './term-match.js';
import { countWords, type Unit, unitsOf } from './unit.js';

/** What speaks for a unit of a passage, or against it. Shares and flags are 0 to 1. */
export interface UnitSigns {
  /** Share of the question's terms, by weight, in the unit itself. */
  coverage: number;
  /** The same with what a reader sees over it: heading or caption, and for a row what heads its columns and spans its group. */
  inContext: number;
  /** The same in the whole passage with its section path and caption. */
  around: number;
  /** Weight of the heaviest term that the unit holds, relative to the heaviest of all: what the question is about is in it. */
  heaviest: number;
  /** Share of the pairs of neighbouring question terms that stand near to each other in the unit. */
  phrases: number;
  /** Share of the question's numbers and years that stand in the unit or over it; 0.5 where it has none. */
  numbers: number;
  /** Whether it holds the kind of words asked for. */
  fit: number;
  /** Whether it holds a number, where a quantity is asked for; 0.5 where none is. */
  measured: number;
  /** Whether it holds a quantity of the measure asked for (a temperature, money, …); 0.5 where none is named. */
  measure: number;
  /** A list with its lead-in, where a list is asked for. */
  list: number;
  /** Whether it says the number of things that the question names ("the five …"), or lists as many; 0.5 where none is named. */
  named: number;
  /** Whether it opens as the definition of what the question names, where a definition is asked for. */
  defines: number;
  /** Whether it ranks, where the first or last of several is asked for; 0.5 where it is not. */
  ranks: number;
  /** Opens its passage: reports say first what a paragraph is about. */
  opens: number;
  /** Score of its passage relative to the best. */
  standing: number;
  /** 1 / rank of its passage. */
  rank: number;
  /** Cosine of question and unit in the embedding model; 0 until it is measured (`withSimilarities`). */
  similarity: number;
  /** A row of a table. */
  row: number;
  /** How surely the question names the row and one of its columns. */
  cell: number;
  /** Of a figure, where the question speaks of one … */
  figureAsked: number;
  /** … and where it does not. */
  figureUnasked: number;
  /** Says enough: its words as a share of those of a full sentence, 1 at most. */
  substance: number;
  /** 1 for a unit that reads well by itself, less for fragments, very long ones, bibliography and questions. */
  form: number;
}

export const UNIT_SIGNS = [
  'coverage',
  'inContext',
  'around',
  'heaviest',
  'phrases',
  'numbers',
  'fit',
  'measured',
  'measure',
  'list',
  'named',
  'defines',
  'ranks',
  'opens',
  'standing',
  'rank',
  'similarity',
  'row',
  'cell',
  'figureAsked',
  'figureUnasked',
  'substance',
  'form',
] as const satisfies readonly (keyof UnitSigns)[];

/** The row of a table passage as it is printed; undefined where its grid was not read, and for all else. */
export type PrintedRow = (passage: Passage, unit: Unit) => QuotedTable | undefined;

/** A unit with its signs. */
export interface SignedUnit extends UnitSigns {
  passage: Passage;
  unit: Unit;
  text: string;
}

const SHORT_WORDS = 6;
const LONG_WORDS = 60;
const SENTENCE_WORDS = 25;
/** A line without a full stop is a heading or half a sentence more often than an answer. */
const UNFINISHED_FORM = 0.85;
/** Before a passage's first sentence there may be the number of a statement. */
const OPENING_CHARACTERS = 8;
/** Neighbours in the question are near in a text when this few words lie between. */
const NEAR_WORDS = 3;

/** Entries of a list of references: an address, or authors with initials and a year. */
const BIBLIOGRAPHY = /\bdoi\b|https?:\/\/|\b\p{Lu}[\p{L}-]+,? (?:\p{Lu}\.[ ,-]*)+(?:.{0,200}?\b(?:19|20)\d\d\b)/u;
/** "The following:", without what follows. */
const LEADS_NOWHERE = /:\s*$/;
const QUESTION = /\?\s*$/;
const ASKS_FIGURE: Record<Language, RegExp> = {
  en: /\b(?:figures?|graphs?|graphics?|charts?|maps?|diagrams?|drawings?|plots?|panels?|picture|infographic|shown|colou?rs?|shading)\b/,
  fr: /\b(?:figures?|graphiques?|schemas?|cartes?|diagrammes?|dessins?|courbes?|camemberts?|histogrammes?|illustrations?|image|infographie|couleurs?)\b/,
};

/**
 * The units of the best passages with what speaks for each; similarities are measured later, for the most promising alone.
 *
 * @param printedRow the row of a table as it is printed: with the label of its group, and under all that heads its columns
 */
export function signsOf(
  ranked: readonly RankedPassage[],
  question: string,
  focus: QuestionFocus,
  questionTerms: QuestionTerms,
  weights: TermWeights,
  printedRow: PrintedRow = () => undefined,
): SignedUnit[] {
  // The search shows each page once before it shows one twice; here the scores alone count.
  const byScore = [...ranked].sort((a, b) => b.score - a.score);
  const best = byScore[0]?.score ?? 1;
  const heaviest = Math.max(...weights.values(), Number.EPSILON);
  const numbers = [...new Set(fold(question).match(/\d+(?:[.,]\d+)*/g) ?? [])];
  const asksFigure = ASKS_FIGURE[focus.language].test(fold(question));
  const measure = measureAsked(question, focus.language);
  const number = numberNamed(question, focus.language);
  const asksList = asksForList(question, focus);
  const asksRank = asksForRank(question, focus.language);
  const pairs = questionTerms.terms.slice(1).map((term, index) => [questionTerms.terms[index]!, term] as const);
  const unitsIn = byScore.map(({ passage }) =>
    unitsOf(passage).map((unit) => ({ passage, unit, text: passage.text.slice(unit.start, unit.end) })),
  );
  const isRunning = runningLines(unitsIn.flat().filter(({ passage }) => passage.kind === 'text'));
  const signed: SignedUnit[] = [];
  for (const [index, { passage, score }] of byScore.entries()) {
    const held = (text: string) => matchTerms(questionTerms, text, passage.language);
    // Apart, because the terms of the text are remembered since they were weighed.
    const above = held([...passage.sectionPath, passage.caption ?? ''].join('\n'));
    const around = weightOf(heldInEither(above, held(passage.text)), weights);
    const head = overhead(passage);
    for (const { unit, text } of unitsIn[index]!) {
      // The labels in a figure read badly, and are wanted only where it is the figure that is asked about, and by their words.
      const isScrap = isFragment(text, passage);
      const mayBeLabel = asksFigure && passage.kind === 'figure' && tellsValue(text);
      if (isRunning(passage, text) || (isScrap && !mayBeLabel)) continue;
      const own = held(text);
      if (isScrap && own.size === 0) continue;
      const row = printedRow(passage, unit);
      const over = [head, ...(row ? notIn(text, row) : [])].join('\n');
      const foldedSeen = numbers.length > 0 ? fold(`${over} ${text}`) : '';
      const seen = new Map([...held(over), ...own]);
      signed.push({
        passage,
        unit,
        text,
        coverage: weightOf(own, weights),
        inContext: weightOf(seen, weights),
        around,
        heaviest: Math.max(0, ...[...own].map(([term, sure]) => sure * (weights.get(term) ?? 0))) / heaviest,
        phrases: pairs.length === 0 ? 0 : nearPairs(pairs, questionTerms, text, passage.language) / pairs.length,
        numbers: shareOf(numbers, (number) => foldedSeen.includes(number)),
        fit: holdsWhatIsAsked(text, passage.language, focus),
        measured: focus.asked.has('quantity') ? holdsNumber(text, passage.language) : 0.5,
        measure: measure ? Number(holdsMeasure(text, measure, passage.kind === 'table' ? over : '')) : 0.5,
        list: Number(asksList && isList(text, unit)),
        named: number
          ? Number(saysNumber(text, passage.language, number) || (isList(text, unit) && listed(unit) === number))
          : 0.5,
        defines: Number(focus.asked.has('definition') && definesTermOf(text, passage.language, questionTerms)),
        ranks: asksRank ? Number(ranks(text, passage.language)) : 0.5,
        opens: Number(unit.start < OPENING_CHARACTERS),
        standing: best > 0 ? Math.max(0, score / best) : 0,
        rank: 1 / (index + 1),
        similarity: 0,
        row: Number(passage.kind === 'table'),
        cell: row ? cellNamed(row.header, row.rows[0]!, passage.language, { question, questionTerms, weights }) : 0,
        figureAsked: Number(passage.kind === 'figure' && asksFigure),
        figureUnasked: Number(passage.kind === 'figure' && !asksFigure),
        substance: Math.min(1, countWords(text) / SENTENCE_WORDS),
        form: formOf(text, passage.kind),
      });
    }
  }
  return signed;
}

/** A lead-in and what it announces; `text` is the unit's. */
function isList(text: string, { start, sentences: [first, ...others] }: Unit): boolean {
  return others.length > 0 && LEADS_NOWHERE.test(text.slice(0, first!.end - start));
}

/** Items of a list, one a sentence. */
function listed({ sentences }: Unit): number {
  return sentences.length - 1;
}

function shareOf(parts: readonly string[], isHeld: (part: string) => boolean): number {
  return parts.length === 0 ? 0.5 : parts.filter(isHeld).length / parts.length;
}

/** What a reader sees over a unit: the last heading or the caption, and what heads a table's columns. */
export function overhead(passage: Passage): string {
  const header =
    passage.kind === 'table'
      ? tableLines(passage.text).head.map(({ start, end }) => passage.text.slice(start, end))
      : [];
  return [passage.sectionPath.at(-1) ?? '', passage.caption ?? '', ...header].join('\n');
}

/** What heads the columns of a printed row, and what spans it without standing in its own text. */
function notIn(text: string, { header, rows }: QuotedTable): string[] {
  return [...header, ...rows[0]!].filter((cell) => cell !== '' && !text.includes(cell));
}

function nearPairs(
  pairs: readonly (readonly [string, string])[],
  questionTerms: QuestionTerms,
  text: string,
  language: Language,
): number {
  const places = new Map<string, number[]>();
  for (const [place, own] of termsRemembered(text, language).entries()) {
    for (const { term } of questionTerms.standsFor[language].get(own) ?? [])
      places.set(term, [...(places.get(term) ?? []), place]);
  }
  return pairs.filter(([first, second]) =>
    places.get(first)?.some((a) => places.get(second)?.some((b) => a !== b && Math.abs(a - b) <= NEAR_WORDS)),
  ).length;
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
