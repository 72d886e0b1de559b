import type { ParseArgsConfig } from 'node:util';
import type { Terminal } from './terminal.js';

/** One option of a command, as `node:util` parses it, with the line that help shows for it. */
export interface CommandOption {
  type: 'string' | 'boolean';
  /** What stands for the value in help: `N`, `FILE`. */
  value?: string;
  help: string;
}

/** What a command is given: everything that it may read or write, so that a test can give it something else. */
export interface CommandInput {
  positionals: string[];
  values: Readonly<Record<string, string | boolean | undefined>>;
  json: boolean;
  /** Absolute path of the library's folder; it need not exist yet. */
  dataFolder: string;
  terminal: Terminal;
  /** Aborts when the person interrupts. */
  signal: AbortSignal;
}

/** 0 done, 1 failed. Wrong use is thrown as `LAMPYRE_USAGE` and becomes 2. */
export type ExitStatus = 0 | 1;

export interface Command {
  name: string;
  /** What follows the name in help: `PATH|FOLDER … [--json]`. */
  synopsis: string;
  summary: string;
  options: Readonly<Record<string, CommandOption>>;
  /** Fewest and most words after the name. */
  words: { least: number; most: number };
  run(input: CommandInput): Promise<ExitStatus>;
}

/** Options that every command takes. */
export const COMMON_OPTIONS = {
  data: { type: 'string', value: 'DIR', help: 'the library; LAMPYRE_DATA, or your own data folder, by default' },
  json: { type: 'boolean', help: 'print one JSON value' },
  help: { type: 'boolean', help: 'print the help of this command' },
} as const satisfies Record<string, CommandOption>;

/** The options of `command` in the form that `parseArgs` reads. */
export function parseArgsOptions(command: Command): NonNullable<ParseArgsConfig['options']> {
  const all: Record<string, CommandOption> = { ...COMMON_OPTIONS, ...command.options };
  return Object.fromEntries(
    Object.entries(all).map(([name, { type }]) => [name, name === 'help' ? { type, short: 'h' } : { type }]),
  );
}
