/** Accents that stand alone in a font, and the combining character of each. */
const COMBINING: Record<string, string> = {
  '´': '\u0301',
  '`': '\u0300',
  ˋ: '\u0300',
  ˊ: '\u0301',
  ˆ: '\u0302',
  '¨': '\u0308',
  '˜': '\u0303',
  '¸': '\u0327',
  '˛': '\u0328',
  ˇ: '\u030c',
  '˘': '\u0306',
  '˚': '\u030a',
  '˙': '\u0307',
  '˝': '\u030b',
  '¯': '\u0304',
};
/** Letters that fonts hold without their dot, to be set under an accent. */
const DOTLESS: Record<string, string> = { ı: 'i', ȷ: 'j' };

/** Where a glyph's ink begins and ends along its line, in points. */
export interface Ink {
  text: string;
  x0: number;
  x1: number;
}

export const isAccent = (text: string): boolean => text in COMBINING;

/**
 * The letter that an accent and a letter drawn over one another show ("´" over "e" is "é"), in whichever order they were drawn:
 * fonts of seven bits, as TeX's first ones, have no accented letters. Null where they only stand side by side, or where no such
 * letter is written.
 */
export function accented(one: Ink, other: Ink): string | null {
  const [accent, letter] = isAccent(one.text) ? [one, other] : [other, one];
  const mark = COMBINING[accent.text];
  if (mark === undefined || !/^\p{L}$/u.test(letter.text)) return null;
  const centre = (accent.x0 + accent.x1) / 2;
  if (centre < letter.x0 || centre > letter.x1) return null;
  const composed = ((DOTLESS[letter.text] ?? letter.text) + mark).normalize('NFC');
  return composed.length === 1 ? composed : null;
}
