import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Language } from './passage.js';
import type { Alternative, Translate } from './question-terms.js';
import { stem, words } from './stemming.js';
import { isStopWord } from './stop-words.js';

/**
 * The bilingual lexicon that `lexicon/train.mjs` learned: which stems of one language may stand for a stem of the other,
 * with their probability, and the usual English word of each stem.
 */
export interface LearnedLexicon {
  translations: Record<Language, ReadonlyMap<string, readonly Alternative[]>>;
  /** English stem → word, where they differ. */
  words: ReadonlyMap<string, string>;
}

const LEXICON_FILE = new URL('../lexicon/lexicon.tsv.gz', import.meta.url);

let read: LearnedLexicon | undefined;

/** Reads the lexicon once; about 30 ms. */
export function learnedLexicon(): LearnedLexicon {
  read ??= parseLexicon(gunzipSync(readFileSync(LEXICON_FILE)).toString('utf8'));
  return read;
}

export function parseLexicon(text: string): LearnedLexicon {
  const translations = { fr: new Map<string, Alternative[]>(), en: new Map<string, Alternative[]>() };
  const surfaces = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [kind, own, rest] = line.split('\t') as [string, string, string];
    if (kind === 'word') surfaces.set(own, rest);
    else if (kind === 'fr' || kind === 'en') {
      const fields = rest.split(' ');
      const alternatives: Alternative[] = [];
      for (let at = 0; at + 1 < fields.length; at += 2) {
        alternatives.push({ stem: fields[at]!, weight: Number(fields[at + 1]) });
      }
      translations[kind].set(own, alternatives);
    }
  }
  return { translations, words: surfaces };
}

/** Translations of the lexicon; for words that it does not know, what `otherwise` gives. */
export function byLexicon(lexicon: LearnedLexicon, otherwise: Translate): Translate {
  return (word, from, to) => {
    const known = lexicon.translations[from].get(stem(word, from));
    if (!known || /\d/.test(word)) return otherwise(word, from, to);
    return [...known];
  };
}

/**
 * A French question word by word in English, for an embedding model that knows English only: each content word by the
 * translation that is likely and that the reports use (probability × √ frequency); unknown words as they stand, because
 * they are names, numbers or words that both languages share.
 *
 * @param frequency in how many passages of the English index a stem occurs
 */
export function englishGloss(question: string, lexicon: LearnedLexicon, frequency: (stem: string) => number): string {
  return words(question, 'fr')
    .filter((word) => !isStopWord(word, 'fr'))
    .map((word) => {
      const known = lexicon.translations.fr.get(stem(word, 'fr'));
      if (!known) return word;
      const best = known
        .map(({ stem: own, weight }) => ({ own, worth: weight * Math.sqrt(1 + frequency(own)) }))
        .reduce((a, b) => (b.worth > a.worth ? b : a));
      return lexicon.words.get(best.own) ?? best.own;
    })
    .join(' ');
}
