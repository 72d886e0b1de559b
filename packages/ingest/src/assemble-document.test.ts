import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fragment, page, shape } from '../testing/typesetting.js';
import { assembleDocument } from './assemble-document.js';
import { area, intersectionArea } from './boxes.js';
import type { Box, Document, TableCell } from './document.js';
import type { Fragment, Shape } from './page-content.js';
import { wordPageOf } from './word-page.js';

const WIDTH_PT = 600;
const HEIGHT_PT = 800;
const VOCABULARY = [
  'emissions',
  'of',
  'methane',
  '12',
  '3.4',
  '2019',
  'Figure 1.',
  'Table 2.',
  'A.1',
  'and',
  'growth',
  '•',
];

const placed = fc.record({
  text: fc.constantFrom(...VOCABULARY),
  xPt: fc.integer({ min: 50, max: 470 }),
  row: fc.integer({ min: 0, max: 45 }),
  sizePt: fc.constantFrom(7, 10, 10, 10, 14),
  bold: fc.boolean(),
});
const drawn = fc.record({
  x0: fc.integer({ min: 0, max: 500 }),
  y0: fc.integer({ min: 0, max: 700 }),
  width: fc.constantFrom(0, 40, 80, 160, 320),
  height: fc.constantFrom(0, 12, 24, 60, 200),
  curved: fc.boolean(),
});
/** A ruled grid with a word in each cell, as the core of a page that has tables. */
const grid = fc.record({
  x0: fc.integer({ min: 50, max: 100 }),
  y0: fc.integer({ min: 120, max: 500 }),
  columns: fc.integer({ min: 2, max: 5 }),
  rows: fc.integer({ min: 2, max: 8 }),
});

type Grid = { x0: number; y0: number; columns: number; rows: number };
const CELL_WIDTH_PT = 90;
const CELL_HEIGHT_PT = 20;

function gridShapes({ x0, y0, columns, rows }: Grid): Shape[] {
  const [x1, y1] = [x0 + columns * CELL_WIDTH_PT, y0 + rows * CELL_HEIGHT_PT];
  return [
    ...Array.from({ length: rows + 1 }, (_, row) =>
      shape([x0, y0 + row * CELL_HEIGHT_PT, x1, y0 + row * CELL_HEIGHT_PT]),
    ),
    ...Array.from({ length: columns + 1 }, (_, at) =>
      shape([x0 + at * CELL_WIDTH_PT, y0, x0 + at * CELL_WIDTH_PT, y1]),
    ),
  ];
}

function gridFragments({ x0, y0, columns, rows }: Grid): Fragment[] {
  return Array.from({ length: rows * columns }, (_, index) =>
    fragment(`cell${index}`, {
      xPt: x0 + (index % columns) * CELL_WIDTH_PT + 5,
      baselinePt: y0 + Math.floor(index / columns) * CELL_HEIGHT_PT + 14,
    }),
  );
}

const pages = fc
  .record({
    words: fc.array(placed, { maxLength: 60 }),
    shapes: fc.array(drawn, { maxLength: 25 }),
    grid: fc.option(grid),
  })
  .map(({ words, shapes, grid }) =>
    page({
      widthPt: WIDTH_PT,
      heightPt: HEIGHT_PT,
      fragments: [
        ...words.map(({ row, ...word }, index) =>
          fragment(`${word.text}w${index}`, { ...word, baselinePt: 120 + 12.5 * row }),
        ),
        ...(grid ? gridFragments(grid) : []),
      ],
      shapes: [
        ...shapes.map(({ x0, y0, width, height, curved }) =>
          shape([x0, y0, Math.min(WIDTH_PT, x0 + width), Math.min(HEIGHT_PT, y0 + height)], {
            curved,
            points: curved ? 12 : 4,
          }),
        ),
        ...(grid ? gridShapes(grid) : []),
      ],
    }),
  );

const read = (content: ReturnType<typeof page>): Document =>
  assembleDocument({ report: 'r', metadataTitle: '', pages: [wordPageOf(content)], outline: [], labels: null });

const inside = ([x0, y0, x1, y1]: Box): boolean =>
  x0 >= -3 && y0 >= -3 && x1 <= WIDTH_PT + 3 && y1 <= HEIGHT_PT + 3 && x0 <= x1 && y0 <= y1;

/** Columns that each row of a table covers once rows above reach into it. */
function rowWidths(rows: readonly TableCell[][]): number[] {
  const reach: number[] = rows.map(() => 0);
  rows.forEach((row, y) => {
    for (const { colspan = 1, rowspan = 1 } of row) {
      for (let below = y; below < y + rowspan; below += 1) reach[below] = (reach[below] ?? 0) + colspan;
    }
  });
  return reach;
}

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

describe('assembleDocument', () => {
  it('keeps blocks on the page, tables apart, spans consistent, and loses no word, whatever the page', () => {
    fc.assert(
      fc.property(pages, (content) => {
        const { blocks } = read(content);
        for (const block of blocks) {
          expect(inside(block.bbox)).toBe(true);
          if (block.rows) expect(new Set(rowWidths(block.rows)).size).toBe(1);
          for (const { start, end } of block.emphasis ?? [])
            expect(0 <= start && start < end && end <= block.text.length).toBe(true);
        }
        const tables = blocks.filter(({ kind }) => kind === 'table');
        tables.forEach((table, index) => {
          for (const other of tables.slice(index + 1)) {
            expect(intersectionArea(table.bbox, other.bbox)).toBeLessThan(
              0.35 * Math.min(area(table.bbox), area(other.bbox)) + 1,
            );
          }
        });
        const found = letters(blocks.map(({ text }) => text).join(' '));
        for (const { text } of content.fragments) expect(found).toContain(letters(text));
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same document for the same pages', () => {
    fc.assert(
      fc.property(pages, (content) => {
        expect(JSON.stringify(read(content))).toBe(JSON.stringify(read(content)));
      }),
      { numRuns: 15 },
    );
  });
});
