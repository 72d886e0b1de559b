import type { Word } from './word.js';

/**
 * Letters as which PDFs made with the most used office typeface hand out ligatures that have no character of their own:
 * "informaƟon" is "information". They stand in no English or French word.
 */
const STAND_INS: Record<string, string> = { Ɵ: 'ti', Ʃ: 'tt', ƫ: 'tti', Ō: 'ft', ƞ: 'tf' };
const STAND_IN = /(?<=\p{Ll})[ƟƩƫŌƞ]|[ƟƩƫ](?=\p{Ll})/gu;

/**
 * Puts letters back for ligatures that the PDF hands out as another letter. Where it gives none ("produc\uFFFDon") nothing is guessed: a
 * quote must not hold letters that its source does not.
 *
 * @param words of a page
 * @returns the same words; those that needed nothing are the same objects
 */
export function withLigaturesRead(words: readonly Word[]): Word[] {
  return words.map((word) => {
    const text = word.text.replace(STAND_IN, (letter) => STAND_INS[letter]!);
    if (text === word.text) return word;
    const longer = text.length - word.text.length;
    return {
      ...word,
      text,
      marks: word.marks.map((mark) => ({ ...mark, offset: mark.offset && mark.offset + longer })),
    };
  });
}
