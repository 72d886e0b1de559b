import { expect, it } from 'vitest';
import { answer } from '../test-data/hand-made-library.js';
import { RecentAnswers } from './recent-answers.js';

it('keeps answers for a quarter of an hour', () => {
  let now = 0;
  const recent = new RecentAnswers(() => now);
  recent.keep('a', answer());
  now = 15 * 60_000;
  expect(recent.get('a')).toEqual(answer());
  now += 1;
  expect(recent.get('a')).toBeUndefined();
});

it('lets the oldest go first when there are many', () => {
  const recent = new RecentAnswers(() => 0);
  for (let i = 0; i < 64; i++) recent.keep(`q${i}`, answer());
  recent.keep('q0', answer({ text: 'again' }));
  recent.keep('one more', answer());
  expect(recent.get('q0')?.text).toBe('again');
  expect(recent.get('q1')).toBeUndefined();
  expect(recent.get('q2')).toBeDefined();
});
