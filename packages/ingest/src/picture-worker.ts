import { stat } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { drawPicture, PICTURE_OPTIONS, type WantedPicture } from './page-picture.js';
import { openPdf, readingError } from './pdf-file.js';
import type { PictureReply } from './picture-thread.js';

/** Thread entry: draws each picture that it is asked for, one at a time. */
const port = parentPort!;

/** The PDF of the last picture: the next one is most often of the same report, and opening a large one takes longest. */
let held: { version: string; pdf: PDFDocumentProxy } | undefined;

port.on('message', async (wanted: WantedPicture) => {
  try {
    reply({ kind: 'drawn', picture: await drawPicture(await open(wanted.file), wanted) });
  } catch (thrown) {
    const { code, details } = readingError(wanted.file, thrown);
    reply({ kind: 'failed', code, details });
  }
});

function reply(message: PictureReply): void {
  port.postMessage(message);
}

async function open(file: string): Promise<PDFDocumentProxy> {
  const info = await stat(file).catch(() => null);
  const version = `${file} ${info?.size} ${info?.mtimeMs}`;
  if (held?.version === version) return held.pdf;
  const before = held;
  held = undefined;
  await before?.pdf.loadingTask.destroy();
  const pdf = await openPdf(file, PICTURE_OPTIONS);
  held = { version, pdf };
  return pdf;
}
