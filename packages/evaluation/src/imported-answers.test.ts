import { expect, test } from 'vitest';
import { questionOn } from '../testing/printed-library.js';
import { importedSystem, sentencesOf } from './imported-answers.js';

const read = (...lines: object[]) => importedSystem('other', lines.map((line) => JSON.stringify(line)).join('\n'));

test('reads what is known and leaves the rest unknown', async () => {
  const system = read({
    id: 'q1',
    text: 'It is 1.1 °C. [1]',
    citations: [{ file: 'Warming_en.pdf', page: 4 }],
    joules: 12,
    hits: [{ file: 'Warming_en', pages: [4] }],
  });
  expect(await system.answer(questionOn({}))).toEqual({
    id: 'q1',
    text: 'It is 1.1 °C. [1]',
    abstained: false,
    sentences: [{ text: 'It is 1.1 °C.', citations: [1] }],
    citations: [{ n: 1, report: 'Warming_en', page: 4, quote: '', kind: 'text', boxes: [] }],
    found: [{ report: 'Warming_en', pages: [4] }],
    energy: { joules: { low: 12, value: 12, high: 12 }, method: 'estimated' },
  });
  expect(await system.answer(questionOn({ id: 'other' }))).toBeUndefined();
});

test.each([
  ['I do not know the answer.', true],
  ['The documents do not contain this information.', true],
  ['Les rapports ne répondent pas à cette question.', true],
  ['Je ne sais pas.', true],
  ['', true],
  ['Warming reached 1.1 °C; no country was spared.', false],
  ['Il ne faut pas lire cette hausse comme une hausse de 70 %.', false],
])('“%s” refuses: %s', async (text, abstained) => {
  expect((await read({ id: 'q1', text }).answer(questionOn({})))?.abstained).toBe(abstained);
});

test('a line that cannot be used says why', () => {
  expect(() => read({ id: 'q1' })).toThrow('Line 1 of the answers cannot be used: it has no "text".');
  expect(() => read({ id: 'q1', text: 'x', citations: [{ page: 4 }] })).toThrow('names a "report" (or "file")');
  expect(() => importedSystem('other', 'nonsense')).toThrow(
    expect.objectContaining({ code: 'LAMPYRE_ANSWER_LINE_INVALID' }),
  );
});

test('a failed line of a batch is a failed answer', async () => {
  const answer = await read({ id: 'q1', error: { code: 'LAMPYRE_INTERNAL', message: 'broken' } }).answer(
    questionOn({}),
  );
  expect(answer?.error).toEqual({ code: 'LAMPYRE_INTERNAL', message: 'broken' });
});

test('sentences take the citations that they mark, and all where they mark none', () => {
  expect(sentencesOf('It warms [2]. It snows. [1] It rains.', [{ n: 1 }, { n: 2 }])).toEqual([
    { text: 'It warms.', citations: [2] },
    { text: 'It snows.', citations: [1] },
    { text: 'It rains.', citations: [1, 2] },
  ]);
});
