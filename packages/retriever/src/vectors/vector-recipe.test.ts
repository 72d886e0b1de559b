import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { embeddedModel } from '../models/embeddings.js';
import { englishGloss } from '../words/english-gloss.js';
import { parseLexicon } from '../words/learned-lexicon.js';
import { embeddedText, type PlacedPassage } from './embedded-text.js';
import { embeddingUnits, tableUnits, tellingSentences } from './embedding-units.js';
import { vectorRecipe } from './vector-recipe.js';

/** What a model is given of these must not change under one version of the recipe. The lexicon has a stamp of its own. */
const LEXICON = parseLexicon(
  ['phrase\tgaz effet serr\tgreenhouse gas', 'form\tmer\tsea', 'form\tmonte\trises', 'stem\tglaci\tglacier'].join('\n'),
);
const SENTENCES = Array.from(
  { length: 12 },
  (_, i) => `Sentence ${i} says that the sea rises by ${i}.5 mm a year, and why.`,
);
const PASSAGES: readonly PlacedPassage[] = [
  { title: 'Report', sectionPath: ['A', 'B', 'C '.repeat(90)], kind: 'text', text: SENTENCES.join(' ') },
  {
    title: 'Report',
    sectionPath: ['A', 'B'],
    kind: 'table',
    caption: 'Table 1. Sea level',
    text: `Table 1. Sea level\nyear | mm\n\n${SENTENCES.join('\n')}`,
  },
  {
    title: 'Report',
    sectionPath: [],
    kind: 'table',
    caption: 'Table 2. Ice',
    headElsewhere: 'place | year',
    text: `${'Glaciers of the valley, '.repeat(20)}\nyear | why\n\n2020 | ${SENTENCES.join(' ')}`,
  },
  { title: 'Report', sectionPath: ['A', 'B'], kind: 'table', text: 'year | mm\n\n2020 | 4' },
  { title: 'Report', sectionPath: [], kind: 'figure', caption: 'Figure 1. Lamps', text: SENTENCES.join('\n') },
  { title: 'Report', sectionPath: [], kind: 'figure', headElsewhere: 'Figure 1. Lamps\n(a) North', text: 'north 40' },
];
const FRENCH = "L'eau de la mer monte et les glaciers fondent : les gaz à effet de serre en sont la cause.";

describe('the recipe of vectors', () => {
  it('has a version for what a model is given', () => {
    const given = PASSAGES.map((passage) => {
      const units = passage.kind === 'table' ? tableUnits(passage.text, new Set()) : embeddingUnits(passage.text);
      return units.map((piece) => [embeddedText(passage, piece), tellingSentences(passage, piece)]);
    });
    const digest = createHash('sha256').update(JSON.stringify([given, englishGloss(FRENCH, LEXICON)]));
    // Where the digest has changed on purpose: raise RECIPE_VERSION, so that libraries get new vectors, and write both here.
    expect([vectorRecipe({ ...embeddedModel(), languages: ['en', 'fr'] }), digest.digest('hex').slice(0, 16)]).toEqual([
      '4',
      'abbd65ddc5a8336c',
    ]);
  });

  it('has the lexicon in it where a model hears through it', () => {
    expect(vectorRecipe(embeddedModel())).toMatch(/^4\+[0-9a-f]{16}$/);
  });
});
