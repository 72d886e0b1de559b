import { area, intersectionArea, unionAll } from './boxes.js';
import type { Box } from './document.js';
import { withInitialsJoined } from './initials.js';
import type { Fragment, PageContent } from './page-content.js';

/** A mark of a note that was printed inside a word and taken out of its text. */
export interface NoteMark {
  /** Offset into the text at which the mark stood. */
  offset: number;
  mark: string;
}

/** One printed word with note marks taken off, exponents and indices written with their Unicode characters. */
export interface Word {
  text: string;
  marks: NoteMark[];
  bbox: Box;
  baselinePt: number;
  sizePt: number;
  font: string;
  bold: boolean;
  italic: boolean;
  colour: string;
  mcid: number;
  artifact: boolean;
  turn: Fragment['turn'];
  /** Place in the drawing order of the page. */
  order: number;
  /** The word begins with a raised number, as a footnote does. */
  opensWithMark: boolean;
}

const RAISED_MAX_SIZE = 0.85;
const RAISED_MIN_EM = 0.12;
const LOWERED_MIN_EM = 0.05;

const SUPERSCRIPTS: Record<string, string> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '-': '⁻',
  '–': '⁻',
  '−': '⁻',
  n: 'ⁿ',
};
const SUBSCRIPTS: Record<string, string> = {
  '0': '₀',
  '1': '₁',
  '2': '₂',
  '3': '₃',
  '4': '₄',
  '5': '₅',
  '6': '₆',
  '7': '₇',
  '8': '₈',
  '9': '₉',
};
const ORDINAL = /^(st|nd|rd|th|e|er|re|ère|ème|è|es|o|os|de|nde|me)$/i;
const NOTE_MARK = /^[\d,;\s]{1,9}$|^\(?\d{1,3}\)?$|^[*†‡§¶#]{1,3}$|^[a-z](?:,\s?[a-z])*,?$/;

const RAISED_LETTERS: Record<string, string> = {
  ...SUPERSCRIPTS,
  a: 'ᵃ',
  b: 'ᵇ',
  c: 'ᶜ',
  d: 'ᵈ',
  e: 'ᵉ',
  f: 'ᶠ',
  g: 'ᵍ',
  h: 'ʰ',
  i: 'ⁱ',
  j: 'ʲ',
  k: 'ᵏ',
  l: 'ˡ',
  m: 'ᵐ',
  o: 'ᵒ',
  p: 'ᵖ',
  r: 'ʳ',
  s: 'ˢ',
  t: 'ᵗ',
  u: 'ᵘ',
  v: 'ᵛ',
  w: 'ʷ',
  x: 'ˣ',
  y: 'ʸ',
  z: 'ᶻ',
  '(': '⁽',
  ')': '⁾',
};

/** The word as printed: note marks stand raised where they stood, so that a number and its note stay apart. */
export function printedText(word: Pick<Word, 'text' | 'marks'>): string {
  let text = '';
  let from = 0;
  for (const { offset, mark } of word.marks) {
    text += word.text.slice(from, offset) + raisedMark(mark);
    from = offset;
  }
  return text + word.text.slice(from);
}

/** A note mark in raised characters: "12" is "¹²", "b" is "ᵇ". */
export function raisedMark(mark: string): string {
  return translate(mark, RAISED_LETTERS);
}

/** Fragments of one page to words, in drawing order. */
export function wordsOf(content: PageContent): Word[] {
  const chains: Fragment[][] = [];
  for (const fragment of content.fragments) {
    const chain = chains[chains.length - 1];
    if (chain && (fragment.joined || isRaisedAfter(chain[chain.length - 1]!, fragment))) chain.push(fragment);
    else chains.push([fragment]);
  }
  return withInitialsJoined(withoutDoubles(chains.map(wordOf)));
}

/** The same word drawn twice at one place (a shadow, or bold over light) is one word. */
function withoutDoubles(words: readonly Word[]): Word[] {
  const seen = new Map<string, Word[]>();
  return words.filter((word) => {
    const same = seen.get(word.text) ?? [];
    if (same.some((other) => intersectionArea(other.bbox, word.bbox) > 0.6 * area(word.bbox))) return false;
    seen.set(word.text, [...same, word]);
    return true;
  });
}

/** A raised mark set off by a hair space still belongs to the word before it. */
function isRaisedAfter(before: Fragment, fragment: Fragment): boolean {
  if (before.turn !== 0 || fragment.turn !== 0) return false;
  const rise = before.baselinePt - fragment.baselinePt;
  const gap = fragment.bbox[0] - before.bbox[2];
  return (
    fragment.sizePt < RAISED_MAX_SIZE * before.sizePt &&
    rise > RAISED_MIN_EM * before.sizePt &&
    rise < 0.7 * before.sizePt &&
    gap > -0.1 * before.sizePt &&
    gap < 0.3 * before.sizePt &&
    NOTE_MARK.test(fragment.text)
  );
}

function wordOf(parts: Fragment[], order: number): Word {
  const main = parts.reduce((best, part) => (weight(part) > weight(best) ? part : best));
  let text = '';
  const marks: NoteMark[] = [];
  for (const part of parts) {
    const small = part !== main && part.sizePt < RAISED_MAX_SIZE * main.sizePt;
    const rise = small ? main.baselinePt - part.baselinePt : 0;
    if (small && rise > RAISED_MIN_EM * main.sizePt) {
      if (text === '' || ORDINAL.test(part.text)) text += part.text;
      else if (isExponent(text, part.text)) text += translate(part.text, SUPERSCRIPTS);
      else if (NOTE_MARK.test(part.text)) marks.push({ offset: text.length, mark: part.text });
      else text += part.text;
    } else if (small && rise < -LOWERED_MIN_EM * main.sizePt && /^\d+$/.test(part.text)) {
      text += translate(part.text, SUBSCRIPTS);
    } else text += part.text;
  }
  const first = parts[0]!;
  return {
    text,
    marks,
    bbox: unionAll(parts.map((part) => part.bbox)),
    baselinePt: main.baselinePt,
    sizePt: main.sizePt,
    font: main.font,
    bold: main.bold,
    italic: main.italic,
    colour: main.colour,
    mcid: main.mcid,
    artifact: main.artifact,
    turn: main.turn,
    order,
    opensWithMark:
      first !== main &&
      first.sizePt < RAISED_MAX_SIZE * main.sizePt &&
      main.baselinePt - first.baselinePt > RAISED_MIN_EM * main.sizePt,
  };
}

/** The part that sets a word's style: the largest type, then the most letters. */
function weight(part: Fragment): number {
  return Math.round(part.sizePt * 2) * 1000 + part.text.length;
}

/** A raised number is an exponent after a unit of length, after a power's ten, or with a sign; otherwise it marks a note. */
function isExponent(before: string, raised: string): boolean {
  if (/^[-–−+]\s?\d{1,2}$/.test(raised)) return true;
  if (/^\d{1,2}$/.test(raised) && /(?:^|[^\p{L}\d])10$/u.test(before)) return true;
  return /^[23]$/.test(raised) && /(?:^|[^\p{L}])(?:[kcdµnmh]?m)$/u.test(before);
}

function translate(text: string, table: Record<string, string>): string {
  return [...text].map((character) => table[character] ?? character).join('');
}
