import { describe, expect, it } from 'vitest';
import type { Language, PassageKind } from '../passages/passage.js';
import { askedGain } from './what-is-asked.js';

const WEIGHTS = { quantity: 1, time: 10, definition: 100, kind: 1000 };

function gainOf(question: string, language: Language, text: string, kind: PassageKind = 'text'): number {
  return askedGain(question, language, WEIGHTS)({ text, kind, language });
}

describe('askedGain', () => {
  it.each([
    [
      'How much reed do marshes lose?',
      'en',
      'They lose 12 hectares.',
      'They lose most of it, as in 2019 {2.3.1, Figure 2}.',
      1,
    ],
    ['Combien de roseaux restent ?', 'fr', 'Il reste 1 200 roseaux.', 'Il en reste peu depuis 2019.', 1],
    ['When was the dike opened?', 'en', 'It was opened in 1987.', 'It was opened early.', 10],
    ['Quand la digue a-t-elle été ouverte ?', 'fr', 'Ouverte en 1987.', 'Ouverte tôt.', 10],
    ['What is a living dike?', 'en', 'A living dike is a dike that grows.', 'Living dikes cost less.', 100],
    [
      "Qu'est-ce qu'une digue vivante ?",
      'fr',
      'La digue vivante désigne un ouvrage.',
      'Les digues vivantes coûtent moins.',
      100,
    ],
    [
      "Qu'est-ce qu'une digue vivante ?",
      'fr',
      'Digue vivante : ouvrage planté.',
      'Les digues vivantes coûtent moins.',
      100,
    ],
  ] as const)('%s', (question, language, fitting, other, gain) => {
    expect(gainOf(question, language, fitting)).toBe(gain);
    expect(gainOf(question, language, other)).toBe(0);
  });

  it.each([
    ['Is there a map of the marshes?', 'en', 'figure'],
    ['Y a-t-il une carte des marais ?', 'fr', 'figure'],
    ['Quel tableau compare les marais ?', 'fr', 'table'],
  ] as const)('%s', (question, language, kind) => {
    expect(gainOf(question, language, 'Marshes.', kind)).toBe(1000);
    expect(gainOf(question, language, 'Marshes.', 'text')).toBe(0);
  });

  it('prefers text that leads to a figure, whose words may not be readable, where one is asked for, but less than a figure', () => {
    const leads = 'Le graphique ci-dessous montre la part des roseaux.';
    expect(gainOf('Que montre le camembert des roseaux ?', 'fr', leads)).toBe(750);
    expect(gainOf('Que montre le camembert des roseaux ?', 'fr', 'Le graphique montre les roseaux.')).toBe(0);
    expect(gainOf('Which chart shows reeds?', 'en', 'The following charts show reeds.')).toBe(750);
    expect(gainOf('What do the reeds show?', 'en', 'The chart below shows reeds.')).toBe(0);
  });

  it('adds up what a question asks, and prefers nothing where its form tells nothing', () => {
    expect(gainOf('When was it opened, and how much did it cost?', 'en', 'Opened in 1987 for 12 million.')).toBe(11);
    expect(gainOf('Do marshes grow?', 'en', 'A marsh is a wetland of 12 hectares since 1987.', 'table')).toBe(0);
  });
});
