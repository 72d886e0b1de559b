import type { Library } from '@lampyre/retriever';
import { counted, warmModel } from './process-meter.js';

/**
 * Loads the embedding model before the first question, so that the first answer neither waits for it nor carries its energy: that is a
 * row of its own in the ledger. Nothing is loaded for an empty library.
 */
export async function loadModel(library: Library): Promise<void> {
  if (library.list().length === 0) return;
  await counted(library, { kind: 'loading', subject: library.embeddingModel }, () => warmModel(library));
}
