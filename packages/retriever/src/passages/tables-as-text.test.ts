import type { Block } from '@lampyre/ingest';
import { describe, expect, it } from 'vitest';
import { locate } from './locate.js';
import { tableTexts } from './tables-as-text.js';

describe('tableTexts', () => {
  const table: Block = {
    id: 'b1',
    kind: 'table',
    page: 3,
    bbox: [0, 0, 300, 60],
    text: '',
    lines: [],
    rows: [
      [
        { text: 'Goal', header: true },
        { text: 'Gas', header: true },
        { text: '2030', header: true },
      ],
      [{ text: '1.5 °C', rowspan: 2, bbox: [10, 35, 40, 45] }, { text: 'all' }, { text: '43' }],
      [{ text: 'CO₂' }, { text: '48' }],
    ],
    rowBoxes: [
      [0, 0, 300, 20],
      [100, 20, 300, 40],
      [100, 40, 300, 60],
    ],
  };
  const [text] = tableTexts(table, { text: '', lines: [] });

  const bare = (...rows: NonNullable<Block['rows']>): Block => ({
    ...table,
    rows,
    rowBoxes: rows.map(() => table.bbox),
  });
  const textsOf = (...rows: NonNullable<Block['rows']>) =>
    tableTexts(bare(...rows), { text: '', lines: [] }).map(({ text }) => text);
  const head = (...texts: string[]) => texts.map((text) => ({ text, header: true }));
  const row = (...texts: string[]) => texts.map((text) => ({ text }));
  const longRow = (label: string) => row(label, 'lamp '.repeat(70).trim());

  it('has no head where nothing heads the columns', () => {
    expect(textsOf(row('Level:', 'low'), row('For:', 'all'))).toEqual(['Level: | low\nFor: | all']);
  });

  it('begins a group with heads in the middle of the table', () => {
    expect(textsOf(head('Street', 'Lit'), row('Mill', '40'), head('Park', 'Lit'), row('Elm', '9'))).toEqual([
      'Street | Lit\n\nMill | 40',
      'Park | Lit\n\nElm | 9',
    ]);
  });

  it('keeps heads that only an earlier page prints beside the rows that stand under them', () => {
    const part = {
      ...bare(row('Mill', '40'), head('Park', 'Lit'), row('Elm', '9')),
      inheritedHeader: [head('Street', 'Lit')],
    };
    expect(tableTexts(part, { text: '', lines: [] })).toMatchObject([
      { text: 'Mill | 40', headElsewhere: 'Street | Lit' },
      { text: 'Park | Lit\n\nElm | 9', headElsewhere: '' },
    ]);
  });

  it('tells the rows after it what they are part of', () => {
    const texts = textsOf(head('Street', 'Lit'), [{ text: 'North', colspan: 2 }], longRow('Mill'), longRow('Quay'));
    expect(texts.map((text) => text.replaceAll(/(?:lamp ?)+/g, 'lamps'))).toEqual([
      'Street | Lit\n\nNorth\nMill | lamps',
      'Street | Lit\nNorth\n\nQuay | lamps',
    ]);
  });

  const words = (text: string) => text.split(/\s+/).length;

  it('keeps a long row in one piece under its head, and cuts one that nobody could read', () => {
    const long = (sentences: number) => row('Mill', 'Lamps are lit at dusk. '.repeat(sentences).trim());
    expect(textsOf(head('Street', 'Lit'), long(60))).toHaveLength(1);
    const pieces = textsOf(head('Street', 'Lit'), long(160));
    expect(pieces).toHaveLength(3);
    for (const piece of pieces) {
      expect(piece).toMatch(/^Street \| Lit\n\n/);
      expect(words(piece)).toBeLessThanOrEqual(405);
    }
    expect(pieces.join(' ').match(/dusk/g)).toHaveLength(160);
  });

  it('says a head that is longer than any row only once', () => {
    const texts = textsOf(head('Street', 'Lit '.repeat(500).trim()), longRow('Mill'), longRow('Quay'));
    expect(texts.map((text) => text.slice(0, 6))).toEqual(['Street', 'Mill |', 'Quay |']);
    expect(texts.some((text) => text.includes('\n\n'))).toBe(false);
  });

  it('gives a line for each row', () => {
    expect(text!.text).toBe('Goal | Gas | 2030\n\n1.5 °C | all | 43\nCO₂ | 48');
  });

  it('knows where a cell over several rows stands, beside the row that it begins', () => {
    const boxes = (quote: string) => {
      const start = text!.text.indexOf(quote);
      return locate(text!, start, start + quote.length).map(({ bbox }) => bbox);
    };
    expect(boxes('1.5 °C | all | 43')).toEqual([
      [10, 35, 40, 45],
      [100, 20, 300, 40],
    ]);
    expect(boxes('CO₂ | 48')).toEqual([[100, 40, 300, 60]]);
  });
});
