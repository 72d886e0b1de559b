import { overlapY } from './boxes.js';
import type { Line } from './line.js';

/** Top lines of pages that stand this near to one another's height have one place. */
const SAME_HEIGHT_PT = 3;
const MIN_PAGES = 6;
/** Share of a report's pages that open with a line at one height when the report sets running headers there. */
const PAGES_MIN_SHARE = 0.4;
/** Share of these pages on which text stands clear of the line, and on which the line says what it says on another page, too. */
const CLEAR_MIN_SHARE = 0.8;
const REPEATED_MIN_SHARE = 0.5;
/** White under a running header, in sizes of its type. */
const CLEAR_EM = 0.7;
/** Larger type than that of the text under it is a title. */
const SIZE_MAX_RATIO = 1.15;

interface TopLine {
  pieces: Line[];
  y: number;
  isClear: boolean;
  /** Without its numbers; empty where it is only a number. */
  says: string;
}

/**
 * Running headers that change from section to section, too often to repeat on many pages each: most pages open with a line at one
 * height, in type no larger than the text's, with white under it, and most of these lines stand on several pages.
 *
 * @param pages the pieces of each page
 * @param reach height of the band in which headers stand, by page, in points
 * @returns the pieces that are such headers
 */
export function headerLines(pages: readonly (readonly Line[])[], reach: (index: number) => number): Set<Line> {
  const tops = pages.flatMap((pieces, index) => topLine(pieces, reach(index)) ?? []).filter(({ says }) => says !== '');
  const found = new Set<Line>();
  const heights = new Set(tops.map(({ y }) => Math.round(y / SAME_HEIGHT_PT)));
  for (const height of heights) {
    const slot = tops.filter(({ y }) => Math.abs(y - height * SAME_HEIGHT_PT) <= SAME_HEIGHT_PT);
    if (slot.length < Math.max(MIN_PAGES, PAGES_MIN_SHARE * pages.length)) continue;
    const times = new Map<string, number>();
    for (const { says } of slot) times.set(says, (times.get(says) ?? 0) + 1);
    const clear = slot.filter(({ isClear }) => isClear);
    const repeated = slot.filter(({ says }) => times.get(says)! > 1);
    if (clear.length < CLEAR_MIN_SHARE * slot.length || repeated.length < REPEATED_MIN_SHARE * slot.length) continue;
    for (const { pieces } of clear) for (const piece of pieces) found.add(piece);
  }
  return found;
}

function topLine(pieces: readonly Line[], reachPt: number): TopLine | null {
  const sorted = [...pieces].sort((a, b) => a.bbox[1] - b.bbox[1]);
  const first = sorted[0];
  if (!first || first.bbox[3] > reachPt) return null;
  const row = sorted.filter(({ bbox }) => overlapY(bbox, first.bbox) > 0.5 * (bbox[3] - bbox[1]));
  const below = sorted.find((piece) => !row.includes(piece));
  const bottom = Math.max(...row.map(({ bbox }) => bbox[3]));
  const sizePt = Math.max(...row.map((piece) => piece.sizePt));
  return {
    pieces: row,
    y: first.baselinePt,
    isClear:
      below !== undefined && below.bbox[1] - bottom > CLEAR_EM * sizePt && sizePt <= SIZE_MAX_RATIO * below.sizePt,
    says: row
      .map(({ text }) => text.replace(/\d+|\b[ivxl]{1,6}\b/gi, '#'))
      .join(' ')
      .replace(/^[#\s]+|[#\s]+$/g, ''),
  };
}
