import { describe, expect, it } from 'vitest';
import { parseLexicon } from './learned-lexicon.js';
import { SetPhrases } from './set-phrases.js';

const PHRASES = new SetPhrases(
  parseLexicon(
    [
      'phrase\teau douc\tfreshwater',
      'phrase\tpomp chaleur\theat pump',
      'phrase\tpomp chaleur geotherm\tground source heat pump',
    ].join('\n'),
  ),
);
const group = (word: string, ...alternatives: [stem: string, weight: number][]) => ({
  word,
  alternatives: alternatives.map(([stem, weight]) => ({ stem, weight })),
});
const alternativesOf = (groups: ReturnType<SetPhrases['addTo']>) =>
  groups.map(({ alternatives }) => alternatives.map(({ stem, weight }) => `${stem} ${Number(weight.toFixed(2))}`));

describe('inOther', () => {
  it('reads a phrase from either language', () => {
    expect(PHRASES.inOther('pomp chaleur', 'fr')).toBe('heat pump');
    expect(PHRASES.inOther('heat pump', 'en')).toBe('pomp chaleur');
    expect(PHRASES.inOther('eau', 'fr')).toBeUndefined();
  });
});

describe('addTo', () => {
  it('gives each word of a phrase the whole, which with the word itself is worth one word', () => {
    const groups = [group('pompe', ['pump', 0.7]), group('chaleur', ['heat', 1]), group('prix', ['price', 0.9])];
    expect(alternativesOf(PHRASES.addTo(groups, 'fr'))).toEqual([
      ['pump 0.7', 'heat pump 0.3'],
      ['heat 1'],
      ['price 0.9'],
    ]);
  });

  it('knows a phrase that is one word in the other language, from either side', () => {
    expect(alternativesOf(PHRASES.addTo([group('eau', ['water', 0.9]), group('douce', ['soft', 0.6])], 'fr'))).toEqual([
      ['water 0.9', 'freshwat 1'],
      ['soft 0.6', 'freshwat 1'],
    ]);
    expect(alternativesOf(PHRASES.addTo([group('freshwater')], 'en'))).toEqual([['eau douc 1']]);
  });

  it('takes the longest phrase', () => {
    const groups = [group('pompe'), group('chaleur'), group('geothermique')];
    for (const alternatives of alternativesOf(PHRASES.addTo(groups, 'fr')))
      expect(alternatives).toEqual(['ground sourc heat pump 1']);
  });

  it('leaves words alone that stand apart or in another order', () => {
    const groups = [group('chaleur', ['heat', 1]), group('pompe', ['pump', 1])];
    expect(PHRASES.addTo(groups, 'fr')).toEqual(groups);
  });
});
