import type { Language } from '../passages/passage.js';
import { englishGloss } from '../words/english-gloss.js';
import { learnedLexicon } from '../words/learned-lexicon.js';
import type { EmbeddingModel } from './embeddings.js';

/** How a model can hear a language: as it stands, through a word-by-word gloss into English, or not at all. */
export type Hearing = 'own' | 'glossed' | 'none';

export function hearing(model: EmbeddingModel, language: Language): Hearing {
  if (model.languages.includes(language)) return 'own';
  return language === 'fr' && model.languages.includes('en') ? 'glossed' : 'none';
}

/**
 * What the model is given of a text. French text goes to an English-only model as an English gloss: such a model places
 * French text among French text by its letters, not by its meaning, but it reads the gloss of a French passage, the gloss
 * of a French question and an English text in one space.
 *
 * @returns null when the model cannot hear the language
 */
export function textForModel(text: string, language: Language, model: EmbeddingModel): string | null {
  const how = hearing(model, language);
  if (how === 'none') return null;
  return how === 'own' ? text : englishGloss(text, learnedLexicon());
}
