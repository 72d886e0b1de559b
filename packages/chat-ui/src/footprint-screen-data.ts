import { budgetOf, FOOTPRINT_SETTINGS, ledgerSums, readFootprintSettings } from '@lampyre/assistant';
import type { ScreenParts } from './screen-data.js';
import type { FootprintData } from './view/footprint/footprint-data.js';

/** What all answers so far cost, and all other work. Rows that this version cannot read are left out. */
export function footprintScreenData({ library }: ScreenParts): FootprintData {
  const all = Number.MAX_SAFE_INTEGER;
  const answers = library.ledger(all).flatMap((row) => {
    const footprint = JSON.parse(row.footprint);
    return footprint.stages && footprint.baseline ? [{ row, footprint }] : [];
  });
  const work = library.work(all).map((row) => ({ row, cost: JSON.parse(row.cost) }));
  const { budgetJoulesPerDay } = readFootprintSettings(library.setting(FOOTPRINT_SETTINGS));
  return {
    sums: ledgerSums(answers, work),
    budget: budgetOf(answers, budgetJoulesPerDay, new Date().toISOString().slice(0, 10)),
  };
}
