import { parentPort, workerData } from 'node:worker_threads';
import { toLampyreError } from '@lampyre/errors';
import type { Document } from './document.js';
import { readOnThisThread } from './document-reader.js';
import type { DocumentOrder, DocumentReply } from './read-document.js';

/** Thread entry: reads the one document that it was started for, with page threads of its own. */
const { file, settings } = workerData as DocumentOrder;

/** About 10 ms of parsing. */
const BLOCKS_PER_PIECE = 200;

const reply = (message: DocumentReply): void => parentPort!.postMessage(message);

try {
  const document = await readOnThisThread(file, settings, (pagesRead, pages) =>
    reply({ kind: 'progress', pagesRead, pages }),
  );
  // Millions of small objects would hold up the other side while they are copied; it parses text piece by piece.
  const { blocks } = document;
  for (let start = 0; start < blocks.length; start += BLOCKS_PER_PIECE) {
    reply({ kind: 'blocks', json: JSON.stringify(blocks.slice(start, start + BLOCKS_PER_PIECE)) });
  }
  reply({ kind: 'document', json: JSON.stringify({ ...document, blocks: [] } satisfies Document) });
} catch (thrown) {
  const { code, details } = toLampyreError(thrown);
  reply({ kind: 'failed', code, details });
}
