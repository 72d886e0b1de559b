import { LampyreError } from '@lampyre/errors';
import type { Language, PassageKind, SearchFilter } from '@lampyre/retriever';
import type { CommandOption } from './command.js';
import { type CommandLine, textOption } from './command-line.js';

/** The options that narrow where a search looks. Several values of one are parted by commas. */
export const FILTER_OPTIONS = {
  publisher: { type: 'string', value: 'NAME', help: 'reports of this publisher only: IPCC, ADEME …' },
  years: { type: 'string', value: 'FROM-TO', help: 'reports of these years only: 2021, 2021-2023, 2021- or -2023' },
  language: { type: 'string', value: 'en|fr', help: 'passages in this language only' },
  kind: { type: 'string', value: 'KIND', help: 'passages of this kind only: text, table or figure' },
} as const satisfies Record<string, CommandOption>;

const LANGUAGES: readonly Language[] = ['en', 'fr'];
const KINDS: readonly PassageKind[] = ['text', 'table', 'figure'];

/**
 * The filter that the options of a command line mean.
 *
 * @throws LampyreError LAMPYRE_USAGE
 */
export function filterOf(values: CommandLine['values']): SearchFilter {
  const filter: SearchFilter = {};
  const publishers = listed(values, 'publisher');
  if (publishers) filter.publishers = publishers;
  const years = textOption(values, 'years');
  if (years !== undefined) filter.years = yearsOf(years);
  const languages = oneOf(values, 'language', LANGUAGES);
  if (languages) filter.languages = languages;
  const kinds = oneOf(values, 'kind', KINDS);
  if (kinds) filter.kinds = kinds;
  return filter;
}

function listed(values: CommandLine['values'], option: string): string[] | undefined {
  return textOption(values, option)
    ?.split(',')
    .map((part) => part.trim())
    .filter(Boolean);
}

function oneOf<Value extends string>(
  values: CommandLine['values'],
  option: string,
  known: readonly Value[],
): Value[] | undefined {
  return listed(values, option)?.map((given) => {
    const value = known.find((name) => name === given.toLowerCase());
    if (value) return value;
    throw new LampyreError('LAMPYRE_USAGE', { detail: `--${option} takes ${known.join(', ')}, not "${given}".` });
  });
}

function yearsOf(given: string): { from?: number; to?: number } {
  const [, from = '', dash = '', to = ''] =
    /^(\d{4})?(-)?(\d{4})?$/.exec(given.replaceAll(/\s|–/g, (part) => (part === '–' ? '-' : ''))) ?? [];
  if (!from && !to) {
    throw new LampyreError('LAMPYRE_USAGE', {
      detail: `--years takes 2021, 2021-2023, 2021- or -2023, not "${given}".`,
    });
  }
  if (!dash) return { from: Number(from), to: Number(from) };
  return { ...(from ? { from: Number(from) } : {}), ...(to ? { to: Number(to) } : {}) };
}
