import { LampyreError } from '@lampyre/errors';
import { COMMON_OPTIONS, type Command } from './command.js';
import { parseCommandLine, textOption } from './command-line.js';
import { COMMANDS } from './commands/all.js';
import { dataFolder } from './data-folder.js';
import { printFailure } from './failure.js';
import { commandHelp, generalHelp } from './help.js';
import type { Terminal } from './terminal.js';
import { VERSION } from './version.js';

/**
 * Runs one command line.
 *
 * @param words what follows `lampyre` on the command line.
 * @returns the exit status: 0 done, 1 failed, 2 wrong use.
 */
export async function run(words: readonly string[], terminal: Terminal, signal: AbortSignal): Promise<0 | 1 | 2> {
  const [name, ...rest] = words;
  // Known before the command line is read, so that a wrong command line, too, is reported as the caller reads.
  const json = rest.includes('--json');
  try {
    if (name === '--version' || name === '-v' || name === 'version') {
      terminal.out(VERSION);
      return 0;
    }
    if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
      const [asked] = rest.filter((word) => !word.startsWith('-'));
      terminal.out(asked === undefined ? generalHelp(COMMANDS) : commandHelp(commandNamed(asked)));
      return 0;
    }
    const command = commandNamed(name);
    const { positionals, values } = parseCommandLine(command, rest);
    if (values.help) {
      terminal.out(commandHelp(command));
      return 0;
    }
    const folder = dataFolder(textOption(values, 'data'));
    return await command.run({ positionals, values, json, dataFolder: folder, terminal, signal });
  } catch (thrown) {
    if (signal.aborted) {
      terminal.note('Stopped. Run the same command again to go on where it stopped.');
      return 1;
    }
    return printFailure(thrown, json, terminal).code === 'LAMPYRE_USAGE' ? 2 : 1;
  }
}

function commandNamed(name: string): Command {
  const command = COMMANDS.find((known) => known.name === name);
  if (command) return command;
  const options = Object.keys(COMMON_OPTIONS);
  const detail = name.startsWith('-')
    ? `The command comes first: lampyre COMMAND ${options.includes(name.replace(/^-+/, '')) ? name : '…'}`
    : `There is no command ${name}. There are: ${COMMANDS.map((known) => known.name).join(', ')}.`;
  throw new LampyreError('LAMPYRE_USAGE', { detail });
}
