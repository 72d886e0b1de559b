import { LampyreError } from '@lampyre/errors';
import type { Footprint, Interval } from '@lampyre/footprint';
import type { Command } from '../command.js';
import { textOption } from '../command-line.js';
import { significant } from '../cost-text.js';
import { type LedgerAnswer, ledgerCsv } from '../ledger-csv.js';
import { type LedgerSums, ledgerSums } from '../ledger-sums.js';
import { withLibrary } from '../open-library.js';

const JOULES_PER_WATT_HOUR = 3600;
/** The last days of the ledger; `--json` has all of them. */
const DAYS_SHOWN = 7;

export const footprint: Command = {
  name: 'footprint',
  synopsis: '[--baseline NAME] [--json|--csv]',
  summary: 'what all answers so far cost, beside what a large model would have used',
  options: {
    baseline: {
      type: 'string',
      value: 'NAME',
      help: 'compare with published, gpt-4o, google-2025 … or your own figure (0.3Wh, 0.2-0.5Wh, 2J/token); @400: fixed length',
    },
    csv: { type: 'boolean', help: "one line an answer, with CodeCarbon's column names" },
  },
  words: { least: 0, most: 0 },
  async run({ values, json, dataFolder, terminal }) {
    if (json && values.csv) throw new LampyreError('LAMPYRE_USAGE', { detail: 'Take --json or --csv, not both.' });
    const chosen = textOption(values, 'baseline');
    const { parseBaselineChoice, rebased } = await import('@lampyre/footprint');
    const choice = chosen === undefined ? undefined : parseBaselineChoice(chosen);
    const answers = await withLibrary(dataFolder, async (library) =>
      library.ledger(Number.MAX_SAFE_INTEGER).map((row): LedgerAnswer => {
        const read = JSON.parse(row.footprint) as Footprint;
        return { row, footprint: choice === undefined ? read : rebased(read, choice, 'en') };
      }),
    );
    if (values.csv) terminal.out(ledgerCsv(answers));
    else terminal.out(json ? JSON.stringify(ledgerSums(answers)) : sumsText(ledgerSums(answers)));
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
    `by stage     ${Object.entries(sums.stages).map(stageText).join(', ')}`,
    `compared to  ${Object.keys(sums.baselines).join('; ')}`,
    `large model  ${range(sums.baseline.joules)} J for the same answers, estimated`,
    `verdict      ${verdicts[sums.verdict]}`,
    `saved        ${range(sums.savedJoules)} J`,
    `carbon       ${range(sums.gramsCo2e)} g CO₂e of electricity, ${range(sums.embodiedGramsCo2e)} g of making the machine`,
    ...sums.days.slice(-DAYS_SHOWN).map(dayText),
  ].join('\n');
}

function stageText([stage, { share }]: [string, { share: number }]): string {
  return `${stage} ${significant(100 * share, 'en')} %`;
}

function dayText({ day, answers, joules }: LedgerSums['days'][number]): string {
  return `${day}   ${answers} ${answers === 1 ? 'answer' : 'answers'}, ${range(joules)} J`;
}

function range({ low, value, high }: Interval): string {
  return `${significant(value, 'en')} (${significant(low, 'en')}–${significant(high, 'en')})`;
}
