import { LampyreError } from '@lampyre/errors';
import type { Interval } from '@lampyre/footprint';
import type { GivenCitation } from './given-answer.js';
import type { Question } from './question.js';
import { seededRandom, seedOf } from './random.js';
import type { EnergySum, Run } from './run.js';

/** What voters judge, each by itself. */
export const CRITERIA = ['usefulness', 'faithfulness', 'clarity'] as const;
export type Criterion = (typeof CRITERIA)[number];

/** Which of two is better: −1 the first system of the duel, 1 the second, 0 neither. */
export type Preference = -1 | 0 | 1;
export type Vote = Record<Criterion, Preference>;

/** An answer as a voter sees it: without its name, and without what would tell it. */
export interface NamelessAnswer {
  text: string;
  citations: Pick<GivenCitation, 'n' | 'report' | 'page' | 'quote'>[];
}

/** Two systems' answers to one question. */
export interface Duel {
  question: Pick<Question, 'id' | 'language' | 'question'>;
  /** Indices of the systems. */
  systems: [first: number, second: number];
}

/** A system in a comparison: what voters learn at the end. */
export interface ComparedSystem {
  name: string;
  description: Run['system']['description'];
  /** Of one answer, on average; null where nobody knows it. */
  energy: EnergySum | null;
  /** Of one answer, on average; null where it was not told. */
  milliseconds: number | null;
}

export interface ComparisonContent {
  systems: ComparedSystem[];
  duels: Duel[];
  /** By question id, one answer for each system. */
  answers: Record<string, NamelessAnswer[]>;
}

/**
 * What is voted on: questions that every run answered, each with every pair of systems.
 *
 * @param questions how many questions at most; they are drawn at random, the same for the same title and runs
 * @throws LampyreError LAMPYRE_RUNS_DISJOINT when fewer than two runs share a question
 */
export function comparisonContent(title: string, runs: readonly Run[], questions: number): ComparisonContent {
  const answersOf = runs.map(
    ({ answers }) => new Map(answers.filter(({ error }) => !error).map((answer) => [answer.id, answer])),
  );
  const shared = (runs[0]?.questions ?? []).filter(({ id }) => answersOf.every((answers) => answers.has(id)));
  if (runs.length < 2 || shared.length === 0) throw new LampyreError('LAMPYRE_RUNS_DISJOINT');
  const seed = seedOf(JSON.stringify([title, runs.map(({ at, system }) => [at, system.name])]));
  const drawn = shuffled(shared, seed).slice(0, questions);
  const pairs = runs.flatMap((_, first) =>
    runs.slice(first + 1).map((_, step): [number, number] => [first, first + 1 + step]),
  );
  return {
    systems: runs.map(comparedSystem),
    duels: drawn.flatMap(({ id, language, question }) =>
      pairs.map((systems) => ({ question: { id, language, question }, systems })),
    ),
    answers: Object.fromEntries(
      drawn.map(({ id }) => [
        id,
        answersOf.map((answers) => {
          const { text, citations } = answers.get(id)!;
          return { text, citations: citations.map(({ n, report, page, quote }) => ({ n, report, page, quote })) };
        }),
      ]),
    ),
  };
}

/** The order in which a voter meets the duels: another for each, so that the last ones are not always judged by tired eyes. */
export function orderFor(voter: string, duels: number): number[] {
  return shuffled(
    Array.from({ length: duels }, (_, index) => index),
    seedOf(voter),
  );
}

/** Whether a voter sees a duel's second system on the left: by chance for each voter and duel, the same on each visit. */
export function isSwapped(voter: string, duel: number): boolean {
  return seededRandom(seedOf(`${voter} ${duel}`))() < 0.5;
}

function comparedSystem({ system, energy, answers }: Run): ComparedSystem {
  const timed = answers.flatMap(({ milliseconds }) => milliseconds ?? []);
  const metered = answers.filter((answer) => answer.energy).length;
  return {
    name: system.name,
    description: system.description,
    energy: energy.answers && { ...energy.answers, joules: dividedBy(energy.answers.joules, metered) },
    milliseconds: timed.length > 0 ? timed.reduce((sum, each) => sum + each, 0) / timed.length : null,
  };
}

function dividedBy({ low, value, high }: Interval, count: number): Interval {
  return { low: low / count, value: value / count, high: high / count };
}

/** Fisher and Yates. */
function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const random = seededRandom(seed);
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
  }
  return mixed;
}
