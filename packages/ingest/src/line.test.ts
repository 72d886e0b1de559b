import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { word, words } from '../testing/typesetting.js';
import { fontFamily, lineOf, mostCounted, piecesOf, rowsOf } from './line.js';

const texts = (pieces: ReturnType<typeof piecesOf>) => pieces.map((piece) => piece.text);

describe('rowsOf', () => {
  it('puts words on one baseline in a row, from left to right, rows from top to bottom', () => {
    const all = [...words('third row', { baselinePt: 130 }), ...words('first row', { baselinePt: 100 })];
    expect(rowsOf([all[3]!, all[0]!, all[2]!, all[1]!]).map((row) => row.map(({ text }) => text))).toEqual([
      ['first', 'row'],
      ['third', 'row'],
    ]);
  });

  it('keeps a large initial and a raised word with their line', () => {
    const row = [word('Title', { sizePt: 14 }), word('note', { xPt: 40, sizePt: 7, baselinePt: 97 })];
    expect(rowsOf(row)).toHaveLength(1);
  });

  it('keeps the number of a note, raised half a line, with the note that is drawn after it', () => {
    const number = word('49', { sizePt: 7, baselinePt: 95.6, order: 4 });
    expect(rowsOf([number, ...words('Urban heat', { sizePt: 8, xPt: 12, baselinePt: 100, order: 5 })])).toHaveLength(1);
    expect(rowsOf([number, ...words('Urban heat', { sizePt: 8, xPt: 12, baselinePt: 100, order: 9 })])).toHaveLength(2);
  });

  it('loses no word and repeats none', () => {
    const placed = fc.array(fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 700 })), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(placed, (places) => {
        const all = places.map(([xPt, baselinePt], order) => word('w', { xPt, baselinePt, order }));
        const orders = rowsOf(all).flatMap((row) => row.map(({ order }) => order));
        expect(orders.sort((a, b) => a - b)).toEqual(all.map(({ order }) => order));
        expect(piecesOf(all).flatMap((piece) => piece.words)).toHaveLength(all.length);
      }),
    );
  });
});

describe('piecesOf', () => {
  it('keeps a justified line whole, however far its words are spread', () => {
    let right = 50;
    const even = ['préservation', 'du', 'pouvoir', 'des'].map((text, order) => {
      const made = word(text, { xPt: right, order });
      right = made.bbox[2] + 25;
      return made;
    });
    expect(texts(piecesOf(even))).toEqual(['préservation du pouvoir des']);
    expect(texts(piecesOf(even.map((each) => ({ ...each, order: 3 * each.order }))))).toHaveLength(4);
  });

  it('parts the lines of two columns', () => {
    const left = words('left column text', { xPt: 50 });
    const right = words('right column text', { xPt: 300, order: 40 });
    expect(texts(piecesOf([...left, ...right]))).toEqual(['left column text', 'right column text']);
  });

  it('parts columns with a narrow gutter by the drawing order', () => {
    const left = words('left', { xPt: 50 });
    const near = words('right', { xPt: 83, order: 40 });
    expect(texts(piecesOf([...left, ...near]))).toEqual(['left', 'right']);
    const drawnOn = words('right', { xPt: 83, order: 1 });
    expect(texts(piecesOf([...left, ...drawnOn]))).toEqual(['left right']);
  });

  it('does not part a bullet or a section number from its text', () => {
    for (const label of ['•', '3.2.1', '(a)', 'A.1', 'IV.']) {
      const all = [word(label, { xPt: 50 }), ...words('hanging text', { xPt: 95, order: 1 })];
      expect(texts(piecesOf(all))).toEqual([`${label} hanging text`]);
    }
    const far = [word('word', { xPt: 50 }), ...words('far away', { xPt: 110, order: 1 })];
    expect(texts(piecesOf(far))).toEqual(['word', 'far away']);
  });
});

describe('lineOf', () => {
  it('takes size, font and colour of most letters, and the shares of bold and italic', () => {
    const line = lineOf([
      word('ab', { bold: true, sizePt: 14 }),
      word('cdefgh', { xPt: 20, colour: '#112233', font: 'Sans' }),
    ]);
    expect(line).toMatchObject({ text: 'ab cdefgh', sizePt: 10, colour: '#112233', font: 'Sans', boldShare: 0.25 });
    expect(line.bbox).toEqual([0, 88.8, 50, 102.8]);
  });
});

it('the most counted key is the first of those with the highest count', () => {
  expect(
    mostCounted(
      new Map([
        ['a', 1],
        ['b', 3],
        ['c', 3],
      ]),
    ),
  ).toBe('b');
  expect(mostCounted(new Map())).toBeUndefined();
});

it('styles of a font are one family', () => {
  expect(fontFamily('FrutigerLTPro-BlackCn')).toBe('frutigerltpro');
  expect(fontFamily('Arial,Bold')).toBe('arial');
});
