import { describe, expect, it } from 'vitest';
import { lineOf } from './line.js';
import { citedTitle, reportTitle } from './report-title.js';
import type { Word } from './word.js';

const line = (text: string, sizePt: number, y: number) =>
  lineOf(
    text.split(' ').map(
      (word, order): Word => ({
        text: word,
        marks: [],
        bbox: [order * 50, y, order * 50 + 40, y + sizePt],
        baselinePt: y + sizePt,
        sizePt,
        font: 'Body',
        bold: false,
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

describe('the title of a report', () => {
  it('is how the report asks to be cited, whole before part', () => {
    const paragraphs = [
      'Corrigenda are online.',
      'This summary should be cited as: Rivers Panel, 2024: Summary for Mayors. In: Rivers 2024: What 1.5°C Means. Contribution of Group I [A. Brook (ed.)]. River Press.',
    ];
    expect(citedTitle(paragraphs)).toBe('Rivers 2024: What 1.5°C Means. Summary for Mayors');
    expect(reportTitle({ metadataTitle: 'Summary for Policymakers', paragraphs, coverLines: cover })).toBe(
      'Rivers 2024: What 1.5°C Means. Summary for Mayors',
    );
  });

  it('is that of the metadata when it says something', () => {
    expect(reportTitle({ metadataTitle: '  Rivers and\nLakes ', paragraphs: [], coverLines: cover })).toBe(
      'Rivers and Lakes',
    );
  });

  it.each(['report_final_v3.docx', 'Microsoft Word - rivers', 'Résumé exécutif', 'Untitled', ''])(
    'is read off the cover when the metadata says %j',
    (metadataTitle) => {
      expect(reportTitle({ metadataTitle, paragraphs: [], coverLines: cover })).toBe('The State of our Rivers');
    },
  );

  it('stops before the names when the whole cover is set in one size', () => {
    const plain = [
      line('The State of Rivers', 11, 40),
      line('Authors: A. Brook and others', 11, 60),
      line('More names', 11, 80),
    ];
    expect(reportTitle({ metadataTitle: '', paragraphs: [], coverLines: plain })).toBe('The State of Rivers');
  });

  it('is the name of the part when there is nothing else, and empty when there is nothing', () => {
    expect(reportTitle({ metadataTitle: 'Résumé exécutif', paragraphs: [], coverLines: [] })).toBe('Résumé exécutif');
    expect(reportTitle({ metadataTitle: 'a.pdf', paragraphs: [], coverLines: [] })).toBe('');
  });
});
