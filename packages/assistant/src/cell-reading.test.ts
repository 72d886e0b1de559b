import { stem, terms } from '@lampyre/retriever';
import { describe, expect, it } from 'vitest';
import { cellReading, narrowed, rowNamed } from './cell-reading.js';
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

  it('says the last level of a header, and the unit of an upper one or of the caption', () => {
    const budget = {
      header: ['Limit (°C)', 'Budget from 2020 on (GtCO₂) · 50%', 'Budget from 2020 on (GtCO₂) · 67%'],
      rows: [['1.7', '850', '700']],
    };
    const question = asked('Which budget from 2020 on keeps below 1.7 °C with a chance of 67%?');
    expect(cellReading(budget, 0, 'en', question)).toBe('1.7 – 67% : 700 GtCO₂');
    const shares = { header: ['Size', 'Africa', 'Europe'], rows: [['Small', '48', '57']] };
    const europe = asked('How many live in small towns in Europe?');
    expect(cellReading(shares, 0, 'en', europe, 'Table 1. Percentage of people by size of town')).toBe(
      'Small – Europe : 57 %',
    );
    expect(cellReading(shares, 0, 'en', europe, 'Area (km²) and cost (€) of towns')).toBe('Small – Europe : 57');
  });

  it('calls a row by all its labels, and finds the one that the question names', () => {
    const cuts = {
      header: ['', '', '2030', '2035'],
      rows: [
        ['Below 2 °C', 'GHG', '21 [1-42]', '35 [22-55]'],
        ['Below 2 °C', 'CO₂', '22 [1-44]', '37 [21-59]'],
      ],
    };
    const question = asked('By how much must CO2 fall until 2035 to stay below 2 °C?');
    expect(rowNamed(cuts.rows, 'en', question)).toBe(1);
    expect(cellReading(cuts, 1, 'en', question)).toBe('Below 2 °C, CO₂ – 2035 : 37 [21-59]');
    expect(rowNamed(cuts.rows, 'en', asked('What must fall below 2 °C?'))).toBeUndefined();
  });

  it('narrows a wide table to its labels and the columns that the question names', () => {
    const wide = {
      header: ['Street', 'Kind', '2010', '2020', '2030', '2040', '2050'],
      rows: [
        ['Mill', 'gas', '1', '2', '3', '4', '5'],
        ['Quay', 'oil', '6', '7', '8', '9', '10'],
      ],
    };
    expect(narrowed(wide, 'en', asked('How many lamps in 2030?'))).toEqual({
      header: ['Street', 'Kind', '2030'],
      rows: [
        ['Mill', 'gas', '3'],
        ['Quay', 'oil', '8'],
      ],
    });
    expect(narrowed(wide, 'en', asked('How many lamps in Mill street?'))).toBe(wide);
    expect(narrowed(marshes, 'en', asked('How large was the northern marsh in 2021?'))).toBe(marshes);
  });

  it('reads out neither prose nor a cell whose label is prose', () => {
    const prose = 'Dikes were raised in 1953 by the people of the coast, who paid for them with their own money';
    const table = {
      header: ['Coast', 'History'],
      rows: [
        ['North', prose],
        [prose, '38'],
      ],
    };
    expect(cellReading(table, 0, 'en', asked('What is the history of the north?'))).toBeUndefined();
    expect(cellReading(table, 1, 'en', asked('What is the history of dikes?'))).toBeUndefined();
  });

  it('adds no unit to a value that has one', () => {
    const table = { header: ['Dike', 'Price (€)'], rows: [['Earth', '20 dollars']] };
    expect(cellReading(table, 0, 'en', asked('How much is an earth dike?'))).toBe('Earth – Price (€) : 20 dollars');
  });
});
