import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type ErrorCode, LampyreError } from '@lampyre/errors';
import type { Document } from './document.js';
import type { ReadingProgress, ReadingSettings } from './document-reader.js';

export interface ReadOptions extends ReadingSettings {
  onProgress?: ReadingProgress;
  /** Stops the reading; its reason is then thrown. */
  signal?: AbortSignal;
}

/** What a document worker is started with, and what it says. */
export interface DocumentOrder {
  file: string;
  settings: ReadingSettings;
}
export type DocumentReply =
  | { kind: 'progress'; pagesRead: number; pages: number }
  | { kind: 'blocks'; json: string }
  | { kind: 'document'; json: string }
  | { kind: 'failed'; code: ErrorCode; details: Record<string, string | number> };

/** The compiled worker: this address holds both from `src` (tests) and from `dist`. */
const WORKER_FILE = fileURLToPath(new URL('../dist/document-worker.js', import.meta.url));

/**
 * Reads a PDF file into a document. The same file gives the same document, whatever the number of threads. Pages that are
 * damaged are listed in `pagesFailed`, and the others are read. The work is done in threads of its own: a server goes on
 * answering.
 *
 * @throws LampyreError LAMPYRE_FILE_MISSING, LAMPYRE_PDF_EMPTY, LAMPYRE_PDF_INVALID, LAMPYRE_PDF_ENCRYPTED,
 *   LAMPYRE_PDF_NO_TEXT (no page holds text), LAMPYRE_OCR_MISSING (only with `ocr`, and a page that asks for it)
 */
export async function readDocument(file: string, options: ReadOptions = {}): Promise<Document> {
  const { onProgress, signal, ...settings } = options;
  signal?.throwIfAborted();
  const order: DocumentOrder = { file, settings };
  const worker = new Worker(WORKER_FILE, { workerData: order });
  let onAbort = (): void => {};
  try {
    const pieces: string[] = [];
    const rest = await new Promise<string>((resolve, reject) => {
      const fail = (detail: string, cause?: Error): void =>
        reject(new LampyreError('LAMPYRE_PDF_INVALID', { file: path.basename(file), detail }, { cause }));
      onAbort = () => reject(signal?.reason);
      signal?.addEventListener('abort', onAbort);
      worker.on('message', (reply: DocumentReply) => {
        if (reply.kind === 'document') resolve(reply.json);
        else if (reply.kind === 'blocks') pieces.push(reply.json);
        else if (reply.kind === 'failed') reject(new LampyreError(reply.code, reply.details));
        else {
          try {
            onProgress?.(reply.pagesRead, reply.pages);
          } catch (thrown) {
            reject(thrown);
          }
        }
      });
      worker.on('error', (cause) => fail(cause.message, cause));
      worker.on('exit', () => fail('the thread that read it ended'));
    });
    const document = JSON.parse(rest) as Document;
    for (const piece of pieces) {
      document.blocks.push(...(JSON.parse(piece) as Document['blocks']));
      await setImmediate();
    }
    return document;
  } finally {
    signal?.removeEventListener('abort', onAbort);
    await worker.terminate();
  }
}
