import { expect, test } from 'vitest';
import { type Judgement, rank } from './bradley-terry.js';
import { seededRandom } from './random.js';

const judged = (first: number, second: number, score: Judgement['score'], question: number): Judgement => ({
  first,
  second,
  score,
  question: `q${question}`,
});

test('finds strengths that made the judgements again', () => {
  const strengths = [4, 2, 1];
  const random = seededRandom(3);
  const judgements = Array.from({ length: 900 }, (_, index): Judgement => {
    const [first, second] = [
      [0, 1],
      [0, 2],
      [1, 2],
    ][index % 3] as [number, number];
    const chance = strengths[first]! / (strengths[first]! + strengths[second]!);
    return judged(first, second, random() < chance ? 1 : 0, index);
  });
  const standings = rank(judgements, 3);
  expect(standings.map(({ system }) => system)).toEqual([0, 1, 2]);
  expect(standings[0]!.value).toBeCloseTo((4 / 6 + 4 / 5) / 2, 1);
  expect(standings[2]!.value).toBeCloseTo((1 / 5 + 1 / 3) / 2, 1);
  for (const { low, value, high } of standings) expect(low <= value && value <= high).toBe(true);
});

test('two systems: the share of wins, drawn a little to the middle; ties are half', () => {
  const judgements = Array.from({ length: 10 }, (_, index) => judged(0, 1, index < 6 ? 1 : index < 8 ? 0.5 : 0, index));
  expect(rank(judgements, 2).map(({ system, value }) => [system, value])).toEqual([
    [0, expect.closeTo(7.5 / 11, 6)],
    [1, expect.closeTo(3.5 / 11, 6)],
  ]);
});

test('a system that never lost is not infinitely good', () => {
  const [best, other] = rank([judged(0, 1, 1, 1)], 2);
  expect(best!.value).toBeLessThan(0.8);
  // One question says next to nothing.
  expect(best).toMatchObject({ low: expect.closeTo(0.025, 6), high: 1 });
  expect(other).toMatchObject({ low: 0, high: expect.closeTo(0.975, 6) });
});
