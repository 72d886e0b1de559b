import { describe, expect, it } from 'vitest';
import { detectLanguage, detectPassageLanguage } from './language.js';

describe('detectLanguage', () => {
  it.each([
    ['What does a street lamp cost in a year?', 'en'],
    ['Combien coûte un lampadaire par an ?', 'fr'],
    ['combien coute un lampadaire par an', 'fr'],
    ["l'empreinte d'un téléphone", 'fr'],
    ['why do glow-worms glow', 'en'],
  ] as const)('%s → %s', (text, language) => {
    expect(detectLanguage(text, language === 'en' ? 'fr' : 'en')).toBe(language);
  });

  it('asks the indexes when a question has no small words', () => {
    const french = new Set(['lampadair', 'hai', 'insect']);
    const vocabulary = (stem: string, language: 'en' | 'fr') => (language === 'fr' && french.has(stem) ? 12 : 0);
    expect(detectLanguage('lampadaires haies insectes', 'en')).toBe('en');
    expect(detectLanguage('lampadaires haies insectes', 'en', vocabulary)).toBe('fr');
  });

  it('falls back when nothing speaks', () => {
    expect(detectLanguage('2030', 'fr')).toBe('fr');
    expect(detectLanguage('', 'en')).toBe('en');
  });
});

describe('detectPassageLanguage', () => {
  it.each([
    ['names of countries', 'Enquiries | Number\n\nFrance | 136\nTotal EU | 88\nnon-EU | 97'],
    ['codes', 'Option | Effect\nReed beds | MA-LE\nGreen roofs | LA-ME\nShade | HA-RE'],
    ['names of people', 'Writers: Renée Dupré (France), Zoé de la Crête (Québec)'],
  ])('keeps the language of the report for %s', (_, text) => {
    expect(detectPassageLanguage(text, 'en')).toBe('en');
  });

  it('tells a summary in another language', () => {
    const summary =
      'The larvae live for two years in the soil, where they feed on snails that are many times their size.';
    expect(detectPassageLanguage(summary, 'fr')).toBe('en');
    expect(detectPassageLanguage('Les larves vivent deux ans dans le sol et se nourrissent des escargots.', 'en')).toBe(
      'fr',
    );
  });
});
