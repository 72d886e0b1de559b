import type { GivenAnswer } from '../given-answer.js';
import type { MeasureKey } from '../measures.js';
import type { Question } from '../question.js';
import type { Run } from '../run.js';
import type { ScoredAnswer } from '../score-answer.js';

export interface Example {
  question: Question;
  answer: GivenAnswer | undefined;
  score: ScoredAnswer;
}

/** What makes an answer good, each as much as the other. */
const GOOD: readonly MeasureKey[] = [
  'rightPageCited',
  'citationPrecision',
  'allFacts',
  'verbatim',
  'supported',
  'calibratedKept',
];

/** The answers that did best and worst by the figures; of equal ones those that come first in the set, no two of one kind if possible. */
export function chooseExamples(
  { questions, answers, scores }: Run,
  count: number,
): { best: Example[]; worst: Example[] } {
  const answerOf = new Map(answers.map((answer) => [answer.id, answer]));
  const scoreOf = new Map(scores.map((score) => [score.id, score]));
  const examples = questions.flatMap((question): Example[] => {
    const score = scoreOf.get(question.id);
    return score ? [{ question, answer: answerOf.get(question.id), score }] : [];
  });
  const ranked = examples
    .map((example) => ({ example, goodness: goodness(example) }))
    .sort((a, b) => b.goodness - a.goodness);
  const best = ofDifferentKinds(
    ranked.filter(({ goodness: good }) => good > 0.5),
    count,
  );
  const worst = ofDifferentKinds(ranked.filter(({ goodness: good }) => good < 0.999).reverse(), count);
  return { best, worst };
}

function goodness({ question, answer, score }: Example): number {
  if (!answer || answer.error) return -1;
  if (question.unanswerable) return answer.abstained ? 1 : 0;
  if (answer.abstained) return 0;
  const values = GOOD.flatMap((key) => {
    const tally = score.tallies[key];
    return tally ? [tally.sum / tally.of] : [];
  });
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function ofDifferentKinds(ranked: readonly { example: Example }[], count: number): Example[] {
  const chosen: Example[] = [];
  for (const { example } of ranked) {
    if (chosen.length < count && !chosen.some(({ question }) => question.kind === example.question.kind))
      chosen.push(example);
  }
  for (const { example } of ranked) if (chosen.length < count && !chosen.includes(example)) chosen.push(example);
  return chosen;
}
