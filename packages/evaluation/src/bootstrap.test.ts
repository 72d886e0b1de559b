import { describe, expect, test } from 'vitest';
import { figureOf } from './bootstrap.js';
import { seededRandom } from './random.js';

const tallies = (values: readonly number[]) => values.map((sum) => ({ sum, of: 1 }));

describe('figures with intervals', () => {
  test('the same answers give the same interval, and it holds the figure', () => {
    const values = tallies(Array.from({ length: 60 }, (_, index) => Number(index % 3 === 0)));
    const figure = figureOf(values, 'share')!;
    expect(figureOf(values, 'share')).toEqual(figure);
    expect(figure.value).toBeCloseTo(1 / 3);
    expect(figure.low).toBeLessThan(figure.value);
    expect(figure.high).toBeGreaterThan(figure.value);
  });

  test('comes near to what theory says of a share', () => {
    const { low, high } = figureOf(tallies(Array.from({ length: 400 }, (_, index) => Number(index < 200))), 'share')!;
    const standardError = Math.sqrt(0.25 / 400);
    expect(low).toBeCloseTo(0.5 - 1.96 * standardError, 1);
    expect(high).toBeCloseTo(0.5 + 1.96 * standardError, 1);
  });

  test('eight of eight is no certainty: the exact bound', () => {
    expect(figureOf(tallies([1, 1, 1, 1, 1, 1, 1, 1]), 'share')).toMatchObject({
      value: 1,
      low: 0.025 ** (1 / 8),
      high: 1,
      n: 8,
    });
    expect(figureOf(tallies([0, 0, 0]), 'share')).toMatchObject({ value: 0, low: 0, high: 1 - 0.025 ** (1 / 3) });
  });

  test('questions with more citations weigh more; the median is the middle', () => {
    expect(
      figureOf(
        [
          { sum: 1, of: 1 },
          { sum: 0, of: 3 },
        ],
        'share',
      ),
    ).toMatchObject({ value: 0.25, n: 2, of: 4 });
    expect(figureOf(tallies([5, 1, 100]), 'median')?.value).toBe(5);
    expect(figureOf(tallies([1, 2]), 'median')?.value).toBe(1.5);
    expect(figureOf([], 'share')).toBeUndefined();
  });

  test('in nine of ten draws or more the interval holds the truth', () => {
    const random = seededRandom(7);
    const draws = 100;
    const held = Array.from({ length: draws }, () => {
      const figure = figureOf(tallies(Array.from({ length: 50 }, () => Number(random() < 0.7))), 'share')!;
      return figure.low <= 0.7 && figure.high >= 0.7;
    }).filter(Boolean).length;
    expect(held).toBeGreaterThanOrEqual(0.9 * draws);
  });
});
