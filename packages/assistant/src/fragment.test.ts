import { describe, expect, it } from 'vitest';
import { isFragment, tellsValue } from './fragment.js';

const text = { kind: 'text' as const, sectionPath: ['2 Marshes'], text: '' };

describe('isFragment', () => {
  it.each([
    ['They have lost 38% of their area (high confidence)', false],
    ['• opening dikes', false],
    ['Marshes store carbon in their mud', false],
    ['Area of marshes 30% 25% 20% 15% 10% in the northern and the southern land', true],
    ['1.3.4. Marshes by the middle of the century and what they need', true],
    ['REPORT ON THE MARSHES OF THE NORTH (2021)', true],
    ['ONE AIM: 38 KM² OF NEW MARSHES IN 2035.', false],
    ['1.3.4. Do the marshes store carbon?', false],
    ['0 200 400 600 Area (km²)', true],
    ['AB11 2030-2031 plus 1,5 GW', true],
    ['Million tonnes per year (Mt /yr) Million tonnes per year (Mt /yr)', true],
    ['The sum 𝐈𝐝𝐔 of all impacts is taken.', true],
    ['665 (1950), 540 (1975), 480 (1990), 412 (2021).', true],
    ['In 2021, the area was 412 km², down from 665 km² in 1950.', false],
  ])('%s: %s', (words, expected) => {
    expect(isFragment(words, text)).toBe(expected);
  });

  it('takes no line of the contents for an answer', () => {
    expect(
      isFragment('What marshes give to the coast and to its people 9', { ...text, sectionPath: ['Contents'] }),
    ).toBe(true);
    expect(isFragment('Ce que les marais donnent à la côte 9', { ...text, sectionPath: ['Table des matières'] })).toBe(
      true,
    );
  });

  it('shows of a figure its caption and whole sentences', () => {
    const figure = { kind: 'figure' as const, sectionPath: [], text: '', caption: 'Figure 1 Area of marshes' };
    expect(isFragment('Figure 1 Area of marshes', figure)).toBe(false);
    expect(isFragment('1', figure)).toBe(true);
    expect(isFragment('North South East West Marshes Pastures Dikes and other land', figure)).toBe(true);
    expect(isFragment('The area fell most quickly where the dikes were raised.', figure)).toBe(false);
  });

  it('shows rows of tables as they are, but no label that stands alone', () => {
    const table = { ...text, kind: 'table' as const, text: 'Year | Area\n\n1950 | 665' };
    expect(isFragment('1950 | 665', table)).toBe(false);
    expect(isFragment('Level of difficulty: |', table)).toBe(true);
    expect(isFragment('Marshes of the north', table)).toBe(true);
    expect(isFragment('Was the dike raised?', table)).toBe(false);
    expect(isFragment('1950 665', { ...table, text: '1950 665\n2021 412' })).toBe(false);
  });
});

describe('tellsValue', () => {
  it.each([
    ['Salt marshes 23%', true],
    ['Share of marshes with larvae in 2020: 6%', true],
    ['2028 11.3% 8.5%', true],
    ['Salt marshes', false],
    ['30% 25% 20% 15% 10%', false],
    ['2000 2010 2020', false],
    ['Area (km2)', false],
  ])('%s → %s', (label, tells) => {
    expect(tellsValue(label)).toBe(tells);
  });
});
