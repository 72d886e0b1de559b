import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { countChange, type Database } from '../library/database.js';
import { pieceVectors } from '../vectors/piece-vectors.js';
import { nextRecipe, recipeInUse, setNextRecipe, setRecipeInUse } from '../vectors/vector-recipe.js';
import type { EmbeddingModel } from './embeddings.js';
import { modelIdInUse, nextModelId, setModelInUse, setNextModel } from './model-in-use.js';

/** How far the change to another embedding model is; to the model in use when its vectors are made anew by another recipe. */
export interface ModelChange {
  from: string;
  to: string;
  /** Pieces of passages that have their new vector. */
  done: number;
  total: number;
}

/** Vectors committed together: what a killed process loses at most. */
const VECTORS_PER_COMMIT = 16;

/** Sets out for another model or recipe; vectors that were made for a third one are forgotten. */
export function beginModelChange(database: Database, id: string, recipe: string): void {
  database.transaction(() => {
    if (nextModelId(database) === id && nextRecipe(database) === recipe) return;
    database.exec('DELETE FROM next_vectors');
    setNextModel(database, id);
    setNextRecipe(database, recipe);
  })();
}

/**
 * Where the library's vectors were made by another recipe than `recipe`, sets out for making them anew with the model in use, as if for
 * another one: the old ones serve until all of the new ones are there (`Library.continueModelChange`).
 */
export function renewStaleVectors(database: Database, recipe: string): void {
  if (recipeInUse(database) === recipe) return;
  database.transaction(() => {
    const vectored = database.prepare('SELECT 1 FROM units WHERE vector IS NOT NULL').get();
    if (!vectored) setRecipeInUse(database, recipe);
    else if (nextModelId(database) === undefined) beginModelChange(database, modelIdInUse(database), recipe);
  })();
}

/** Goes back to where no change is under way. */
export function cancelModelChange(database: Database): void {
  database.transaction(() => {
    database.exec('DELETE FROM next_vectors');
    setNextModel(database, undefined);
    setNextRecipe(database, undefined);
  })();
}

/** The change that is under way, in this process, another, or cut off; undefined when none is. */
export function modelChangeOf(database: Database): ModelChange | undefined {
  const to = nextModelId(database);
  if (to === undefined) return undefined;
  const count = (sql: string) => database.prepare<[], number>(sql).pluck().get() ?? 0;
  return {
    from: modelIdInUse(database),
    to,
    done: count('SELECT count(*) FROM next_vectors'),
    total: count('SELECT count(*) FROM units WHERE vector IS NOT NULL'),
  };
}

/**
 * Makes the new vector of every piece that has an old one. What is there from an earlier time stays. Needs no writer's lock: reports
 * may be added and searched for meanwhile.
 */
export async function embedForNextModel(
  database: Database,
  model: EmbeddingModel,
  embeddings: EmbeddingsInterface,
  onProgress: (change: ModelChange) => void,
  signal?: AbortSignal,
): Promise<void> {
  const waiting = database
    .prepare<[], number>(
      `SELECT id FROM units
       WHERE vector IS NOT NULL AND id NOT IN (SELECT unit_id FROM next_vectors) ORDER BY id LIMIT ${VECTORS_PER_COMMIT}`,
    )
    .pluck();
  const vectorsOf = pieceVectors(database, model, embeddings);
  const store = database.prepare<[number, Buffer, Buffer | null]>(
    'INSERT OR REPLACE INTO next_vectors (unit_id, vector, sentences) VALUES (?, ?, ?)',
  );
  for (;;) {
    signal?.throwIfAborted();
    const change = modelChangeOf(database);
    if (change?.to !== model.name) return;
    onProgress(change);
    const batch = waiting.all();
    if (batch.length === 0) return;
    const made = await vectorsOf(batch);
    database.transaction(() => {
      for (const [index, { vector, sentences }] of made.entries()) store.run(batch[index]!, vector, sentences);
    })();
  }
}

/**
 * Puts the new vectors in the place of the old ones, in one transaction. Only the library's writer may call this.
 *
 * @returns false when pieces came meanwhile that have no new vector yet
 */
export function swapVectors(database: Database, id: string): boolean {
  return database.transaction(() => {
    const missing = database
      .prepare('SELECT 1 FROM units WHERE vector IS NOT NULL AND id NOT IN (SELECT unit_id FROM next_vectors) LIMIT 1')
      .get();
    if (missing) return false;
    database.exec(`UPDATE units SET (vector, sentences) = (next_vectors.vector, next_vectors.sentences)
                   FROM next_vectors WHERE unit_id = units.id`);
    database.exec('DELETE FROM next_vectors');
    setModelInUse(database, id);
    setRecipeInUse(database, nextRecipe(database));
    setNextModel(database, undefined);
    setNextRecipe(database, undefined);
    countChange(database);
    return true;
  })();
}
