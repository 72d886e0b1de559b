import { LampyreError } from '@lampyre/errors';
import { interval } from './bootstrap.js';
import { MEASURE_KEYS, MEASURES, type MeasureKey, type Tally } from './measures.js';
import type { Question } from './question.js';
import { seededRandom } from './random.js';
import type { Run } from './run.js';
import { type Change, changesOf } from './what-changed.js';

/** How one measure moved between two runs, over the questions where both have it. */
export interface Difference {
  before: number;
  after: number;
  /** after − before, with its 95 % interval. */
  change: number;
  low: number;
  high: number;
  /** Chance of a difference at least as large if nothing but luck set the two apart. */
  pValue: number;
  n: number;
}

export interface ChangedQuestion {
  question: Question;
  changes: Change[];
}

/** What changed from one run to another. */
export interface Comparison {
  before: string;
  after: string;
  /** Questions that both runs were asked. */
  n: number;
  differences: Partial<Record<MeasureKey, Difference>>;
  worse: ChangedQuestion[];
  better: ChangedQuestion[];
  /** Changes that are neither: another page that is right too, other words. */
  otherwise: ChangedQuestion[];
}

const RESAMPLES = 2000;
const PERMUTATIONS = 10_000;
const SEED = 20261125;

/**
 * Compares two runs question by question, over the questions that both were asked.
 *
 * 1. Each measure: the mean of the differences over questions, with a paired bootstrap interval.
 * 2. Its p-value by a permutation test that exchanges the two answers of each question at random (10,000 times, fixed seed; Good 2005).
 * 3. Each question: what changed, named (a page shifted, a number changed, a refusal removed …).
 *
 * @throws LampyreError LAMPYRE_RUNS_DISJOINT
 */
export function compareRuns(before: Run, after: Run): Comparison {
  const inBefore = new Set(before.questions.map(({ id }) => id));
  const questions = after.questions.filter(({ id }) => inBefore.has(id));
  if (questions.length === 0) throw new LampyreError('LAMPYRE_RUNS_DISJOINT');
  const differences: Comparison['differences'] = {};
  for (const key of MEASURE_KEYS) {
    const pairs = pairsOf(key, questions, before, after);
    if (pairs.length > 0) differences[key] = differenceOf(pairs);
  }
  const changed = questions
    .map(
      (question): ChangedQuestion => ({
        question,
        changes: changesOf(question, sideOf(before, question.id), sideOf(after, question.id)),
      }),
    )
    .filter(({ changes }) => changes.length > 0);
  const has = (direction: Change['direction']) => (each: ChangedQuestion) =>
    each.changes.some((change) => change.direction === direction);
  return {
    before: before.system.name,
    after: after.system.name,
    n: questions.length,
    differences,
    worse: changed.filter(has('worse')),
    better: changed.filter((each) => has('better')(each) && !has('worse')(each)),
    otherwise: changed.filter((each) => !has('better')(each) && !has('worse')(each)),
  };
}

/** Whether a measure is better for it, worse for it, or cannot be told apart from luck at 5 %. */
export function verdictOn(key: MeasureKey, { change, pValue }: Difference): 'better' | 'worse' | 'not shown' {
  const { better } = MEASURES[key];
  if (better === 'neither' || change === 0 || pValue > 0.05) return 'not shown';
  return change > 0 === (better === 'higher') ? 'better' : 'worse';
}

interface Pair {
  before: number;
  after: number;
}

function pairsOf(key: MeasureKey, questions: readonly Question[], before: Run, after: Run): Pair[] {
  const [inBefore, inAfter] = [before, after].map(
    ({ scores }) => new Map(scores.map(({ id, tallies }) => [id, tallies[key]])),
  );
  return questions.flatMap(({ id }) => {
    const [first, second] = [inBefore!.get(id), inAfter!.get(id)];
    return first && second ? [{ before: perItem(first), after: perItem(second) }] : [];
  });
}

function perItem({ sum, of }: Tally): number {
  return sum / of;
}

function differenceOf(pairs: readonly Pair[]): Difference {
  const n = pairs.length;
  const steps = pairs.map(({ before, after }) => after - before);
  const change = mean(steps);
  const random = seededRandom(SEED);
  const samples = Array.from({ length: RESAMPLES }, () => mean(steps.map(() => steps[Math.floor(random() * n)]!)));
  let asLarge = 0;
  for (let permutation = 0; permutation < PERMUTATIONS; permutation++) {
    let sum = 0;
    for (const step of steps) sum += random() < 0.5 ? step : -step;
    if (Math.abs(sum / n) >= Math.abs(change) - 1e-12) asLarge += 1;
  }
  return {
    before: mean(pairs.map(({ before }) => before)),
    after: mean(pairs.map(({ after }) => after)),
    change,
    ...interval(samples),
    pValue: (asLarge + 1) / (PERMUTATIONS + 1),
    n,
  };
}

function sideOf({ answers, scores }: Run, id: string) {
  return { answer: answers.find((answer) => answer.id === id), score: scores.find((score) => score.id === id) };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
