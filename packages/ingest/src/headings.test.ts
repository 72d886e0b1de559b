import { describe, expect, it } from 'vitest';
import { flow, type Setting } from '../testing/typesetting.js';
import { type FlowOnPage, headingLevels, numberingDepth, type OutlineEntry } from './headings.js';

const PROSE =
  'Warming goes on as long as emissions do, and this sentence is long enough to count as the body of the report in every test.';

function item(text: string, page: number, setting: Setting = {}, role = ''): FlowOnPage {
  return { page, flow: flow(text, setting), role };
}

const prose = (page: number, count = 6) =>
  Array.from({ length: count }, (_, index) => item(PROSE, page, { baselinePt: 200 + 40 * index }));

function found(flows: FlowOnPage[], outline: OutlineEntry[] = []): [string, number][] {
  const levels = headingLevels(flows, outline);
  return flows.flatMap(({ flow: each }): [string, number][] => {
    const level = levels.get(each);
    return level === undefined ? [] : [[each.text, level]];
  });
}

describe('headingLevels', () => {
  it('believes the outline, whatever the type, letters and accents compared', () => {
    const flows = [item('1 INTRODUCTION', 1), ...prose(1), item('Méthode', 2), ...prose(2), item('Méthode', 5)];
    const outline = [
      { title: '1. Introduction', level: 1, page: 1 },
      { title: 'Methode', level: 2, page: 2 },
    ];
    expect(found(flows, outline)).toEqual([
      ['1 INTRODUCTION', 1],
      ['Méthode', 2],
    ]);
  });

  it('ranks styles by size without an outline', () => {
    const flows = [
      item('Part of the report', 1, { sizePt: 18, bold: true }),
      item('Chapter of it', 1, { sizePt: 14, bold: true }),
      ...prose(1),
      item('Another chapter', 2, { sizePt: 14, bold: true }),
      ...prose(2),
    ];
    expect(found(flows)).toEqual([
      ['Part of the report', 1],
      ['Chapter of it', 2],
      ['Another chapter', 2],
    ]);
  });

  it('sets a bold line in the size of the body under the section that it stands in, though the outline has its style at the top', () => {
    const flows = [
      item('Foreword', 1, { bold: true }),
      ...prose(1),
      item('2. Heat', 2, { sizePt: 16, bold: true }),
      item('2.1. Heat pumps', 2, { sizePt: 13, bold: true, baselinePt: 130 }),
      ...prose(2),
      item('What they use today', 3, { bold: true, baselinePt: 190 }),
      ...prose(3),
      item('What they will use', 4, { bold: true, baselinePt: 190 }),
      ...prose(4),
    ];
    const outline = [
      { title: 'Foreword', level: 1, page: 1 },
      { title: '2. Heat', level: 1, page: 2 },
      { title: '2.1. Heat pumps', level: 2, page: 2 },
    ];
    expect(found(flows, outline)).toEqual([
      ['Foreword', 1],
      ['2. Heat', 1],
      ['2.1. Heat pumps', 2],
      ['What they use today', 3],
      ['What they will use', 3],
    ]);
  });

  it('leaves a chapter "B." at the top under a title in larger type', () => {
    const flows = [
      item('Summary for Everyone', 1, { sizePt: 24, bold: true }),
      ...prose(1, 8),
      item('A. What is known', 2, { sizePt: 14, bold: true }),
      ...prose(2),
      item('B. What may come', 3, { sizePt: 14, bold: true }),
      ...prose(3),
    ];
    const outline = [
      { title: 'Summary for Everyone', level: 2, page: 1 },
      { title: 'A. What is known', level: 1, page: 2 },
    ];
    expect(found(flows, outline)).toContainEqual(['B. What may come', 1]);
  });

  it('takes entries of a table of contents for no headings, though some have no leaders', () => {
    const entry = (text: string, line: number) => item(text, 2, { bold: true, baselinePt: 100 + 20 * line });
    const contents = [
      '1. Emissions ........ 3',
      '2. Impacts on cities',
      '3. Costs ........ 9',
      '4. Risks .... 12',
      '5. Ways .... 15',
    ];
    const flows = [
      ...prose(1),
      ...contents.map(entry),
      item('2. Impacts on cities', 6, { sizePt: 14, bold: true }),
      ...prose(6),
    ];
    expect(found(flows)).toEqual([['2. Impacts on cities', 1]]);
  });

  it('gives a style that the outline leaves out its place among those that it has', () => {
    const flows = [
      item('Emissions', 1, { sizePt: 18, bold: true }),
      ...prose(1),
      item('Energy', 2, { sizePt: 14, bold: true }),
      ...prose(2),
      item('Action one', 2, { sizePt: 11.5, bold: true, baselinePt: 600 }),
      ...prose(3),
    ];
    const outline = [
      { title: 'Emissions', level: 1, page: 1 },
      { title: 'Energy', level: 2, page: 2 },
    ];
    expect(found(flows, outline).at(-1)).toEqual(['Action one', 3]);
  });

  it('takes displayed formulas for no headings', () => {
    const formula = item('E = Σ m × c² + k', 1, { sizePt: 14, bold: true });
    expect(found([formula, ...prose(1)])).toEqual([]);
  });

  it('takes the depth of the numbering for the level', () => {
    const flows = [
      item('1. Emissions', 1, { sizePt: 14, bold: true }),
      item('1.1 Sectors', 1, { sizePt: 12, bold: true }),
      ...prose(1),
      item('1.1.1 Energy', 1, { sizePt: 12, bold: true }),
      ...prose(2),
    ];
    expect(found(flows)).toEqual([
      ['1. Emissions', 1],
      ['1.1 Sectors', 2],
      ['1.1.1 Energy', 3],
    ]);
  });

  it('shifts the levels of a chapter whose sections all begin with its number', () => {
    const flows = [
      item('6.1 Cities', 1, { sizePt: 14, bold: true }),
      ...prose(1),
      item('6.1.2 Heat in cities', 1, { sizePt: 12, bold: true }),
      ...prose(2),
    ];
    expect(found(flows)).toEqual([
      ['6.1 Cities', 1],
      ['6.1.2 Heat in cities', 2],
    ]);
  });

  it('believes sparing heading tags', () => {
    const flows = [item('A tagged heading', 1, { bold: true }, 'H2'), ...prose(1)];
    expect(found(flows).map(([text]) => text)).toEqual(['A tagged heading']);
  });

  it('never takes captions, list items, sentences, contents lines or body text for headings', () => {
    const large = { sizePt: 14, bold: true };
    const flows = [
      item('Figure 3. Emissions by sector', 1, large),
      item('Tableau 2 : Émissions', 1, large),
      item('• An item of a list', 1, large),
      item('This large sentence ends as sentences do.', 1, large),
      item('Emissions ........ 12', 1, large),
      item('Body text that is short', 1),
      ...prose(1),
    ];
    expect(found(flows)).toEqual([]);
  });
});

describe('numberingDepth', () => {
  it.each([
    ['3.2.1 Title', 3],
    ['3.2 Title', 2],
    ['3. Title', 1],
    ['A. Title', 1],
    ['A.1.2 Title', 3],
    ['IV. Title', 1],
    ['Chapter 3: Title', 1],
    ['Annexe A – Titre', 1],
  ])('reads %s as depth %i', (text, depth) => {
    expect(numberingDepth(text)).toBe(depth);
  });

  it.each(['Title', 'A new climate', '2019 was warm', '1.5'])('sees no numbering in %s', (text) => {
    expect(numberingDepth(text)).toBeNull();
  });
});
