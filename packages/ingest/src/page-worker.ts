import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { LampyreError, toLampyreError } from '@lampyre/errors';
import { readPage } from './page-reader.js';
import type { WorkerReply } from './page-thread.js';
import { readFacts } from './pdf-facts.js';
import { openPdf } from './pdf-file.js';

/** Thread entry: opens the PDF once, then reads each page that it is asked for. */
const port = parentPort!;
const { file } = workerData as { file: string };

const reply = (message: WorkerReply): void => port.postMessage(message);

try {
  const pdf = await openPdf(file);
  const facts = await readFacts(pdf);
  port.on('message', async (page: number) => {
    try {
      reply({ kind: 'page', content: await readPage(pdf, page, facts.tagged) });
    } catch (thrown) {
      const { code, details } = thrown instanceof LampyreError ? thrown : damage(thrown);
      reply({ kind: 'failed', code, details });
    }
  });
  reply({ kind: 'opened', facts });
} catch (thrown) {
  const { code, details } = toLampyreError(thrown);
  reply({ kind: 'failed', code, details });
}

/** What pdf.js cannot read of a PDF that it could open is damage of the file. */
function damage(thrown: unknown): LampyreError {
  const detail = (thrown instanceof Error ? thrown.message : String(thrown)).replace(/\.$/, '');
  return new LampyreError('LAMPYRE_PDF_INVALID', { file: path.basename(file), detail });
}
