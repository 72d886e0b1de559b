import { unionAll } from './boxes.js';
import type { Box } from './document.js';
import { fontFamily, HANGING_LABEL, type Line, lineOf, mostCounted } from './line.js';

/** Lines of one paragraph, list item or heading, all on one page and in one column. */
export interface Flow {
  lines: Line[];
  bbox: Box;
  sizePt: number;
  boldShare: number;
  italicShare: number;
  colour: string;
  font: string;
  /** True when a bullet or an item number opens it. */
  isItem: boolean;
  /** Space above, in points, to the flow before in the same region; 0 for the first. */
  spaceAbovePt: number;
  text: string;
}

const BULLET = /^[•▪■●○◦–—\-▶►➢✓*·»›]$/;
const ITEM_NUMBER = /^\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[).]$/;
/** A line is full when it ends this near to the right edge: the next word had no room. */
const FULL_LINE_SLACK_EM = 5;
/** Lines of one paragraph stand no farther apart. */
const RUN_ON_MAX_LEADING_EM = 1.6;
const SAME_SIZE_PT = 0.3;
/** An entry of a list of contents. */
const LEADS_TO_NUMBER = /(?:\.\s?){3,}\s*\S{0,6}$/;
export const ENDS_SENTENCE = /[.!?:;…][)\]»"”’}]*$/;

/** Pieces of one region, top to bottom, to full lines: pieces of the same row are one line. */
export function linesOfRegion(pieces: readonly Line[]): Line[] {
  const lines: Line[] = [];
  for (const piece of pieces) {
    const last = lines[lines.length - 1];
    const em = last ? Math.min(last.sizePt, piece.sizePt) : 0;
    if (last && Math.abs(last.baselinePt - piece.baselinePt) < 0.35 * em && piece.bbox[0] >= last.bbox[2] - em) {
      lines[lines.length - 1] = lineOf([...last.words, ...piece.words]);
    } else lines.push(piece);
  }
  return lines;
}

/**
 * Lines of one region to paragraphs. A new one begins where
 * 1. the space above is wider than the region's usual line spacing,
 * 2. the type changes in size, or the whole line changes between bold and regular, or in colour and slant,
 * 3. a bullet, an item number or a section number opens the line,
 * 4. the line before ended short and ended a sentence, or the line is indented against both neighbours.
 *
 * A face that changes within a sentence (words in bold that happen to fill a line) begins nothing: see `goesOnInSentence`.
 */
export function flowsOf(lines: readonly Line[]): Flow[] {
  const leading = usualLeading(lines);
  const flows: Flow[] = [];
  let open: Line[] = [];
  let spaceAbove = 0;
  const close = (): void => {
    if (open.length > 0) flows.push(flowOf(open, spaceAbove));
    open = [];
  };
  lines.forEach((line, index) => {
    const before = open[open.length - 1];
    if (before) {
      const step = line.baselinePt - before.baselinePt;
      if (startsFlow(open, line, lines[index + 1], step, leading)) {
        close();
        spaceAbove = Math.max(0, line.bbox[1] - before.bbox[3]);
      }
    }
    open.push(line);
  });
  close();
  return flows;
}

/**
 * Flows of regions that follow one another, where a sentence runs from one into the next: its first line hangs out before its
 * column ("bidding term  The rest …") and was read apart from what stands under it.
 *
 * The line under it is the next at the usual distance, in the same type, within its width, and goes on in lower case; the upper
 * one ends no sentence.
 */
export function withRunOnLinesJoined(flows: readonly Flow[]): Flow[] {
  const joined: Flow[] = [];
  for (const flow of flows) {
    const before = joined[joined.length - 1];
    if (before && runsOn(before, flow))
      joined[joined.length - 1] = flowOf([...before.lines, ...flow.lines], before.spaceAbovePt);
    else joined.push(flow);
  }
  return joined;
}

function runsOn(before: Flow, flow: Flow): boolean {
  const [last, first] = [before.lines[before.lines.length - 1]!, flow.lines[0]!];
  const em = last.sizePt;
  const step = first.baselinePt - last.baselinePt;
  return (
    Math.abs(first.sizePt - em) < SAME_SIZE_PT &&
    fontFamily(first.font) === fontFamily(last.font) &&
    step > 0.7 * em &&
    step < RUN_ON_MAX_LEADING_EM * em &&
    first.bbox[0] > last.bbox[0] - SAME_SIZE_PT &&
    first.bbox[2] < last.bbox[2] + em &&
    last.words.length > 1 &&
    !LEADS_TO_NUMBER.test(last.text) &&
    goesOnInSentence([last], first, undefined)
  );
}

function startsFlow(
  open: readonly Line[],
  line: Line,
  after: Line | undefined,
  stepPt: number,
  leading: (sizePt: number) => number,
): boolean {
  const before = open[open.length - 1]!;
  const em = before.sizePt;
  if (stepPt < -em) return true;
  if (Math.abs(line.sizePt - before.sizePt) > 0.09 * em + 0.2) return true;
  if (stepPt > leading(line.sizePt) * 1.22 + 0.6) return true;
  // A run-in head ("Scope:") belongs to the text that it opens.
  const runsIn =
    /:$/.test(before.text) && open.length === 1 && line.boldShare < 0.5 && Math.abs(line.sizePt - before.sizePt) < 0.3;
  if (runsIn && before.text.length < 80 && !opensItem(line)) return false;
  if (goesOnInSentence(open, line, after)) return false;
  const wasBold = before.boldShare > 0.9;
  const isBold = line.boldShare > 0.9;
  const firstBold = open[0]!.boldShare > 0.9;
  if (
    wasBold !== isBold &&
    (firstBold || isBold) &&
    (open.every((each) => each.boldShare > 0.9) || (isBold && line.text.length > 3))
  )
    return true;
  if (line.colour !== before.colour && (wasBold || isBold) && line.boldShare !== before.boldShare) return true;
  const changedFace = line.colour !== before.colour && Math.abs(line.italicShare - before.italicShare) > 0.9;
  if (changedFace && open.every((each) => each.colour === before.colour)) return true;
  if (opensItem(line)) return true;
  if (opensNextSection(open[0]!, line)) return true;
  if (opensNumberedSection(line) && ENDS_SENTENCE.test(before.text)) return true;
  const right = Math.max(...open.map((each) => each.bbox[2]), line.bbox[2], after?.bbox[2] ?? 0);
  const endedShort = before.bbox[2] < right - 4 * em && ENDS_SENTENCE.test(before.text);
  const indented = line.bbox[0] > before.bbox[0] + 0.8 * em && (!after || line.bbox[0] > after.bbox[0] + 0.8 * em);
  const opener = open[0]!;
  const hangs = isHanging(opener);
  if (indented && !hangs && ENDS_SENTENCE.test(before.text) && /^[\p{Lu}\d«"“]/u.test(line.text)) return true;
  return endedShort && /^[\p{Lu}\d«"“•–]/u.test(line.text) && (before.bbox[2] < right - 8 * em || open.length > 1);
}

/** A full line that ends no sentence, and a line in lower case under it: one sentence, whatever is set bold in it. */
function goesOnInSentence(open: readonly Line[], line: Line, after: Line | undefined): boolean {
  const before = open[open.length - 1]!;
  if (ENDS_SENTENCE.test(before.text) || !/^[«“"'(]?\p{Ll}/u.test(line.text) || opensItem(line)) return false;
  const right = Math.max(...open.map((each) => each.bbox[2]), line.bbox[2], after?.bbox[2] ?? 0);
  return before.bbox[2] > right - FULL_LINE_SLACK_EM * before.sizePt;
}

function isHanging(line: Line): boolean {
  return line.words.length > 1 && HANGING_LABEL.test(line.words[0]!.text);
}

export function opensItem(line: Line): boolean {
  const [first, second] = line.words;
  if (!first || !second) return first !== undefined && BULLET.test(first.text);
  if (BULLET.test(first.text)) return true;
  // The rest of a reference that the line end parted ("[1," "p. 19]").
  if (first.text === 'p.' && /^\d/.test(second.text)) return false;
  return ITEM_NUMBER.test(first.text) && second.bbox[0] - first.bbox[2] < 4 * first.sizePt;
}

/** "A.1.2", "3.2.1", "B1." before a word: a numbered statement or heading. */
export function opensNumberedSection(line: Line): boolean {
  const first = line.words[0];
  return (
    first !== undefined && line.words.length > 1 && /^(?:[A-Z]\.?\d+(?:\.\d+)*\.?|\d+(?:\.\d+)+\.?)$/.test(first.text)
  );
}

/** "12.5.1 Scope" right under "12.5 Storage" in the same type: two headings, not one of two lines. */
function opensNextSection(opener: Line, line: Line): boolean {
  if (!opensNumberedSection(opener) || !opensNumberedSection(line)) return false;
  const [parent, own] = [opener, line].map(({ words }) => words[0]!.text.replace(/\.$/, ''));
  return own!.startsWith(`${parent}.`);
}

function flowOf(lines: Line[], spaceAbovePt: number): Flow {
  const sizes = new Map<number, number>();
  const colours = new Map<string, number>();
  const fonts = new Map<string, number>();
  let letters = 0;
  let bold = 0;
  let italic = 0;
  for (const line of lines) {
    const count = line.text.length;
    letters += count;
    bold += line.boldShare * count;
    italic += line.italicShare * count;
    sizes.set(line.sizePt, (sizes.get(line.sizePt) ?? 0) + count);
    colours.set(line.colour, (colours.get(line.colour) ?? 0) + count);
    fonts.set(line.font, (fonts.get(line.font) ?? 0) + count);
  }
  return {
    lines,
    bbox: unionAll(lines.map((line) => line.bbox)),
    sizePt: mostCounted(sizes)!,
    boldShare: bold / letters,
    italicShare: italic / letters,
    colour: mostCounted(colours)!,
    font: mostCounted(fonts)!,
    isItem: opensItem(lines[0]!),
    spaceAbovePt,
    text: lines.map((line) => line.text).join(' '),
  };
}

/** The usual distance of two baselines for each size of type; 1.2 times the size where the page shows none. */
function usualLeading(lines: readonly Line[]): (sizePt: number) => number {
  const steps = new Map<number, number[]>();
  for (let index = 1; index < lines.length; index += 1) {
    const [a, b] = [lines[index - 1]!, lines[index]!];
    const step = b.baselinePt - a.baselinePt;
    if (Math.abs(a.sizePt - b.sizePt) > 0.2 || step < 0.7 * b.sizePt || step > 2.2 * b.sizePt) continue;
    const size = Math.round(b.sizePt);
    steps.set(size, [...(steps.get(size) ?? []), step]);
  }
  const usual = new Map<number, number>();
  for (const [size, all] of steps) {
    // The lower quartile: line spacing is smaller than paragraph spacing and more frequent, except in lists.
    const sorted = all.sort((a, b) => a - b);
    usual.set(size, sorted[Math.floor(sorted.length * 0.35)]!);
  }
  return (sizePt) => usual.get(Math.round(sizePt)) ?? 1.25 * sizePt;
}
