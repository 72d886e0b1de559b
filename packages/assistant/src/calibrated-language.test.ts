import { describe, expect, it } from 'vitest';
import { calibratedTerms, usesCalibratedLanguage } from './calibrated-language.js';

describe('calibrated language', () => {
  it.each([
    ['Marshes shrink (high confidence).', 'high confidence'],
    [
      'Marshes very likely shrink, unlikely to recover (medium to high confidence).',
      'very likely, unlikely, medium to high confidence',
    ],
    ['It is more likely than not that dikes fail.', 'more likely than not'],
    ['Les marais reculent (degré de confiance élevé).', 'degré de confiance élevé'],
    ['Il est très probable que les digues cèdent (confiance moyenne).', 'très probable, confiance moyenne'],
    [
      'Dikes fail (robust evidence, high agreement); dikes fail again (high agreement).',
      'robust evidence, high agreement',
    ],
  ])('finds the terms of "%s"', (quote, terms) => {
    expect(calibratedTerms(quote)).toBe(terms);
  });

  it('finds none where none is', () => {
    expect(calibratedTerms('Confidence in the dike was high among the farmers.')).toBeUndefined();
  });

  it('tells a report that uses it from one that says "likely" in passing', () => {
    expect(usesCalibratedLanguage(Array.from({ length: 5 }, () => 'Marshes shrink (low confidence).'))).toBe(true);
    expect(usesCalibratedLanguage(Array.from({ length: 50 }, () => 'Fish are likely to like marshes.'))).toBe(false);
  });
});
