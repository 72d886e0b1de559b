import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuse, type Heard } from './fusion.js';

const heard = fc.record({
  language: fc.constantFrom('en' as const, 'fr' as const),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  pageShare: fc.double({ min: 0, max: 1, noNaN: true }),
  coverage: fc.double({ min: 0, max: 1, noNaN: true }),
  cosine: fc.double({ min: -1, max: 1, noNaN: true }),
  near: fc.double({ min: 0, max: 1, noNaN: true }),
  apart: fc.boolean(),
  named: fc.double({ min: 0, max: 1, noNaN: true }),
});
const hears = (language: 'en' | 'fr') => (language === 'en' ? ('own' as const) : ('glossed' as const));

describe('fuse', () => {
  it('gives every passage one score, best first', () => {
    fc.assert(
      fc.property(fc.array(heard, { maxLength: 30 }), (all) => {
        const scores = [...fuse(new Map(all.map((each, id) => [id, each as Heard])), hears).values()];
        expect(scores).toHaveLength(all.length);
        for (let index = 1; index < scores.length; index += 1) {
          expect(scores[index - 1]).toBeGreaterThanOrEqual(scores[index]!);
        }
      }),
    );
  });

  it('never ranks a passage lower for a higher share or cosine', () => {
    fc.assert(
      fc.property(heard, fc.double({ min: 0, max: 0.5, noNaN: true }), (one, more) => {
        const better = { ...one, share: one.share + more, cosine: Math.max(0, one.cosine) + more };
        const scores = fuse(
          new Map<number, Heard>([
            [1, one],
            [2, better],
          ]),
          hears,
        );
        expect(scores.get(2)!).toBeGreaterThanOrEqual(scores.get(1)! - 1e-12);
      }),
    );
  });

  it('prefers the language that covers more of the question where all else is equal', () => {
    const same = { share: 0.4, pageShare: 0.4, cosine: 0, near: 0, apart: false, named: 0 };
    const found = new Map<number, Heard>([
      [1, { ...same, language: 'en', coverage: 0.9 }],
      [2, { ...same, language: 'fr', coverage: 0.2 }],
    ]);
    const scores = fuse(found, () => 'own');
    expect(scores.get(1)!).toBeGreaterThan(scores.get(2)!);
  });

  it('puts references and contents behind what they repeat', () => {
    const one = { language: 'en' as const, share: 0.4, pageShare: 0.4, coverage: 0.5, near: 0, cosine: 0.3, named: 0 };
    const scores = fuse(
      new Map<number, Heard>([
        [1, { ...one, apart: true }],
        [2, { ...one, apart: false }],
      ]),
      hears,
    );
    expect([...scores.keys()]).toEqual([2, 1]);
  });

  it('puts the report that the question names before others that say the same', () => {
    const one = {
      language: 'en' as const,
      share: 0.4,
      pageShare: 0.4,
      coverage: 0.5,
      near: 0,
      cosine: 0.3,
      apart: false,
    };
    const found = [0, 0.5, 1].map((named, id): [number, Heard] => [id, { ...one, named }]);
    expect([...fuse(new Map(found), hears).keys()]).toEqual([2, 1, 0]);
  });
});
