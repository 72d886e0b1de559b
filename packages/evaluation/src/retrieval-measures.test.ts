import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scoreRetrieval } from './retrieval-measures.js';

const on = (...pages: number[]) => ({ report: 'r', pages });

describe('retrieval by page', () => {
  test('the rank of the first right passage', () => {
    expect(scoreRetrieval([on(9), on(4), on(5)], { r: [4, 5] })).toEqual({
      hit1: 0,
      hit5: 1,
      hit10: 1,
      mrr: 1 / 2,
      ndcg: (1 / Math.log2(3) + 1 / Math.log2(4)) / (1 + 1 / Math.log2(3)),
    });
  });

  test('a passage over more than three pages is no hit, nor is the same page of another report', () => {
    expect(scoreRetrieval([on(1, 2, 3, 4), { report: 's', pages: [4] }], { r: [4] })).toMatchObject({
      hit10: 0,
      mrr: 0,
      ndcg: 0,
    });
  });

  test('a page counts once', () => {
    expect(scoreRetrieval([on(4), on(4)], { r: [4, 5] }).ndcg).toBeCloseTo(1 / (1 + 1 / Math.log2(3)));
  });

  test('measures lie between 0 and 1, and a right page moved up never lowers them', () => {
    const passages = fc.array(
      fc.integer({ min: 1, max: 20 }).map((page) => on(page)),
      { minLength: 2, maxLength: 15 },
    );
    fc.assert(
      fc.property(passages, fc.nat({ max: 13 }), (found, at) => {
        const right = { r: [1, 2, 3] };
        const scores = scoreRetrieval(found, right);
        for (const value of Object.values(scores)) expect(value).toBeGreaterThanOrEqual(0);
        for (const value of Object.values(scores)) expect(value).toBeLessThanOrEqual(1 + 1e-9);
        const raised = [on(1), ...found.filter((_, index) => index !== at)];
        expect(scoreRetrieval(raised, right).mrr).toBeGreaterThanOrEqual(scores.mrr);
      }),
    );
  });
});
