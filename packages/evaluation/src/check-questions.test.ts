import { expect, test } from 'vitest';
import { printedLibrary, questionOn } from '../testing/printed-library.js';
import { checkQuestions } from './check-questions.js';
import { reportPages } from './report-pages.js';

const pages = reportPages(printedLibrary([['The world warmed by 1.1 degrees.'], ['Glaciers are in retreat.']]));
const problems = (change: Parameters<typeof questionOn>[0]) =>
  checkQuestions([{ line: 7, question: questionOn(change) }], pages).map(
    ({ error }) => `${error.code} ${error.message}`,
  );

test('a quote on its page is fine, however its accents, hyphens and spaces are written', () => {
  expect(
    problems({ quotes: [{ report: 'warming', page: 1, quote: 'THE  WORLD … 1.1 degrees' }], facts: ['1.1 degrees'] }),
  ).toEqual([]);
});

test('says the line, the question and where the quote stands instead', () => {
  expect(problems({ quotes: [{ report: 'Warming_en', page: 1, quote: 'Glaciers are in retreat' }] })).toEqual([
    'LAMPYRE_QUESTION_QUOTE_MISSING Line 7, question q1: “Glaciers are in retreat” does not stand on page 1 of Warming_en; it stands on page 2.',
  ]);
  expect(problems({ quotes: [{ report: 'warming', page: 1, quote: 'Nobody wrote this' }] })[0]).toContain(
    'it stands on no page',
  );
});

test('unknown reports and pages, a quote on a page that is not listed, facts that no page holds', () => {
  expect(problems({ pages: { sea: [1], warming: [9] } }).map((each) => each.split(' ')[0])).toEqual([
    'LAMPYRE_QUESTION_REPORT_UNKNOWN',
    'LAMPYRE_QUESTION_PAGE_UNKNOWN',
  ]);
  expect(problems({ quotes: [{ report: 'warming', page: 2, quote: 'Glaciers' }] })[0]).toContain(
    'LAMPYRE_QUESTION_PAGE_UNLISTED',
  );
  expect(problems({ facts: ['2.5 degrees'] })[0]).toContain('none of its pages holds the key fact “2.5 degrees”');
});
