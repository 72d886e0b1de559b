import { describe, expect, it } from 'vitest';
import { withoutReferences } from './references.js';

describe('withoutReferences', () => {
  it.each([
    ['Ice melts. {4.5.4} (Figure SPM.7)', 'Ice melts.'],
    ['Ice melts {2.1; Box 3} in summer.', 'Ice melts in summer.'],
    ['Heat kills (Reed et al., 2015; Stevens, 2017; see Section 8.2.1) in towns.', 'Heat kills in towns.'],
    ['Trees cool (e.g., Chen and Mueller, 2018a, 2019).', 'Trees cool.'],
    ['Bees fly (Chang, Li and Yan, 2015).', 'Bees fly.'],
  ])('%s: %s', (sentence, read) => {
    expect(withoutReferences(sentence)).toBe(read);
  });

  it.each([
    'An accord (Paris, 2015) binds.',
    'Warming (relative to 1850–1900) rises (high confidence).',
    'Prices fell (range of 150 to 1700 billion USD2010 across six models).',
    'La part baisse (-20 % en 2030 par rapport à 2021 et -15 % en 2022).',
    'Those born later (in 1980 and 2020) feel it.',
    'The set {a, b} is closed.',
  ])('leaves what is said: %s', (sentence) => {
    expect(withoutReferences(sentence)).toBe(sentence);
  });
});
