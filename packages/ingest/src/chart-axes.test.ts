import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { words } from '../testing/typesetting.js';
import { axesOf, numberOf, withNumbersApart } from './chart-axes.js';
import { type Line, lineOf } from './line.js';

const at = (text: string, xPt: number, baselinePt: number): Line => lineOf(words(text, { xPt, baselinePt }));
const row = (texts: readonly string[], baselinePt = 300, stepPt = 40): Line[] =>
  texts.map((text, index) => at(text, 100 + stepPt * index, baselinePt));
const column = (texts: readonly string[], xPt = 80, stepPt = 30): Line[] =>
  texts.map((text, index) => at(text, xPt, 100 + stepPt * index));
const ticks = (lines: readonly Line[]) => axesOf(lines).map((axis) => axis.ticks.map(({ text }) => text));

describe('numberOf', () => {
  it.each([
    ['12', 12],
    ['–20', -20],
    ['11,3%', 11.3],
    ['2 000', 2000],
    ['12,000', 12000],
    ['42Gt', 42],
    ['<1%', 1],
    ['+0.5', 0.5],
    ['4°C', 4],
  ])('reads %s', (text, value) => expect(numberOf(text)).toBe(value));

  it.each(['2.8 times', 'SSP1-1.9', '0–20', '59 ± 6.6 Gt', 'C3', ''])('takes %s for no number', (text) =>
    expect(numberOf(text)).toBeNull(),
  );
});

describe('axesOf', () => {
  it('finds the ticks of both axes of a chart', () => {
    const chart = [...column(['60', '40', '20', '00']), ...row(['1990', '2000', '2010', '2020'])];
    expect(ticks(chart)).toEqual([
      ['1990', '2000', '2010', '2020'],
      ['60', '40', '20', '00'],
    ]);
  });

  it('leaves values at bars apart, also where they go down evenly spaced', () => {
    expect(ticks(column(['23%', '16%', '12%', '11%']))).toEqual([]);
  });

  it('leaves values at points apart that rise as the axis beside them does, and takes a finer axis at the same places', () => {
    const axis = ['3', '2', '1', '0'];
    const values = ['2,5', '2,0', '1,5'].map((text, index) => at(text, 200, 109 + 15 * index));
    expect(ticks([...column(axis), ...values])).toEqual([axis]);
    const finer = ['2,5', '2,0', '1,5', '1,0'];
    expect(ticks([...column(axis), ...finer.map((text, index) => at(text, 200, 115 + 15 * index))])).toEqual([
      axis,
      finer,
    ]);
  });

  it('takes a first and last tick that are moved in from the ends of the axis', () => {
    const inner = row(['2020', '2040', '2060'], 300, 60);
    const ends = [at('2000', 60, 300), at('2080', 260, 300)];
    expect(ticks([...inner, ...ends])).toEqual([['2000', '2020', '2040', '2060', '2080']]);
  });

  it('keeps axes of panels above one another apart', () => {
    expect(ticks(column(['20', '10', '00', '40', '20', '00']))).toEqual([
      ['20', '10', '00'],
      ['40', '20', '00'],
    ]);
  });

  it('finds any evenly stepped row, whatever stands around it, and uses a number once', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 500 }),
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 3, max: 9 }),
        (first, step, count) => {
          const scale = row(Array.from({ length: count }, (_, index) => String(first + index * step)));
          const found = axesOf([...scale, at('and more', 100, 200), at('7%', 333, 217)]);
          expect(found).toHaveLength(1);
          expect(found[0]!.ticks).toEqual(scale);
        },
      ),
    );
  });
});

describe('withNumbersApart', () => {
  it('parts ticks that stand close, and leaves words and grouped thousands', () => {
    const close = lineOf([...words('1990', { xPt: 100 }), ...words('2000', { xPt: 127 })]);
    const parted = withNumbersApart([close, at('2 000', 50, 100), at('Median 25', 50, 140)]);
    expect(parted.map(({ text }) => text)).toEqual(['1990', '2000', '2 000', 'Median 25']);
  });
});
