import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type { Database } from '../library/database.js';
import type { EmbeddingModel } from '../models/embeddings.js';
import { hearing, textForModel } from '../models/model-text.js';
import { embeddedTexts } from './embedded-text.js';
import { SCALE_BYTES, toBlob } from './vectors.js';

/** What is stored of a piece of a passage, as `vectors.ts` packs it. */
export interface PieceVectors {
  /** Of the piece where it stands (`embedded-text.ts`): by this it is found. */
  vector: Buffer;
  /**
   * Of each of its sentences by itself, one after the other: by the nearest of them what was found is weighed. Null in a language that the model
   * hears through a gloss only: so few words, read one by one, tell it too little (docs/measures.md).
   */
  sentences: Buffer | null;
}

/** Makes the vectors of stored pieces, in their order. */
export function pieceVectors(
  database: Database,
  model: EmbeddingModel,
  embeddings: EmbeddingsInterface,
): (units: readonly number[]) => Promise<PieceVectors[]> {
  const textOf = embeddedTexts(database);
  return (units) =>
    Promise.all(
      units.map(async (unit) => {
        const { text, sentences, language } = textOf(unit);
        const heardAlone = hearing(model, language) === 'own' ? sentences : [];
        const [vector, ...others] = await embeddings.embedDocuments([
          textForModel(text, language, model) ?? '',
          ...heardAlone,
        ]);
        return { vector: toBlob(vector!), sentences: others.length > 0 ? Buffer.concat(others.map(toBlob)) : null };
      }),
    );
}

/** The vectors of sentences that lie one after the other. */
export function* sentenceVectors(sentences: Buffer, dimensions: number): Generator<Buffer> {
  const bytes = SCALE_BYTES + dimensions;
  for (let at = 0; at + bytes <= sentences.length; at += bytes) yield sentences.subarray(at, at + bytes);
}
