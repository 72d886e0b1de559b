import { describe, expect, it } from 'vitest';
import { lineOf } from './line.js';
import { citedTitle, reportTitle, type TitleSources } from './report-title.js';
import type { Word } from './word.js';

const line = (text: string, sizePt: number, y: number, bold = false) =>
  lineOf(
    text.split(' ').map(
      (word, order): Word => ({
        text: word,
        marks: [],
        bbox: [order * 50, y, order * 50 + 40, y + sizePt],
        baselinePt: y + sizePt,
        sizePt,
        font: 'Body',
        bold,
        italic: false,
        colour: '#000000',
        mcid: -1,
        artifact: false,
        turn: 0,
        order,
        opensWithMark: false,
      }),
    ),
  );
const cover = [line('Ministry of Rivers', 10, 40), line('The State of', 30, 200), line('our Rivers', 30, 240)];

/** A report that says nothing of its title but what is given. */
const titleOf = (told: Partial<TitleSources>) =>
  reportTitle({ metadataTitle: '', paragraphs: [], coverLines: [], bodySizePt: 10, runningLines: [], ...told });

describe('the title of a report', () => {
  it('is how the report asks to be cited, whole before part', () => {
    const paragraphs = [
      'Corrigenda are online.',
      'This summary should be cited as: Rivers Panel, 2024: Summary for Mayors. In: Rivers 2024: What 1.5°C Means. Contribution of Group I [A. Brook (ed.)]. River Press.',
    ];
    expect(citedTitle(paragraphs)).toBe('Rivers 2024: What 1.5°C Means. Summary for Mayors');
    expect(titleOf({ metadataTitle: 'Summary for Policymakers', paragraphs, coverLines: cover })).toBe(
      'Rivers 2024: What 1.5°C Means. Summary for Mayors',
    );
  });

  it('is that of the metadata when it says something', () => {
    expect(titleOf({ metadataTitle: '  Rivers and\nLakes ', coverLines: cover })).toBe('Rivers and Lakes');
  });

  it.each(['report_final_v3.docx', 'Microsoft Word - rivers', 'Résumé exécutif', 'Untitled', ''])(
    'is read off the cover when the metadata says %j',
    (metadataTitle) => {
      expect(titleOf({ metadataTitle, coverLines: cover })).toBe('The State of our Rivers');
    },
  );

  it('stops before the names when the whole cover is set in one size', () => {
    const plain = [
      line('The State of Rivers', 11, 40),
      line('Authors: A. Brook and others', 11, 60),
      line('More names', 11, 80),
    ];
    expect(titleOf({ coverLines: plain })).toBe('The State of Rivers');
  });

  it('is the name of the part when there is nothing else, and empty when there is nothing', () => {
    expect(titleOf({ metadataTitle: 'Résumé exécutif' })).toBe('Résumé exécutif');
    expect(titleOf({ metadataTitle: 'a.pdf' })).toBe('');
  });

  describe('whose first page is one of text', () => {
    const prose = Array.from({ length: 12 }, (_, index) =>
      line('The water of the river rose again that spring', 10, 200 + 12 * index),
    );

    it('is none of its lines, but the bold ones that open it', () => {
      expect(titleOf({ coverLines: prose })).toBe('');
      expect(
        titleOf({ coverLines: [line('Proposal for the', 10, 100, true), line('River', 10, 112, true), ...prose] }),
      ).toBe('Proposal for the River');
    });

    it('is no caption with the cells of its table, in bold or large', () => {
      const caption = 'Table 8.1 - Floods of the river';
      expect(
        titleOf({ coverLines: [line(caption, 10, 100, true), line('Year Height', 10, 112, true), ...prose] }),
      ).toBe('');
      expect(titleOf({ coverLines: [line(caption, 14, 100), ...prose] })).toBe('');
    });

    it('is no large text of many words', () => {
      expect(
        titleOf({
          coverLines: [...prose, ...prose].map(({ text }, index) => line(text, index < 6 ? 14 : 10, 12 * index)),
        }),
      ).toBe('');
    });

    it('is what the running header says, and else the first heading that is no section', () => {
      const runningLines = [1, 2, 3, 4].map((page) => [line(`${page}`, 8, 20), line('The State of our Rivers', 8, 20)]);
      expect(titleOf({ coverLines: prose, runningLines, firstHeading: 'Floods' })).toBe('The State of our Rivers');
      const address = [1, 2, 3, 4].map(() => [line('Find more on www.rivers.example', 8, 20)]);
      expect(titleOf({ coverLines: prose, runningLines: address, firstHeading: 'Floods' })).toBe('Floods');
      expect(titleOf({ coverLines: prose, firstHeading: '3.2 Floods' })).toBe('');
    });
  });
});
