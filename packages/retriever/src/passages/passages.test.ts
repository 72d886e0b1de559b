import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { block, documentOf, englishDocument, laidOut } from '../../fixtures/documents.mjs';
import { countWords } from './laid-out-text.js';
import { locate } from './locate.js';
import { passagesOf } from './passages.js';

const sentence = (words: number, start = 'The') =>
  `${[start, ...Array.from({ length: words - 2 }, (_, i) => `word${i}`), 'end'].join(' ')}.`;

describe('passagesOf', () => {
  it('puts headings in the section path only, and keeps each passage in its section', () => {
    const passages = passagesOf(englishDocument(), 'en');
    expect(passages.map(({ kind, sectionPath }) => [kind, sectionPath.join(' › ')])).toEqual([
      ['text', 'Light at night'],
      ['text', 'Energy of servers'],
      ['table', 'Energy of servers'],
      ['figure', 'Energy of servers'],
      ['text', 'Energy of servers'],
    ]);
    expect(passages.some(({ text }) => text.startsWith('Light at night'))).toBe(false);
  });

  it('merges short paragraphs and cuts long ones between sentences', () => {
    const short = Array.from({ length: 6 }, () => block('paragraph', 1, sentence(30)));
    expect(passagesOf(documentOf('r', short), 'en').map(({ text }) => countWords(text))).toEqual([90, 90]);
    const long = block('paragraph', 1, Array.from({ length: 10 }, () => sentence(50)).join(' '));
    const cut = passagesOf(documentOf('r', [long]), 'en').map(({ text }) => text);
    expect(cut.map(countWords)).toEqual([150, 200, 150]);
    expect(cut.every((text) => text.startsWith('The word0') && text.endsWith('end.'))).toBe(true);
  });

  it('joins what goes on over a page end, across a footnote, and mends the broken word', () => {
    const passages = passagesOf(
      documentOf('r', [
        block('paragraph', 1, 'The gov-'),
        block('footnote', 1, 'A note at the foot of the page.'),
        block('paragraph', 2, 'ernment chose low-carbon heat and low-', { continued: true }),
        block('paragraph', 3, 'carbon light.', { continued: true }),
      ]),
      'en',
    );
    expect(passages[0]).toMatchObject({
      text: 'The government chose low-carbon heat and low-carbon light.',
      pages: [1, 2, 3],
    });
    expect(passages[1]!.text).toBe('A note at the foot of the page.');
  });

  it('joins a list item with the paragraph that ends it on the next page, not with an older paragraph', () => {
    const [passage] = passagesOf(
      documentOf('r', [
        block('paragraph', 1, 'Three measures were taken:'),
        block('list', 1, 'the grid was'),
        block('paragraph', 2, 'made wider.', { continued: true }),
      ]),
      'en',
    );
    expect(passage!.text.split(/\s+/).join(' ')).toBe('Three measures were taken: the grid was made wider.');
  });

  it('ends a box where it ends: the text around goes on, in its own section', () => {
    const box = 'b-box';
    const passages = passagesOf(
      documentOf('r', [
        block('heading', 1, 'Lamps', { level: 1 }),
        block('paragraph', 1, 'A street that is dark is'),
        block('heading', 2, 'Box 1 | A town', { level: 1, id: box, box }),
        block('paragraph', 2, 'One town dimmed its lamps.', { box }),
        block('paragraph', 2, 'no street without life.', { continued: true }),
        block('paragraph', 2, 'Another paragraph.'),
      ]),
      'en',
    );
    expect(passages.map(({ text, sectionPath }) => [text.split(/\s+/).join(' '), sectionPath])).toEqual([
      ['A street that is dark is no street without life. Another paragraph.', ['Lamps']],
      ['One town dimmed its lamps.', ['Lamps', 'Box 1 | A town']],
    ]);
  });

  it('keeps a list with the line that announces it', () => {
    const lead = block('paragraph', 1, `${sentence(100)} Three things help:`);
    const items = ['one lamp', 'two lamps', 'no lamp'].map((text) => block('list', 1, text));
    expect(passagesOf(documentOf('r', [lead, ...items]), 'en')).toHaveLength(1);
  });

  it('makes groups of rows, each with caption and header', () => {
    const row = (label: string) => [{ text: label }, { text: sentence(40) }];
    const table = block('table', 1, 'words of the table', {
      caption: 'Table 2. Long rows',
      label: 'Table 2',
      rows: [
        [
          { text: 'Name', header: true },
          { text: 'What', header: true },
        ],
        ...['a', 'b', 'c', 'd', 'e'].map(row),
      ],
    });
    const passages = passagesOf(documentOf('r', [table]), 'en');
    expect(passages).toHaveLength(3);
    for (const passage of passages) {
      expect(passage).toMatchObject({ kind: 'table', label: 'Table 2' });
      expect(passage.text).toMatch(/^Table 2\. Long rows\nName \| What\n\n/);
    }
    expect(passages.map(({ text }) => text.split('\n').length - 3)).toEqual([2, 2, 1]);
  });

  it('gives the caption of a table to the part on the page where it is printed', () => {
    const caption = 'Table 2. Lamps';
    const part = (page: number, continued: boolean) =>
      block('table', page, '', {
        caption,
        label: 'Table 2',
        continued,
        rows: [[{ text: `Street ${page}` }, { text: '40' }]],
      });
    const passages = passagesOf(documentOf('r', [block('caption', 1, caption), part(1, false), part(2, true)]), 'en');
    expect(passages).toMatchObject([
      { text: `${caption}\n\nStreet 1 | 40`, caption },
      { text: 'Street 2 | 40', caption, pages: [2] },
    ]);
  });

  it('keeps heads of columns that an earlier page prints beside the text', () => {
    const inheritedHeader = [
      [
        { text: 'Street', header: true },
        { text: 'Lamps', header: true },
      ],
    ];
    const part = block('table', 2, '', {
      continued: true,
      inheritedHeader,
      rows: [[{ text: 'Mill Lane' }, { text: '40' }]],
    });
    expect(passagesOf(documentOf('r', [part]), 'en')).toMatchObject([
      { text: 'Mill Lane | 40', headElsewhere: 'Street | Lamps' },
    ]);
  });

  it('uses the caption block of a figure for its lines, once', () => {
    const caption = 'Figure 1. Lamps in the valley';
    const passages = passagesOf(
      documentOf('r', [
        block('figure', 1, 'north south', { caption, label: 'Figure 1' }),
        block('caption', 1, caption),
      ]),
      'en',
    );
    expect(passages.map(({ text }) => text)).toEqual([`${caption}\nnorth south`]);
    expect(locate(passages[0]!, 0, 6)).toEqual([{ page: 1, bbox: [70, 100, 100, 112] }]);
  });

  it('sets references and contents apart', () => {
    const passages = passagesOf(
      documentOf('r', [
        block('heading', 1, '8. References', { level: 1 }),
        block('paragraph', 1, 'Fabre, J.-H.: Le ver luisant.'),
        block('heading', 2, 'Annex', { level: 1 }),
        block('paragraph', 2, 'The annex says more.'),
      ]),
      'en',
    );
    expect(passages.map(({ part }) => part)).toEqual(['apart', 'body']);
  });

  it('tells the language of each passage', () => {
    const passages = passagesOf(
      documentOf('r', [
        block('heading', 1, 'Résumé', { level: 1 }),
        block('paragraph', 1, "L'éclairage de la nuit est une dépense que les communes peuvent réduire."),
        block('heading', 1, 'Summary', { level: 1 }),
        block('paragraph', 1, 'The light of the night is an expense that towns can reduce.'),
      ]),
      'fr',
    );
    expect(passages.map(({ language }) => language)).toEqual(['fr', 'en']);
  });
});

const word = fc.string({ unit: fc.constantFrom(...'abcdefghiABC0123é-'), minLength: 1, maxLength: 12 });
const text = fc
  .array(fc.tuple(word, fc.constantFrom('', '', '.', ',')), { minLength: 1, maxLength: 120 })
  .map((list) => list.map((parts) => parts.join('')).join(' '));
const blocks = fc.array(
  fc.record({
    kind: fc.constantFrom('paragraph', 'list', 'footnote', 'heading', 'figure', 'caption'),
    text,
    continued: fc.boolean(),
    newPage: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);

describe('lines of passages', () => {
  const generated = blocks.map((list) => {
    let page = 1;
    return documentOf(
      'r',
      list.map(({ kind, text: content, continued, newPage }) => {
        if (newPage) page++;
        return block(kind, page, content, { continued, lines: laidOut(content) });
      }),
    );
  });

  it('lie inside the text, in order, with one pair of edges for each word', () => {
    fc.assert(
      fc.property(generated, (document) => {
        for (const passage of passagesOf(document, 'en')) {
          let before = 0;
          for (const line of passage.lines) {
            expect(line.start).toBeGreaterThanOrEqual(before);
            expect(line.end).toBeLessThanOrEqual(passage.text.length);
            before = line.end;
            const inLine = passage.text.slice(line.start, line.end).match(/\S+/g) ?? [];
            if (line.words.length > 0) expect(line.words).toHaveLength(inLine.length);
            expect(passage.pages).toContain(line.page);
          }
        }
      }),
    );
  });

  it('find any word where it was printed', () => {
    fc.assert(
      fc.property(generated, fc.nat(), (document, pick) => {
        const passages = passagesOf(document, 'en');
        const passage = passages[pick % Math.max(1, passages.length)];
        if (!passage) return;
        for (const line of passage.lines) {
          let index = 0;
          for (const match of passage.text.slice(line.start, line.end).matchAll(/\S+/g)) {
            const start = line.start + match.index;
            const [box, ...others] = locate(passage, start, start + match[0].length);
            expect(others).toEqual([]);
            const edges = line.words[index++];
            if (edges) expect(box).toEqual({ page: line.page, bbox: [edges[0], line.bbox[1], edges[1], line.bbox[3]] });
          }
        }
      }),
    );
  });
});
