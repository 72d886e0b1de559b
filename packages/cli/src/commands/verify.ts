import type { Command } from '../command.js';
import { withLibrary } from '../open-library.js';

export const verify: Command = {
  name: 'verify',
  synopsis: '[--json]',
  summary: 'check the library and mend what can be mended',
  options: {},
  words: { least: 0, most: 0 },
  async run({ json, dataFolder, terminal }) {
    const findings = await withLibrary(dataFolder, (library) => library.verify());
    if (json) terminal.out(JSON.stringify(findings));
    else if (findings.length === 0) terminal.out('nothing is wrong');
    else
      for (const { problem, repaired } of findings) terminal.out(`${repaired ? 'mended' : 'NOT mended'}: ${problem}`);
    return findings.every(({ repaired }) => repaired) ? 0 : 1;
  },
};
