import fc from 'fast-check';
import { expect, it } from 'vitest';
import { preferredLanguage } from './preferred-language.js';

it.each([
  [undefined, 'en'],
  ['', 'en'],
  ['fr', 'fr'],
  ['fr-CA', 'fr'],
  ['FR-fr, en;q=0.8', 'fr'],
  ['en, fr', 'en'],
  ['en;q=0.4, fr;q=0.7', 'fr'],
  ['de, fr;q=0.3', 'fr'],
  ['de-DE,de;q=0.9', 'en'],
  ['fr;q=0, en;q=0.1', 'en'],
  ['frr, fry', 'en'],
])('reads %j as %s', (header, language) => {
  expect(preferredLanguage(header)).toBe(language);
});

it('takes any header', () => {
  fc.assert(fc.property(fc.string(), (header) => ['en', 'fr'].includes(preferredLanguage(header))));
});
