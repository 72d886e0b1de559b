import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type ErrorCode, LampyreError } from '@lampyre/errors';
import type { PageContent } from './page-content.js';
import type { PdfFacts } from './pdf-facts.js';

/** What a page worker answers: to its start with the facts of the PDF, to a page number with the page. */
export type WorkerReply =
  | { kind: 'opened'; facts: PdfFacts }
  | { kind: 'page'; content: PageContent }
  | { kind: 'failed'; code: ErrorCode; details: Record<string, string | number> };

/** The compiled worker: this address holds both from `src` (tests) and from `dist`. */
const WORKER_FILE = fileURLToPath(new URL('../dist/page-worker.js', import.meta.url));

/** A worker thread that holds one PDF open and reads its pages one after the other. */
export interface PageThread {
  facts: PdfFacts;
  /** False once the thread was stopped, by itself or because a page kept it too long. */
  isAlive(): boolean;
  /** @throws LampyreError when the page cannot be read, or takes longer than the limit (the thread is stopped then) */
  read(page: number): Promise<PageContent>;
  close(): Promise<void>;
}

/**
 * Starts a thread and opens `file` in it.
 *
 * @param limitMilliseconds for opening the file, and for each page: damage can send a parser round in circles
 * @throws LampyreError as `openPdf` does; LAMPYRE_PDF_INVALID when the file takes longer than the limit
 */
export async function openPageThread(file: string, limitMilliseconds: number): Promise<PageThread> {
  const worker = new Worker(WORKER_FILE, { workerData: { file } });
  let alive = true;
  const stop = async (): Promise<void> => {
    alive = false;
    await worker.terminate();
  };
  const answer = <Reply>(pick: (reply: WorkerReply) => Reply | null): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const settle = (then: () => void): void => {
        clearTimeout(timer);
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        then();
      };
      const fail = (detail: string, cause?: Error): void =>
        settle(() => {
          void stop();
          reject(
            new LampyreError('LAMPYRE_PDF_INVALID', { file: path.basename(file), detail }, cause ? { cause } : {}),
          );
        });
      const onMessage = (reply: WorkerReply): void => {
        const picked = pick(reply);
        if (picked !== null) settle(() => resolve(picked));
        else if (reply.kind === 'failed') settle(() => reject(new LampyreError(reply.code, reply.details)));
      };
      const onError = (cause: Error): void => fail(cause.message, cause);
      const onExit = (): void => fail('the thread that read it ended');
      const timer = setTimeout(() => fail(`it took longer than ${limitMilliseconds / 1000} s`), limitMilliseconds);
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    });
  try {
    const facts = await answer((reply) => (reply.kind === 'opened' ? reply.facts : null));
    return {
      facts,
      isAlive: () => alive,
      read(page) {
        worker.postMessage(page);
        return answer((reply) => (reply.kind === 'page' ? reply.content : null));
      },
      close: stop,
    };
  } catch (thrown) {
    await stop();
    throw thrown;
  }
}
