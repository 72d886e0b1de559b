import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { words } from '../testing/typesetting.js';
import type { TableCell } from './document.js';
import { headRows } from './table-heads.js';

/**
 * Rows as they are drawn here: cells parted by "|"; `*` before a bold one, `>2` before one over two columns, `v2` before one over two
 * rows. A row under such a cell leaves it out.
 */
function heads(...drawn: string[]): number[] {
  const parsed = drawn.map((row) =>
    row.split('|').map((cell) => {
      const [, marks, text] = /^((?:\*|>\d|v\d)*)(.*)$/u.exec(cell.trim())!;
      const number = (sign: string) => Number(marks!.match(new RegExp(`${sign}(\\d)`))?.[1] ?? 1);
      const [colspan, rowspan] = [number('>'), number('v')];
      return {
        cell: { text: text!, ...(colspan > 1 && { colspan }), ...(rowspan > 1 && { rowspan }) } satisfies TableCell,
        words: text === '' ? [] : words(text!, { bold: marks!.includes('*') }),
      };
    }),
  );
  const found = headRows(
    parsed.map((row) => row.map(({ cell }) => cell)),
    parsed.map((row) => row.map((each) => each.words)),
  );
  return found.flatMap((isHead, at) => (isHead ? [at] : []));
}

describe('headRows', () => {
  it('knows bold rows above others, and the title above them', () => {
    expect(heads('*>3Lamps', '*Street|*Kind|*Keeper', 'Mill|oil|Ada', 'Quay|gas|Bea')).toEqual([0, 1]);
  });

  it('knows words and years above numbers', () => {
    expect(heads('Lamps lit|2022|2030', 'Mill Lane|40 W|12 W')).toEqual([0]);
    expect(heads('Lamps lit|2011–2020|2081–2100', 'Mill|40|12', 'Quay|30|11')).toEqual([0]);
  });

  it('goes on with what the head names as its parts, and no further', () => {
    expect(heads('|>2Lamps lit', '|2030|2035', 'Mill|43 [34-60]|60 [49-77]', 'Quay|21|35')).toEqual([0, 1]);
    expect(heads('v2Street|v2Keeper|>2Lit', '50%|67%', 'Mill|Ada|12|15', 'Quay|Bea|3|4')).toEqual([0, 1]);
    expect(heads('v2Street|>3Lit', '1st year|2nd year|3rd-5th year', 'Mill|12|15|9', 'Quay|3|4|2')).toEqual([0, 1]);
    expect(heads('>2Component|Shows in', 'Agency|of people|votes', 'Trust|of towns|fairs')).toEqual([0]);
  });

  it('takes the first row where nothing tells, but not of labels and values', () => {
    expect(heads('Street|Keeper', 'Mill|Ada', 'Quay|Bea')).toEqual([0]);
    expect(heads('Street|Keeper', 'Mill|Ada')).toEqual([]);
    expect(heads('Level:|low', 'For:|all services', 'Trades:|design')).toEqual([]);
    expect(heads('*LED|light-emitting diode', '*CFL|compact fluorescent lamp', '*UV|ultraviolet')).toEqual([]);
  });

  it('finds heads again in the middle, but no sums and no names of groups', () => {
    expect(
      heads('>2Streets|Cost', '1|Dim late|low', '2|Dim soon|high', '>2Parks|Cost', '3|Hide|low', '4|Move|low'),
    ).toEqual([0, 3]);
    expect(heads('*Street|*Lamps', 'Mill|40', '*Both|*70')).toEqual([0]);
    expect(heads('*Street|*Lamps', '*>2North', 'Mill|40', '*>2South', 'Quay|30')).toEqual([0]);
  });

  it('takes cells that reach down beside cells that are subdivided for a head', () => {
    expect(
      heads(
        '>2Warmth so far|>3Lamps so far',
        '>21.07|>32390',
        'v2Until|v2More|>2Lamps left|v2Rest',
        '17%|83%',
        '1.5|0.4|900|300|none',
        '2.0|0.9|2300|900|none',
      ),
    ).toEqual([0, 2, 3]);
  });

  it('marks one row for each row, and never the last one', () => {
    const cell = fc.constantFrom('Mill', '*Mill', '40', '2030', '', '>2Lit', '*>2Lit');
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 7 }), (rows) => {
        expect(heads(...rows.map((row) => row.join('|')))).not.toContain(rows.length - 1);
      }),
    );
  });
});
