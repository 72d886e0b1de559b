import { expect, test } from 'vitest';
import { lineBox, printedLibrary, questionOn } from '../testing/printed-library.js';
import type { GivenAnswer } from './given-answer.js';
import { reportPages } from './report-pages.js';
import { scoreAnswer } from './score-answer.js';
import { askSecondJudge } from './second-judge.js';

const QUOTE = 'The glaciers lost 267 billion tonnes of ice a year.';
const library = printedLibrary([[QUOTE, 'The oceans rise by 3.7 mm a year.'], ['Nothing of it stands here.']]);
const tools = { pages: reportPages(library), questionTerms: library.questionTerms };

async function judged(sentences: string[], citations = [1]) {
  const answer: GivenAnswer = {
    id: 'q1',
    abstained: false,
    text: sentences.join(' '),
    sentences: sentences.map((text) => ({ text, citations })),
    citations: [
      { n: 1, report: 'warming', page: 1, quote: QUOTE, kind: 'text', boxes: [{ page: 1, bbox: lineBox(0) }] },
    ],
  };
  const scored = scoreAnswer(questionOn({}), answer, tools);
  return askSecondJudge(scored, answer, 'en', { pages: tools.pages, library });
}

test('both judges find a sentence of the page carried, and one with another number not', async () => {
  const { support, secondJudge, tallies } = await judged([
    QUOTE,
    'The glaciers lost 300 billion tonnes of ice a year.',
  ]);
  expect(support).toEqual(['supported', 'unsupported']);
  expect(secondJudge).toEqual([true, false]);
  expect(tallies.judgesAgree).toEqual({ sum: 2, of: 2 });
});

test('the second judge sees another unit and a denial, which the first does not', async () => {
  const { support, secondJudge, tallies } = await judged([
    'The glaciers lost 267 billion litres of ice a year.',
    'The glaciers have not lost 267 billion tonnes of ice a year.',
  ]);
  expect(support).not.toContain('unsupported');
  expect(secondJudge).toEqual([false, false]);
  expect(tallies.judgesAgree!.sum).toBe(0);
});

test('what cites nothing is carried by nothing', async () => {
  expect((await judged([QUOTE], [])).secondJudge).toEqual([false]);
});

test('an answer that is none is not judged', async () => {
  const scored = scoreAnswer(questionOn({}), undefined, tools);
  expect(await askSecondJudge(scored, undefined, 'en', { pages: tools.pages, library })).toBe(scored);
});
