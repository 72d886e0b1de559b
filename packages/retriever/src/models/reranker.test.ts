import { expect, it } from 'vitest';
import { ranksAreClose, reranked } from './reranker.js';

it('finds ranks close when the second is nearly as good as the first', () => {
  expect(ranksAreClose([1, 0.95, 0.2])).toBe(true);
  expect(ranksAreClose([1, 0.8])).toBe(false);
  expect(ranksAreClose([1])).toBe(false);
  expect(ranksAreClose([])).toBe(false);
});

it('puts first what fits the question best, and leaves what was not read behind it', async () => {
  const fused = new Map(Array.from({ length: 30 }, (_, i): [number, number] => [i + 1, 1 - i / 100]));
  const read: string[] = [];
  const after = await reranked(
    'what?',
    fused,
    (passages) => passages.map((passage) => `text ${passage}`),
    async (_question, texts) => {
      read.push(...texts);
      return texts.map((text) => (text === 'text 7' ? 6 : -6));
    },
  );
  expect(read).toHaveLength(24);
  expect([...after.keys()].slice(0, 3)).toEqual([7, 1, 2]);
  expect([...after.keys()].slice(24)).toEqual([25, 26, 27, 28, 29, 30]);
  const scores = [...after.values()];
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
});
