import { describe, expect, it } from 'vitest';
import { words } from '../testing/typesetting.js';
import type { TaggedTable } from './page-tags.js';
import { taggedTablesOf } from './tagged-tables.js';
import type { Word } from './word.js';

/** Sets each cell at its place and tags it: [text, xPt] per cell, rows 20 pt apart; empty cells are tagged and hold nothing. */
function set(rows: readonly (readonly [text: string, xPt: number])[][]): { tagged: TaggedTable; all: Word[] } {
  const all: Word[] = [];
  let mcid = 0;
  const tagged: TaggedTable = {
    rows: rows.map((row, rowIndex) =>
      row.map(([text, xPt]) => {
        mcid += 1;
        if (text !== '') all.push(...words(text, { xPt, baselinePt: 100 + 20 * rowIndex, mcid, order: 10 * mcid }));
        return { header: rowIndex === 0, mcids: [mcid] };
      }),
    ),
  };
  return { tagged, all };
}

const read = (rows: Parameters<typeof set>[0]) => {
  const { tagged, all } = set(rows);
  return taggedTablesOf([tagged], all).map((table) =>
    table.rows.map((row) => row.map(({ text, colspan = 1, rowspan = 1 }) => [text, colspan, rowspan])),
  );
};

describe('taggedTablesOf', () => {
  it('gives the cells of a plain table', () => {
    expect(
      read([
        [
          ['Gas', 50],
          ['Amount', 150],
        ],
        [
          ['Methane', 50],
          ['11', 150],
        ],
        [
          ['Total', 50],
          ['59', 150],
        ],
      ]),
    ).toEqual([
      [
        [
          ['Gas', 1, 1],
          ['Amount', 1, 1],
        ],
        [
          ['Methane', 1, 1],
          ['11', 1, 1],
        ],
        [
          ['Total', 1, 1],
          ['59', 1, 1],
        ],
      ],
    ]);
  });

  it('lays a short header row over the columns that its words stand over', () => {
    expect(
      read([
        [
          ['Cause', 50],
          ['Likely contribution', 160],
        ],
        [
          ['Gases', 50],
          ['1.0', 150],
          ['2.0', 250],
        ],
        [
          ['Sun', 50],
          ['0.1', 150],
          ['0.2', 250],
        ],
      ])[0]?.[0],
    ).toEqual([
      ['Cause', 1, 1],
      ['Likely contribution', 2, 1],
    ]);
  });

  it('gives a column that a row leaves out to the cell above', () => {
    expect(
      read([
        [
          ['Limit', 50],
          ['Gas', 300],
          ['Cut', 400],
        ],
        [
          ['below two degrees', 50],
          ['all', 300],
          ['43', 400],
        ],
        [
          ['CO₂', 300],
          ['48', 400],
        ],
      ])[0]?.slice(1),
    ).toEqual([
      [
        ['below two degrees', 1, 2],
        ['all', 1, 1],
        ['43', 1, 1],
      ],
      [
        ['CO₂', 1, 1],
        ['48', 1, 1],
      ],
    ]);
  });

  it('refuses tables that are layout: one column, mostly empty, rows out of order, columns that run backwards', () => {
    expect(read([[['one', 50]], [['column', 50]]])).toEqual([]);
    expect(
      read([
        [
          ['a', 50],
          ['', 100],
          ['', 150],
          ['', 200],
        ],
        [
          ['', 50],
          ['b', 100],
          ['', 150],
          ['', 200],
        ],
      ]),
    ).toEqual([]);
    const { tagged, all } = set([
      [
        ['a', 50],
        ['b', 150],
      ],
      [
        ['c', 50],
        ['d', 150],
      ],
      [
        ['e', 50],
        ['f', 150],
      ],
    ]);
    expect(taggedTablesOf([{ rows: [...tagged.rows].reverse() }], all)).toEqual([]);
    expect(
      read([
        [
          ['a', 150],
          ['b', 50],
        ],
        [
          ['c', 150],
          ['d', 50],
        ],
      ]),
    ).toEqual([]);
  });

  it('gives nothing where the tagged content is not on the page', () => {
    const { tagged } = set([
      [
        ['a', 50],
        ['b', 150],
      ],
      [
        ['c', 50],
        ['d', 150],
      ],
    ]);
    expect(taggedTablesOf([tagged], [])).toEqual([]);
  });
});
