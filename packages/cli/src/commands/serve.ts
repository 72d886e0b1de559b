import { join } from 'node:path';
import { toLampyreError } from '@lampyre/errors';
import type { Meter } from '@lampyre/footprint';
import type { Library } from '@lampyre/retriever';
import { catalogueTitles } from '../catalogue.js';
import { publishersCatalogue } from '../catalogue-downloads.js';
import type { Command, ExitStatus } from '../command.js';
import { textOption, wholeNumber } from '../command-line.js';
import { failureText } from '../failure.js';
import { loadModel } from '../load-model.js';
import { withLibrary } from '../open-library.js';
import { calibrateMeter, countingReports, processMeter } from '../process-meter.js';
import { countService } from '../service-hours.js';
import type { Terminal } from '../terminal.js';

const PORT_DEFAULT = 4517;
const HOST_DEFAULT = '127.0.0.1';

export const serve: Command = {
  name: 'serve',
  synopsis: '[--port N] [--json]',
  summary: 'the web page and the HTTP interface, for this machine only',
  options: {
    port: { type: 'string', value: 'N', help: `the port; ${PORT_DEFAULT} by default, 0 for any free one` },
    host: { type: 'string', value: 'HOST', help: `the address to listen on; ${HOST_DEFAULT} by default` },
  },
  words: { least: 0, most: 0 },
  async run({ values, json, dataFolder, terminal, signal }) {
    const port = wholeNumber(values, 'port', { least: 0, most: 65_535, fallback: PORT_DEFAULT });
    const host = textOption(values, 'host') ?? HOST_DEFAULT;
    const [{ createAssistant }, { startServer }, { lookForMeters }] = await Promise.all([
      import('@lampyre/assistant'),
      import('@lampyre/chat-ui'),
      import('@lampyre/footprint'),
    ]);
    return withLibrary<ExitStatus>(dataFolder, async (library) => {
      const meter = await processMeter(library);
      const service = await countService(library, meter);
      const server = await startServer({
        assistant: createAssistant({ library, meter, catalogue: catalogueTitles }),
        library: countingReports(library),
        catalogue: publishersCatalogue(join(dataFolder, 'downloads')),
        meters: lookForMeters(),
        port,
        host,
      });
      terminal.out(json ? JSON.stringify({ address: server.address }) : server.address);
      terminal.note('Open that address in a browser. Ctrl-C stops.');
      const warming = warmUp(library, meter, terminal, signal);
      await interruption(signal);
      await server.close();
      await warming;
      service.end();
      return 0;
    });
  },
};

/**
 * The embedding model is loaded by the first search; better before the first person waits for it. A change of model that was cut
 * off goes on meanwhile, and what is there serves.
 */
async function warmUp(library: Library, meter: Meter, terminal: Terminal, signal: AbortSignal): Promise<void> {
  try {
    await loadModel(library);
    await calibrateMeter(library, meter);
    await library.continueModelChange(undefined, signal);
  } catch (thrown) {
    if (!signal.aborted) terminal.note(failureText(toLampyreError(thrown)));
  }
}

function interruption(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
