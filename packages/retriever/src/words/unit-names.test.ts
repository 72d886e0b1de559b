import { describe, expect, it } from 'vitest';
import { questionTerms, type Translate } from './question-terms.js';
import { stem } from './stemming.js';

const unknown: Translate = () => [];
const stemsFor = (question: string, from: 'en' | 'fr', to: 'en' | 'fr') =>
  questionTerms(question, from, to, unknown).flatMap(({ alternatives }) => alternatives.map((each) => each.stem));

describe('units in questions', () => {
  it('stand for their symbols', () => {
    expect(stemsFor('Combien de gigawatts ?', 'fr', 'fr')).toContain('gw');
    expect(stemsFor('Combien de térawattheures ?', 'fr', 'fr')).toContain('twh');
    expect(stemsFor('How many gigatonnes?', 'en', 'en')).toContain('gtco2');
  });

  it('stand for their names where the symbol is typed, also in the other language', () => {
    expect(stemsFor('les GW du parc', 'fr', 'fr')).toContain(stem('gigawatt', 'fr'));
    expect(stemsFor('les GW du parc', 'fr', 'en')).toContain(stem('gigawatt', 'en'));
  });

  it('count less than what was typed, once each; other words have none', () => {
    const [gigawatts] = questionTerms('gigawatts', 'en', 'en', unknown);
    expect(gigawatts!.alternatives).toEqual([
      { stem: 'gigawatt', weight: 1 },
      { stem: 'gw', weight: 0.8 },
    ]);
    expect(stemsFor('megalopolis', 'en', 'en')).toHaveLength(1);
  });
});
