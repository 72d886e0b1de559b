import { on } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import type { EmbeddingModel } from './embeddings.js';
import { loadTextVectors } from './text-vectors.js';

/** Thread entry: loads the model once, then answers each text that it is given with its vector, in the order in which they come. */
const port = parentPort!;
// Heard from before the model is there: texts are sent at once.
const texts = on(port, 'message');
const vectorOf = await loadTextVectors(workerData as EmbeddingModel);
for await (const [text] of texts) port.postMessage(Float32Array.from(await vectorOf(text as string)));
