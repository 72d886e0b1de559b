import { describe, expect, it } from 'vitest';
import { fragment, joined, page } from '../testing/typesetting.js';
import { printedText, wordsOf } from './word.js';

const read = (...parts: Parameters<typeof joined>) => wordsOf(page({ fragments: joined(...parts) }));

describe('wordsOf', () => {
  it('takes a raised note mark off a number, and remembers it', () => {
    const fragments = [
      fragment('1.1', { xPt: 50 }),
      fragment('°C', { xPt: 70 }),
      fragment('8', { xPt: 80, sizePt: 6, baselinePt: 96, joined: true }),
    ];
    const [number, unit] = wordsOf(page({ fragments }));
    expect([number?.text, unit?.text]).toEqual(['1.1', '°C']);
    expect(unit?.marks).toEqual([{ offset: 2, mark: '8' }]);
    const [glued] = read(['1.09', 10, 0], ['12', 6, 4]);
    expect(glued).toMatchObject({ text: '1.09', marks: [{ offset: 4, mark: '12' }] });
    expect(printedText(glued!)).toBe('1.09¹²');
  });

  it('takes a mark off the middle of a word where punctuation follows it', () => {
    const [found] = read(['range', 10, 0], ['3', 6, 4], [',', 10, 0]);
    expect(found).toMatchObject({ text: 'range,', marks: [{ offset: 5, mark: '3' }] });
    expect(printedText(found!)).toBe('range³,');
  });

  it('takes a raised mark that a hair space sets off to the word before it', () => {
    const fragments = [fragment('carbon', { xPt: 50 }), fragment('*', { xPt: 81, sizePt: 6, baselinePt: 96 })];
    expect(wordsOf(page({ fragments }))).toMatchObject([{ text: 'carbon', marks: [{ offset: 6, mark: '*' }] }]);
  });

  it.each([
    [
      'm²',
      [
        ['m', 10, 0],
        ['2', 6, 4],
      ],
    ],
    [
      'km³',
      [
        ['km', 10, 0],
        ['3', 6, 4],
      ],
    ],
    [
      '10⁶',
      [
        ['10', 10, 0],
        ['6', 6, 4],
      ],
    ],
    [
      '10⁻⁹',
      [
        ['10', 10, 0],
        ['−9', 6, 4],
      ],
    ],
    [
      'm⁻²',
      [
        ['m', 10, 0],
        ['–2', 6, 4],
      ],
    ],
    [
      'CO₂',
      [
        ['CO', 10, 0],
        ['2', 6, -2],
      ],
    ],
    [
      'CO₂-eq',
      [
        ['CO', 10, 0],
        ['2', 6, -2],
        ['-eq', 10, 0],
      ],
    ],
    [
      '21st',
      [
        ['21', 10, 0],
        ['st', 6, 4],
      ],
    ],
    [
      'XXIe',
      [
        ['XXI', 10, 0],
        ['e', 6, 4],
      ],
    ],
    [
      '1ère',
      [
        ['1', 10, 0],
        ['ère', 6, 4],
      ],
    ],
  ] as [string, Parameters<typeof joined>][])(
    'keeps %s: exponents, indices and ordinals are no notes',
    (text, parts) => {
      expect(read(...parts)).toMatchObject([{ text, marks: [] }]);
    },
  );

  it('keeps W m⁻² as two words', () => {
    const fragments = [fragment('W', { xPt: 50 }), ...joined(['m', 10, 0], ['−2', 6, 4])].map((part, index) =>
      index === 0 ? part : { ...part, bbox: part.bbox.map((x, side) => (side % 2 ? x : x + 20)) as typeof part.bbox },
    );
    expect(wordsOf(page({ fragments })).map(({ text }) => text)).toEqual(['W', 'm⁻²']);
  });

  it('does not take 2010 with a raised 3 for a power of ten', () => {
    expect(read(['2010', 10, 0], ['3', 6, 4])).toMatchObject([{ text: '2010', marks: [{ mark: '3' }] }]);
  });

  it('says when a raised number opens the word, as a footnote does', () => {
    expect(read(['4', 6, 4], ['See', 10, 0])).toMatchObject([{ text: '4See', marks: [], opensWithMark: true }]);
    expect(read(['See', 10, 0])).toMatchObject([{ opensWithMark: false }]);
  });

  it('joins parts of other styles to one word with the style of its largest and longest part', () => {
    const fragments = [
      fragment('T', { xPt: 50, bold: true }),
      fragment('emperature', { xPt: 55, joined: true, colour: '#ff0000' }),
    ];
    expect(wordsOf(page({ fragments }))).toMatchObject([{ text: 'Temperature', bold: false, colour: '#ff0000' }]);
  });

  it('reads a word that is drawn twice at one place once, and a repeated word twice', () => {
    const once = [fragment('Shadow', { xPt: 50 }), fragment('Shadow', { xPt: 50.5 })];
    expect(wordsOf(page({ fragments: once }))).toHaveLength(1);
    const twice = [fragment('more', { xPt: 50 }), fragment('more', { xPt: 90 })];
    expect(wordsOf(page({ fragments: twice }))).toHaveLength(2);
  });

  it('numbers words in drawing order', () => {
    const fragments = [fragment('b', { xPt: 90 }), fragment('a', { xPt: 50 })];
    expect(wordsOf(page({ fragments })).map(({ text, order }) => [text, order])).toEqual([
      ['b', 0],
      ['a', 1],
    ]);
  });
});
