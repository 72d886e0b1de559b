import { describe, expect, it } from 'vitest';
import type { Block } from './document.js';
import { linkTableNotes } from './table-notes.js';

const block = (
  id: string,
  kind: Block['kind'],
  [y0, y1]: [number, number],
  text: string,
  more: Partial<Block> = {},
) => {
  const made: Block = { id, kind, page: 1, bbox: [50, y0, 500, y1], text, lines: [], ...more };
  return made;
};
const table = (more: Partial<Block> = {}): Block =>
  block('t', 'table', [100, 300], 'Loire 2 m', { rows: [[{ text: 'Loire' }, { text: '2 m*' }]], ...more });

const notesOf = (given: Block, ...under: Block[]): string[] | undefined => {
  linkTableNotes([given, ...under]);
  return given.notes;
};

describe('the notes of a table', () => {
  it.each([
    'Notes: levels in spring.',
    'Source : agence de l’eau.',
    'Note (2): two.',
    'N.B. Rounded.',
    'Champ : France.',
  ])('are named where text under it says so: %s', (text) =>
    expect(notesOf(table(), block('n', 'paragraph', [305, 315], text))).toEqual(['n']),
  );

  it('follow one another, and may follow the caption', () => {
    const caption = block('c', 'caption', [303, 313], 'Table 1. Rivers');
    const note = block('n', 'paragraph', [318, 328], 'Note: in spring.');
    const source = block('s', 'footnote', [330, 340], 'Source: gauges.');
    expect(notesOf(table({ caption: 'Table 1. Rivers' }), caption, note, source)).toEqual(['n', 's']);
  });

  it('may open with a mark that a cell carries, raised or not', () => {
    const marked = table({ noteMarks: [{ offset: 5, mark: 'a,b' }] });
    expect(notesOf(marked, block('n', 'footnote', [305, 315], 'a In spring.'))).toEqual(['n']);
    expect(notesOf(table(), block('n', 'paragraph', [305, 315], '* In spring.'))).toEqual(['n']);
    expect(notesOf(table(), block('n', 'paragraph', [305, 315], 'a In spring.'))).toBeUndefined();
    expect(notesOf(table(), block('n', 'paragraph', [305, 315], '† In spring.'))).toBeUndefined();
  });

  it('are not text of its own, text far below, beside, on another page, or behind other text', () => {
    const note = (place: Partial<Block>) => block('n', 'paragraph', [305, 315], 'Note: in spring.', place);
    expect(notesOf(table(), block('p', 'paragraph', [305, 315], 'Rivers rise in spring.'))).toBeUndefined();
    expect(notesOf(table(), note({ bbox: [50, 340, 500, 350] }))).toBeUndefined();
    expect(notesOf(table(), note({ bbox: [450, 305, 900, 315] }))).toBeUndefined();
    expect(notesOf(table(), note({ page: 2 }))).toBeUndefined();
    expect(
      notesOf(table(), block('p', 'paragraph', [303, 304], 'Rivers rise.'), note({ bbox: [50, 306, 500, 316] })),
    ).toBeUndefined();
  });
});
