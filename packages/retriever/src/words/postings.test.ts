import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodePostings, forEachPosting, ImpactSums, impactOf, type Postings } from './postings.js';

const HIGHEST = 5_000_000;

const anyPostings = fc.uniqueArray(fc.integer({ min: 1, max: HIGHEST }), { maxLength: 200 }).chain((passages) =>
  fc.record({
    passages: fc.constant(passages.sort((a, b) => a - b)),
    impacts: fc.array(fc.integer({ min: 1, max: 255 }), { minLength: passages.length, maxLength: passages.length }),
  }),
);

function decoded(bytes: Uint8Array): Postings {
  const list: Postings = { passages: [], impacts: [] };
  forEachPosting(bytes, (passage, impact) => {
    list.passages.push(passage);
    list.impacts.push(impact);
  });
  return list;
}

describe('postings', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(anyPostings, (list) => {
        expect(decoded(encodePostings(list))).toEqual(list);
      }),
    );
  });

  it('keep an impact from 1 to 255', () => {
    expect([impactOf(0), impactOf(0.5), impactOf(1), impactOf(2)]).toEqual([1, 128, 255, 255]);
  });

  it('give the passages with the highest sums, and start from nothing the next time', () => {
    const sums = new ImpactSums();
    fc.assert(
      fc.property(fc.array(anyPostings, { maxLength: 4 }), fc.integer({ min: 1, max: 20 }), (lists, limit) => {
        const expected = new Map<number, number>();
        for (const [index, list] of lists.entries()) {
          sums.add(encodePostings(list), index + 1, HIGHEST);
          for (const [i, passage] of list.passages.entries()) {
            const gained = ((index + 1) / 255) * list.impacts[i]!;
            expected.set(passage, Math.fround((expected.get(passage) ?? 0) + gained));
          }
        }
        const even = [...expected].filter(([passage]) => passage % 2 === 0);
        const best = even.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, limit);
        expect(sums.takeBest(limit, (passage) => passage % 2 === 0)).toEqual(best.map(([passage]) => passage));
      }),
    );
  });
});
