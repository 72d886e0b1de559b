import { type Database, prepared } from '../library/database.js';
import { sentenceVectors } from './piece-vectors.js';
import { asIntegers, cosineToBlob } from './vectors.js';

/**
 * What the nearest sentence of a passage adds to its score. Chosen on questions of our own, leave one report out: docs/measures.md.
 */
export const SENTENCE_WEIGHT = 0.3;

/**
 * The cosine of the sentence of each passage that is nearest to a question. A piece of some sentences says where it stands; one sentence in
 * it may say just what is asked. Passages without vectors of sentences are left out.
 *
 * @param query the question's vector
 */
export function nearestSentences(
  database: Database,
  query: ArrayLike<number>,
  passages: readonly number[],
): Map<number, number> {
  const asked = asIntegers(query);
  const rows = prepared<[string], { passage: number; sentences: Buffer }>(
    database,
    `SELECT passage_id AS passage, sentences FROM units
     WHERE passage_id IN (SELECT value FROM json_each(?)) AND sentences IS NOT NULL`,
  ).all(JSON.stringify(passages));
  const nearest = new Map<number, number>();
  for (const { passage, sentences } of rows) {
    for (const vector of sentenceVectors(sentences, query.length)) {
      nearest.set(passage, Math.max(nearest.get(passage) ?? -1, cosineToBlob(asked, vector)));
    }
  }
  return nearest;
}
