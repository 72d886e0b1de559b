import { describe, expect, it } from 'vitest';
import { words } from '../testing/typesetting.js';
import { panelLetter, panelsOf } from './figure-panels.js';
import { type Label, labelOf } from './label.js';
import { lineOf } from './line.js';

const at = (text: string, xPt: number, baselinePt: number): Label =>
  labelOf([lineOf(words(text, { xPt, baselinePt }))]);
const read = (labels: readonly Label[]) =>
  panelsOf(labels)
    .map(({ head, labels: inside }) => [...(head ? [head] : []), ...inside].map(({ lines }) => lines[0]!.text))
    .filter((panel) => panel.length > 0);

describe('panelsOf', () => {
  it('gives each panel what stands under its head, ticks to its left included, and the title to none', () => {
    const title = at('What the figure says', 50, 50);
    const [a, b, c] = [at('a. Gases', 60, 100), at('b. Regions', 300, 102), at('c. Sectors', 60, 300)];
    const [inA, tickOfB, inB, inC] = [
      at('Methane', 80, 150),
      at('40', 280, 150),
      at('Africa', 320, 200),
      at('Steel', 320, 350),
    ];
    expect(read([inC, inB, c, tickOfB, inA, b, a, title])).toEqual([
      ['What the figure says'],
      ['a. Gases', 'Methane'],
      ['b. Regions', 'Africa', '40'],
      ['c. Sectors', 'Steel'],
    ]);
  });

  it('puts what is as wide as several panels behind them', () => {
    const wide = at('The solid lines of both panels show the middle of all the models that took part', 60, 200);
    expect(read([at('(a) One', 60, 100), wide, at('(b) Two', 300, 100), at('inside', 320, 150)]).at(-1)).toEqual([
      wide.lines[0]!.text,
    ]);
  });

  it.each([
    ['a. Gases', 'a'],
    ['(b)', 'b'],
    ['c) Regions', 'c'],
    ['Panel D: sectors', 'd'],
    ['Panel a shows the range', undefined],
    ['panel (c).', undefined],
    ['e.g. methane', undefined],
  ])('reads the letter of %s', (text, letter) => expect(panelLetter(text)).toBe(letter));

  it('takes letters out of sequence and single ones for no heads', () => {
    for (const heads of [[at('a. Gases', 60, 100)], [at('a. Gases', 60, 100), at('d. Rest', 60, 200)]]) {
      expect(read([...heads, at('Methane', 80, 250)])).toHaveLength(1);
    }
  });
});
