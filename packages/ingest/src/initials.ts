import type { Word } from './word.js';

/** An initial is at least this many times as large as the text that it opens. */
const INITIAL_MIN_SIZE = 1.7;
/** Height of a capital, of the font size, in most faces. */
const CAPITAL_EM = 0.7;
/** The rest of the word begins no farther from its initial, in sizes of the text. */
const GAP_MAX_EM = 1;
const OVERLAP_MAX_EM = 0.4;
/** A letter drawn out of turn at the size of its text stands nearer than a space. */
const LETTER_GAP_MAX_EM = 0.12;
const INITIAL = /^["“«]?\p{Lu}$/u;
/** Letters of formulas are drawn out of turn, too. */
const WORD_GOES_ON = /^(?=\p{Ll}{2})\p{Script=Latin}{2}/u;
/** Capitals that are words of their own: "A dozen", "À Paris". */
const WORD_OF_ONE_LETTER = /^["“«]?[AIÀYOÔ]$/u;

/**
 * Puts initials back before their words: drop caps, which hang down into the lines below, raised ones, which stand on the first
 * line, and first letters that were drawn out of turn.
 *
 * 1. The word to the right whose capitals reach as high, or that stands on the same baseline, goes on from the initial.
 * 2. "A" and its like may be words of their own: they are joined only to a word that the page holds elsewhere ("another").
 * 3. The initial takes the height of its line, so that lines are told apart as if it were not there.
 *
 * @param words of one page in drawing order
 */
export function withInitialsJoined(words: readonly Word[]): Word[] {
  const initials = words.filter(({ text, turn }) => turn === 0 && INITIAL.test(text));
  if (initials.length === 0) return [...words];
  const known = new Set(words.map(({ text }) => bare(text)));
  const joined = new Map<Word, Word>();
  const gone = new Set<Word>();
  for (const initial of initials) {
    const rest = words
      .filter((word) => word !== initial && !joined.has(word) && goesOn(initial, word))
      .sort((a, b) => a.bbox[0] - b.bbox[0])[0];
    if (!rest) continue;
    const [x0, y0, x1, y1] = rest.bbox;
    if (isOneWord(initial, rest, known)) {
      gone.add(initial);
      joined.set(rest, {
        ...rest,
        text: initial.text + rest.text,
        marks: rest.marks.map((mark) => ({ ...mark, offset: mark.offset + initial.text.length })),
        bbox: [Math.min(initial.bbox[0], x0), y0, x1, y1],
      });
    } else {
      const { baselinePt, sizePt, font, bold, colour } = rest;
      const bbox: Word['bbox'] = [initial.bbox[0], y0, Math.min(initial.bbox[2], x0 - 1), y1];
      joined.set(initial, { ...initial, baselinePt, sizePt, font, bold, colour, bbox });
    }
  }
  return words.flatMap((word) => (gone.has(word) ? [] : [joined.get(word) ?? word]));
}

function goesOn(initial: Word, word: Word): boolean {
  if (word.turn !== 0 || !/^\p{L}/u.test(word.text)) return false;
  const gap = word.bbox[0] - initial.bbox[2];
  if (gap < -OVERLAP_MAX_EM * word.sizePt || gap > GAP_MAX_EM * word.sizePt) return false;
  const sameBaseline = Math.abs(word.baselinePt - initial.baselinePt) < 0.1 * word.sizePt;
  if (initial.sizePt < INITIAL_MIN_SIZE * word.sizePt) {
    const outOfTurn = word.order !== initial.order + 1;
    const sameType = word.font === initial.font && Math.abs(word.sizePt - initial.sizePt) < 0.3;
    return (
      sameType && sameBaseline && outOfTurn && WORD_GOES_ON.test(word.text) && gap < LETTER_GAP_MAX_EM * word.sizePt
    );
  }
  const capitalTop = (each: Word): number => each.baselinePt - CAPITAL_EM * each.sizePt;
  return sameBaseline || Math.abs(capitalTop(word) - capitalTop(initial)) < 0.5 * word.sizePt;
}

function isOneWord(initial: Word, rest: Word, known: ReadonlySet<string>): boolean {
  if (!WORD_OF_ONE_LETTER.test(initial.text) || initial.sizePt < INITIAL_MIN_SIZE * rest.sizePt) return true;
  return known.has(bare(initial.text + rest.text));
}

const bare = (text: string): string => text.replace(/[^\p{L}]/gu, '').toLowerCase();
