import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accented } from './accents.js';

const over = (accent: string, letter: string) =>
  accented({ text: accent, x0: 10.5, x1: 14.5 }, { text: letter, x0: 10, x1: 15 });

describe('an accent drawn over a letter', () => {
  it.each([
    ['´', 'e', 'é'],
    ['`', 'A', 'À'],
    ['ˆ', 'ı', 'î'],
    ['¨', 'u', 'ü'],
    ['¸', 'c', 'ç'],
    ['ˇ', 's', 'š'],
  ])('%s and %s are %s, whichever was drawn first', (accent, letter, both) => {
    expect(over(accent, letter)).toBe(both);
    expect(over(letter, accent)).toBe(both);
  });

  it('changes nothing where the two only stand side by side', () => {
    fc.assert(
      fc.property(fc.double({ min: 2.1, max: 50, noNaN: true }), (gapPt) => {
        expect(accented({ text: '´', x0: 0, x1: 4 }, { text: 'e', x0: gapPt, x1: gapPt + 5 })).toBeNull();
      }),
    );
  });

  it('makes no letter that is not written, and none of two letters', () => {
    expect(over('¸', 'x')).toBeNull();
    expect(over('´', '3')).toBeNull();
    expect(over('e', 'a')).toBeNull();
  });
});
