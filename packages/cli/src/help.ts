import { COMMON_OPTIONS, type Command, type CommandOption } from './command.js';

/** The page that `lampyre help` prints. */
export function generalHelp(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  return [
    'Lampyre answers questions from environmental reports, word for word, and says what each answer cost in energy.',
    '',
    'Usage: lampyre COMMAND …',
    '',
    ...commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`),
    `  ${'help'.padEnd(width)}  this page, or the help of one command: lampyre help add`,
    '',
    'Every command takes',
    ...optionLines(COMMON_OPTIONS),
    '',
    'Results go to standard output, progress and errors to standard error. Exit status: 0 done, 1 failed, 2 wrong use.',
  ].join('\n');
}

/** The page that `lampyre help NAME` prints. */
export function commandHelp(command: Command): string {
  return [
    command.summary.charAt(0).toUpperCase() + command.summary.slice(1),
    '',
    `Usage: lampyre ${command.name} ${command.synopsis}`.trimEnd(),
    '',
    ...optionLines({ ...command.options, ...COMMON_OPTIONS }),
  ].join('\n');
}

function optionLines(options: Readonly<Record<string, CommandOption>>): string[] {
  const rows = Object.entries(options).map(([name, { value, help }]) => [`--${name}${value ? ` ${value}` : ''}`, help]);
  const width = Math.max(...rows.map(([option = '']) => option.length));
  return rows.map(([option = '', help]) => `  ${option.padEnd(width)}  ${help}`);
}
