import { LampyreError } from '@lampyre/errors';
import type { CommandInput } from './command.js';
import { textOption } from './command-line.js';

/**
 * What a question command was asked: the file of a batch, or one question (several words need no quotes).
 *
 * @throws LampyreError LAMPYRE_USAGE when both are given or neither.
 */
export function askedOf({ positionals, values }: CommandInput): { batch: string } | { question: string } {
  const batch = textOption(values, 'batch');
  if (batch !== undefined && positionals.length > 0) {
    throw new LampyreError('LAMPYRE_USAGE', { detail: 'Give a question or --batch, not both.' });
  }
  if (batch !== undefined) return { batch };
  if (positionals.length === 0) {
    throw new LampyreError('LAMPYRE_USAGE', { detail: 'There is no question. Write one, or give --batch FILE.jsonl.' });
  }
  return { question: positionals.join(' ') };
}
