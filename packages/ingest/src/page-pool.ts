import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type ErrorCode, LampyreError } from '@lampyre/errors';
import type { PageContent } from './page-content.js';

export type WorkerReply =
  | { kind: 'ready' }
  | { kind: 'page'; content: PageContent }
  | { kind: 'failed'; page: number; code: ErrorCode; details: Record<string, string | number> };

/** The compiled worker: this address holds both from `src` (tests) and from `dist`. */
const WORKER_FILE = fileURLToPath(new URL('../dist/page-worker.js', import.meta.url));

/** Below this many pages a second thread costs more than it brings. */
const PAGES_PER_THREAD_MIN = 8;

/** Reads all pages of a PDF in worker threads. Each page goes to whichever thread is free, so a heavy page holds up only its own. */
export async function readPages(
  file: string,
  pages: number,
  options: { threads?: number; onProgress?: (pagesRead: number, pages: number) => void; signal?: AbortSignal } = {},
): Promise<PageContent[]> {
  const wanted = options.threads ?? availableParallelism();
  const threads = Math.max(1, Math.min(wanted, Math.ceil(pages / PAGES_PER_THREAD_MIN)));
  const contents: PageContent[] = new Array(pages);
  let next = 1;
  let read = 0;

  const runThread = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(WORKER_FILE, { workerData: { file } });
      const ask = (): void => {
        if (next <= pages) worker.postMessage(next++);
        else void worker.terminate().then(() => resolve());
      };
      worker.on('error', (cause) => reject(new LampyreError('LAMPYRE_INTERNAL', { detail: cause.message }, { cause })));
      worker.on('message', (reply: WorkerReply) => {
        if (options.signal?.aborted) {
          void worker.terminate();
          reject(options.signal.reason);
          return;
        }
        if (reply.kind === 'failed') {
          void worker.terminate();
          reject(new LampyreError(reply.code, reply.details));
          return;
        }
        if (reply.kind === 'page') {
          contents[reply.content.page - 1] = reply.content;
          read += 1;
          options.onProgress?.(read, pages);
        }
        ask();
      });
    });

  const running = Array.from({ length: threads }, runThread);
  try {
    await Promise.all(running);
  } catch (thrown) {
    next = pages + 1;
    await Promise.allSettled(running);
    throw thrown;
  }
  return contents;
}
