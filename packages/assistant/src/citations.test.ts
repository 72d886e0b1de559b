import type { Box, Document, Passage, PassageLine } from '@lampyre/retriever';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteStands, sentenceStands } from './check.js';
import { cite, mainPage } from './citations.js';
import { printedReports } from './printed-report.js';

/** A passage of printed lines, joined by spaces; each word is 10 points wide. */
function passageOf(lines: readonly { page: number; text: string; topPt?: number }[]): Passage {
  let text = '';
  const laidOut = lines.map(({ page, text: line, topPt }, index): PassageLine => {
    if (text) text += ' ';
    const start = text.length;
    text += line;
    const top = topPt ?? 100 + 12 * index;
    const count = line.split(' ').length;
    const bbox: Box = [0, top, 10 * count, top + 10];
    return {
      page,
      bbox,
      start,
      end: text.length,
      words: Array.from({ length: count }, (_, word) => [10 * word, 10 * word + 9]),
    };
  });
  return {
    id: 1,
    report: 'marshes',
    file: 'marshes',
    kind: 'text',
    language: 'en',
    sectionPath: ['1 Marshes'],
    pages: [...new Set(lines.map(({ page }) => page))],
    text,
    lines: laidOut,
  };
}

const report = { title: 'Salt marshes' };
const noMarks = {
  label: (page: number) => `p-${page}`,
  noteMarks: () => [],
  tables: () => [],
  figure: () => undefined,
  calibrated: false,
};

describe('cite', () => {
  it('parts the items of a list where the page may have a bullet', () => {
    const passage = passageOf([
      { page: 3, text: 'They eat:' },
      { page: 3, text: 'shrimps' },
      { page: 3, text: 'worms.' },
    ]);
    passage.text = passage.text.replace(': ', ':\n').replace('s w', 's\nw');
    const citation = cite(1, passage, [{ start: 0, end: passage.text.length }], report, noMarks);
    expect(citation.quote).toBe('They eat:\n… shrimps\n… worms.');
    expect(quoteStands(citation, passage)).toBe(true);
  });

  it('quotes the exact characters, with the boxes of their words', () => {
    const passage = passageOf([
      { page: 3, text: 'Marshes shrink. They lost' },
      { page: 3, text: '38% of their area. Fish flee.' },
    ]);
    const start = passage.text.indexOf('They');
    const end = passage.text.indexOf(' Fish');
    expect(cite(2, passage, [{ start, end }], report, noMarks)).toEqual({
      n: 2,
      report: 'marshes',
      file: 'marshes',
      title: 'Salt marshes',
      page: 3,
      pageLabel: 'p-3',
      sectionPath: ['1 Marshes'],
      kind: 'text',
      language: 'en',
      quote: 'They lost 38% of their area.',
      boxes: [
        { page: 3, bbox: [20, 100, 39, 110] },
        { page: 3, bbox: [0, 112, 39, 122] },
      ],
    });
  });

  it('keeps to the page that holds most of a sentence that runs over', () => {
    const passage = passageOf([
      { page: 3, text: 'They lost' },
      { page: 4, text: 'thirty-eight per cent of their area.' },
    ]);
    const citation = cite(1, passage, [{ start: 0, end: passage.text.length }], report, noMarks);
    expect(citation.page).toBe(4);
    expect(citation.quote).toBe('thirty-eight per cent of their area.');
    expect(new Set(citation.boxes.map(({ page }) => page))).toEqual(new Set([4]));
    expect(quoteStands(citation, passage)).toBe(true);
  });

  it('puts note marks back where they were printed', () => {
    const passage = passageOf([{ page: 3, text: 'An eruption would mask it, for three years.' }]);
    const [line] = passage.lines;
    const document: Document = {
      report: 'marshes',
      title: '',
      pages: [{ page: 3, label: 'SPM-3', widthPt: 595, heightPt: 842 }],
      blocks: [
        {
          id: 'b1',
          kind: 'paragraph',
          page: 3,
          bbox: line!.bbox,
          text: passage.text,
          lines: [line!],
          noteMarks: [
            { offset: 25, mark: '35' },
            { offset: passage.text.length, mark: 'a' },
          ],
        },
      ],
      pagesWithoutText: [],
    };
    const printed = printedReports({ document: () => document, report: () => ({ sha256: 'x' }) as never, change: 1 })(
      'marshes',
    );
    const whole = cite(1, passage, [{ start: 0, end: passage.text.length }], report, printed);
    expect(whole.quote).toBe('An eruption would mask it³⁵, for three years.ᵃ');
    expect(whole.pageLabel).toBe('SPM-3');
    expect(quoteStands(whole, passage)).toBe(true);
  });

  it('always gives a quote that stands in its passage and boxes on its page', () => {
    const line = fc.record({
      page: fc.integer({ min: 1, max: 3 }),
      text: fc
        .array(fc.stringMatching(/^[a-z0-9]{1,6}$/), { minLength: 1, maxLength: 5 })
        .map((words) => words.join(' ')),
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), fc.nat(), fc.nat(), (unsorted, a, b) => {
        const passage = passageOf(unsorted.sort((x, y) => x.page - y.page));
        const start = a % passage.text.length;
        const end = start + 1 + (b % (passage.text.length - start));
        fc.pre(passage.text.slice(start, end).trim() !== '');
        const citation = cite(1, passage, [{ start, end }], report, noMarks);
        expect(citation.page).toBe(mainPage(passage, [{ start, end }]));
        expect(quoteStands(citation, passage)).toBe(true);
        expect(citation.boxes.length).toBeGreaterThan(0);
        for (const { page } of citation.boxes) expect(page).toBe(citation.page);
      }),
    );
  });
});

describe('the check', () => {
  const passage = passageOf([{ page: 1, text: 'Marshes did not lose 38% of their area.' }]);

  it('refuses a changed number, a dropped "not" and an invented sentence', () => {
    expect(quoteStands({ quote: 'did not lose 38%' }, passage)).toBe(true);
    expect(quoteStands({ quote: 'did not lose 83%' }, passage)).toBe(false);
    expect(quoteStands({ quote: 'Marshes did lose 38%' }, passage)).toBe(false);
    expect(quoteStands({ quote: '' }, passage)).toBe(false);
    expect(sentenceStands('Marshes did lose 38% of their area.', passage)).toBe(false);
    expect(sentenceStands('Marshes did not lose 38% of their area.', passage)).toBe(true);
  });

  it('lets a sentence be read without its references', () => {
    const cited = passageOf([{ page: 1, text: 'Marshes (Reed et al., 2015; Kim and Jung, 2019) shrink. They drown.' }]);
    expect(sentenceStands('Marshes shrink.', cited)).toBe(true);
    expect(sentenceStands('Marshes (Kim and Jung, 2019) shrink.', cited)).toBe(false);
  });
});
