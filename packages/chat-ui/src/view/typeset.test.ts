import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typeset } from './typeset.js';

describe('typesetting', () => {
  it.each([
    ['fr', 'les réseaux 4 %.', 'les réseaux 4\u202f%.'],
    ['fr', 'soit 29,5 Mt CO2éq en 2022', 'soit 29,5\u202fMt CO2éq en 2022'],
    ['fr', 'entre 46 et 2 200 fois', 'entre 46 et 2\u202f200 fois'],
    ['fr', 'Pourquoi ? Parce que : voici « cela »', 'Pourquoi\u202f? Parce que\u00a0: voici «\u00a0cela\u00a0»'],
    ['fr', '3 millions de tonnes', '3\u202fmillions de tonnes'],
    ['en', 'around 2.4 trillion USD, 59 GtCO₂-eq', 'around 2.4\u00a0trillion USD, 59\u00a0GtCO₂-eq'],
    ['en', 'In 2019 the world', 'In 2019 the world'],
    ['en', 'in 2020 300 people came', 'in 2020 300 people came'],
    ['en', '10 meadows and 3 moles', '10 meadows and 3 moles'],
  ] as const)('%s: %s', (language, text, wanted) => {
    expect(typeset(text, language)).toBe(wanted);
  });

  it('changes nothing but the kind of spaces, and nothing the second time', () => {
    const piece = fc.constantFrom(
      '12',
      '2',
      '200',
      ' ',
      '\u00a0',
      '%',
      'Mt',
      '?',
      ':',
      '«',
      '»',
      'mot',
      'm',
      '.',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece), fc.constantFrom('en' as const, 'fr' as const), (pieces, language) => {
        const text = pieces.join('');
        const set = typeset(text, language);
        expect(set.replace(/[\u00a0\u202f]/g, ' ')).toBe(text.replace(/[\u00a0\u202f]/g, ' '));
        expect(typeset(set, language)).toBe(set);
      }),
    );
  });
});
