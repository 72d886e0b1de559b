import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsFact } from './key-facts.js';

describe('key facts', () => {
  test.each([
    ['emissions fall by 43% until 2030', '43 %'],
    ['les émissions baissent de 43\u202f% ici', '43 %'],
    ['une hausse de 1,09 °C', '1.09 °C'],
    ['861\u202f217 m² de salles', '861217'],
    ['20,400 tonnes', '20 400'],
    ['34–45% of the emissions', '34-45 %'],
    ['500 GtCO₂ are left', '500 GtCO2'],
    ['Île-de-France', 'ile-de-france'],
    ['about a third', '33 % | a third'],
    ['850 700 550', '700'],
    ['0.077 kWh', '0,077'],
  ])('“%s” holds %s', (text, fact) => {
    expect(holdsFact(text, fact)).toBe(true);
  });

  test.each([
    ['in 1430 places', '43'],
    ['a rise of 4.43 °C', '43'],
    ['43.5 %', '43'],
    ['1 700 tonnes', '700'],
    ['12,700 tonnes', '700'],
    ['likely', 'like'],
    ['unlikely', 'likely'],
  ])('“%s” does not hold %s', (text, fact) => {
    expect(holdsFact(text, fact)).toBe(false);
  });

  test('a pattern is a regular expression', () => {
    expect(holdsFact('One To Three years', { pattern: 'one to (three|3)' })).toBe(true);
  });

  test('any number is in a sentence that says it, and no other one of as many digits is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 999 }), fc.integer({ min: 100, max: 999 }), (said, asked) => {
        expect(holdsFact(`It was ${said} then.`, String(asked))).toBe(said === asked);
      }),
    );
  });
});
