import { describe, expect, it } from 'vitest';
import { words } from '../testing/typesetting.js';
import { headerLines } from './header-line.js';
import { type Line, lineOf } from './line.js';

const REACH_PT = 100;
const line = (text: string, baselinePt: number, sizePt = 10): Line =>
  lineOf(words(text, { xPt: 70, baselinePt, sizePt }));

/** Texts of the headers found on pages that open with `tops`, each `gapPt` over its text. */
function found(tops: readonly string[], { gapPt = 30, sizePt = 10 } = {}): string[] {
  const pages = tops.map((top, index) => [
    line(top, 60, sizePt),
    line(`the text of page ${index} begins`, 60 + gapPt),
    line('and goes on', 72 + gapPt),
  ]);
  return [...headerLines(pages, () => REACH_PT)].map(({ text }) => text);
}

const SECTIONS = ['1. Rivers', '1. Rivers', '2. Lakes', '2. Lakes', '3. Seas', '3. Seas', '3. Seas', '4. Last words'];

describe('headerLines', () => {
  it('knows headers that change with the section, also where one stands once', () => {
    expect(found(SECTIONS)).toEqual(SECTIONS);
  });

  it('takes no line of the text for one', () => {
    expect(found(SECTIONS, { gapPt: 12 })).toEqual([]);
    expect(found(SECTIONS.map((_, index) => `each page opens with its own line ${'abcdefgh'[index]}`))).toEqual([]);
  });

  it('takes no titles for one, and nothing in a report of few pages', () => {
    expect(found(SECTIONS, { sizePt: 14 })).toEqual([]);
    expect(found(SECTIONS.slice(0, 4))).toEqual([]);
  });

  it('leaves the first line of a page that has no header', () => {
    const pages = [
      ...SECTIONS.map((top) => [line(top, 60), line('text', 90)]),
      [line('text', 60), line('goes on', 72)],
    ];
    expect([...headerLines(pages, () => REACH_PT)].map(({ text }) => text)).toEqual(SECTIONS);
  });
});
