import type { Library } from '@lampyre/retriever';
import { readLedger } from './ledger-read.js';
import { budgetText } from './ledger-text.js';
import type { Terminal } from './terminal.js';

/** Says on standard error when today's answers have cost more than the person's budget for a day. */
export async function warnOfBudget(
  library: Pick<Library, 'ledger' | 'work' | 'setting'>,
  terminal: Pick<Terminal, 'note'>,
  now: Date = new Date(),
): Promise<void> {
  const { budgetOf, FOOTPRINT_SETTINGS, readFootprintSettings } = await import('@lampyre/footprint');
  const { budgetJoulesPerDay } = readFootprintSettings(library.setting(FOOTPRINT_SETTINGS));
  if (budgetJoulesPerDay === undefined) return;
  const budget = budgetOf(readLedger(library).answers, budgetJoulesPerDay, now.toISOString().slice(0, 10));
  if (budget?.exceeded) terminal.note(budgetText(budget));
}
