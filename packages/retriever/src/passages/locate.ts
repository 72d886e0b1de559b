import type { Box } from '@lampyre/ingest';
import type { Passage, PassageLine } from './passage.js';

/**
 * Where `text.slice(start, end)` of a passage stands: one box per printed line, cut to the words it touches.
 *
 * 1. A line is taken when the range holds at least one visible character of it.
 * 2. Its box is cut at the left edge of the first and the right edge of the last word that the range touches.
 * 3. A line whose words have no edges (a table row, a figure's caption) gives its whole box.
 */
export function locate(
  passage: Pick<Passage, 'text' | 'lines'>,
  start: number,
  end: number,
): { page: number; bbox: Box }[] {
  const boxes: { page: number; bbox: Box }[] = [];
  for (const line of passage.lines) {
    const from = Math.max(start, line.start);
    const to = Math.min(end, line.end);
    if (from >= to || passage.text.slice(from, to).trim() === '') continue;
    boxes.push({ page: line.page, bbox: cutToWords(passage.text, line, from, to) });
  }
  return boxes;
}

function cutToWords(text: string, line: PassageLine, from: number, to: number): Box {
  const [x0, y0, x1, y1] = line.bbox;
  if (line.words.length === 0) return [x0, y0, x1, y1];
  let left: number | undefined;
  let right: number | undefined;
  let index = 0;
  for (const match of text.slice(line.start, line.end).matchAll(/\S+/g)) {
    const wordStart = line.start + match.index;
    const edges = line.words[index++];
    if (edges && wordStart < to && wordStart + match[0].length > from) {
      left = Math.min(left ?? edges[0], edges[0]);
      right = Math.max(right ?? edges[1], edges[1]);
    }
  }
  return left === undefined || right === undefined ? [x0, y0, x1, y1] : [left, y0, right, y1];
}
