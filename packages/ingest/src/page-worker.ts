import { parentPort, workerData } from 'node:worker_threads';
import { toLampyreError } from '@lampyre/errors';
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
      const { code, details } = toLampyreError(thrown);
      reply({ kind: 'failed', page, code, details });
    }
  });
  reply({ kind: 'ready' });
} catch (thrown) {
  const { code, details } = toLampyreError(thrown);
  reply({ kind: 'failed', page: 0, code, details });
}
