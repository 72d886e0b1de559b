import { describe, expect, it } from 'vitest';
import { readings } from '../../lexicon/readings.mjs';
import { byLexicon, learnedLexicon, parseLexicon } from './learned-lexicon.js';
import { stem } from './stemming.js';

const small = parseLexicon(['fr\tmer\tsea 0.80 ocean 0.15', 'en\tsea\tmer 0.90', 'fr\tniveau\tlevel 0.90'].join('\n'));

describe('the learned lexicon', () => {
  it('knows the words of the field in both directions', () => {
    const lexicon = learnedLexicon();
    const best = (word: string, from: 'fr' | 'en') => lexicon.translations[from].get(stem(word, from))?.[0]?.stem;
    expect(best('secheresse', 'fr')).toBe(stem('drought', 'en'));
    expect(best('rechauffement', 'fr')).toBe(stem('warming', 'en'));
    expect(best('flood', 'en')).toBe(stem('inondation', 'fr'));
    expect(best('footprint', 'en')).toBe(stem('empreinte', 'fr'));
  });

  it('holds probabilities from 0 to 1, most likely first', () => {
    for (const table of Object.values(learnedLexicon().translations)) {
      for (const alternatives of table.values()) {
        const weights = alternatives.map(({ weight }) => weight);
        expect(weights.every((weight) => weight > 0 && weight <= 1)).toBe(true);
        expect(weights).toEqual([...weights].sort((a, b) => b - a));
      }
    }
  });

  it('leaves words that it does not know, and numbers, to another source', () => {
    const translate = byLexicon(small, (word) => [{ stem: `?${word}`, weight: 1 }]);
    expect(translate('mer', 'fr', 'en')).toEqual([
      { stem: 'sea', weight: 0.8 },
      { stem: 'ocean', weight: 0.15 },
    ]);
    expect(translate('2050', 'fr', 'en')).toEqual([{ stem: '?2050', weight: 1 }]);
    expect(translate('giec', 'fr', 'en')).toEqual([{ stem: '?giec', weight: 1 }]);
  });
});

describe('the readings that the lexicon is made with', () => {
  it.each([
    ['dimensionnement', 'sizing'],
    ['accélère', 'accelerate'],
    ['représentent', 'represent'],
    ['lançant', 'launch'],
    ['engageait', 'commit'],
    ['appuie', 'support'],
    ['estimées', 'estimated'],
    ['garantissant', 'guarantee'],
    ['garanties', 'guarantee'],
    ['environnementaux', 'environmental'],
  ])('%s', (french, english) => {
    expect(readings.get(french)).toBe(english);
    expect(learnedLexicon().forms.get(french)).toBe(english);
  });

  it('are one reading for each form, in small letters', () => {
    for (const [french, english] of readings) {
      expect(french).toMatch(/^[\p{Ll}-]+$/u);
      expect(english).toMatch(/^[a-z][a-z -]*$/);
    }
  });
});
