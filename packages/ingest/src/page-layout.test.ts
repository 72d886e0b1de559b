import { describe, expect, it } from 'vitest';
import { flow } from '../testing/typesetting.js';
import { isStackOfBars, type PagePart, pagesCaptionedOnNext } from './page-layout.js';

const text = (words: string): PagePart => ({ kind: 'flow', flow: flow(words) });
const figure: PagePart = { kind: 'figure', bbox: [50, 50, 500, 700], labels: [] };
const caption = text('Figure 3 | What the figure on the page before shows');
const prose = text('Text of the report');

describe('pagesCaptionedOnNext', () => {
  it('finds a figure whose caption opens the next page', () => {
    expect(pagesCaptionedOnNext([[prose], [figure], [caption, prose]])).toEqual([1]);
  });

  it.each<[string, PagePart[][]]>([
    ['a caption over a figure of its own', [[figure], [caption, figure]]],
    ['a caption further down', [[figure], [prose, caption]]],
    [
      'a page with a caption of its own',
      [
        [figure, caption],
        [caption, prose],
      ],
    ],
    ['a page without a figure', [[prose], [caption, prose]]],
    ['a sentence that begins like a caption', [[figure], [text('Figure 3 shows how it went on'), prose]]],
  ])('finds none with %s', (_, pages) => expect(pagesCaptionedOnNext(pages)).toEqual([]));
});

describe('isStackOfBars', () => {
  const rows = (...texts: string[][]) => ({ rows: texts.map((row) => row.map((text) => ({ text }))) });

  it('tells bars that say the same names from rows and columns that have their own', () => {
    expect(
      isStackOfBars(rows(['', '', 'air'], ['', 'air', 'sea'], ['air', 'sea', 'land'], ['sea', 'land', 'land'])),
    ).toBe(true);
    expect(
      isStackOfBars(rows(['', 'yes', 'no'], ['air', 'yes', 'no'], ['sea', 'yes', 'no'], ['land', 'yes', 'no'])),
    ).toBe(false);
    expect(isStackOfBars(rows(['', '', 'Heat'], ['air', '2', '3'], ['sea', '4', '5'], ['land', '6', '7']))).toBe(false);
  });
});
