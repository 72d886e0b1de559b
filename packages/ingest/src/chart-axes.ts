import { groupsAt } from './label.js';
import { type Line, lineOf } from './line.js';
import type { Word } from './word.js';

const NUMBER =
  /^[<>≤≥≈~±]?\s?(?<sign>[+\-–−]?)\s?(?<digits>\d{1,3}(?:[\s,]\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)\s?(?:%|‰|°C?|[€$£]|\p{L}{1,3})?$/u;
/** Ticks of one axis agree in their edge or baseline to within this. */
const SAME_EDGE_PT = 1.5;
const AXIS_MIN_TICKS = 3;
/** Steps of an axis differ by no more than this share of a step; ticks are set with some play. */
const STEP_TOLERANCE = 0.02;
const PLACE_TOLERANCE = 0.08;
const END_PLACE_TOLERANCE = 0.4;
/** How nearly the numbers at bars rise as their axis does, and how far over the ends of their bars they stand. */
const SAME_SLOPE = 0.1;
const OVER_PLACE_MAX_EM = 2;
/** Numbers of one line with more space than this between them are numbers each for itself. */
const NUMBERS_APART_EM = 0.45;

/** The number that a label is, its unit left aside; null for any other text. */
export function numberOf(text: string): number | null {
  const groups = NUMBER.exec(text)?.groups;
  if (!groups) return null;
  const digits = groups.digits!;
  const isGrouped = /^\d{1,3}(?:[\s,]\d{3})+(?:\.\d+)?$/.test(digits);
  const value = Number(isGrouped ? digits.replace(/[\s,]/g, '') : digits.replace(',', '.'));
  return /[-–−]/.test(groups.sign!) ? -value : value;
}

/** Pieces of which each row of numbers is taken apart: ticks that stand close look like the words of a line. */
export function withNumbersApart(pieces: readonly Line[]): Line[] {
  return pieces.flatMap((piece) => {
    if (piece.words.length < 2 || numberOf(piece.text) !== null) return [piece];
    if (!piece.words.every(({ text }) => numberOf(text) !== null)) return [piece];
    const parts: Word[][] = [];
    for (const word of piece.words) {
      const part = parts[parts.length - 1];
      const gap = part ? word.bbox[0] - part[part.length - 1]!.bbox[2] : 0;
      if (part && gap <= NUMBERS_APART_EM * word.sizePt) part.push(word);
      else parts.push([word]);
    }
    return parts.map(lineOf);
  });
}

/** The ticks of an axis, left to right or top to bottom. */
export interface Axis {
  ticks: Line[];
  isHorizontal: boolean;
}

interface Tick {
  line: Line;
  value: number;
  placePt: number;
}

/**
 * Axes among the numbers of a figure: three or more in a row or a column whose values go up or down in equal steps at equal
 * distances. What is written at bars and slices seldom does. Longer axes come first, and a tick is of one axis only.
 */
export function axesOf(pieces: readonly Line[]): Axis[] {
  const numbers = pieces.filter(({ text }) => numberOf(text) !== null);
  const edges: { isHorizontal: boolean; edge: (line: Line) => number; place: (line: Line) => number }[] = [
    { isHorizontal: true, edge: ({ baselinePt }) => baselinePt, place: ({ bbox }) => (bbox[0] + bbox[2]) / 2 },
    { isHorizontal: false, edge: ({ bbox }) => bbox[2], place: ({ baselinePt }) => baselinePt },
    { isHorizontal: false, edge: ({ bbox }) => bbox[0], place: ({ baselinePt }) => baselinePt },
    { isHorizontal: false, edge: ({ bbox }) => (bbox[0] + bbox[2]) / 2, place: ({ baselinePt }) => baselinePt },
  ];
  const found = edges.flatMap(({ isHorizontal, edge, place }) =>
    groupsAt(numbers, edge, SAME_EDGE_PT).flatMap((group) => {
      const ticks = group
        .map((line): Tick => ({ line, value: numberOf(line.text)!, placePt: place(line) }))
        .sort((a, b) => a.placePt - b.placePt);
      return equalRuns(ticks).map((run): Axis => ({ ticks: run.map(({ line }) => line), isHorizontal }));
    }),
  );
  const axes: Axis[] = [];
  for (const axis of found.sort((a, b) => b.ticks.length - a.ticks.length)) {
    if (axis.ticks.some((tick) => axes.some(({ ticks }) => ticks.includes(tick)))) continue;
    if (!axes.some((longer) => areValuesOn(longer, axis))) axes.push(axis);
  }
  return axes;
}

/** Numbers beside a vertical axis that rise as it does, at or somewhat over their places on it: what is written at bars and points. */
function areValuesOn(axis: Axis, { ticks, isHorizontal }: Axis): boolean {
  if (isHorizontal || axis.isHorizontal) return false;
  const [top, own] = [axis.ticks[0]!, ticks[0]!];
  const slope = slopeOf(axis.ticks);
  const placePt = top.baselinePt + (numberOf(own.text)! - numberOf(top.text)!) / slope;
  const isAtPlace = Math.abs(placePt - own.baselinePt) < OVER_PLACE_MAX_EM * own.sizePt;
  const onAxis = new Set(axis.ticks.map(({ text }) => numberOf(text)));
  // A second axis of the same scale, finer or coarser, has ticks in common.
  const inCommon = ticks.filter(({ text }) => onAxis.has(numberOf(text))).length;
  return inCommon < 2 && isAtPlace && Math.abs(slopeOf(ticks) - slope) < SAME_SLOPE * Math.abs(slope);
}

/** Units of the axis for each point downwards. */
function slopeOf(ticks: readonly Line[]): number {
  const [first, last] = [ticks[0]!, ticks[ticks.length - 1]!];
  return (numberOf(last.text)! - numberOf(first.text)!) / (last.baselinePt - first.baselinePt);
}

/** The longest stretches with equal steps of value at equal distances. */
function equalRuns(ticks: readonly Tick[]): Tick[][] {
  const runs: Tick[][] = [];
  for (let start = 0; start + AXIS_MIN_TICKS <= ticks.length; ) {
    const distance = ticks[start + 1]!.placePt - ticks[start]!.placePt;
    const step = ticks[start + 1]!.value - ticks[start]!.value;
    const follows = (before: Tick, next: Tick | undefined, playShare: number): boolean =>
      next !== undefined &&
      step !== 0 &&
      Math.abs(next.value - before.value - step) <= STEP_TOLERANCE * Math.abs(step) &&
      Math.abs(next.placePt - before.placePt - distance) <= Math.max(SAME_EDGE_PT, playShare * distance);
    let end = start + 1;
    while (follows(ticks[end]!, ticks[end + 1], PLACE_TOLERANCE)) end += 1;
    if (end - start + 1 >= AXIS_MIN_TICKS) {
      // The first and the last number may be moved in from the ends of the axis.
      if (follows(ticks[end]!, ticks[end + 1], END_PLACE_TOLERANCE)) end += 1;
      const before = ticks[start - 1];
      const isTaken = runs[runs.length - 1]?.includes(before!) ?? false;
      const first = before && !isTaken && follows(before, ticks[start], END_PLACE_TOLERANCE) ? start - 1 : start;
      runs.push(ticks.slice(first, end + 1));
      start = end + 1;
    } else start += 1;
  }
  return runs;
}
