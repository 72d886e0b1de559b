import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { questionOn } from '../testing/printed-library.js';
import { questionLine, readQuestions } from './read-questions.js';

const line = (change: object) =>
  JSON.stringify({ id: 'a', language: 'en', kind: 'fact', question: 'How much?', pages: { r: [1] }, ...change });
const problemOf = (text: string) => readQuestions(text).problems[0]?.error;

describe('reading a question set', () => {
  test('keeps what it can read and names each line that it cannot', () => {
    const { questions, problems } = readQuestions(
      [line({}), '{"id": ', '', line({ id: 'b', kind: 'riddle' })].join('\n'),
    );
    expect(questions.map(({ line: number, question }) => [number, question.id])).toEqual([[1, 'a']]);
    expect(problems.map(({ line: number, id, error }) => [number, id, error.code])).toEqual([
      [2, undefined, 'LAMPYRE_QUESTION_LINE_INVALID'],
      [4, 'b', 'LAMPYRE_QUESTION_LINE_INVALID'],
    ]);
    expect(problems[1]?.error.message).toContain('"kind" must be one of fact, numeric');
  });

  test.each([
    [{ page: { r: [1] } }, 'there is no field "page"'],
    [{ pages: { r: ['1'] } }, 'the pages of "r" must be a list of whole numbers'],
    [{ pages: { r: [0] } }, 'the pages of "r" must be a list of whole numbers'],
    [{ pages: undefined }, 'it has no "pages"'],
    [{ unanswerable: true }, 'has no pages'],
    [{ kind: 'unanswerable', unanswerable: false }, 'but "unanswerable" is false'],
    [{ facts: [{ pattern: '(' }] }, 'is no regular expression'],
    [{ facts: ['43 % | '] }, 'each of "facts"'],
    [{ quotes: [{ page: 1 }] }, 'each of "quotes"'],
    [{ language: 'de' }, '"language" must be one of en, fr'],
    [{ question: ' ' }, '"question" must be a text'],
  ])('%j is refused', (change, detail) => {
    expect(problemOf(line(change))?.message).toContain(detail);
  });

  test('an id stands once', () => {
    expect(problemOf(`${line({})}\n${line({})}`)?.message).toBe(
      'Line 2 of the questions has the id a, which line 1 has already.',
    );
  });

  test('a question written and read again is the same', () => {
    const text = fc.string({ minLength: 1 }).filter((each) => each.trim() !== '');
    const question = fc.record({
      id: text,
      question: text,
      kind: fc.constantFrom('fact', 'list', 'crosslingual'),
      pages: fc.dictionary(
        text.filter((name) => name !== '__proto__'),
        fc.array(fc.integer({ min: 1 }), { minLength: 1 }),
        { minKeys: 1 },
      ),
      calibrated: fc.array(text),
    });
    fc.assert(
      fc.property(question, (change) => {
        const written = questionOn(change as Partial<ReturnType<typeof questionOn>>);
        expect(readQuestions(questionLine(written)).questions[0]?.question).toEqual(written);
      }),
    );
  });
});
