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

it('names the citations whose amounts stand beside those of another report', () => {
  const dunes = quoted(1, 'dunes', 'Dunes moved by 12 metres.');
  const plage = quoted(2, 'plage', 'La plage a reculé de 9 mètres.', 'fr');
  const storms = quoted(3, 'plage', 'Storms came 4 times.');
  const words = quoted(4, 'dunes', 'Dunes move.');
  expect(comparedAcrossReports([dunes, plage, storms, words])).toEqual([1, 2]);
  expect(comparedAcrossReports([plage, storms])).toEqual([]);
  expect(comparedAcrossReports([dunes, { ...plage, report: 'dunes' }])).toEqual([]);
});
