import { describe, expect, it } from 'vitest';
import { englishGloss } from './english-gloss.js';
import { learnedLexicon, parseLexicon } from './learned-lexicon.js';

const small = parseLexicon(
  [
    'form\tmer\tsea',
    'form\tmarché\tmarket',
    'form\tmarche\twalk',
    'form\tniveau\tlevel',
    'form\tniveaux\tlevels',
    'form\tévaluation\tassessment',
    'folded\tevaluation\tassessment',
    'stem\tmer\tsea',
    'phrase\tniveau mer\tsea level',
    'phrase\teffet serr\tgreenhouse effect',
  ].join('\n'),
);
const gloss = (text: string) => englishGloss(text, small);

describe('the English gloss', () => {
  it('reads set phrases as one, and what it does not know as it stands', () => {
    expect(gloss('Quel est le niveau de la mer à Brest en 2050 ?')).toBe('sea level brest 2050');
    expect(gloss("l'effet de serre")).toBe('greenhouse effect');
  });

  it('reads no phrase whose words stand apart', () => {
    expect(gloss('un niveau qui est celui que la mer')).toBe('level sea');
  });

  it('tells words apart by their accents, and takes the more frequent one when they are left out', () => {
    expect(gloss('le marché')).toBe('market');
    expect(gloss('la marche')).toBe('walk');
    expect(gloss('evaluation')).toBe('assessment');
    expect(gloss('LES MERS')).toBe('sea');
  });

  it('knows the phrases of the field', () => {
    const own = (text: string) => englishGloss(text, learnedLexicon());
    expect(own('émissions de gaz à effet de serre')).toContain('greenhouse gas emissions');
    expect(own('les centres de données')).toBe('data centre');
    expect(own('le montant des travaux')).toBe('amount works');
  });

  it('reads frequent words typed without accents as with them, though a source has them mistyped', () => {
    const own = (text: string) => englishGloss(text, learnedLexicon());
    for (const word of ['énergie', 'forêt', 'échange', 'problème', 'chaîne', 'sécheresse'])
      expect(own(word.normalize('NFD').replace(/\p{M}/gu, ''))).toBe(own(word));
  });
});
