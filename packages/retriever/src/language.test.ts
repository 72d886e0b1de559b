import { describe, expect, it } from 'vitest';
import { detectLanguage } from './language.js';

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
