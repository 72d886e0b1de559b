import { unionAll } from './boxes.js';
import type { Box } from './document.js';
import type { Line } from './line.js';
import type { Word } from './word.js';

/** Exponents are raised no higher, and lines stand farther apart. */
const RAISED_MAX_EM = 0.6;

/** Turned words in their drawing order, one line for each run at one place. */
export function turnedLines(words: readonly Word[]): Line[] {
  const lines: Word[][] = [];
  for (const word of words) {
    const line = lines[lines.length - 1];
    const before = line?.[line.length - 1];
    const isOnLine = before && Math.abs(word.baselinePt - before.baselinePt) < RAISED_MAX_EM * before.sizePt;
    if (line && isOnLine && word.order === before.order + 1) line.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => ({
    words: line,
    bbox: unionAll(line.map((word) => word.bbox)),
    baselinePt: line[0]!.baselinePt,
    sizePt: line[0]!.sizePt,
    boldShare: 0,
    italicShare: 0,
    font: line[0]!.font,
    colour: line[0]!.colour,
    text: line.map((word) => word.text).join(' '),
  }));
}

/** The line as it lies when the page is turned so that it reads from left to right; places are right among lines of one turn only. */
export function righted(line: Line): Line {
  const [x0, y0, x1, y1] = line.bbox;
  const turn = line.words[0]!.turn;
  const bbox: Box = turn === 270 ? [-y1, x0, -y0, x1] : turn === 90 ? [y0, -x1, y1, -x0] : [-x1, -y1, -x0, -y0];
  return { ...line, bbox, baselinePt: turn === 270 ? line.baselinePt : -line.baselinePt };
}
