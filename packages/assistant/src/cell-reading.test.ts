import { stem, terms } from '@lampyre/retriever';
import { describe, expect, it } from 'vitest';
import { cellReading } from './cell-reading.js';
import { readTerms } from './term-match.js';

const asked = (question: string) => {
  const groups = terms(question, 'en').map((term) => ({
    word: term,
    alternatives: [{ stem: stem(term, 'en'), weight: 1 }],
  }));
  const questionTerms = readTerms({ en: groups, fr: [] }, 'en');
  return { question, questionTerms, weights: new Map(questionTerms.terms.map((term) => [term, 1 / groups.length])) };
};
const marshes = {
  header: ['Coast', 'Area in 1950 (km²)', 'Area in 2021 (km²)', 'Loss (%)'],
  rows: [['North', '665', '412', '38']],
};

describe('cell reading', () => {
  it('reads the cell under the header that the question names, with its unit', () => {
    expect(cellReading(marshes, 0, 'en', asked('How large was the northern marsh in 2021?'))).toBe(
      'North – Area in 2021 : 412 km²',
    );
    expect(cellReading(marshes, 0, 'en', asked('What is the loss of marsh in the north?'))).toBe('North – Loss : 38 %');
  });

  it('finds the unit also at the end of what heads the labels', () => {
    const capacity = { header: ['Installed capacity in GW', '2030', '2035'], rows: [['Wind at sea', '3.6', '18']] };
    expect(cellReading(capacity, 0, 'en', asked('How much wind at sea in 2035?'))).toBe('Wind at sea – 2035 : 18 GW');
  });

  it('reads two that are named alike, and none when too many are', () => {
    expect(cellReading(marshes, 0, 'en', asked('What was the area of the north?'))).toBe(
      'North – Area in 1950 : 665 km² ; North – Area in 2021 : 412 km²',
    );
    expect(cellReading(marshes, 0, 'en', asked('Tell me of the north'))).toBeUndefined();
  });

  it('reads the only value of a row, and finds its unit over the labels', () => {
    const table = { header: ['Dike (€/m)', 'Price'], rows: [['Earth', '20']] };
    expect(cellReading(table, 0, 'en', asked('How much is an earth dike?'))).toBe('Earth – Price : 20 €/m');
  });

  it('adds no unit to a value that has one', () => {
    const table = { header: ['Dike', 'Price (€)'], rows: [['Earth', '20 dollars']] };
    expect(cellReading(table, 0, 'en', asked('How much is an earth dike?'))).toBe('Earth – Price (€) : 20 dollars');
  });
});
