import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSentenceOut, othersSooner } from './result-places.js';

describe('isSentenceOut', () => {
  it('holds for a long sentence that a passage holds nearly whole', () => {
    const sentence = 'Every additional lamp along a river draws more mayflies away from the water in summer nights';
    expect(isSentenceOut(sentence, 10, 0.95)).toBe(true);
    expect(isSentenceOut(sentence, 10, 0.5)).toBe(false);
    expect(isSentenceOut('mayflies lamps river', 3, 1)).toBe(false);
    expect(isSentenceOut(`${sentence} ?`, 10, 0.95)).toBe(false);
  });
});

describe('othersSooner', () => {
  const ordered = fc.uniqueArray(fc.nat(200), { maxLength: 60 });
  const reportOf = (passage: number) => passage % 4;
  const languageOf = (passage: number) => (passage % 4 === 3 ? 'fr' : 'en');

  it('keeps every passage, and the order within each report', () => {
    fc.assert(
      fc.property(ordered, (before) => {
        const after = othersSooner(before, reportOf, languageOf);
        expect(new Set(after)).toEqual(new Set(before));
        const [first] = before;
        expect(after[0]).toBe(first);
        const ofFirst = (passage: number) => reportOf(passage) === reportOf(first!);
        expect(after.filter(ofFirst)).toEqual(before.filter(ofFirst));
      }),
    );
  });

  it('shows three of the first report, two of others in its language, and then the other language', () => {
    expect(othersSooner([0, 4, 8, 12, 1, 5, 9, 16, 3, 7], reportOf, languageOf)).toEqual([
      0, 4, 8, 1, 5, 3, 7, 12, 9, 16,
    ]);
  });
});
