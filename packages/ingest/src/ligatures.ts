import type { Word } from './word.js';

/**
 * Letters as which PDFs made with the most used office typeface hand out ligatures that have no character of their own:
 * "informaƟon" is "information". They stand in no English or French word.
 */
const STAND_INS: Record<string, string> = { Ɵ: 'ti', Ʃ: 'tt', ƫ: 'tti', Ō: 'ft', ƞ: 'tf' };
const STAND_IN = /(?<=\p{Ll})[ƟƩƫŌƞ]|[ƟƩƫ](?=\p{Ll})/gu;

/** A ligature for which the PDF gives no letters at all. */
const UNREAD = /(?<=\p{L})\uFFFD(?=\p{Ll})/u;
/** What such a ligature may be, the likeliest first. */
const LIGATURES = ['ti', 'tt', 'fi', 'ft', 'tti', 'fl', 'ff', 'ffi', 'tf'];
/** Words with more of them are not tried. */
const UNREAD_MAX = 2;

/**
 * Puts letters back for ligatures that the PDF hands out as another letter, or as none ("produc\uFFFDon"): for the latter the
 * letters with which the report knows the word, else those that most other such words of the report needed.
 *
 * @param pages words of each page
 * @returns the same pages; words that needed nothing are the same objects
 */
export function withLigaturesRead(pages: readonly (readonly Word[])[]): Word[][] {
  const damaged = new Set(
    pages.flatMap((words) => words.filter(({ text }) => UNREAD.test(text))).map(({ text }) => text),
  );
  const readings = damaged.size > 0 ? readingsOf([...damaged], pages) : new Map<string, string>();
  return pages.map((words) =>
    words.map((word) => {
      const text = (readings.get(word.text) ?? word.text).replace(STAND_IN, (letter) => STAND_INS[letter]!);
      if (text === word.text) return word;
      const longer = text.length - word.text.length;
      return {
        ...word,
        text,
        marks: word.marks.map((mark) => ({ ...mark, offset: mark.offset && mark.offset + longer })),
      };
    }),
  );
}

function readingsOf(damaged: readonly string[], pages: readonly (readonly Word[])[]): Map<string, string> {
  const known = new Set(pages.flatMap((words) => words.map(({ text }) => bare(text))));
  const readings = new Map<string, string>();
  const votes = new Map<string, number>();
  for (const text of damaged) {
    const found = fillings(text, UNREAD_MAX).find((filling) => known.has(bare(filling.text)));
    if (!found) continue;
    readings.set(text, found.text);
    for (const ligature of found.ligatures) votes.set(ligature, (votes.get(ligature) ?? 0) + 1);
  }
  const [usual] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (usual !== undefined) {
    for (const text of damaged) {
      if (!readings.has(text)) readings.set(text, text.replace(new RegExp(UNREAD, 'gu'), usual));
    }
  }
  return readings;
}

/** The word with each choice of letters; no choice where more ligatures are unread than `most`. */
function fillings(text: string, most: number): { text: string; ligatures: string[] }[] {
  if (!UNREAD.test(text)) return [{ text, ligatures: [] }];
  if (most === 0) return [];
  return LIGATURES.flatMap((ligature) =>
    fillings(text.replace(UNREAD, ligature), most - 1).map((filling) => ({
      ...filling,
      ligatures: [ligature, ...filling.ligatures],
    })),
  );
}

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}]/gu, '');
