import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stem, terms, words } from './stemming.js';

describe('words', () => {
  it('reads a text in plain letters as it reads it beside a word with an accent', () => {
    const plain = fc.array(
      fc.constantFrom('12', ' ', '345', 'l', "'", '`', 'Eau', 's', 'CO', '2', '1,234', '.', 'net-zero', '\n'),
    );
    fc.assert(
      fc.property(plain, fc.constantFrom('en' as const, 'fr' as const), (parts, language) => {
        const text = parts.join('');
        expect([...words(text, language), 'ete']).toEqual(words(`${text} ; été`, language));
      }),
    );
  });

  it('cuts elisions and possessives', () => {
    expect(words("L’énergie qu'il faut jusqu'à l'été d'aujourd'hui", 'fr')).toEqual([
      'energie',
      'il',
      'faut',
      'a',
      'ete',
      'aujourdhui',
    ]);
    expect(words("the planet's heat isn't gone", 'en')).toEqual(['the', 'planet', 'heat', 'isnt', 'gone']);
  });

  it('tells maize from "but", however its diaeresis is written', () => {
    expect(terms('Le maïs, mais aussi le MAI\u0308S', 'fr')).toEqual(['maiz', 'maiz']);
    expect(terms('maize', 'en')).toEqual(['maiz']);
  });

  it('takes note marks off words, and nothing off units', () => {
    expect(words('Categoryᵇ and milestonesⁱ in countries³', 'en')).toEqual([
      'category',
      'and',
      'milestones',
      'in',
      'countries',
    ]);
    expect(words('12 km² aujourdʼhui', 'fr')).toEqual(['12', 'km2', 'aujourdhui']);
  });

  it('writes gases one way', () => {
    for (const text of ['CO2', 'CO₂', 'CO 2']) expect(words(`${text} emissions`, 'en')).toEqual(['co2', 'emissions']);
    expect(words('N2O, N 2 O and CH₄', 'en')).toEqual(['n2o', 'n2o', 'and', 'ch4']);
  });

  it('writes numbers one way', () => {
    expect(words('1,5 °C', 'fr')).toEqual(words('1.5 °C', 'fr'));
    expect(words('12\u202f345 tonnes', 'fr')).toEqual(['12345', 'tonnes']);
    expect(words('12,345 tonnes', 'en')).toEqual(['12345', 'tonnes']);
    expect(words('0,125', 'fr')).toEqual(['0.125']);
  });

  it('parts hyphenated words and joins ligatures', () => {
    expect(words('net-zero', 'en')).toEqual(words('net zero', 'en'));
    expect(words('eﬃcient cœur', 'fr')).toEqual(['efficient', 'coeur']);
  });
});

describe('terms', () => {
  it('brings forms of a word together, with and without accents', () => {
    expect(terms('électricité', 'fr')).toEqual(terms('electricite', 'fr'));
    expect(terms('émissions émission', 'fr')).toEqual(['emiss', 'emiss']);
    expect(stem('impayee', 'fr')).toBe(stem('impayes', 'fr'));
    expect(terms('the cities of a city', 'en')).toEqual(['citi', 'citi']);
  });

  it('never depends on accents or case', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdeilmnorstuéèêëàâîïôùûç'), minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), fc.constantFrom('en' as const, 'fr' as const), (list, language) => {
        const text = list.join(' ');
        const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
        expect(terms(plain, language)).toEqual(terms(text, language));
      }),
    );
  });

  it('gives single words that the index does not cut further', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        for (const term of terms(text, 'fr')) expect(term).toMatch(/^[\p{L}\p{N}.]+$/u);
      }),
    );
  });
});
