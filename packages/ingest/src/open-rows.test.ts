import { describe, expect, it } from 'vitest';
import { words } from '../testing/typesetting.js';
import { splitOpenRows } from './open-rows.js';
import type { GridCell } from './table-grid.js';

/** One band of three cells, 100 pt wide each, whose lines are set 12 pt apart. */
function band(columns: readonly (readonly string[])[], row = 0): GridCell[] {
  return columns.map((texts, column) => ({
    row,
    column,
    rowspan: 1,
    colspan: 1,
    bbox: [100 * column, 100 * row, 100 * column + 100, 100 * row + 90],
    words: texts.flatMap((text, line) =>
      text === '' ? [] : words(text, { xPt: 100 * column + 4, baselinePt: 100 * row + 14 + 12 * line }),
    ),
  }));
}

const texts = (cells: readonly GridCell[]) => {
  const rows: string[][] = [];
  for (const cell of cells) {
    rows[cell.row] ??= [];
    rows[cell.row]![cell.column] = cell.words.map(({ text }) => text).join(' ');
  }
  return rows;
};

describe('splitOpenRows', () => {
  it('splits a band at its lines of values', () => {
    expect(
      texts(
        splitOpenRows(
          band([
            ['Sun', 'Ocean', 'Land'],
            ['1', '2', '3'],
            ['4.5', '5.5', '6.5'],
          ]),
        ),
      ),
    ).toEqual([
      ['Sun', '1', '4.5'],
      ['Ocean', '2', '5.5'],
      ['Land', '3', '6.5'],
    ]);
  });

  it('leaves a band of prose and a band with one line of values whole', () => {
    const prose = band([
      ['some text', 'that goes on'],
      ['more text', 'here'],
      ['and', 'there'],
    ]);
    expect(splitOpenRows(prose)).toEqual(prose);
    const one = band([
      ['A label over', 'two lines'],
      ['1', ''],
      ['4.5', ''],
    ]);
    expect(splitOpenRows(one)).toEqual(one);
  });

  it('moves the rows below down', () => {
    const cells = [
      ...band([
        ['Sun', 'Sea'],
        ['1', '2'],
        ['3', '4'],
      ]),
      ...band([['Total'], ['3'], ['7']], 1),
    ];
    expect(texts(splitOpenRows(cells))).toEqual([
      ['Sun', '1', '3'],
      ['Sea', '2', '4'],
      ['Total', '3', '7'],
    ]);
  });

  it('keeps every word, and boxes that tile the band', () => {
    const cells = band([
      ['Sun', 'and', 'Sea'],
      ['1', '', '2'],
      ['3', '', '4'],
    ]);
    const split = splitOpenRows(cells);
    expect(split.flatMap((cell) => cell.words)).toHaveLength(cells.flatMap((cell) => cell.words).length);
    const first = split.filter((cell) => cell.column === 0);
    expect(first[0]?.bbox[1]).toBe(0);
    expect(first.at(-1)?.bbox[3]).toBe(90);
    for (let index = 1; index < first.length; index += 1) expect(first[index]!.bbox[1]).toBe(first[index - 1]!.bbox[3]);
  });

  it('leaves a band alone that a merged cell crosses', () => {
    const cells = band([
      ['Sun', 'Sea'],
      ['1', '2'],
      ['3', '4'],
    ]);
    const spanning = { ...cells[0]!, rowspan: 2 };
    expect(splitOpenRows([spanning, ...cells.slice(1)])).toEqual([spanning, ...cells.slice(1)]);
  });
});
