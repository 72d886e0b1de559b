import { describe, expect, test } from 'vitest';
import { printedLibrary, questionOn } from '../testing/printed-library.js';
import { compareRuns, verdictOn } from './compare-runs.js';
import { evaluate } from './evaluate.js';
import type { GivenAnswer } from './given-answer.js';
import type { Question } from './question.js';
import { estimatingMeter } from '../testing/estimating-meter.js';

const SENTENCES = Array.from(
  { length: 12 },
  (_, index) => `In decade ${index + 10} the sea rose by ${index + 20} millimetres a year.`,
);
const library = printedLibrary([...SENTENCES.map((sentence) => [sentence]), ['Nothing of that kind stands here.']]);
const questions: Question[] = [
  ...SENTENCES.map((_, index) =>
    questionOn({ id: `q${index + 1}`, pages: { warming: [index + 1] }, facts: [`${index + 20} millimetres`] }),
  ),
  questionOn({ id: 'none', kind: 'unanswerable', unanswerable: true, pages: {} }),
];

function rightAnswer({ id, pages: { warming } }: Question): GivenAnswer {
  const [page] = warming ?? [];
  if (page === undefined)
    return { id, abstained: true, text: 'The reports do not answer.', sentences: [], citations: [] };
  const text = SENTENCES[page - 1]!;
  return {
    id,
    abstained: false,
    text,
    sentences: [{ text, citations: [1] }],
    citations: [{ n: 1, report: 'warming', page, quote: text, kind: 'text', boxes: [] }],
  };
}

const runOf = (name: string, plant: (answer: GivenAnswer) => GivenAnswer = (answer) => answer) =>
  evaluate({
    questions,
    setName: 'sea.jsonl',
    library,
    meter: estimatingMeter(),
    system: { name, description: {}, answer: async (question) => plant(rightAnswer(question)) },
  });

describe('a planted regression is found and named', () => {
  const planted: Record<string, (answer: GivenAnswer) => GivenAnswer> = {
    q3: (answer) => ({ ...answer, citations: answer.citations.map((citation) => ({ ...citation, page: 4 })) }),
    q5: (answer) => {
      const text = answer.text.replace('24', '42');
      return { ...answer, text, sentences: [{ text, citations: [1] }] };
    },
    none: (answer) => ({ ...rightAnswer(questions[0]!), id: answer.id }),
  };

  test('a page shifted, a number changed, a refusal removed', async () => {
    const comparison = compareRuns(
      await runOf('before'),
      await runOf('after', (answer) => planted[answer.id]?.(answer) ?? answer),
    );
    const named = Object.fromEntries(comparison.worse.map(({ question, changes }) => [question.id, changes]));
    expect(Object.keys(named)).toEqual(['q3', 'q5', 'none']);
    expect(named.q3).toContainEqual({
      kind: 'page-shifted',
      direction: 'worse',
      before: 'warming, p. 3',
      after: 'warming, p. 4',
    });
    expect(named.q5).toContainEqual({ kind: 'number-changed', direction: 'worse', before: '24', after: '42' });
    expect(named.q5?.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['fact-lost', 'support-lost']));
    expect(named.none?.[0]?.kind).toBe('refusal-removed');
    expect(comparison.better).toEqual([]);
    expect(comparison.n).toBe(13);
  });

  test('what is the same is silent', async () => {
    const comparison = compareRuns(await runOf('before'), await runOf('after'));
    expect([comparison.worse, comparison.better, comparison.otherwise]).toEqual([[], [], []]);
    expect(comparison.differences.rightPageCited).toMatchObject({ change: 0, pValue: 1 });
  });

  test('one wrong question of twelve may be luck, ten are not', async () => {
    const shift = (answer: GivenAnswer) => ({
      ...answer,
      citations: answer.citations.map((citation) => ({ ...citation, page: 13 })),
    });
    const one = compareRuns(
      await runOf('before'),
      await runOf('after', (answer) => (answer.id === 'q1' ? shift(answer) : answer)),
    );
    expect(verdictOn('rightPageCited', one.differences.rightPageCited!)).toBe('not shown');
    const ten = compareRuns(
      await runOf('before'),
      await runOf('after', (answer) => (/^q\d$|^q10$/.test(answer.id) ? shift(answer) : answer)),
    );
    expect(verdictOn('rightPageCited', ten.differences.rightPageCited!)).toBe('worse');
    expect(ten.differences.rightPageCited!.change).toBeCloseTo(-10 / 12);
  });

  test('runs without a common question are refused', async () => {
    const run = await runOf('before');
    expect(() => compareRuns({ ...run, questions: [] }, run)).toThrow(
      expect.objectContaining({ code: 'LAMPYRE_RUNS_DISJOINT' }),
    );
  });
});
