import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NearWords } from './near-words.js';

const text = (...terms: number[]) => ({ terms: Int32Array.from(terms), length: terms.length });
const word = (idf: number, ...terms: number[]) => ({
  idf,
  alternatives: terms.map((term) => ({ terms: [term], weight: 1 })),
});

describe('NearWords', () => {
  const near = new NearWords([word(2, 5), word(3, 6, 7), word(5, 8)]);

  it('counts a pair by its commoner word, in any order, once', () => {
    expect(near.shareOf(text(5, 6))).toBeCloseTo(0.2);
    expect(near.shareOf(text(7, 1, 1, 5, 1, 1, 1, 1, 5, 6))).toBeCloseTo(0.2);
    expect(near.shareOf(text(8, 6, 5))).toBeCloseTo((3 + 2 + 2) / 10);
  });

  it('lets no more than two others stand between', () => {
    expect(near.shareOf(text(5, 1, 1, 6))).toBeCloseTo(0.2);
    expect(near.shareOf(text(5, 1, 1, 1, 6))).toBe(0);
  });

  it('takes other writings of one word for no pair, and nothing of a question of one word', () => {
    expect(near.shareOf(text(6, 7))).toBe(0);
    expect(new NearWords([word(2, 5, 6)]).shareOf(text(5, 6))).toBe(0);
  });

  it('looks no further than the text is long', () => {
    expect(near.shareOf({ terms: Int32Array.from([5, 6]), length: 1 })).toBe(0);
  });

  it('gives a share, the same backwards', () => {
    const term = fc.integer({ min: 1, max: 10 });
    fc.assert(
      fc.property(fc.array(term, { maxLength: 40 }), (terms) => {
        const share = near.shareOf(text(...terms));
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(near.shareOf(text(...terms.reverse()))).toBeCloseTo(share);
      }),
    );
  });
});
