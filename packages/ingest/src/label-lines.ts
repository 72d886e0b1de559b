import { overlapX } from './boxes.js';
import { numberOf } from './chart-axes.js';
import { panelLetter } from './figure-panels.js';
import { type Label, labelOf } from './label.js';
import type { Line } from './line.js';

/** Baselines of one label stand no farther apart. */
const LEADING_MAX_EM = 1.5;
const LEADING_MIN_EM = 0.6;
/** Lines with capitals set as tight as this, and tighter than others of their column, are one label. */
const TIGHT_LEADING_EM = 1.25;
/** Spacing that differs by more within a column of lines tells which of them go together. */
const SPACING_RATIO = 1.15;
const SAME_EDGE_PT = 1.2;
const CENTRED_MAX_EM = 0.4;
/** The same for lines of other type. */
const SET_APART_CENTRED_MAX_EM = 0.15;
/** A line of so many words is one of a text; when it fills its column it goes on in the next, which may be indented otherwise. */
const FULL_LINE_MIN_WORDS = 8;
/** Lines joined to so many words are a paragraph when they end a sentence. */
const TEXT_MIN_WORDS = 12;
const FULL_LINE_SLACK_EM = 5;
const INDENT_MAX_EM = 3;

const GOES_ON =
  /(?:[,/&(–—-]|(?<!\p{L})(?:and|or|of|the|an?|in|on|for|to|with|by|from|at|per|than|et|ou|de|du|des|la|le|les|en|à|au|aux|pour|par|sur|que|sous|dans|un|une|[dl][’']))$/iu;
/** In lower case or in brackets. */
const OPENS_WITHIN = /^[«“"]?[\p{Ll}(]/u;

/**
 * Lines of a figure, upright ones or ones seen upright, to labels: a label's lines stand right under one another.
 *
 * 1. Lines of one type under one another at the distance of lines, with an edge or the middle in common, are a column; so are
 *    figures of other type in the middle under their name.
 * 2. Within it a line goes on with the next where the sentence does, where both are centred on one another, or where it stands
 *    nearer to it than others do. Names under one another, each with its capital, are labels of their own.
 * 3. A number under its name belongs to it; numbers do not go on in numbers.
 */
export function stackedLabels(lines: readonly Line[]): Label[] {
  return columnsOf(lines).flatMap((column) => {
    const steps = column.slice(1).map((line, index) => (line.baselinePt - column[index]!.baselinePt) / line.sizePt);
    const [least, most] = [Math.min(...steps), Math.max(...steps)];
    const right = Math.max(...column.map(({ bbox }) => bbox[2]));
    const labels: Line[][] = [];
    column.forEach((line, index) => {
      const before = column[index - 1];
      const step = steps[index - 1] ?? 0;
      const isFar = step > SPACING_RATIO * least;
      const isTight = step <= TIGHT_LEADING_EM && (column.length === 2 || most > SPACING_RATIO * least);
      const isOne =
        before &&
        (runsOn(before, line) ||
          (!isFar && (isTight || isOpenText(labels[labels.length - 1]!) || belongsTo(before, line, right))));
      if (isOne) labels[labels.length - 1]!.push(line);
      else labels.push([line]);
    });
    return labels.map(labelOf);
  });
}

/** Lines chained from each to the nearest under it that could be its next. */
function columnsOf(lines: readonly Line[]): Line[][] {
  const sorted = [...lines].sort((a, b) => a.baselinePt - b.baselinePt || a.bbox[0] - b.bbox[0]);
  const columns: Line[][] = [];
  for (const line of sorted) {
    const column = columns
      .filter((each) => couldFollow(each[each.length - 1]!, line))
      .sort((a, b) => b[b.length - 1]!.baselinePt - a[a.length - 1]!.baselinePt)[0];
    if (column) column.push(line);
    else columns.push([line]);
  }
  return columns;
}

function couldFollow(above: Line, line: Line): boolean {
  const em = Math.max(above.sizePt, line.sizePt);
  const step = line.baselinePt - above.baselinePt;
  if (step < LEADING_MIN_EM * em || step > LEADING_MAX_EM * em) return false;
  if (numberOf(above.text) !== null || panelLetter(line.text) !== undefined) return false;
  const isAlike =
    Math.abs(line.sizePt - above.sizePt) < 0.1 * em &&
    line.colour === above.colour &&
    line.boldShare > 0.5 === above.boldShare > 0.5;
  return isAlike
    ? hasEdgeInCommon(above, line) || isCentredOn(above, line, CENTRED_MAX_EM) || isOfText(above, line)
    : isFigureUnderName(above, line);
}

/** "2.8 times" in other type right under the middle of "now likely occurs", and its range under it. */
const isFigureUnderName = (above: Line, line: Line): boolean =>
  /^\P{L}*\d/u.test(line.text) &&
  (!/\d/.test(above.text) || line.text.startsWith('(')) &&
  isCentredOn(above, line, SET_APART_CENTRED_MAX_EM);

const hasEdgeInCommon = (a: Line, b: Line): boolean =>
  Math.abs(a.bbox[0] - b.bbox[0]) < SAME_EDGE_PT || Math.abs(a.bbox[2] - b.bbox[2]) < SAME_EDGE_PT;

const isOfText = (above: Line, line: Line): boolean =>
  above.words.length >= FULL_LINE_MIN_WORDS &&
  overlapX(above.bbox, line.bbox) > 0.9 * (line.bbox[2] - line.bbox[0]) &&
  Math.abs(line.bbox[0] - above.bbox[0]) < INDENT_MAX_EM * above.sizePt;

const isCentredOn = (a: Line, b: Line, offMaxEm: number): boolean =>
  Math.abs(a.bbox[0] + a.bbox[2] - b.bbox[0] - b.bbox[2]) < 2 * offMaxEm * a.sizePt;

/** The words run on from one line into the next. */
const runsOn = (above: Line, line: Line): boolean => GOES_ON.test(above.text) || OPENS_WITHIN.test(line.text);

/** Lines of a paragraph, up to the end of one of its sentences: another may follow. */
const isOpenText = (label: readonly Line[]): boolean =>
  label.length > 1 &&
  label.reduce((sum, { words }) => sum + words.length, 0) >= TEXT_MIN_WORDS &&
  /[.?!]$/.test(label[label.length - 1]!.text);

/** The value of a name, a line centred on it, or the next of a text. */
function belongsTo(above: Line, line: Line, rightPt: number): boolean {
  if (numberOf(line.text) !== null || (isCentredOn(above, line, CENTRED_MAX_EM) && !hasEdgeInCommon(above, line)))
    return true;
  return above.words.length >= FULL_LINE_MIN_WORDS && above.bbox[2] > rightPt - FULL_LINE_SLACK_EM * above.sizePt;
}
