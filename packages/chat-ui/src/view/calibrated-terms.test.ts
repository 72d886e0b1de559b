import fc from 'fast-check';
import { expect, it } from 'vitest';
import { meaningOf, partsOf } from './calibrated-terms.js';

it.each([
  ['virtually certain', '99–100%'],
  ['extremely likely', '95–100%'],
  ['very likely', '90–100%'],
  ['likely', '66–100%'],
  ['more likely than not', '>\u00a050–100%'],
  ['about as likely as not', '33–66%'],
  ['unlikely', '0–33%'],
  ['very unlikely', '0–10%'],
  ['exceptionally unlikely', '0–1%'],
])('tells the probability of "%s"', (term, range) => {
  expect(meaningOf(term, 'en')).toBe(`Assessed probability of the outcome: ${range}.`);
});

it.each([
  ['quasiment certaine', '99–100'],
  ['très probable', '90–100'],
  ['probables', '66–100'],
  ['à peu près aussi probable qu’improbable', '33–66'],
  ['plus probable qu’improbable', '50–100'],
  ['improbable', '0–33'],
  ['peu probable', '0–33'],
  ['extrêmement improbable', '0–5'],
])('tells the probability of « %s »', (term, range) => {
  expect(meaningOf(term, 'fr')).toContain(`${range}\u202f%`);
});

it('says that confidence is no probability', () => {
  expect(meaningOf('very high confidence', 'en')).toContain('no probability');
  expect(meaningOf('degré de confiance élevé', 'fr')).toContain('pas une probabilité');
  expect(meaningOf('glow-worm', 'en')).toBeUndefined();
});

it('parts a quote at its terms, and at no word that only looks like one', () => {
  const quote = 'It is very likely (high confidence), and unlikely to be likely.';
  expect(
    partsOf(quote, 'very likely, high confidence', 'en').map(({ text, meaning }) => [text, Boolean(meaning)]),
  ).toEqual([
    ['It is ', false],
    ['very likely', true],
    [' (', false],
    ['high confidence', true],
    ['), and unlikely to be likely.', false],
  ]);
  expect(partsOf(quote, undefined, 'en')).toEqual([{ text: quote }]);
});

it('loses no character of the quote', () => {
  const word = fc.constantFrom('likely', 'very likely', 'high\nconfidence', 'a', '(', ' ', '.*');
  fc.assert(
    fc.property(fc.array(word), fc.array(word), (words, terms) => {
      const quote = words.join(' ');
      expect(
        partsOf(quote, terms.join(', '), 'en')
          .map(({ text }) => text)
          .join(''),
      ).toBe(quote);
    }),
  );
});
