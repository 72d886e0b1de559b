import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Language } from '../passages/passage.js';
import type { Alternative, Translate } from './question-terms.js';
import { stem } from './stemming.js';

/**
 * The bilingual lexicon that `lexicon/train.mjs` learned: which stems of one language may stand for a stem of the other,
 * with their probability, and how French reads in English.
 */
export interface LearnedLexicon {
  translations: Record<Language, ReadonlyMap<string, readonly Alternative[]>>;
  /** The English word for a French word as it is spelled. */
  forms: ReadonlyMap<string, string>;
  /** For a French word without diacritics, where the most frequent word that looks so is another. */
  folded: ReadonlyMap<string, string>;
  /** For a French stem: that of its most frequent word. */
  stems: ReadonlyMap<string, string>;
  /** English of set phrases, by the French stems of their content words. */
  phrases: ReadonlyMap<string, string>;
}

const LEXICON_FILE = new URL('../../lexicon/lexicon.tsv.gz', import.meta.url);

let read: LearnedLexicon | undefined;

/** The lexicon as it lies on disk, packed. */
export function lexiconBytes(): Buffer {
  return readFileSync(LEXICON_FILE);
}

/** Reads the lexicon once. */
export function learnedLexicon(): LearnedLexicon {
  read ??= parseLexicon(gunzipSync(lexiconBytes()).toString('utf8'));
  return read;
}

export function parseLexicon(text: string): LearnedLexicon {
  const translations = { fr: new Map<string, Alternative[]>(), en: new Map<string, Alternative[]>() };
  const forms = new Map<string, string>();
  const folded = new Map<string, string>();
  const stems = new Map<string, string>();
  const phrases = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [kind, own, rest] = line.split('\t') as [string, string, string];
    if (kind === 'phrase') phrases.set(own, rest);
    else if (kind === 'fr' || kind === 'en') translations[kind].set(own, alternatives(rest));
    else if (kind === 'form') forms.set(own, rest);
    else if (kind === 'folded') folded.set(own, rest);
    else if (kind === 'stem') stems.set(own, rest);
  }
  return { translations, forms, folded, stems, phrases };
}

/** "sea 0.80 ocean 0.15" */
function alternatives(fields: string): Alternative[] {
  const parts = fields.split(' ');
  const found: Alternative[] = [];
  for (let at = 0; at + 1 < parts.length; at += 2) found.push({ stem: parts[at]!, weight: Number(parts[at + 1]) });
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
