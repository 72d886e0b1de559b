import { expect, it } from 'vitest';
import { capitalised, shareRoot } from './name-roots.js';

it.each([
  ['european', 'europe', true],
  ['italy', 'italian', true],
  ['indonesian', 'indonesia', true],
  ['chinois', 'chine', false],
  ['austria', 'australia', false],
  ['iran', 'iraq', false],
  ['oslo', 'oslo', true],
  ['', '', false],
])('%s and %s: %s', (one, other, share) => {
  expect(shareRoot(one, other)).toBe(share);
  expect(shareRoot(other, one)).toBe(share);
});

it('takes words with a capital, folded', () => {
  expect([...capitalised('Les Européens de Genève et un pré')]).toEqual(['les', 'europeens', 'geneve']);
});
