import { describe, expect, it } from 'vitest';
import { words } from '../testing/typesetting.js';
import { type PageWords, withoutRunningHeaders } from './running-headers.js';
import type { Word } from './word.js';

const A4 = { widthPt: 595, heightPt: 842 };
const body = (index: number): Word[] => [
  ...words(`paragraph ${'abcdefghij'[index]} of this page`, { xPt: 70, baselinePt: 300 + 7 * index, order: 10 }),
  ...words(`${'klmnopqrst'[index]} ends it`, { xPt: 70, baselinePt: 400 + 11 * index, order: 30 }),
];

function left(count: number, extra: (index: number) => Word[]): string[] {
  const pages: PageWords[] = Array.from({ length: count }, (_, index) => ({
    ...A4,
    words: [...body(index), ...extra(index)],
  }));
  const plain = pages.map((_, index) => body(index).map(({ text }) => text));
  return withoutRunningHeaders(pages).map((kept, index) => {
    const texts = kept.map(({ text }) => text);
    for (const text of plain[index]!) texts.splice(texts.indexOf(text), 1);
    return texts.join(' ');
  });
}

const nothing = (count: number) => new Array<string>(count).fill('');

describe('withoutRunningHeaders', () => {
  it('takes out what stands at the head of every page', () => {
    expect(left(4, () => words('Summary for Policymakers', { xPt: 200, baselinePt: 40 }))).toEqual(nothing(4));
  });

  it('takes out headers of odd and of even pages', () => {
    const extra = (index: number) =>
      index % 2 === 0
        ? words('Chapter title', { xPt: 400, baselinePt: 40 })
        : words('Title of the report', { xPt: 70, baselinePt: 40 });
    expect(left(6, extra)).toEqual(nothing(6));
  });

  it('takes out page numbers that count up, on either side, with a prefix or a word', () => {
    expect(left(5, (index) => words(`${index + 17}`, { xPt: index % 2 ? 500 : 70, baselinePt: 800 }))).toEqual(
      nothing(5),
    );
    expect(left(5, (index) => words(`SPM-${index + 3}`, { xPt: 500, baselinePt: 800 }))).toEqual(nothing(5));
    expect(left(5, (index) => words(`Page ${index + 1} sur 5`, { xPt: 250, baselinePt: 800 }))).toEqual(nothing(5));
  });

  it('leaves the numbers of a table at the foot of a page', () => {
    const numbers = ['450', '38', '7'];
    const extra = (index: number) =>
      words(numbers[index] ?? '', { xPt: 300, baselinePt: 760 }).filter(({ text }) => text);
    expect(left(3, extra)).toEqual(numbers);
  });

  it('leaves a heading at the head of one page, and the same words in the middle of pages', () => {
    expect(left(4, (index) => (index === 2 ? words('Conclusions', { xPt: 70, baselinePt: 60 }) : []))).toEqual([
      '',
      '',
      'Conclusions',
      '',
    ]);
    const inText = left(6, (index) => (index < 2 ? words('Key message', { xPt: 70, baselinePt: 500 }) : []));
    expect(inText).toEqual(['Key message', 'Key message', '', '', '', '']);
  });

  it('takes out side tabs', () => {
    expect(left(4, () => words('SPM', { xPt: 575, baselinePt: 420 }))).toEqual(nothing(4));
  });

  it('takes out what repeats anywhere on most pages: a watermark or a stamp', () => {
    expect(left(5, () => words('Accepted Version Subject to Editing', { xPt: 120, baselinePt: 600 }))).toEqual(
      nothing(5),
    );
  });

  it('takes out line numbers, by ones or by fives, and leaves a column of other numbers', () => {
    const numbered = (step: number) => (index: number) =>
      Array.from({ length: 12 }, (_, line) => {
        const number = `${step * (line + 1 + 12 * index)}`;
        return words(number, { xPt: 50 - 5 * number.length, baselinePt: 100 + 24 * line, order: 100 + line });
      }).flat();
    expect(left(2, numbered(1))).toEqual(nothing(2));
    expect(left(2, numbered(5))).toEqual(nothing(2));
    const [table] = left(1, () =>
      Array.from({ length: 12 }, (_, line) =>
        words(`${(line * 37) % 100}`, { xPt: 40, baselinePt: 150 + 24 * line, order: 100 + line }),
      ).flat(),
    );
    expect(table?.split(' ')).toHaveLength(12);
  });

  it('takes out what the PDF calls an artefact in the margins, and only there', () => {
    const [only] = left(1, () => [
      ...words('printed 2024', { xPt: 70, baselinePt: 30, artifact: true }),
      ...words('a caption', { xPt: 70, baselinePt: 500, artifact: true, order: 50 }),
    ]);
    expect(only).toBe('a caption');
  });
});
