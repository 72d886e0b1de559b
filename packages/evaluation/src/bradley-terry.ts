import { farBound, interval } from './bootstrap.js';
import { seededRandom } from './random.js';

/** One judgement: the first was better (1), the second (0), or neither (½). */
export interface Judgement {
  first: number;
  second: number;
  score: 0 | 0.5 | 1;
  /** Judgements of one question depend on each other and are drawn together. */
  question: string;
}

/** How often a system would be preferred to an average one of the others, 0 to 1, with its 95 % interval. */
export interface Standing {
  system: number;
  value: number;
  low: number;
  high: number;
}

const ITERATIONS = 200;
const RESAMPLES = 1000;
const SEED = 20261125;
/** Each pair is given one judgement of "neither" beforehand: otherwise a system that never lost would be infinitely good. */
const PRIOR = 0.5;

/**
 * Ranks systems by the model of Bradley and Terry, P(i is preferred to j) = pᵢ ÷ (pᵢ + pⱼ), fitted by the iteration of Hunter (2004);
 * intervals by bootstrap over questions. A judgement of "neither" is half a win for each.
 */
export function rank(judgements: readonly Judgement[], systems: number): Standing[] {
  const fitted = preferred(judgements, systems);
  const byQuestion = new Map<string, Judgement[]>();
  for (const judgement of judgements) {
    byQuestion.set(judgement.question, [...(byQuestion.get(judgement.question) ?? []), judgement]);
  }
  const groups = [...byQuestion.values()];
  const random = seededRandom(SEED);
  const samples = Array.from({ length: RESAMPLES }, () =>
    preferred(
      groups.flatMap(() => groups[Math.floor(random() * groups.length)]!),
      systems,
    ),
  );
  return fitted
    .map((value, system) => {
      const scores = judgements.flatMap(({ first, second, score }) =>
        first === system ? [score] : second === system ? [1 - score] : [],
      );
      return {
        system,
        value,
        ...boundsOf(
          value,
          scores,
          groups.length,
          samples.map((sample) => sample[system]!),
        ),
      };
    })
    .sort((a, b) => b.value - a.value);
}

/**
 * The middle 95 % of the samples. A system that won or lost every time shows no spread there; its far bound is then the exact one for so
 * many questions (Clopper and Pearson).
 */
function boundsOf(value: number, scores: readonly number[], questions: number, samples: number[]) {
  const { low, high } = interval(samples);
  const far = 1 - farBound(questions);
  if (scores.every((score) => score === 1)) return { low: Math.min(value, far), high: 1 };
  if (scores.every((score) => score === 0)) return { low: 0, high: Math.max(value, 1 - far) };
  return { low, high };
}

/** For each system, the chance of being preferred, averaged over the others. */
function preferred(judgements: readonly Judgement[], systems: number): number[] {
  const wins = Array.from({ length: systems }, () => PRIOR * (systems - 1));
  const met = Array.from({ length: systems }, (_, i) =>
    Array.from({ length: systems }, (_, j) => (i === j ? 0 : 2 * PRIOR)),
  );
  for (const { first, second, score } of judgements) {
    wins[first]! += score;
    wins[second]! += 1 - score;
    met[first]![second]! += 1;
    met[second]![first]! += 1;
  }
  let strengths = Array.from({ length: systems }, () => 1);
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    const next = strengths.map((own, i) => {
      const weight = met[i]!.reduce((sum, count, j) => sum + count / (own + strengths[j]!), 0);
      return wins[i]! / weight;
    });
    const total = next.reduce((sum, each) => sum + each, 0);
    strengths = next.map((each) => (each * systems) / total);
  }
  return strengths.map((own, i) => {
    const chances = strengths.filter((_, j) => j !== i).map((other) => own / (own + other));
    return chances.reduce((sum, each) => sum + each, 0) / Math.max(1, chances.length);
  });
}
