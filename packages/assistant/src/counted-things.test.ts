import { stem } from '@lampyre/retriever';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsCount, thingsCounted } from './counted-things.js';

describe('thingsCounted', () => {
  it.each([
    ['How many green roofs are there?', 'en', ['green', 'roof']],
    ['How many old dikes have failed?', 'en', ['old', 'dike']],
    ['By what number of dikes?', 'en', ['dike']],
    ['How many times has the dike failed?', 'en', []],
    ['How much does a dike cost?', 'en', []],
    ['Combien de vieilles digues ont cédé ?', 'fr', ['vieil', 'digu']],
    ['nombre d’écoles à isoler', 'fr', ['ecol']],
    ['Combien de chaleur faut-il ?', 'fr', []],
    ['Combien coûte une digue ?', 'fr', []],
  ] as const)('%s (%s): %s', (question, language, things) => {
    expect(thingsCounted(question, language)).toEqual(things);
  });
});

describe('holdsCount', () => {
  const holds = (text: string, thing: string, language: 'en' | 'fr' = 'en') =>
    holdsCount(text, language, new Set([stem(thing, language)]));

  it('finds a number right before the things, not beside others', () => {
    expect(holds('The coast has 1,204 old clay dikes.', 'dikes')).toBe(true);
    expect(holds('Some 15.4 million dikes stand.', 'dikes')).toBe(true);
    expect(holds('Seven of the dikes failed.', 'dikes')).toBe(true);
    expect(holds('Dikes protect 40 towns.', 'dikes')).toBe(false);
    expect(holds('In 2019 dikes failed.', 'dikes')).toBe(false);
    expect(holds('Il faut isoler 12 000 écoles.', 'écoles', 'fr')).toBe(true);
  });

  it('finds what a number of things rose to', () => {
    expect(holds('The number of dikes at risk rises from 26 to 33.', 'dikes')).toBe(true);
    expect(holds('The number of dikes at risk rises.', 'dikes')).toBe(false);
  });

  it('finds every number written before its thing, and none in a text without one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 1800 }), (count) => {
        expect(holds(`They built ${count} dikes.`, 'dikes')).toBe(true);
        expect(holds(`They built ${count} towns behind one of them.`, 'dikes')).toBe(false);
      }),
    );
  });
});
