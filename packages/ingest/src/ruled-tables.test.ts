import { describe, expect, it } from 'vitest';
import { shape, words } from '../testing/typesetting.js';
import type { Box } from './document.js';
import { ruledTablesOf } from './ruled-tables.js';
import { tablesOf } from './tables.js';

const ROWS = [
  ['Gas', 'Share', 'Growth'],
  ['Methane', '18', '1.2'],
  ['Ozone', '7', '0.4'],
];
/** Words of ROWS in squares of 100 × 20 pt from (50, 100) on. */
const text = ROWS.flatMap((row, y) =>
  row.flatMap((cell, x) => words(cell, { xPt: 54 + 100 * x, baselinePt: 114 + 20 * y, order: 10 * (3 * y + x) })),
);
const across = (y: number): Box => [50, y, 350, y];
const down = (x: number): Box => [x, 100, x, 160];
const horizontal = [100, 120, 140, 160].map((y) => shape(across(y)));
const vertical = [50, 150, 250, 350].map((x) => shape(down(x)));
const cells = (...shapes: ReturnType<typeof shape>[]) =>
  ruledTablesOf(text, shapes, 600, 800).map((table) => table.rows.map((row) => row.map((cell) => cell.text)));

describe('ruledTablesOf', () => {
  it('reads a grid of ruling lines', () => {
    expect(cells(...horizontal, ...vertical)).toEqual([ROWS]);
  });

  it('takes bars of a chart for no table, though their edges meet', () => {
    const names = ['LAND', 'OCEAN', 'AIR'];
    const bars = [0, 1, 2, 3].flatMap((bar) =>
      names.map((_, part) =>
        shape([50 + 75 * bar, 100 + 20 * part + 7 * bar, 125 + 75 * bar, 120 + 20 * part + 7 * bar]),
      ),
    );
    const labels = [0, 1, 2, 3].flatMap((bar) =>
      names.flatMap((name, part) => words(name, { xPt: 60 + 75 * bar, baselinePt: 114 + 20 * part + 7 * bar })),
    );
    expect(ruledTablesOf(labels, bars, 600, 800)).toEqual([]);
  });

  it('closes sides that are open', () => {
    expect(cells(...horizontal, ...vertical.slice(1, 3))).toEqual([ROWS]);
  });

  it('parts rows that the rules leave together', () => {
    expect(cells(horizontal[0]!, horizontal[1]!, horizontal[3]!, ...vertical)).toEqual([ROWS]);
  });

  it('reads cells bounded by shading', () => {
    const shaded = ROWS.flatMap((row, y) =>
      row.map((_, x) =>
        shape([50 + 100 * x, 100 + 20 * y, 150 + 100 * x, 120 + 20 * y], {
          colour: (x + y) % 2 ? '#dddddd' : '#ffffff',
        }),
      ),
    );
    expect(cells(...shaded)).toEqual([ROWS]);
  });

  it('refuses words shaded in a running text, and boxes with a bullet between', () => {
    const lines = [
      'The lamps of the river towns are',
      'dimmed after midnight in most of',
      'the streets that lead to the quay',
    ];
    const prose = lines.flatMap((line, y) => words(line, { xPt: 50, baselinePt: 114 + 20 * y, order: 10 * y }));
    const shading = prose.map(({ bbox: [x0, y0, x1] }) =>
      shape([x0, y0 - 2, x1 + 2.5, y0 + 18], { colour: '#ffff00' }),
    );
    expect(ruledTablesOf(prose, shading, 600, 800)).toEqual([]);
    const boxed = [
      ...words('Action one dims the lamps', { xPt: 60, baselinePt: 114 }),
      ...words('•', { xPt: 54, baselinePt: 134 }),
      ...words('Streets', { xPt: 160, baselinePt: 134 }),
      ...words('Action two moves the lamps', { xPt: 60, baselinePt: 154 }),
    ];
    expect(ruledTablesOf(boxed, [...horizontal, shape([150, 120, 150, 140])], 600, 800)).toEqual([]);
  });

  it('refuses a frame around text and the grid of a chart', () => {
    const frame = [shape(across(100)), shape(across(160)), shape(down(50)), shape(down(350))];
    expect(cells(...frame)).toEqual([]);
    const grid = [...horizontal, ...vertical];
    const labels = [...words('0', { xPt: 60, baselinePt: 114 }), ...words('peak', { xPt: 200, baselinePt: 154 })];
    expect(ruledTablesOf(labels, grid, 600, 800)).toEqual([]);
  });
});

describe('tablesOf', () => {
  const tagged = [
    {
      rows: ROWS.map((row, y) => row.map((_, x) => ({ header: y === 0, mcids: [3 * y + x] }))),
    },
  ];
  const marked = ROWS.flatMap((row, y) =>
    row.flatMap((cell, x) =>
      words(cell, { xPt: 54 + 100 * x, baselinePt: 114 + 20 * y, mcid: 3 * y + x, order: 10 * (3 * y + x) }),
    ),
  );

  it('reads a table once when both rules and tags give it', () => {
    expect(tablesOf(marked, [...horizontal, ...vertical], tagged, 600, 800)).toHaveLength(1);
  });

  it('reads it from the tags where the page draws no grid', () => {
    const [table] = tablesOf(marked, [], tagged, 600, 800);
    expect(table?.rows.map((row) => row.map((cell) => cell.text))).toEqual(ROWS);
  });

  it('finds none in plain text', () => {
    expect(tablesOf(text, [shape(across(90))], [], 600, 800)).toEqual([]);
  });
});
