import type { Language } from '@lampyre/retriever';
import { describe, expect, it } from 'vitest';
import type { ScoredUnit } from './extract.js';
import { nearestUnits, wordsNowhere } from './refusal.js';
import { readTerms } from './term-match.js';

const unit = (passage: number, similarity: number, coverage = 0.5) =>
  ({ passage: { id: passage }, similarity, coverage }) as unknown as ScoredUnit;
const idsOf = (units: readonly ScoredUnit[], language: Language = 'en') =>
  nearestUnits(units, language).map(({ passage }) => passage.id);

describe('nearestUnits', () => {
  it('offers one unit for each of the three nearest passages', () => {
    expect(idsOf([unit(1, 0.6), unit(1, 0.6), unit(2, 0.5), unit(3, 0.5), unit(4, 0.5)])).toEqual([1, 2, 3]);
  });

  it('offers nothing that only has a word in common with the question, or none', () => {
    expect(idsOf([unit(1, 0.2), unit(2, 0.6, 0), unit(3, 0.45)])).toEqual([3]);
    expect(idsOf([unit(1, 0.3)], 'en')).toEqual([]);
    expect(idsOf([unit(1, 0.3)], 'fr')).toEqual([1]);
  });
});

describe('wordsNowhere', () => {
  const own = (word: string, stem = word) => ({ word, alternatives: [{ stem, weight: 1 }] });

  it('gives the words as typed that no passage of either language holds', () => {
    const terms = readTerms(
      {
        fr: [own('empreint'), own('bœuf', 'boeuf'), own('eclair')],
        en: [own('empreint', 'footprint'), own('boeuf', 'beef'), own('eclair', 'lightning')],
      },
      'fr',
    );
    const library = {
      passagesWith: (stem: string, language: Language) =>
        Number(language === 'en' ? stem === 'lightning' : stem === 'empreint'),
    };
    expect(wordsNowhere('L’empreinte d’un bœuf éclair ?', 'fr', terms, library)).toEqual(['bœuf']);
  });
});
