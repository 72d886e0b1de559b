import { describe, expect, it } from 'vitest';
import type { Block, TableCell } from './document.js';
import { joinContinuedTables } from './table-continuation.js';

const row = (header: boolean, ...texts: string[]): TableCell[] =>
  texts.map((text) => (header ? { text, header } : { text }));
const head = row(true, 'River', 'Level');
const table = (page: number, rows: TableCell[][], more: Partial<Block> = {}): Block => ({
  id: '',
  kind: 'table',
  page,
  bbox: [50, 100, 500, 300],
  text: '',
  lines: [],
  rows,
  ...more,
});
const text = (kind: Block['kind'], page: number, words: string): Block => ({
  id: '',
  kind,
  page,
  bbox: [50, 0, 500, 20],
  text: words,
  lines: [],
});

describe('a table over a page end', () => {
  it('goes on with the caption and, where it is not repeated, the header of its first part', () => {
    const first = table(1, [head, row(false, 'Loire', '2 m')], { label: 'Table 1', caption: 'Table 1. Rivers' });
    const second = table(2, [row(false, 'Rhine', '3 m')]);
    const third = table(3, [head, row(false, 'Po', '1 m')]);
    joinContinuedTables([text('paragraph', 1, 'Before.'), first, text('footnote', 1, '1 A note.'), second, third]);
    expect(first.continued).toBeUndefined();
    expect(second).toMatchObject({
      continued: true,
      label: 'Table 1',
      caption: 'Table 1. Rivers',
      inheritedHeader: [head],
    });
    expect(third).toMatchObject({ continued: true, label: 'Table 1' });
    expect(third.inheritedHeader).toBeUndefined();
  });

  it('has the caption that stands under its last part, and the head that came last', () => {
    const first = table(1, [head, row(false, 'Loire', '2 m'), row(true, 'Lake', 'Level'), row(false, 'Como', '9 m')]);
    const second = table(2, [row(true, 'Garda', '8 m'), row(false, 'Iseo', '7 m')], {
      label: 'Table 1',
      caption: 'Table 1. Waters',
    });
    joinContinuedTables([first, second, text('caption', 2, 'Table 1. Waters')]);
    expect(first).toMatchObject({ label: 'Table 1', caption: 'Table 1. Waters' });
    expect(second).toMatchObject({ continued: true, inheritedHeader: [row(true, 'Lake', 'Level')] });
    expect(second.rows![0]).toEqual(row(false, 'Garda', '8 m'));
  });

  it('keeps a head of its own that names a column as the one before', () => {
    const second = table(2, [row(true, 'Lake', 'Level'), row(false, 'Como', '9 m')]);
    joinContinuedTables([table(1, [head, row(false, 'Loire', '2 m')]), second]);
    expect(second).toMatchObject({ continued: true, rows: [row(true, 'Lake', 'Level'), row(false, 'Como', '9 m')] });
    expect(second.inheritedHeader).toBeUndefined();
  });

  it('goes on where the margins of the next page shift it, or where it repeats its head in another place', () => {
    const first = table(1, [head, row(false, 'Loire', '2 m')]);
    const shifted = table(2, [row(false, 'Rhine', '3 m')], { bbox: [90, 100, 540, 300] });
    const elsewhere = table(3, [head, row(false, 'Po', '1 m')], { bbox: [90, 100, 300, 700] });
    joinContinuedTables([first, shifted, elsewhere]);
    expect([shifted.continued, elsewhere.continued]).toEqual([true, true]);
  });

  it.each([
    ['other columns', table(2, [row(false, 'a', 'b', 'c')])],
    ['another place', table(2, [row(false, 'a', 'b')], { bbox: [200, 0, 500, 20] })],
    ['a label of its own', table(2, [row(false, 'a', 'b')], { label: 'Table 2', caption: 'Table 2. Lakes' })],
  ])('is not one with %s', (_, second) => {
    joinContinuedTables([table(1, [head, row(false, 'Loire', '2 m')], { label: 'Table 1' }), second]);
    expect(second.continued).toBeUndefined();
  });

  it('is not one when text stands between', () => {
    const second = table(2, [row(false, 'a', 'b')]);
    joinContinuedTables([table(1, [head]), text('paragraph', 2, 'Between.'), second]);
    expect(second.continued).toBeUndefined();
  });
});
