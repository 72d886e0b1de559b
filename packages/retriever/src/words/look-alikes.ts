import type { Database } from '../library/database.js';
import type { Translate } from './question-terms.js';
import { stem } from './stemming.js';

const SHARED_PREFIX_LETTERS = 5;
/** A word may end differently by this many letters from where it parts from the other ("adaptation", "adapter"). */
const MOST_DIFFERENT_LETTERS = 3;
const MOST_ALTERNATIVES = 4;
const LOOK_ALIKE_WEIGHT = 0.7;

/**
 * Words of the other language that are written alike: numbers and names as they are, others by a common beginning of at
 * least five letters ("vulnérabilité", "vulnerability"). French and English share much of their learned vocabulary.
 */
export function lookAlikes(database: Database): Translate {
  const near = {
    en: database.prepare<[string, string], { term: string; doc: number }>(
      'SELECT term, doc FROM vocabulary_en WHERE term >= ? AND term < ?',
    ),
    fr: database.prepare<[string, string], { term: string; doc: number }>(
      'SELECT term, doc FROM vocabulary_fr WHERE term >= ? AND term < ?',
    ),
  };
  return (word, _from, to) => {
    const own = stem(word, to);
    if (/\d/.test(word) || word.length < SHARED_PREFIX_LETTERS) return [{ stem: own, weight: 1 }];
    const prefix = word.slice(0, SHARED_PREFIX_LETTERS);
    return near[to]
      .all(prefix, `${prefix}\u{10ffff}`)
      .map(({ term, doc }) => ({ term, doc, different: Math.max(term.length, own.length) - commonPrefix(term, word) }))
      .filter(({ different }) => different <= MOST_DIFFERENT_LETTERS)
      .sort((a, b) => a.different - b.different || b.doc - a.doc)
      .slice(0, MOST_ALTERNATIVES)
      .map(({ term }) => ({ stem: term, weight: term === own ? 1 : LOOK_ALIKE_WEIGHT }));
  };
}

function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
