import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embeddedText, type PlacedPassage } from './embedded-text.js';

const table: PlacedPassage = {
  title: 'Lamps of the valley',
  sectionPath: ['Part one', 'Streets', 'Lamps by street'],
  kind: 'table',
  caption: 'Table 3: Lamps, by street\nand year',
  text: 'Table 3: Lamps, by street and year\nStreet | 2020 | 2030\n\nMill Lane | 40 | 12\nHigh Street | 90 | 45',
};
const pieceOf = (passage: PlacedPassage, words: string) => {
  const start = passage.text.indexOf(words);
  return { start, end: start + words.length };
};

describe('embeddedText', () => {
  it('puts the report and the two nearest headings before a piece', () => {
    const passage: PlacedPassage = { ...table, kind: 'text', text: 'They are dimmed after midnight.' };
    expect(embeddedText(passage, pieceOf(passage, passage.text))).toBe(
      'Lamps of the valley. Streets. Lamps by street. They are dimmed after midnight.',
    );
  });

  it('repeats caption and column names before rows, the caption in the place of headings', () => {
    expect(embeddedText(table, pieceOf(table, 'High Street | 90 | 45'))).toBe(
      'Lamps of the valley. Table 3: Lamps, by street and year Street | 2020 | 2030 High Street | 90 | 45',
    );
    const head = pieceOf(table, table.text.split('\n\n')[0]!);
    expect(embeddedText(table, head).match(/2020/g)).toHaveLength(1);
  });

  it('repeats the label of a row before what begins inside of it', () => {
    const given = embeddedText(table, pieceOf(table, '90 | 45'));
    expect(given).toMatch(/Street \| 2020 \| 2030 High Street 90 \| 45$/);
  });

  it('tells rows on a later page the caption of their table', () => {
    const later = { ...table, text: 'High Street | 90 | 45' };
    expect(embeddedText(later, pieceOf(later, later.text))).toMatch(
      /Table 3: Lamps, by street and year High Street \| 90 \| 45$/,
    );
  });

  it('tells them the heads of columns that only an earlier page prints', () => {
    const later = { ...table, text: 'High Street | 90 | 45', headElsewhere: 'Street | 2020 | 2030' };
    expect(embeddedText(later, pieceOf(later, later.text))).toMatch(
      /by street and year Street \| 2020 \| 2030 High Street \| 90 \| 45$/,
    );
  });

  it('knows the column names and the heading of a table without a caption', () => {
    const bare = { ...table, caption: undefined, text: table.text.slice(table.text.indexOf('Street |')) };
    expect(embeddedText(bare, pieceOf(bare, 'High Street | 90 | 45'))).toBe(
      'Lamps of the valley. Lamps by street. Street | 2020 | 2030 High Street | 90 | 45',
    );
  });

  it('tells a part of a figure the title of its caption', () => {
    const part: PlacedPassage = {
      ...table,
      kind: 'figure',
      headElsewhere: 'Figure 2: Lamps\n(a) North',
      text: 'Mill 40',
    };
    expect(embeddedText(part, pieceOf(part, part.text))).toMatch(/by street\. Figure 2: Lamps \(a\) North Mill 40$/);
  });

  it('always ends in the piece itself, however long the headings are', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string({ minLength: 1 }), fc.nat(), fc.nat(), (sectionPath, text, a, b) => {
        const piece = { start: Math.min(a, b) % text.length, end: text.length };
        const given = embeddedText({ ...table, sectionPath, text }, piece);
        expect(given.endsWith(text.slice(piece.start))).toBe(true);
        expect(given.length).toBeLessThan(2 * text.length + 3 * 125 + 90 + table.title.length + 5);
      }),
    );
  });
});
