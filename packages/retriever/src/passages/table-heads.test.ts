import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HEAD_CHARACTERS, rowLabel, shortHead, tableHeads } from './table-heads.js';

const CAPTION = 'Table 3: Lamps of the valley';
const ROWS = 'Mill Lane | 40\nHigh Street | 90';

describe('tableHeads', () => {
  it('parts what is printed over the rows from them', () => {
    const text = `${CAPTION}\nStreet | 2020\n\n${ROWS}`;
    expect(tableHeads(text, CAPTION)).toEqual({
      printed: `${CAPTION}\nStreet | 2020`,
      elsewhere: '',
      rowsStart: text.indexOf('Mill Lane'),
    });
  });

  it('knows a caption that only an earlier page prints', () => {
    expect(tableHeads(ROWS, CAPTION)).toEqual({ printed: '', elsewhere: CAPTION, rowsStart: 0 });
    expect(tableHeads(`Street | 2020\n\n${ROWS}`, CAPTION)).toMatchObject({
      printed: 'Street | 2020',
      elsewhere: CAPTION,
    });
  });

  it('knows heads of columns that only an earlier page prints', () => {
    expect(tableHeads(ROWS, CAPTION, 'Street | 2020').elsewhere).toBe(`${CAPTION}\nStreet | 2020`);
    expect(tableHeads(`${CAPTION}\n\n${ROWS}`, CAPTION, 'Street | 2020').elsewhere).toBe('Street | 2020');
  });

  it('finds nothing over rows without caption and heads', () => {
    expect(tableHeads(ROWS)).toEqual({ printed: '', elsewhere: '', rowsStart: 0 });
  });
});

describe('shortHead', () => {
  it('keeps the beginnings of a long caption and of each long head', () => {
    const caption = `Lamps by street ${'and year '.repeat(30)}`.trim();
    const short = shortHead(`${caption}\nStreet | Lamps that are lit after midnight and before four | 2030`);
    expect(short).toMatch(/^Lamps by street (?:and year )+/);
    expect(short).toMatch(/ Street \| Lamps that are lit after midnight and \| 2030$/);
  });

  it('is one line of bounded length, and the head itself where that fits', () => {
    const word = fc.constantFrom('lamp', 'street', '|', '\n', 'x'.repeat(90), 'a');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 90 }), (given) => {
        const head = given.join(' ');
        const short = shortHead(head);
        expect(short.length).toBeLessThanOrEqual(HEAD_CHARACTERS);
        expect(short).not.toContain('\n');
        if (head.length <= HEAD_CHARACTERS) expect(short).toBe(head.replaceAll('\n', ' '));
      }),
    );
  });
});

describe('rowLabel', () => {
  it('is the first cell of the row that a piece begins inside of', () => {
    const text = 'Street | Lamps\n\nMill Lane | Forty. They are dimmed.\nHigh Street | Ninety.';
    expect(rowLabel(text, text.indexOf('They'))).toBe('Mill Lane');
    expect(rowLabel(text, text.indexOf('High Street'))).toBe('');
    expect(rowLabel(text, text.indexOf('Lane'))).toBe('');
    expect(rowLabel(text, 0)).toBe('');
  });
});
