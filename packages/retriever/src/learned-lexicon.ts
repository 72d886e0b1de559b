import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Language } from './passage.js';
import type { Alternative, Translate } from './question-terms.js';
import { fold, stem } from './stemming.js';

/** English readings of a French word with their probability, likeliest first. */
export type Readings = readonly { word: string; weight: number }[];

/**
 * The bilingual lexicon that `lexicon/train.mjs` learned: which stems of one language may stand for a stem of the other,
 * with their probability, and how French reads in English.
 */
export interface LearnedLexicon {
  translations: Record<Language, ReadonlyMap<string, readonly Alternative[]>>;
  /** By the French word as it is spelled. */
  forms: ReadonlyMap<string, Readings>;
  /** By the French word without diacritics: the readings of the most frequent word that looks so. */
  folded: ReadonlyMap<string, Readings>;
  /** By the French stem: the readings of its most frequent word. */
  stems: ReadonlyMap<string, Readings>;
  /** English of set phrases, by the French stems of their content words. */
  phrases: ReadonlyMap<string, string>;
}

const LEXICON_FILE = new URL('../lexicon/lexicon.tsv.gz', import.meta.url);

let read: LearnedLexicon | undefined;

/** Reads the lexicon once. */
export function learnedLexicon(): LearnedLexicon {
  read ??= parseLexicon(gunzipSync(readFileSync(LEXICON_FILE)).toString('utf8'));
  return read;
}

export function parseLexicon(text: string): LearnedLexicon {
  const translations = { fr: new Map<string, Alternative[]>(), en: new Map<string, Alternative[]>() };
  const forms = new Map<string, Readings>();
  const folded = new Map<string, Readings>();
  const stems = new Map<string, Readings>();
  const phrases = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [kind, own, rest] = line.split('\t') as [string, string, string];
    if (kind === 'phrase') phrases.set(own, rest);
    else if (kind === 'fr' || kind === 'en') {
      translations[kind].set(
        own,
        weighted(rest).map(({ word, weight }) => ({ stem: word, weight })),
      );
    } else if (kind === 'form') {
      const readings = weighted(rest);
      const plain = fold(own);
      const ownStem = stem(plain, 'fr');
      forms.set(own, readings);
      if (!folded.has(plain)) folded.set(plain, readings);
      if (!stems.has(ownStem)) stems.set(ownStem, readings);
    }
  }
  return { translations, forms, folded, stems, phrases };
}

/** "sea 0.80 ocean 0.15" */
function weighted(fields: string): { word: string; weight: number }[] {
  const parts = fields.split(' ');
  const found: { word: string; weight: number }[] = [];
  for (let at = 0; at + 1 < parts.length; at += 2) found.push({ word: parts[at]!, weight: Number(parts[at + 1]) });
  return found;
}

/** Translations of the lexicon; for words that it does not know, what `otherwise` gives. */
export function byLexicon(lexicon: LearnedLexicon, otherwise: Translate): Translate {
  return (word, from, to) => {
    const known = lexicon.translations[from].get(stem(word, from));
    if (!known || /\d/.test(word)) return otherwise(word, from, to);
    return [...known];
  };
}
