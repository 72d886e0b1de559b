import { overlapY, unionAll } from './boxes.js';
import type { Box } from './document.js';
import type { Word } from './word.js';

/** Words on one baseline that belong together: a printed line of one column, or one piece of it. */
export interface Line {
  words: Word[];
  bbox: Box;
  baselinePt: number;
  /** Size of most of the letters. */
  sizePt: number;
  /** Shares of the letters, 0 to 1. */
  boldShare: number;
  italicShare: number;
  font: string;
  colour: string;
  text: string;
}

/** Gap in ems that parts two pieces when the words do not follow one another in the drawing order. */
const PIECE_GAP_EM = 0.9;
/** The same when they do: a justified line or the cells of a table row. */
const DRAWN_ON_GAP_EM = 1.7;
/** Words that a narrow justified line may spread over its width, and how far. */
const SPREAD_MIN_WORDS = 3;
const SPREAD_MAX_EM = 4;
/** A list bullet or section number hangs up to this far before its text. */
const HANGING_GAP_EM = 5;
export const HANGING_LABEL =
  /^(?:[•▪■●○◦–—\-▶►➢✓*·»›]|\(?[a-zA-Z0-9ivxIVX]{1,3}[).]|[A-Z]{0,4}\.?\d{1,3}(?:\.\d{1,3}){0,4}\.?|[A-Z](?:\.\d+)*\.?|[IVX]{1,5}\.?)$/;

export function lineOf(words: Word[]): Line {
  let letters = 0;
  let bold = 0;
  let italic = 0;
  const sizes = new Map<number, number>();
  const fonts = new Map<string, number>();
  const colours = new Map<string, number>();
  for (const word of words) {
    const count = Math.max(1, word.text.length);
    letters += count;
    if (word.bold) bold += count;
    if (word.italic) italic += count;
    addTo(sizes, Math.round(word.sizePt * 10) / 10, count);
    addTo(fonts, word.font, count);
    addTo(colours, word.colour, count);
  }
  const main = words.reduce((best, word) => (word.text.length > best.text.length ? word : best));
  return {
    words,
    bbox: unionAll(words.map((word) => word.bbox)),
    baselinePt: main.baselinePt,
    sizePt: mostCounted(sizes) ?? main.sizePt,
    boldShare: bold / letters,
    italicShare: italic / letters,
    font: mostCounted(fonts) ?? main.font,
    colour: mostCounted(colours) ?? main.colour,
    text: words.map((word) => word.text).join(' '),
  };
}

function addTo<Key>(counts: Map<Key, number>, key: Key, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

/** The key with the highest count. */
export function mostCounted<Key>(counts: ReadonlyMap<Key, number>): Key | undefined {
  let best: Key | undefined;
  let most = -1;
  for (const [key, count] of counts) {
    if (count > most) {
      best = key;
      most = count;
    }
  }
  return best;
}

/**
 * Words to pieces of lines.
 *
 * 1. Words whose boxes overlap by half their height share a row.
 * 2. Along a row, words are parted where the gap is wider than a word space; how wide depends on whether the PDF drew
 *    the second right after the first, which it does inside a column and does not across a gutter.
 * 3. A bullet or a number that hangs before its text is not parted from it.
 */
export function piecesOf(words: readonly Word[]): Line[] {
  return rowsOf(words).flatMap((row) => {
    const pieces: Word[][] = [];
    const spreadPt = spreadOf(row);
    for (const word of row) {
      const piece = pieces[pieces.length - 1];
      const before = piece?.[piece.length - 1];
      if (piece && before && belongTogether(piece, before, word, spreadPt)) piece.push(word);
      else pieces.push([word]);
    }
    return pieces.map(lineOf);
  });
}

/** The widest word space of a justified line: words of one style drawn in one go, spread evenly; 0 for any other row. */
function spreadOf(row: readonly Word[]): number {
  const first = row[0]!;
  const isOneRun = row.every(
    (word, index) => word.order === first.order + index && word.font === first.font && word.sizePt === first.sizePt,
  );
  if (row.length < SPREAD_MIN_WORDS || !isOneRun || row.some((word) => /^[\d.,%–-]+$/.test(word.text))) return 0;
  const gaps = row.slice(1).map((word, index) => word.bbox[0] - row[index]!.bbox[2]);
  const [narrowest, widest] = [Math.min(...gaps), Math.max(...gaps)];
  return widest < SPREAD_MAX_EM * first.sizePt && widest < 1.25 * narrowest ? widest : 0;
}

function belongTogether(piece: Word[], before: Word, word: Word, spreadPt: number): boolean {
  const em = Math.min(before.sizePt, word.sizePt);
  const gap = word.bbox[0] - before.bbox[2];
  if (gap <= 0.45 * em || gap <= spreadPt) return true;
  const follows = word.order === before.order + 1;
  if (gap <= (follows ? DRAWN_ON_GAP_EM : PIECE_GAP_EM) * em) return true;
  return piece.length === 1 && follows && gap <= HANGING_GAP_EM * em && HANGING_LABEL.test(before.text);
}

/** Words of one page grouped by baseline, from top to bottom, each row from left to right. */
export function rowsOf(words: readonly Word[]): Word[][] {
  const rows: { words: Word[]; box: Box; baselinePt: number }[] = [];
  const sorted = [...words].sort((a, b) => a.baselinePt - b.baselinePt || a.bbox[0] - b.bbox[0]);
  for (const word of sorted) {
    let row: (typeof rows)[number] | undefined;
    for (let index = rows.length - 1; index >= 0 && index >= rows.length - 6; index -= 1) {
      const candidate = rows[index]!;
      if (sharesRow(candidate, word)) {
        row = candidate;
        break;
      }
    }
    if (row) row.words.push(word);
    else rows.push({ words: [word], box: word.bbox, baselinePt: word.baselinePt });
  }
  return rows.map((row) => row.words.sort((a, b) => a.bbox[0] - b.bbox[0]));
}

function sharesRow(row: { words: Word[]; box: Box; baselinePt: number }, word: Word): boolean {
  const last = row.words[row.words.length - 1]!;
  const em = Math.min(last.sizePt, word.sizePt);
  if (Math.abs(row.baselinePt - word.baselinePt) < 0.25 * em) return true;
  // Raised and lowered words overlap the line by more than half their height, and never sit on its words; what is drawn next to
  // each other may be raised higher, as the number of a note is.
  const drawnOn = Math.abs(last.order - word.order) === 1;
  const height = Math.min(row.box[3] - row.box[1], word.bbox[3] - word.bbox[1]);
  return (
    overlapY(row.box, word.bbox) > (drawnOn ? 0.4 : 0.6) * height &&
    Math.abs(row.baselinePt - word.baselinePt) < (drawnOn ? 0.6 : 0.45) * Math.max(last.sizePt, word.sizePt)
  );
}

/** "FrutigerLTPro-BlackCn" and "FrutigerLTPro-Condensed" are one family. */
export function fontFamily(font: string): string {
  return font.split(/[-,]/)[0]!.toLowerCase();
}
