import { accented, type Ink, isAccent } from './accents.js';
import { area, intersectionArea } from './boxes.js';
import type { Box } from './document.js';
import type { DrawnFont } from './drawing-program.js';
import type { Fragment } from './page-content.js';
import { isPrivateUse, privateUseText } from './private-use.js';

export interface PlacedGlyph {
  text: string;
  isSpace: boolean;
  /** Origin, right end of the ink, and origin of the next glyph, on the displayed page. */
  from: [x: number, y: number];
  to: [x: number, y: number];
  next: [x: number, y: number];
  sizePt: number;
  font: DrawnFont;
  colour: string;
  mcid: number;
  artifact: boolean;
  invisible: boolean;
}

/** A gap wider than this share of the font size is a space even when the PDF writes none … */
const SPACE_MIN_EM = 0.16;
/** … and between two letters a narrower one is: tightly set lines have no more. */
const SPACE_BETWEEN_LETTERS_MIN_EM = 0.12;
/** Letters that stand nearer than this are set without tracking … */
const TIGHT_MAX_EM = 0.1;
/** … and white of this width after them is a space, by whatever means it was made. */
const TRACKED_SPACE_MIN_EM = 0.22;
/** Accents over capitals are raised by less than this. */
const ACCENT_RISE_MAX_EM = 0.5;
/** A jump back further than this share starts a new word: the next glyph overprints or begins elsewhere. */
const BACKSTEP_MAX_EM = 0.35;
/** Text below this height cannot be read by people; it is how instructions are smuggled in. */
const READABLE_MIN_PT = 2;
/** Text is hidden when so much of it is painted over: boxes of letters are somewhat higher than their ink. */
const HIDDEN_MIN_SHARE = 0.8;
const DEFAULT_ASCENT = 0.76;
const DEFAULT_DESCENT = -0.22;

/** A written space that the next glyph all but covers again is an artefact of typesetting ("acidifi cation"). */
const WRITTEN_SPACE_MIN_EM = 0.06;

/** Fonts whose letters are pictures: arrows, ticks and bullets. */
const SYMBOL_FONT = /wingding|webding|dingbat/i;

type Turn = Fragment['turn'];

interface Cursor {
  /** Right end of the last ink. */
  end: [number, number];
  /** Where the next glyph is due. */
  next: [number, number];
  turn: Turn;
  sizePt: number;
  /** True when a space was written since. */
  spaced: boolean;
  /** The glyph was a letter or a figure. */
  isLetter: boolean;
  /** White between the two glyphs before, in ems; null at the beginning of a run. */
  trackingEm: number | null;
}

interface Open {
  text: string;
  from: [number, number];
  end: [number, number];
  last: PlacedGlyph;
  /** What the last glyph says, in plain characters. */
  lastText: string;
  turn: Turn;
  joined: boolean;
}

/** Gathers glyphs into fragments: runs of one style without a space between. Hidden, tiny and off-page glyphs are left out. */
export class GlyphCollector {
  private fragments: Fragment[] = [];
  private open: Open | null = null;
  /** Where the glyph before ended, to tell whether the next one continues its word. */
  private cursor: Cursor | null = null;

  constructor(
    private readonly widthPt: number,
    private readonly heightPt: number,
  ) {}

  add(glyph: PlacedGlyph): void {
    const turn = turnOf(glyph);
    const text =
      SYMBOL_FONT.test(glyph.font.name) && glyph.text.trim() !== '' ? '•' : plainText(glyph.text, glyph.font.name);
    if (glyph.isSpace || text.trim() === '') {
      this.close();
      if (this.cursor) this.cursor = { ...this.cursor, spaced: true };
      return;
    }
    if (turn === null || glyph.invisible || glyph.sizePt < READABLE_MIN_PT || !this.isOnPage(glyph.from)) {
      this.close();
      this.cursor = null;
      return;
    }
    // A glyph drawn twice at the same place is poor man's bold, not a doubled letter.
    if (this.open && text === this.open.lastText && isSamePlace(this.open.last, glyph)) return;
    if (turn === 0 && this.wasAccented(glyph, text)) return;
    const follows =
      this.cursor !== null && this.cursor.turn === turn && isNear(this.cursor, glyph, isLetter(text), turn);
    const trackingEm =
      follows && this.cursor
        ? along(this.cursor.end, glyph.from, turn) / Math.min(this.cursor.sizePt, glyph.sizePt)
        : null;
    const open = this.open;
    if (open && follows && isSameStyle(open.last, glyph) && baselineGap(open.last.from, glyph.from, turn) < 0.5) {
      open.text += text;
      open.end = glyph.to;
      open.last = glyph;
      open.lastText = text;
    } else {
      this.close();
      this.open = { text, from: glyph.from, end: glyph.to, last: glyph, lastText: text, turn, joined: follows };
    }
    this.cursor = {
      end: glyph.to,
      next: glyph.next,
      turn,
      sizePt: glyph.sizePt,
      spaced: false,
      isLetter: isLetter(text),
      trackingEm,
    };
  }

  /** Sets an accent and the letter over which it is drawn as one letter; false where the glyph is neither. */
  private wasAccented(glyph: PlacedGlyph, text: string): boolean {
    const { open, cursor } = this;
    if (open?.turn !== 0 || !cursor) return false;
    const last = open.lastText;
    if (isAccent(last) === isAccent(text)) return false;
    if (baselineGap(open.last.from, glyph.from, 0) > ACCENT_RISE_MAX_EM * glyph.sizePt) return false;
    const letter = accented(inkOf(open.last, last), inkOf(glyph, text));
    if (letter === null) return false;
    const base = isAccent(text) ? open.last : glyph;
    const wasAlone = open.text === last;
    open.text = open.text.slice(0, open.text.length - last.length) + letter;
    if (wasAlone) open.from = base.from;
    open.end = base.to;
    open.last = base;
    open.lastText = letter;
    this.cursor = { ...cursor, end: base.to, next: base.next, sizePt: base.sizePt, spaced: false, isLetter: true };
    return true;
  }

  /** Takes out what was set inside a box over which something is painted now. */
  paintOver(box: Box): void {
    const isUnder = (bbox: Box): boolean => intersectionArea(bbox, box) > HIDDEN_MIN_SHARE * area(bbox);
    const { open } = this;
    if (open && isUnder(boxOf(open, open.last.font, open.last.sizePt))) {
      this.open = null;
      this.cursor = null;
    }
    if (!this.fragments.some(({ bbox }) => isUnder(bbox))) return;
    this.close();
    const all = this.fragments;
    this.fragments = all.flatMap((fragment, index) => {
      if (isUnder(fragment.bbox)) return [];
      const before = all[index - 1];
      return [fragment.joined && before && isUnder(before.bbox) ? { ...fragment, joined: false } : fragment];
    });
  }

  finish(): Fragment[] {
    this.close();
    return this.fragments;
  }

  private close(): void {
    const open = this.open;
    this.open = null;
    if (!open) return;
    const { font, sizePt, colour, mcid, artifact } = open.last;
    this.fragments.push({
      text: open.text.normalize('NFC'),
      bbox: boxOf(open, font, sizePt),
      baselinePt: open.turn === 0 || open.turn === 180 ? open.from[1] : open.from[0],
      sizePt,
      font: font.name.replace(/^[A-Z]{6}\+/, ''),
      bold: font.bold === true || font.black === true || /bold|black|heavy|semibd|demi/i.test(font.name),
      italic: font.italic === true || /ital|obliq/i.test(font.name),
      colour,
      turn: open.turn,
      joined: open.joined,
      mcid,
      artifact,
    });
  }

  private isOnPage([x, y]: [number, number]): boolean {
    return x >= -2 && y >= -2 && x <= this.widthPt + 2 && y <= this.heightPt + 2;
  }
}

/** Direction of writing to the nearest quarter turn; null when it is slanted (watermarks). */
function turnOf(glyph: PlacedGlyph): Turn | null {
  const dx = glyph.next[0] - glyph.from[0];
  const dy = glyph.next[1] - glyph.from[1];
  if (dx === 0 && dy === 0) return 0;
  const degrees = (Math.atan2(dy, dx) * 180) / Math.PI;
  const quarter = Math.round(degrees / 90);
  if (Math.abs(degrees - quarter * 90) > 8) return null;
  return ((((quarter % 4) + 4) % 4) * 90) as Turn;
}

/** Distance of two origins across the direction of writing. */
function baselineGap(a: [number, number], b: [number, number], turn: Turn): number {
  return turn === 0 || turn === 180 ? Math.abs(a[1] - b[1]) : Math.abs(a[0] - b[0]);
}

function isNear(cursor: Cursor, glyph: PlacedGlyph, isBeforeLetter: boolean, turn: Turn): boolean {
  const em = Math.max(cursor.sizePt, glyph.sizePt);
  // Raised and lowered marks are within half an em of their line.
  if (baselineGap(cursor.next, glyph.from, turn) > 0.55 * em) return false;
  const smaller = Math.min(cursor.sizePt, glyph.sizePt);
  const white = along(cursor.end, glyph.from, turn);
  if (white <= -BACKSTEP_MAX_EM * em) return false;
  if (cursor.spaced) return white < WRITTEN_SPACE_MIN_EM * smaller;
  // Tracking is the same for all letters; where it sets in at once, it is how the PDF writes a space.
  const wasTight = cursor.trackingEm !== null && cursor.trackingEm < TIGHT_MAX_EM;
  if (wasTight && white > TRACKED_SPACE_MIN_EM * smaller) return false;
  const limit = cursor.isLetter && isBeforeLetter ? SPACE_BETWEEN_LETTERS_MIN_EM : SPACE_MIN_EM;
  return Math.min(white, along(cursor.next, glyph.from, turn)) < limit * smaller;
}

const isLetter = (text: string): boolean => /^[\p{L}\p{N}]/u.test(text);

/** Distance of two places in the direction of writing. */
function along(from: readonly [number, number], to: readonly [number, number], turn: Turn): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  return turn === 0 ? dx : turn === 180 ? -dx : turn === 90 ? dy : -dy;
}

const inkOf = ({ from, to }: PlacedGlyph, text: string): Ink => ({ text, x0: from[0], x1: to[0] });

function isSamePlace(a: PlacedGlyph, b: PlacedGlyph): boolean {
  return Math.hypot(a.from[0] - b.from[0], a.from[1] - b.from[1]) < 0.1 * b.sizePt;
}

function isSameStyle(a: PlacedGlyph, b: PlacedGlyph): boolean {
  return a.font === b.font && Math.abs(a.sizePt - b.sizePt) < 0.3 && a.colour === b.colour && a.mcid === b.mcid;
}

function boxOf(open: Open, font: DrawnFont, sizePt: number): Box {
  const ascent = (sane(font.ascent, 0.5, 1.05) ?? DEFAULT_ASCENT) * sizePt;
  const descent = (sane(font.descent, -0.4, -0.05) ?? DEFAULT_DESCENT) * sizePt;
  const [x0, y0] = open.from;
  const [x1, y1] = open.end;
  switch (open.turn) {
    case 0:
      return [x0, y0 - ascent, Math.max(x0, x1), y0 - descent];
    case 180:
      return [Math.min(x0, x1), y0 + descent, x0, y0 + ascent];
    case 90:
      return [x0 + descent, y0, x0 + ascent, Math.max(y0, y1)];
    case 270:
      return [x0 - ascent, Math.min(y0, y1), x0 - descent, y0];
  }
}

function sane(value: number | undefined, low: number, high: number): number | null {
  return value !== undefined && Number.isFinite(value) && value >= low && value <= high ? value : null;
}

const LIGATURES: Record<string, string> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };

/** Some fonts of formulas say each of their letters twice. */
const SAID_TWICE = /^([\u{1D400}-\u{1D7FF}])\1$/u;

/** Ligatures taken apart; control and zero-width characters dropped, private-use ones read by their font. */
function plainText(text: string, fontName: string): string {
  let plain = '';
  for (const character of text.replace(SAID_TWICE, '$1')) {
    const code = character.codePointAt(0)!;
    if (
      code < 0x20 ||
      (code >= 0x7f && code < 0xa0) ||
      code === 0xad ||
      (code >= 0x200b && code <= 0x200f) ||
      code === 0xfeff
    ) {
      // Soft hyphens are drawn only where a line breaks.
      plain += code === 0xad ? '-' : '';
    } else if (isPrivateUse(code)) plain += privateUseText(code, fontName);
    else plain += LIGATURES[character] ?? character;
  }
  return plain;
}
