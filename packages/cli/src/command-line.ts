import { parseArgs } from 'node:util';
import { LampyreError } from '@lampyre/errors';
import { type Command, parseArgsOptions } from './command.js';

export interface CommandLine {
  positionals: string[];
  values: Record<string, string | boolean | undefined>;
}

/**
 * Reads the words after a command's name.
 *
 * @throws LampyreError LAMPYRE_USAGE: unknown option, missing or unwanted value, too few or too many words.
 */
export function parseCommandLine(command: Command, words: readonly string[]): CommandLine {
  const parsed = parse(command, words);
  if (parsed.values.help) return parsed;
  const { least, most } = command.words;
  if (parsed.positionals.length < least) {
    throw new LampyreError('LAMPYRE_USAGE', { detail: `Wanted: lampyre ${command.name} ${command.synopsis}` });
  }
  if (parsed.positionals.length > most) {
    const unwanted = parsed.positionals.slice(most).join(' ');
    throw new LampyreError('LAMPYRE_USAGE', { detail: `lampyre ${command.name} does not take: ${unwanted}` });
  }
  return parsed;
}

function parse(command: Command, words: readonly string[]): CommandLine {
  try {
    const { positionals, values } = parseArgs({
      args: [...words],
      options: parseArgsOptions(command),
      allowPositionals: true,
      strict: true,
    });
    return { positionals, values: values as CommandLine['values'] };
  } catch (thrown) {
    const detail = thrown instanceof Error ? (thrown.message.split('\n')[0] ?? '') : String(thrown);
    throw new LampyreError('LAMPYRE_USAGE', { detail: `lampyre ${command.name}: ${detail}` }, { cause: thrown });
  }
}

/**
 * A whole number given as an option, or `fallback` when the option was not given.
 *
 * @throws LampyreError LAMPYRE_USAGE outside `least` … `most`.
 */
export function wholeNumber<Fallback extends number | undefined>(
  values: CommandLine['values'],
  option: string,
  { least, most, fallback }: { least: number; most: number; fallback: Fallback },
): number | Fallback {
  const given = values[option];
  if (given === undefined) return fallback;
  const number = typeof given === 'string' && /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new LampyreError('LAMPYRE_USAGE', {
    detail: `--${option} takes a whole number from ${least} to ${most}, not "${given}".`,
  });
}

/** The text given as an option, undefined when it was not given. */
export function textOption(values: CommandLine['values'], option: string): string | undefined {
  const given = values[option];
  return typeof given === 'string' ? given : undefined;
}
