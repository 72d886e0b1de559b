import { expect, it } from 'vitest';
import type { Citation } from './answer.js';
import { comparedAcrossReports } from './compared-numbers.js';

const quoted = (n: number, report: string, quote: string, language: 'en' | 'fr' = 'en'): Citation => ({
  n,
  report,
  file: `${report}.pdf`,
  title: report,
  page: 1,
  pageLabel: '1',
  sectionPath: [],
  kind: 'text',
  language,
  quote,
  boxes: [],
});

const ASKED = { question: 'How far did it move?', language: 'en' } as const;

it('names the citations whose amounts stand beside those of another report', () => {
  const dunes = quoted(1, 'dunes', 'Dunes moved by 12 metres.');
  const plage = quoted(2, 'plage', 'La plage a reculé de 9 mètres.', 'fr');
  const storms = quoted(3, 'plage', 'Storms came 4 times.');
  const words = quoted(4, 'dunes', 'Dunes move.');
  expect(comparedAcrossReports([dunes, plage, storms, words], ASKED)).toEqual([1, 2]);
  expect(comparedAcrossReports([plage, storms], ASKED)).toEqual([]);
  expect(comparedAcrossReports([dunes, { ...plage, report: 'dunes' }], ASKED)).toEqual([]);
});

it('compares neither what the question names nor amounts that are the same', () => {
  const reefs = quoted(1, 'reefs', 'At 1.5 °C reefs lose 70 %.');
  const ice = quoted(2, 'ice', 'At 1.5 °C the ice melts for years, at 2 °C too.');
  const corals = quoted(3, 'corals', 'At 1.5 °C corals lose 70 %.');
  expect(comparedAcrossReports([reefs, ice], { question: 'What is lost at 1.5 °C and 2 °C?', language: 'en' })).toEqual(
    [],
  );
  expect(comparedAcrossReports([reefs, ice], ASKED)).toEqual([1, 2]);
  expect(comparedAcrossReports([reefs, corals], ASKED)).toEqual([]);
});
