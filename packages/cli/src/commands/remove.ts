import { rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Command } from '../command.js';
import { withLibrary } from '../open-library.js';
import { reportNamed } from '../report-named.js';

export const remove: Command = {
  name: 'remove',
  synopsis: 'ID [--json]',
  summary: 'take a report out of the library; a PDF of yours stays where it is',
  options: {},
  words: { least: 1, most: 1 },
  async run({ positionals: [name = ''], json, dataFolder, terminal }) {
    const report = await withLibrary(dataFolder, async (library) => library.remove(reportNamed(library, name).id));
    // The library's own downloads go with their report; they can be fetched again. Other files are the person's.
    const downloaded = dirname(resolve(report.path)) === join(dataFolder, 'downloads');
    if (downloaded) {
      await rm(report.path, { force: true });
      await rm(`${report.path}.json`, { force: true });
    }
    if (json) terminal.out(JSON.stringify(report));
    else terminal.out(`removed ${report.id}${downloaded ? '' : ` (its PDF stays at ${report.path})`}`);
    return 0;
  },
};
