import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type ErrorCode, LampyreError } from '@lampyre/errors';
import type { WantedPicture } from './page-picture.js';

/** What the picture worker answers to each picture wanted. */
export type PictureReply =
  | { kind: 'drawn'; picture: Uint8Array }
  | { kind: 'failed'; code: ErrorCode; details: Record<string, string | number> };

/** The compiled worker: this address holds both from `src` (tests) and from `dist`. */
const WORKER_FILE = fileURLToPath(new URL('../dist/picture-worker.js', import.meta.url));

/** The heaviest maps take a few seconds; a page that takes this long goes round in circles. */
const PICTURE_LIMIT_MILLISECONDS = 60_000;
/** An unused thread gives its memory, and that of the PDF it holds, back. */
const IDLE_MILLISECONDS = 60_000;

let worker: Worker | undefined;
let idle: NodeJS.Timeout | undefined;

/**
 * Draws a picture in a thread of its own, so that whoever else is served meanwhile does not wait for it. For one picture at
 * a time. The thread starts with the first picture and does not keep the program running.
 *
 * @throws LampyreError as `openPdf` and `drawPicture` do; LAMPYRE_PDF_INVALID when the page takes longer than a minute
 */
export function drawInThread(wanted: WantedPicture): Promise<Uint8Array> {
  clearTimeout(idle);
  worker ??= new Worker(WORKER_FILE);
  const drawing = worker;
  drawing.ref();
  return new Promise((resolve, reject) => {
    const settle = (then: () => void): void => {
      clearTimeout(timer);
      drawing.off('message', onMessage).off('error', onError).off('exit', onExit);
      then();
    };
    const giveUp = (detail: string, cause?: Error): void =>
      settle(() => {
        stop(drawing);
        const file = path.basename(wanted.file);
        reject(new LampyreError('LAMPYRE_PDF_INVALID', { file, detail }, cause ? { cause } : {}));
      });
    const onMessage = (reply: PictureReply): void =>
      settle(() => {
        drawing.unref();
        idle = setTimeout(() => stop(drawing), IDLE_MILLISECONDS).unref();
        if (reply.kind === 'drawn') resolve(reply.picture);
        else reject(new LampyreError(reply.code, reply.details));
      });
    const onError = (cause: Error): void => giveUp(cause.message, cause);
    const onExit = (): void => giveUp('the thread that drew it ended');
    const limit = PICTURE_LIMIT_MILLISECONDS;
    const timer = setTimeout(() => giveUp(`page ${wanted.page} took longer than ${limit / 1000} s`), limit);
    drawing.on('message', onMessage).on('error', onError).on('exit', onExit);
    drawing.postMessage(wanted);
  });
}

function stop(ended: Worker): void {
  if (worker === ended) worker = undefined;
  void ended.terminate();
}
