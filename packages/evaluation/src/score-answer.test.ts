import { describe, expect, test } from 'vitest';
import { lineBox, printedLibrary, questionOn } from '../testing/printed-library.js';
import type { GivenAnswer } from './given-answer.js';
import { reportPages } from './report-pages.js';
import { scoreAnswer } from './score-answer.js';

const library = printedLibrary([
  ['The world warmed by 1.1 degrees in that decade (high confidence).', 'The sea rose by 3.7 mm a year.'],
  ['Glaciers are in retreat almost everywhere.'],
]);
const tools = { pages: reportPages(library), questionTerms: library.questionTerms };
const QUOTE = 'The world warmed by 1.1 degrees in that decade (high confidence).';

const answer = (change: Partial<GivenAnswer>): GivenAnswer => ({
  id: 'q1',
  abstained: false,
  text: QUOTE,
  sentences: [{ text: QUOTE, citations: [1] }],
  citations: [
    { n: 1, report: 'Warming_en', page: 1, quote: QUOTE, kind: 'text', boxes: [{ page: 1, bbox: lineBox(0) }] },
  ],
  ...change,
});
const question = questionOn({ facts: ['1.1 degrees'], quotes: [{ report: 'warming', page: 1, quote: QUOTE }] });
const measured = (
  given: GivenAnswer | undefined,
  key: keyof ReturnType<typeof scoreAnswer>['tallies'],
  of = question,
) => {
  const tally = scoreAnswer(of, given, tools).tallies[key];
  return tally && tally.sum / tally.of;
};

describe('one answer measured', () => {
  test('a right one is right in everything', () => {
    const { tallies, support } = scoreAnswer(question, answer({}), tools);
    for (const key of [
      'rightPageCited',
      'citationPrecision',
      'citationRecall',
      'verbatim',
      'boxRight',
      'allFacts',
      'calibratedKept',
      'supported',
    ] as const) {
      expect([key, tallies[key] && tallies[key].sum / tallies[key].of]).toEqual([key, 1]);
    }
    expect(support).toEqual(['supported']);
    expect(tallies.refusedWrongly).toEqual({ sum: 0, of: 1 });
    expect(tallies.refusedRightly).toBeUndefined();
  });

  test('a page shifted', () => {
    const shifted = answer({ citations: [{ ...answer({}).citations[0]!, page: 2 }] });
    expect(measured(shifted, 'rightPageCited')).toBe(0);
    expect(measured(shifted, 'verbatim')).toBe(0);
    expect(scoreAnswer(question, shifted, tools).wrongPage).toEqual([1]);
  });

  test('a number changed is no fact, no quote and no support', () => {
    const wrong = QUOTE.replace('1.1', '1.2');
    const changed = answer({
      text: wrong,
      sentences: [{ text: wrong, citations: [1] }],
      citations: [{ ...answer({}).citations[0]!, quote: wrong }],
    });
    expect(measured(changed, 'allFacts')).toBe(0);
    expect(measured(changed, 'verbatim')).toBe(0);
    expect(scoreAnswer(question, changed, tools).support).toEqual(['unsupported']);
  });

  test('a box on the next line', () => {
    const elsewhere = answer({ citations: [{ ...answer({}).citations[0]!, boxes: [{ page: 1, bbox: lineBox(1) }] }] });
    expect(measured(elsewhere, 'boxRight')).toBe(0);
    expect(measured(elsewhere, 'verbatim')).toBe(1);
  });

  test('words of confidence left out', () => {
    const bare = 'The world warmed by 1.1 degrees in that decade.';
    const lost = answer({ text: bare, sentences: [{ text: bare, citations: [1] }] });
    expect(scoreAnswer(question, lost, tools).calibratedLost).toEqual(['high confidence']);
    expect(measured(lost, 'calibratedKept')).toBe(0);
  });

  test('refusals, right and wrong', () => {
    const refusal = answer({ abstained: true, text: 'The reports do not answer.', sentences: [], citations: [] });
    expect(measured(refusal, 'refusedWrongly')).toBe(1);
    const unanswerable = questionOn({ kind: 'unanswerable', unanswerable: true, pages: {} });
    expect(measured(refusal, 'refusedRightly', unanswerable)).toBe(1);
    expect(measured(answer({}), 'refusedRightly', unanswerable)).toBe(0);
  });

  test('a paraphrase is carried by the share of its words, on three levels', () => {
    const judged = (text: string) =>
      scoreAnswer(question, answer({ sentences: [{ text, citations: [1] }] }), tools).support[0];
    expect(judged('In that decade the world warmed 1.1 degrees.')).toBe('supported');
    expect(judged('That decade world leaders warmed slowly towards forests.')).toBe('unsupported');
    expect(judged('That decade warmed world oceans.')).toBe('partly');
    expect(
      scoreAnswer(question, answer({ sentences: [{ text: 'The world warmed.', citations: [] }] }), tools).support,
    ).toEqual(['unsupported']);
  });

  test('no answer at all is failed, and cites nothing', () => {
    expect(measured(undefined, 'failed')).toBe(1);
    expect(measured(undefined, 'rightPageCited')).toBe(0);
    expect(measured(undefined, 'words')).toBeUndefined();
  });
});
