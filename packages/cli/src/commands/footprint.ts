import type { Interval } from '@lampyre/footprint';
import type { Command } from '../command.js';
import { significant } from '../cost-text.js';
import { type LedgerSums, ledgerSums } from '../ledger-sums.js';
import { withLibrary } from '../open-library.js';

const JOULES_PER_WATT_HOUR = 3600;

export const footprint: Command = {
  name: 'footprint',
  synopsis: '[--json]',
  summary: 'what all answers so far cost, beside what a large model would have used',
  options: {},
  words: { least: 0, most: 0 },
  async run({ json, dataFolder, terminal }) {
    const sums = await withLibrary(dataFolder, async (library) => ledgerSums(library.ledger(Number.MAX_SAFE_INTEGER)));
    terminal.out(json ? JSON.stringify(sums) : sumsText(sums));
    return 0;
  },
};

function sumsText(sums: LedgerSums): string {
  if (sums.answers === 0) return 'No question has been asked yet.';
  const tiers = Object.entries(sums.tiers).map(([tier, answers]) => `${answers} ${tier}`);
  const verdicts = {
    less: sums.ratio ? `about ${range(sums.ratio)} times less` : '',
    more: 'more than a large model',
    'not shown': 'less is not shown: the ranges overlap',
  };
  return [
    `answers      ${sums.answers} (${tiers.join(', ')}; ${sums.abstained} times the reports did not answer)`,
    `since        ${sums.first?.slice(0, 10)}`,
    `energy       ${range(sums.joules)} J, ${sums.method} (${significant(sums.joules.value / JOULES_PER_WATT_HOUR, 'en')} Wh)`,
    `large model  ${range(sums.baseline.joules)} J for the same answers`,
    `verdict      ${verdicts[sums.verdict]}`,
    `saved        ${range(sums.savedJoules)} J`,
    `carbon       ${range(sums.gramsCo2e)} g CO₂e`,
  ].join('\n');
}

function range({ low, value, high }: Interval): string {
  return `${significant(value, 'en')} (${significant(low, 'en')}–${significant(high, 'en')})`;
}
