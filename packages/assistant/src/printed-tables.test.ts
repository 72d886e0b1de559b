import type { Block, Box } from '@lampyre/retriever';
import { describe, expect, it } from 'vitest';
import { printedTables, quotedTable, withoutSharedLevels } from './printed-tables.js';

const box = (row: number): Box => [50, 100 + 20 * row, 400, 118 + 20 * row];
const table = (rows: NonNullable<Block['rows']>, more: Partial<Block> = {}): Block => ({
  id: 'b1',
  kind: 'table',
  page: 4,
  bbox: [50, 100, 400, 300],
  text: '',
  lines: [],
  rows,
  rowBoxes: rows.map((_, index) => box(index)),
  ...more,
});

const marshes = table([
  [
    { text: 'Coast', rowspan: 2, header: true },
    { text: 'Marsh area', colspan: 2, header: true },
  ],
  [
    { text: '1950', header: true },
    { text: '2021', header: true },
  ],
  [{ text: 'North', rowspan: 2 }, { text: '660' }, { text: '412' }],
  [{ text: '–' }, { text: '409' }],
]);

it('reads upper levels of a header once, from left to right', () => {
  const header = ['Coast', 'Area · 1950', 'Area · 2021', 'Loss · 2021'];
  expect(withoutSharedLevels(header)).toEqual(['Coast', 'Area · 1950', '2021', 'Loss · 2021']);
});

describe('printed tables', () => {
  it('begins a table of its own where rows are heads again', () => {
    const named = (text: string) => [
      { text, header: true },
      { text: 'Area', header: true },
    ];
    const rows = [
      named('Marsh'),
      [{ text: 'North' }, { text: '660' }],
      named('Mire'),
      [{ text: 'Peat' }, { text: '90' }],
    ];
    expect(printedTables([table(rows)])).toEqual([
      { page: 4, header: ['Marsh', 'Area'], rows: [{ cells: ['North', '660'], bbox: box(1) }] },
      { page: 4, header: ['Mire', 'Area'], rows: [{ cells: ['Peat', '90'], bbox: box(3) }] },
    ]);
  });

  it('fills out spans and joins the levels of the header', () => {
    expect(printedTables([marshes])).toEqual([
      {
        page: 4,
        header: ['Coast', 'Marsh area · 1950', 'Marsh area · 2021'],
        rows: [
          { cells: ['North', '660', '412'], bbox: box(2) },
          { cells: ['North', '–', '409'], bbox: box(3) },
        ],
      },
    ]);
  });

  it('takes a title over the columns for none of their heads', () => {
    const titled = table([
      [{ text: 'Marshes of the two coasts', colspan: 3, header: true }],
      ['Coast', '1950', '2021'].map((text) => ({ text, header: true })),
      [{ text: 'North' }, { text: '660' }, { text: '412' }],
    ]);
    expect(printedTables([titled])[0]?.header).toEqual(['Coast', '1950', '2021']);
  });

  it('gives the quoted rows alone, under the header', () => {
    expect(quotedTable(printedTables([marshes]), [{ page: 4, bbox: box(3) }])).toEqual({
      header: ['Coast', 'Marsh area · 1950', 'Marsh area · 2021'],
      rows: [['North', '–', '409']],
    });
  });

  it('gives nothing where the lines are those of no row', () => {
    expect(quotedTable(printedTables([marshes]), [{ page: 5, bbox: box(3) }])).toBeUndefined();
    expect(quotedTable(printedTables([marshes]), [{ page: 4, bbox: box(0) }])).toBeUndefined();
  });

  it('heads a part on a later page as the first part is headed', () => {
    const later = table([[{ text: 'South' }, { text: '88' }]], {
      inheritedHeader: [
        [
          { text: 'Coast', header: true },
          { text: 'Area', header: true },
        ],
      ],
    });
    expect(printedTables([later])[0]?.header).toEqual(['Coast', 'Area']);
  });

  it('leaves out columns that say nothing', () => {
    const sparse = table([
      [
        { text: 'Coast', header: true },
        { text: '', header: true },
        { text: 'Area', header: true },
      ],
      [{ text: 'North' }, { text: '' }, { text: '412' }],
    ]);
    expect(quotedTable(printedTables([sparse]), [{ page: 4, bbox: box(1) }])).toEqual({
      header: ['Coast', 'Area'],
      rows: [['North', '412']],
    });
  });
});
