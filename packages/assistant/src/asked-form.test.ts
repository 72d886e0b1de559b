import { type Language, readQuestion, stem, terms } from '@lampyre/retriever';
import { describe, expect, it } from 'vitest';
import { asksForList, asksForRank, definesTermOf, numberNamed, ranks, saysNumber } from './asked-form.js';
import { readTerms } from './term-match.js';

describe('questions for several things', () => {
  it.each([
    ['Into which nine groups are marshes sorted?', 'en', true],
    ['Which marsh plants do rangers name?', 'en', true],
    ['What are the five reasons for it?', 'en', true],
    ['Which dike brings most of the losses?', 'en', false],
    ['Which loss is worst?', 'en', false],
    ['What are salt marshes?', 'en', false],
    ['Quels marais sont cités ?', 'fr', true],
    ['Quel marais est nommé ?', 'fr', false],
  ] as const)('%s', (question, language, asks) =>
    expect(asksForList(question, readQuestion(question, language))).toBe(asks),
  );
});

describe('the number of things that a question names', () => {
  it.each([
    ['What are the five reasons for closing the sluice?', 'en', 5],
    ['Quels sont les quatre âges du marais ?', 'fr', 4],
    ['Which reasons are given?', 'en', undefined],
    ['Is one reason enough?', 'en', undefined],
  ] as const)('%s', (question, language, number) => expect(numberNamed(question, language)).toBe(number));

  it('is found in a text as a word or a digit of its own', () => {
    expect(saysNumber('Il y a quatre âges.', 'fr', 4)).toBe(true);
    expect(saysNumber('There are 4 ages.', 'en', 4)).toBe(true);
    expect(saysNumber('There are 40 fourths.', 'en', 4)).toBe(false);
  });
});

describe('questions for what stands first', () => {
  it.each([
    ['Which marsh stores the most carbon?', 'en', true],
    ['What is the greenest dike?', 'en', true],
    ['What is the best estimate of its area?', 'en', false],
    ['Quel est le pire moment ?', 'fr', true],
    ['Quelle est la principale menace ?', 'fr', true],
    ['Les marais reculent-ils de plus en plus ?', 'fr', false],
  ] as const)('%s', (question, language, asks) => expect(asksForRank(question, language)).toBe(asks));

  it.each([
    ['Dikes are the main threat.', 'en', true],
    ['Dikes threaten marshes.', 'en', false],
    ['Les digues représentent la majeure partie des pertes.', 'fr', true],
    ['Les digues menacent les marais.', 'fr', false],
  ] as const)('%s', (text, language, does) => expect(ranks(text, language)).toBe(does));
});

describe('definitions of what a question names', () => {
  const asked = (question: string, language: Language) => {
    const groups = terms(question, language).map((word) => ({
      word,
      alternatives: [{ stem: stem(word, language), weight: 1 }],
    }));
    return readTerms({ en: [], fr: [], [language]: groups }, language);
  };

  it.each([
    ['A living dike is a bank of reeds.', 'en', 'What is a living dike?', true],
    ['Living dike: a bank of reeds.', 'en', 'What is a living dike?', true],
    ['Reeds are planted on a living dike.', 'en', 'What is a living dike?', false],
    ['La digue vivante désigne un talus de roseaux.', 'fr', 'C’est quoi une digue vivante ?', true],
    ['Sur une digue vivante poussent des roseaux.', 'fr', 'C’est quoi une digue vivante ?', false],
  ] as const)('%s', (text, language, question, does) =>
    expect(definesTermOf(text, language, asked(question, language))).toBe(does),
  );
});
