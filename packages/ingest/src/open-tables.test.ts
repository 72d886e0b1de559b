import { describe, expect, it } from 'vitest';
import { openTablesOf } from './open-tables.js';
import type { Shape } from './page-content.js';
import type { Word } from './word.js';

const WIDTH = 600;
const HEIGHT = 800;

/** Words of a line at y: each text at its x, 5 points a letter. */
let order = 0;
const line = (y: number, ...cells: [x: number, text: string][]): Word[] =>
  cells.flatMap(([x, text]) => {
    let at = x;
    return text.split(' ').map((word): Word => {
      order += 1;
      const bbox: Word['bbox'] = [at, y, at + 5 * word.length, y + 10];
      at = bbox[2] + 3;
      return {
        text: word,
        marks: [],
        bbox,
        baselinePt: y + 8,
        sizePt: 10,
        font: 'Body',
        bold: false,
        italic: false,
        colour: '#000000',
        mcid: -1,
        artifact: false,
        turn: 0,
        order,
        opensWithMark: false,
      };
    });
  });
const rule = (y: number): Shape => ({
  kind: 'stroke',
  bbox: [100, y, 500, y],
  colour: '#000000',
  points: 2,
  curved: false,
  segments: [[100, y, 500, y]],
  artifact: false,
});
const tables = (words: Word[], shapes: Shape[] = []) => openTablesOf(words, shapes, WIDTH, HEIGHT, []);
const texts = (words: Word[], shapes: Shape[] = []) =>
  tables(words, shapes).map(({ rows }) => rows.map((row) => row.map(({ text }) => text)));

const body = [
  ...line(140, [102, 'Loire'], [250, '12.5'], [400, '40%']),
  ...line(155, [102, 'Rhine'], [250, '7.0'], [400, '35%']),
  ...line(170, [102, 'Upper Po'], [250, '3.1'], [400, '19%']),
];

describe('tables ruled across only', () => {
  it('have their columns from white space, and the lines above the second rule as header', () => {
    const head = [
      ...line(105, [102, 'River'], [250, 'Flow'], [395, 'Share']),
      ...line(117, [250, '(km3)'], [395, 'of all']),
    ];
    const [table] = tables([...head, ...body], [rule(100), rule(132), rule(185)]);
    expect(table!.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['River', 'Flow (km3)', 'Share of all'],
      ['Loire', '12.5', '40%'],
      ['Rhine', '7.0', '35%'],
      ['Upper Po', '3.1', '19%'],
    ]);
    expect(table!.rows[0]!.every(({ header }) => header)).toBe(true);
  });

  it('may have headers over several columns', () => {
    const head = [
      ...line(105, [250, 'Both of these taken all together']),
      ...line(117, [102, 'River'], [250, 'Flow'], [395, 'Share']),
    ];
    const [table] = tables([...head, ...body], [rule(100), rule(132), rule(185)]);
    expect(table!.rows[0]).toEqual([
      { text: '', header: true },
      { text: 'Both of these taken all together', colspan: 2, header: true },
    ]);
  });

  it('are not prose between two rules, nor a lone header band', () => {
    const prose = [110, 122, 134, 146, 158].flatMap((y) =>
      line(y, [102, 'the river falls and rises with the rain of the year']),
    );
    expect(texts(prose, [rule(100), rule(175)])).toEqual([]);
    expect(texts([...line(105, [102, 'River'], [250, 'Flow'], [395, 'Share'])], [rule(100), rule(120)])).toEqual([]);
  });
});

describe('tables without any rule', () => {
  const row = (y: number, name: string) => line(y, [102, name], [250, '1.5'], [330, '20'], [400, '7%']);
  it('are lines of a name and numbers in columns', () => {
    const words = [row(100, 'Loire'), row(115, 'Rhine'), row(130, 'Po'), row(145, 'Ebro')].flat();
    expect(texts(words)).toEqual([['Loire', 'Rhine', 'Po', 'Ebro'].map((name) => [name, '1.5', '20', '7%'])]);
  });

  it('are not the ticks of a chart, nor what lies on a picture', () => {
    const ticks = [100, 115, 130, 145].flatMap((y) => line(y, [102, '0'], [250, '10'], [330, '20'], [400, '30']));
    expect(texts(ticks)).toEqual([]);
    const words = [row(100, 'Loire'), row(115, 'Rhine'), row(130, 'Po'), row(145, 'Ebro')].flat();
    const picture: Shape = { ...rule(90), kind: 'image', bbox: [90, 90, 510, 200], points: 4, segments: [] };
    expect(texts(words, [picture])).toEqual([]);
  });
});
