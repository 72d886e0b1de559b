import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { words } from '../testing/typesetting.js';
import { cellsOfGrid, cellText, fillCells, type GridCell, splitFalseMerges, toTable } from './table-grid.js';

const XS = [0, 100, 200, 300];
const YS = [0, 20, 40, 60];
const yes = () => true;

/** Cells that were filled with `texts`, each set at the left of its cell. */
function filled(cells: GridCell[], texts: readonly string[], setting = {}): GridCell[] {
  cells.forEach((cell, index) => {
    const text = texts[index];
    if (text)
      cell.words.push(
        ...words(text, { xPt: cell.bbox[0] + 4, baselinePt: cell.bbox[1] + 14, order: 10 * index, ...setting }),
      );
  });
  return cells;
}

describe('cellsOfGrid', () => {
  it('makes a cell of each square where all walls stand', () => {
    expect(cellsOfGrid(XS, YS, yes, yes)).toHaveLength(9);
  });

  it('merges squares without a wall between them to one cell over columns and rows', () => {
    // The first row's second and third squares are one; so are the first squares of rows two and three.
    const cells = cellsOfGrid(
      XS,
      YS,
      (row, column) => !(row === 0 && column === 1),
      (row, column) => !(row === 1 && column === 0),
    );
    expect(cells.filter(({ rowspan, colspan }) => rowspan > 1 || colspan > 1)).toMatchObject([
      { row: 0, column: 1, rowspan: 1, colspan: 2, bbox: [100, 0, 300, 20] },
      { row: 1, column: 0, rowspan: 2, colspan: 1, bbox: [0, 20, 100, 60] },
    ]);
  });

  it('tiles the grid exactly, whatever the walls', () => {
    const size = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(size, size, fc.infiniteStream(fc.boolean()), (rows, columns, coins) => {
        const flip = () => coins.next().value as boolean;
        const right = Array.from({ length: rows }, () => Array.from({ length: columns }, flip));
        const below = Array.from({ length: rows }, () => Array.from({ length: columns }, flip));
        const cells = cellsOfGrid(
          Array.from({ length: columns + 1 }, (_, index) => 10 * index),
          Array.from({ length: rows + 1 }, (_, index) => 10 * index),
          (row, column) => right[row]![column]!,
          (row, column) => below[row]![column]!,
        );
        const covered = new Array(rows * columns).fill(0);
        for (const { row, column, rowspan, colspan, bbox } of cells) {
          for (let r = row; r < row + rowspan; r += 1) {
            for (let c = column; c < column + colspan; c += 1) covered[r * columns + c] += 1;
          }
          expect(bbox).toEqual([10 * column, 10 * row, 10 * (column + colspan), 10 * (row + rowspan)]);
        }
        expect(covered).toEqual(new Array(rows * columns).fill(1));
      }),
    );
  });
});

describe('fillCells', () => {
  it('puts each word into the cell that holds its centre and gives back the rest', () => {
    const cells = cellsOfGrid(XS, YS, yes, yes);
    const all = [
      ...words('a', { xPt: 10, baselinePt: 14 }),
      ...words('b', { xPt: 210, baselinePt: 54 }),
      ...words('out', { xPt: 400 }),
    ];
    expect(fillCells(cells, all).map(({ text }) => text)).toEqual(['out']);
    expect(cells.flatMap((cell) => cell.words.map(({ text }) => `${text}${cell.row}${cell.column}`))).toEqual([
      'a00',
      'b22',
    ]);
  });
});

describe('splitFalseMerges', () => {
  const merged = (): GridCell[] => [{ row: 0, column: 0, rowspan: 1, colspan: 3, bbox: [0, 0, 300, 20], words: [] }];

  it('takes a row apart whose words keep clear of the edges', () => {
    const [row] = merged();
    row!.words = ['10', '20', '30'].flatMap((text, index) => words(text, { xPt: 100 * index + 40, baselinePt: 14 }));
    const parts = splitFalseMerges([row!], XS, [0, 20]);
    expect(parts.map(({ column, colspan, words: [first] }) => [column, colspan, first?.text])).toEqual([
      [0, 1, '10'],
      [1, 1, '20'],
      [2, 1, '30'],
    ]);
  });

  it('keeps a heading over several columns whole', () => {
    const [row] = merged();
    row!.words = words('Emissions in each of the years', { xPt: 60, baselinePt: 14 });
    expect(splitFalseMerges([row!], XS, [0, 20])).toEqual([row]);
  });
});

describe('toTable', () => {
  it('gives rows in the HTML model: spans, covered cells left out, header rows marked', () => {
    const cells = cellsOfGrid(
      XS,
      YS,
      (row, column) => !(row === 0 && column === 1),
      (row, column) => !(row === 0 && column === 0),
    );
    filled(cells, ['Cause', 'Contribution', 'Low', 'High', 'Sun', '0.1', '0.2']);
    const table = toTable(cells, 0.9);
    expect(table?.rows).toEqual([
      [
        // Its words stand in the middle of both rows, outside the box of either.
        { text: 'Cause', rowspan: 2, bbox: cells[0]!.words[0]!.bbox, header: true },
        { text: 'Contribution', colspan: 2, header: true },
      ],
      [
        { text: 'Low', header: true },
        { text: 'High', header: true },
      ],
      [{ text: 'Sun' }, { text: '0.1' }, { text: '0.2' }],
    ]);
    expect(table?.rowBoxes).toEqual([
      [100, 0, 300, 20],
      [100, 20, 300, 40],
      [0, 40, 300, 60],
    ]);
    expect(table?.words).toHaveLength(7);
  });

  it('drops rows and columns without text', () => {
    const cells = filled(cellsOfGrid(XS, YS, yes, yes), ['a', '', 'b', '', '', '', 'c', '', 'd']);
    expect(toTable(cells, 0.9)?.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('marks bold rows as headers', () => {
    const cells = cellsOfGrid(XS, YS, yes, yes);
    filled(cells.slice(0, 3), ['Year', 'Here', 'There'], { bold: true });
    filled(cells.slice(3), ['one', 'two', 'three', 'four', 'five', 'six']);
    expect(toTable(cells, 0.9)?.rows.map((row) => row.every(({ header }) => header === true))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('refuses what has one row or one column', () => {
    expect(toTable(filled(cellsOfGrid(XS, YS, yes, yes), ['a', 'b', 'c']), 0.9)).toBeNull();
    expect(toTable(filled(cellsOfGrid(XS, YS, yes, yes), ['a', '', '', 'b']), 0.9)).toBeNull();
    expect(toTable(cellsOfGrid(XS, YS, yes, yes), 0.9)).toBeNull();
  });

  it('gives rows whose spans tile the table, whatever the walls and the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 32, maxLength: 32 }),
        fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }),
        (walls, texts) => {
          const edges = [0, 100, 200, 300, 400];
          const cells = cellsOfGrid(
            edges,
            edges,
            (row, column) => walls[4 * row + column]!,
            (row, column) => walls[16 + 4 * row + column]!,
          );
          const table = toTable(
            filled(
              cells,
              texts.map((on, index) => (on ? `t${index}` : '')),
            ),
            0.9,
          );
          if (!table) return;
          const height = table.rows.length;
          const taken: boolean[][] = Array.from({ length: height }, () => []);
          let overlaps = 0;
          table.rows.forEach((row, y) => {
            let x = 0;
            for (const { colspan = 1, rowspan = 1 } of row) {
              while (taken[y]![x]) x += 1;
              for (let r = y; r < y + rowspan; r += 1) {
                for (let c = x; c < x + colspan; c += 1) {
                  if (!taken[r] || taken[r]![c]) overlaps += 1;
                  else taken[r]![c] = true;
                }
              }
            }
          });
          expect(overlaps).toBe(0);
          expect(new Set(taken.map((row) => row.filter(Boolean).length)).size).toBe(1);
          expect(table.rowBoxes).toHaveLength(height);
          const text = table.rows
            .flat()
            .map((cell) => cell.text)
            .filter(Boolean);
          expect(text).toHaveLength(cells.filter((cell) => cell.words.length > 0).length);
        },
      ),
    );
  });
});

it('cellText joins lines, takes broken words together and keeps note marks raised', () => {
  const cell = [...words('Emis-', { baselinePt: 100 }), ...words('sions of gases', { baselinePt: 112, order: 5 })];
  expect(cellText(cell)).toBe('Emissions of gases');
  const [number] = words('1.4');
  expect(cellText([{ ...number!, marks: [{ offset: 3, mark: 'b' }] }])).toBe('1.4ᵇ');
});
