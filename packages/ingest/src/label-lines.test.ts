import { describe, expect, it } from 'vitest';
import { lines, type Setting, words } from '../testing/typesetting.js';
import { stackedLabels } from './label-lines.js';
import { type Line, lineOf } from './line.js';

const at = (text: string, xPt: number, baselinePt: number, setting: Setting = {}): Line =>
  lineOf(words(text, { xPt, baselinePt, ...setting }));
/** Set around the middle at `xPt`. */
const centred = (text: string, xPt: number, baselinePt: number, setting: Setting = {}): Line => {
  const line = at(text, 0, baselinePt, setting);
  return at(text, xPt - line.bbox[2] / 2, baselinePt, setting);
};
const texts = (pieces: readonly Line[]) =>
  stackedLabels(pieces).map((label) => label.lines.map(({ text }) => text).join(' '));

describe('stackedLabels', () => {
  it('joins the lines of a legend entry that goes on in lower case or in brackets', () => {
    expect(texts(lines(['Net emissions from land', 'use and forestry', '(LULUCF)', 'Methane']))).toEqual([
      'Net emissions from land use and forestry (LULUCF)',
      'Methane',
    ]);
  });

  it('leaves names under one another apart', () => {
    const names = ['Wind energy', 'Solar energy', 'Carbon capture and storage', 'Hydropower'];
    expect(texts(lines(names))).toEqual(names);
  });

  it('keeps the letter of a panel at its head', () => {
    expect(texts(lines(['Emissions by gas', '(b) Emissions by region']))[1]).toBe('(b) Emissions by region');
  });

  it('joins a name centred over its share', () => {
    expect(texts([centred('Nucléaire', 100, 100), centred('63 %', 100, 112)])).toEqual(['Nucléaire 63 %']);
  });

  it('joins a figure in other type in the middle under its name, and its range', () => {
    const event = (xPt: number): Line[] => [
      centred('will occur', xPt, 100, { sizePt: 7 }),
      centred('4.1 times', xPt, 108, { sizePt: 7, bold: true, colour: '#bd2e2e' }),
      centred('(2.8–4.7)', xPt, 115, { sizePt: 5 }),
    ];
    expect(texts([...event(100), ...event(160)])).toEqual([
      'will occur 4.1 times (2.8–4.7)',
      'will occur 4.1 times (2.8–4.7)',
    ]);
  });

  it('joins two lines with capitals that are set tighter than the entries of their legend', () => {
    const entries = [
      at('Latin America and', 50, 100),
      at('Caribbean', 50, 112),
      at('Africa', 50, 126),
      at('Asia', 50, 140),
    ];
    expect(texts(entries)).toEqual(['Latin America and Caribbean', 'Africa', 'Asia']);
  });

  it('keeps the sentences of a narrow paragraph together', () => {
    const told = [
      'P1: A scenario in which',
      'society, business and technology',
      'lower what is asked of energy.',
      'Forests take up the rest.',
    ];
    expect(texts(lines(told))).toEqual([told.join(' ')]);
  });

  it('joins the lines of a note, indented after its number', () => {
    const note = [
      at('1 The regional groups of this figure serve statistics and', 50, 100, { sizePt: 6 }),
      at('Annexes to it say more.', 56, 107, { sizePt: 6 }),
    ];
    expect(texts(note)).toHaveLength(1);
  });

  it('joins no numbers under one another and no lines in other colours', () => {
    expect(texts([...lines(['21%', '13%', '59%'])])).toEqual(['21%', '13%', '59%']);
    expect(texts([at('fossil', 50, 100), at('fuels', 50, 112, { colour: '#00ff00' })])).toEqual(['fossil', 'fuels']);
  });
});
