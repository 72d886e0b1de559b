import type { Passage, QuestionFocus, Report } from '@lampyre/retriever';
import { readQuestion, terms } from '@lampyre/retriever';
import { describe, expect, it } from 'vitest';
import type { ScoredUnit } from './extract.js';
import { type Found, type Lacks, readLacks } from './lacks.js';
import type { QuestionTerms } from './term-match.js';

describe('readLacks', () => {
  /** Every word stands for itself, those of `translated` in French, too, and the library knows those of `vocabulary`. */
  function lacksOf(
    question: string,
    texts: readonly string[],
    vocabulary = texts.join(' '),
    translated: readonly string[] = [],
    passages = Number.MAX_SAFE_INTEGER,
  ): Lacks {
    const own = [...new Set(terms(question, 'en'))];
    const standsFor = new Map(own.map((term) => [term, [{ term, sure: 1 }]]));
    const inFrench = new Map(translated.map((term) => [term, [{ term, sure: 1 }]]));
    const questionTerms: QuestionTerms = { terms: own, standsFor: { en: standsFor, fr: inFrench } };
    const known = new Set(terms(vocabulary, 'en'));
    const focus: QuestionFocus = readQuestion(question, 'en');
    const chosen = texts.map((text) => ({
      passage: { text, sectionPath: [], language: 'en', kind: 'text' } as unknown as Passage,
      text,
      similarity: 0.6,
    })) as ScoredUnit[];
    const found: Found = {
      question,
      focus,
      questionTerms,
      weights: new Map(own.map((term) => [term, 1 / own.length])),
      ranked: [],
      scored: chosen,
      chosen,
    };
    return readLacks(
      found,
      {
        passagesWith: (stem, language) => (language === 'en' && known.has(stem) ? 1 : 0),
        list: () => [{ passages }] as Report[],
      },
      'Dikes of Holland\nCoast Agency\nDIKES SR15',
    );
  }

  it('finds no amount of a thing where its words stand in different passages', () => {
    const question = 'How much carbon does a brick of clay hold, and how many years?';
    const apart = lacksOf(question, ['A brick of clay holds.', 'Carbon for years.']);
    const together = lacksOf(question, ['A brick of clay holds carbon for years.', 'Carbon.']);
    expect(apart.amountOfMissing).toBeGreaterThan(0);
    expect(together.amountOfMissing).toBe(0);
    expect(lacksOf('Why does a brick hold carbon?', ['A brick.']).amountOfMissing).toBe(0);
  });

  it('finds no number of the things where one stands beside others, nor of another measure', () => {
    const question = 'How many dikes stand on the coast?';
    expect(lacksOf(question, ['Dikes stand on the coast beside 30 towns.']).numberMissing).toBe(1);
    expect(lacksOf(question, ['On the coast stand 30 dikes.']).numberMissing).toBe(0);
    expect(lacksOf('How long does a dike last?', ['A dike is 30 m high.']).numberMissing).toBe(1);
    expect(lacksOf('How long does a dike last?', ['A dike lasts 30 years.']).numberMissing).toBe(0);
    expect(lacksOf('Why do dikes stand?', ['Dikes.']).numberMissing).toBe(0);
  });

  it('asks for the deed in the sentence where somebody is asked for', () => {
    const question = 'Who built the dike of Venice?';
    expect(lacksOf(question, ['The dike of Venice is high.']).deedMissing).toBeCloseTo(0.5);
    expect(lacksOf(question, ['Rossi built the dike of Venice.']).deedMissing).toBe(0);
    expect(lacksOf('Is the dike of Venice built?', ['The dike.']).deedMissing).toBe(0);
  });

  it('knows what no report of the library holds, half as surely where the word is not translated', () => {
    expect(lacksOf('What is a golf course?', ['A course.'], 'Course golf').unknownTerms).toBe(0);
    expect(lacksOf('What is a golf course?', ['A course.']).unknownTerms).toBeCloseTo(0.25);
    expect(lacksOf('What is a golf course?', ['A course.'], 'A course.', ['golf']).unknownTerms).toBeCloseTo(0.5);
    const inSmall = (passages: number) =>
      lacksOf('What is a golf course?', ['A course.'], 'A course.', ['golf'], passages).unknownTerms;
    expect(inSmall(1000)).toBeCloseTo(0.25);
    expect(inSmall(100)).toBeLessThan(0.05);
  });

  it('takes the names of a report for known, however they are written', () => {
    expect(lacksOf('What does SR1.5 say of the dikes in Holland?', ['Dikes.']).namesMissing).toBe(0);
    expect(lacksOf('What of the dikes in Venice?', ['Dikes.']).namesMissing).toBe(1);
    expect(lacksOf('What of Italian dikes?', ['Dikes in Italy.']).namesMissing).toBe(0);
  });

  it('asks for the years of the question, and knows the present when it is meant', () => {
    expect(lacksOf('How high was the sea in 1950 and 2080?', ['The sea in the 2080s.']).yearsMissing).toBe(0.5);
    expect(lacksOf('How high was the sea in 2021?', ['The sea (05/01/21).']).yearsMissing).toBe(0);
    expect(lacksOf('How high is the sea in the 2018 coast report?', ['The sea.']).yearsMissing).toBe(0);
    expect(lacksOf('How high was the sea in 2018, per the report?', ['The sea.']).yearsMissing).toBe(1);
    expect(lacksOf('How high was the sea last month?', ['The sea.']).asksPresent).toBe(1);
    expect(lacksOf('How many swam in the last month?', ['They swam.']).asksPresent).toBe(0);
    expect(lacksOf('How high is the sea right now?', ['The sea.']).asksPresent).toBe(1);
  });
});
