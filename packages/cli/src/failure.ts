import { type LampyreError, toLampyreError } from '@lampyre/errors';
import type { Terminal } from './terminal.js';

/** An error for people: what went wrong, what to do, and the code that the documentation lists. */
export function failureText(error: LampyreError): string {
  return `${error.message}\n${error.remedy}\n[${error.code}]`;
}

/** Prints a thrown value: to people on standard error, to programs as `{"error": …}` on standard output. */
export function printFailure(thrown: unknown, json: boolean, terminal: Terminal): LampyreError {
  const error = toLampyreError(thrown);
  if (json) terminal.out(JSON.stringify({ error: error.toReport() }));
  else terminal.note(failureText(error));
  if (error.code === 'LAMPYRE_INTERNAL' && process.env.LAMPYRE_DEBUG && error.cause instanceof Error) {
    terminal.note(error.cause.stack ?? '');
  }
  return error;
}
