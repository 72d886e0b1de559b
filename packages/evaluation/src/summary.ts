import { type Figure, figureOf } from './bootstrap.js';
import { MEASURE_KEYS, MEASURES, type MeasureKey } from './measures.js';
import type { Question } from './question.js';
import type { ScoredAnswer } from './score-answer.js';

export type Figures = Partial<Record<MeasureKey, Figure>>;

/** The figures of a group of questions. */
export interface FigureGroup {
  /** `all`; a kind; `en`, `fr`, `fr-en` (asked in French, answered by English reports), `en-fr`; the id of a report. */
  name: string;
  questions: number;
  figures: Figures;
}

export interface Summary {
  all: FigureGroup;
  byKind: FigureGroup[];
  byLanguage: FigureGroup[];
  byReport: FigureGroup[];
}

/** The figures over all questions, and by kind, language and report. A question on two reports counts for both. */
export function summarise(questions: readonly Question[], scores: readonly ScoredAnswer[]): Summary {
  const scoreOf = new Map(scores.map((score) => [score.id, score]));
  const group = (name: string, members: readonly Question[]): FigureGroup => ({
    name,
    questions: members.length,
    figures: figuresOf(members.flatMap(({ id }) => scoreOf.get(id) ?? [])),
  });
  const grouped = (namesOf: (question: Question) => string[]): FigureGroup[] =>
    [...new Set(questions.flatMap(namesOf))].map((name) =>
      group(
        name,
        questions.filter((question) => namesOf(question).includes(name)),
      ),
    );
  return {
    all: group('all', questions),
    byKind: grouped(({ kind }) => [kind]),
    byLanguage: grouped((question) => [languageSide(question)]).sort((a, b) => a.name.localeCompare(b.name)),
    byReport: grouped(({ pages }) => Object.keys(pages)).sort((a, b) => a.name.localeCompare(b.name)),
  };
}

/** Language of question and reports: `en`, `fr`, or `fr-en` and `en-fr` across the two. */
export function languageSide({ kind, language }: Pick<Question, 'kind' | 'language'>): string {
  if (kind !== 'crosslingual') return language;
  return language === 'fr' ? 'fr-en' : 'en-fr';
}

function figuresOf(scores: readonly ScoredAnswer[]): Figures {
  const figures: Figures = {};
  for (const key of MEASURE_KEYS) {
    const figure = figureOf(
      scores.flatMap(({ tallies }) => tallies[key] ?? []),
      MEASURES[key].pooling,
    );
    if (figure) figures[key] = figure;
  }
  return figures;
}
