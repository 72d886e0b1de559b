import { parentPort, workerData } from 'node:worker_threads';
import { toLampyreError } from '@lampyre/errors';
import { readPage } from './page-reader.js';
import type { WorkerReply } from './page-thread.js';
import { readFacts } from './pdf-facts.js';
import { openPdf, readingError } from './pdf-file.js';

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
      const { code, details } = readingError(file, thrown);
      reply({ kind: 'failed', code, details });
    }
  });
  reply({ kind: 'opened', facts });
} catch (thrown) {
  const { code, details } = toLampyreError(thrown);
  reply({ kind: 'failed', code, details });
}
