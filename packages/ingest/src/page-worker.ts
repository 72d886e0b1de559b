import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { LampyreError, toLampyreError } from '@lampyre/errors';
import type { WorkerReply } from './page-pool.js';
import { readPage } from './page-reader.js';
import { openPdf } from './pdf-file.js';

/** Thread entry: opens the PDF once, then reads each page that it is asked for. */
const port = parentPort!;
const { file } = workerData as { file: string };

const reply = (message: WorkerReply): void => port.postMessage(message);

try {
  const pdf = await openPdf(file);
  const tagged = (await pdf.getMarkInfo().catch(() => null))?.Marked === true;
  port.on('message', async (page: number) => {
    try {
      reply({ kind: 'page', content: await readPage(pdf, page, tagged) });
    } catch (thrown) {
      const { code, details } = thrown instanceof LampyreError ? thrown : damagedPage(page, thrown);
      reply({ kind: 'failed', page, code, details });
    }
  });
  reply({ kind: 'ready' });
} catch (thrown) {
  const { code, details } = toLampyreError(thrown);
  reply({ kind: 'failed', page: 0, code, details });
}

/** What pdf.js cannot read of a PDF that it could open is damage of the file. */
function damagedPage(page: number, thrown: unknown): LampyreError {
  const message = (thrown instanceof Error ? thrown.message : String(thrown)).replace(/\.$/, '');
  return new LampyreError('LAMPYRE_PDF_INVALID', { file: path.basename(file), detail: `page ${page}: ${message}` });
}
