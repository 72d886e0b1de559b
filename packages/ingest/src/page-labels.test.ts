import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { words } from '../testing/typesetting.js';
import { numberingOf, numberingOffset, pageNumberIn, printedLabels, romanNumberIn } from './page-labels.js';

describe('pageNumberIn', () => {
  it.each([
    ['12', '', 12],
    ['– 12 –', '', 12],
    ['SPM-12', 'SPM-', 12],
    ['Page 3 sur 131', '', 3],
    ['p. 4 / 20', '', 4],
    ['page 7 of 9', '', 7],
    ['A.5', 'A.', 5],
  ])('reads %s', (text, prefix, number) => {
    expect(pageNumberIn(text)).toEqual({ prefix, number });
  });

  it('reads nothing else', () => {
    for (const text of ['', '12 345', '1.5 °C', '2019 report', 'Chapter 3', '12345', '3.7', 'IV']) {
      expect(pageNumberIn(text)).toBeNull();
    }
  });
});

describe('numberingOffset', () => {
  it('finds the offset at which the numbers of the margins count up, whatever else stands there', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3, max: 900 }), fc.integer({ min: 3, max: 30 }), (offset, pages) => {
        const texts = Array.from({ length: pages }, (_, index) => ['Report', '7', `${Math.max(0, index + offset)}`]);
        fc.pre(pages + offset > 6);
        expect(numberingOffset(texts)).toBe(offset);
      }),
    );
  });

  it('is null when fewer than three pages agree', () => {
    expect(numberingOffset([['1'], ['7'], ['30'], ['2']])).toBeNull();
    expect(numberingOffset([[], [], []])).toBeNull();
  });
});

describe('romanNumberIn', () => {
  it.each([
    ['i', 1],
    ['iv', 4],
    ['XIV', 14],
    ['– xxix –', 29],
    ['lxxxviii', 88],
  ])('reads %s', (text, number) => {
    expect(romanNumberIn(text)).toBe(number);
  });

  it('reads nothing else', () => {
    for (const text of ['', '–', 'iiii', 'vx', 'mix', 'civil', '4', 'i.e.']) expect(romanNumberIn(text)).toBeNull();
  });
});

describe('numberingOf', () => {
  const margins = [['Report', 'i'], ['ii'], ['iii'], ['1'], ['2'], ['3', '40'], ['4', '7'], ['5']];

  it('knows front pages numbered apart from the rest', () => {
    const numbering = numberingOf(margins);
    margins.forEach((onPage, index) => {
      expect(onPage.filter((text) => numbering.isNumberOf(index, text))).toHaveLength(1);
    });
    expect(numbering.isNumberOf(5, '40')).toBe(false);
    expect(numbering.isNumberOf(0, 'Report')).toBe(false);
  });

  it('knows parts that begin anew, and takes no stray number for one', () => {
    const parts = [['1'], ['2'], ['3'], ['4'], ['5'], ['1'], ['2'], ['3'], ['30']];
    const numbering = numberingOf(parts);
    expect(parts.map(([text], index) => numbering.isNumberOf(index, text!))).toEqual([
      ...new Array(8).fill(true),
      false,
    ]);
  });
});

describe('printedLabels', () => {
  const foot = (text: string) => words(text, { xPt: 300, baselinePt: 800 });

  it('gives what is printed, and fills in pages that print nothing', () => {
    expect(printedLabels([foot('SPM-1'), foot('SPM-2'), [], foot('SPM-4')])).toEqual(['SPM-1', 'SPM-2', '3', 'SPM-4']);
  });

  it("gives the PDF's own numbers where the report prints none", () => {
    expect(printedLabels([foot('Report'), foot('Report'), foot('Report')])).toEqual(['1', '2', '3']);
  });

  it('gives front pages their roman numbers', () => {
    const pages = ['i', 'ii', 'iii', '1', '2', '3', '4'];
    expect(printedLabels(pages.map(foot))).toEqual(pages);
  });

  it('gives unnumbered front pages their own number', () => {
    expect(printedLabels([[], [], foot('1'), foot('2'), foot('3'), foot('4')])).toEqual(['1', '2', '1', '2', '3', '4']);
  });
});
