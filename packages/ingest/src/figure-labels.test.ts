import { describe, expect, it } from 'vitest';
import { type Setting, word, words } from '../testing/typesetting.js';
import { figureLabels } from './figure-labels.js';
import { type Line, lineOf } from './line.js';
import type { Word } from './word.js';

const at = (text: string, xPt: number, baselinePt: number, setting: Setting = {}): Line =>
  lineOf(words(text, { xPt, baselinePt, ...setting }));
/** Words that read upwards at `xPt`, one over the other. */
const upwards = (text: string, xPt: number, bottomPt: number, order = 0): Word[] => {
  let bottom = bottomPt;
  return text.split(' ').map((each, index) => {
    const length = each.length * 5;
    const made: Word = {
      ...word(each, { turn: 270, order: order + index }),
      bbox: [xPt - 8, bottom - length, xPt + 2, bottom],
    };
    bottom -= length + 3;
    return { ...made, baselinePt: xPt };
  });
};
const read = (pieces: readonly Line[], turned: readonly Word[] = []) =>
  figureLabels(pieces, turned).map((label) => label.lines.map(({ text }) => text).join(' '));

describe('figureLabels', () => {
  it('reads title, legend, the title of an axis, then the ticks', () => {
    const chart = [
      at('Heat over the years', 120, 50),
      ...['30', '20', '10'].map((tick, index) => at(tick, 60, 100 + 40 * index)),
      ...['1990', '2000', '2010'].map((tick, index) => at(tick, 100 + 60 * index, 220)),
      at('Measured', 300, 120),
      at('Modelled', 300, 135),
    ];
    expect(read(chart, upwards('Degrees of warming', 40, 200))).toEqual([
      'Heat over the years',
      'Measured',
      'Modelled',
      'Degrees of warming',
      '30 20 10',
      '1990 2000 2010',
    ]);
  });

  it('reads the parts of a bar without a name together, and years set sideways', () => {
    const parts = ['12%', '18%', '65%'].map((part, index) => at(part, 100, 100 + 25 * index));
    const years = ['1990', '1995', '2019'].flatMap((year, index) => upwards(year, 100 + 30 * index, 300, 10 * index));
    expect(read([at('Shares', 90, 60), ...parts], years)).toEqual(['Shares', '12% 18% 65%', '1990 1995 2019']);
  });

  it('joins two lines set sideways', () => {
    expect(read([], [...upwards('Emissions of all', 40, 200, 0), ...upwards('greenhouse gases', 52, 200, 3)])).toEqual([
      'Emissions of all greenhouse gases',
    ]);
  });

  it('reads a legend in a row from left to right, also where columns stand over it', () => {
    const groups = ['Left', 'Centre', 'Right'].flatMap((name, index) => [
      at(name, 60 + 100 * index, 100),
      at('below', 60 + 100 * index, 130),
    ]);
    let x = 60;
    const legend = ['fossil', 'biofuel', 'hydrogen', 'power'].map((entry) => {
      const line = at(entry, x, 150);
      x = line.bbox[2] + 20;
      return line;
    });
    const order = read([...groups, ...legend]);
    expect(order.slice(order.indexOf('fossil'), order.indexOf('fossil') + 4)).toEqual([
      'fossil',
      'biofuel',
      'hydrogen',
      'power',
    ]);
  });

  it('keeps every word once', () => {
    const pieces = [
      at('a. Gases', 60, 50),
      at('b. Regions', 300, 50),
      ...['30', '20', '10'].map((tick, index) => at(tick, 40, 100 + 40 * index)),
      ...['7%', '7%', '9%'].map((share, index) => at(share, 320, 100 + 40 * index)),
      at('Methane', 90, 140),
    ];
    const turned = upwards('Share of all', 20, 200);
    const given = [...pieces.flatMap((piece) => piece.words), ...turned].map(({ text }) => text).sort();
    expect(
      figureLabels(pieces, turned)
        .flatMap((label) => label.lines.flatMap((line) => line.words.map(({ text }) => text)))
        .sort(),
    ).toEqual(given);
  });
});
