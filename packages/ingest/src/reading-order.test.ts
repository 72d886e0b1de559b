import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from './document.js';
import { type Placed, readingRegions, topToBottom } from './reading-order.js';

interface Named extends Placed {
  name: string;
}

/** `count` lines of a column, 12 pt apart, named `name1`, `name2` … */
function column(name: string, x0: number, x1: number, y0: number, count: number, sizePt = 10): Named[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `${name}${index + 1}`,
    bbox: [x0, y0 + 12 * index, x1, y0 + 12 * index + sizePt] as Box,
    sizePt,
  }));
}

/** Names in reading order, pieces given in drawing order that says nothing. */
const read = (...pieces: Named[][]) =>
  readingRegions(pieces.flat().reverse())
    .flat()
    .map((piece) => piece.name);
const names = (...pieces: Named[][]) => pieces.flat().map((piece) => piece.name);

describe('readingRegions', () => {
  it('reads the left of two columns before the right', () => {
    const [left, right] = [column('l', 50, 280, 100, 6), column('r', 300, 530, 100, 6)];
    expect(read(right, left)).toEqual(names(left, right));
  });

  it('reads a title over both columns first, a full-width paragraph under them last', () => {
    const title = column('t', 50, 450, 60, 1, 20);
    const [left, right] = [column('l', 50, 280, 100, 6), column('r', 300, 530, 100, 6)];
    const foot = column('f', 50, 530, 200, 3);
    expect(read(foot, right, left, title)).toEqual(names(title, left, right, foot));
  });

  it('reads columns, then a full-width paragraph, then columns again', () => {
    const [a, b] = [column('a', 50, 280, 100, 4), column('b', 300, 530, 100, 4)];
    const across = column('x', 50, 530, 160, 2);
    const [c, d] = [column('c', 50, 280, 200, 4), column('d', 300, 530, 200, 4)];
    expect(read(a, b, across, c, d)).toEqual(names(a, b, across, c, d));
  });

  it('keeps the short last line of a spanning paragraph with it', () => {
    const across = column('x', 50, 530, 60, 2);
    const end: Named = { name: 'end', bbox: [50, 84, 120, 94], sizePt: 10 };
    const [left, right] = [column('l', 50, 280, 120, 4), column('r', 300, 530, 120, 4)];
    expect(read(across, [end], left, right)).toEqual(names(across, [end], left, right));
  });

  it('reads three columns from left to right', () => {
    const columns = [column('a', 50, 200, 100, 5), column('b', 220, 370, 100, 5), column('c', 390, 540, 100, 5)];
    expect(read(...columns)).toEqual(names(...columns));
  });

  it('reads a footnote under the columns after both', () => {
    const [left, right] = [column('l', 50, 280, 100, 8), column('r', 300, 530, 100, 8)];
    const note = column('n', 50, 500, 230, 2, 7);
    expect(read(note, left, right)).toEqual(names(left, right, note));
  });

  it('reads the lines of one column from top to bottom, short ones too', () => {
    const lines = column('p', 50, 530, 100, 4);
    const short: Named = { name: 'short', bbox: [50, 148, 90, 158], sizePt: 10 };
    const next = column('q', 50, 530, 172, 3);
    expect(read(lines, [short], next)).toEqual(names(lines, [short], next));
  });

  it('gives back every piece once, whatever the page', () => {
    const piece = fc
      .tuple(
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 0, max: 700 }),
        fc.integer({ min: 4, max: 400 }),
        fc.integer({ min: 4, max: 40 }),
      )
      .map(([x, y, width, height]): Placed => ({ bbox: [x, y, x + width, y + height], sizePt: height }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const given = new Set(pieces);
        const back = readingRegions(pieces).flat();
        expect(back).toHaveLength(pieces.length);
        expect(new Set(back)).toEqual(given);
      }),
    );
  });
});

it('topToBottom reads pieces on one height from left to right', () => {
  const pieces = [column('b', 300, 400, 102, 1), column('a', 50, 100, 100, 1), column('z', 50, 100, 60, 1)].flat();
  expect(topToBottom(pieces).map(({ name }) => name)).toEqual(['z1', 'a1', 'b1']);
});
