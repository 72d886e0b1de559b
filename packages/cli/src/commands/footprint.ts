import { LampyreError } from '@lampyre/errors';
import type { FootprintSettings, LedgerSums } from '@lampyre/footprint';
import type { Command, CommandInput, ExitStatus } from '../command.js';
import { textOption } from '../command-line.js';
import { ledgerCsv } from '../ledger-csv.js';
import { ledgerText, settingsText } from '../ledger-text.js';
import { withLibrary } from '../open-library.js';

export const footprint: Command = {
  name: 'footprint',
  synopsis: '[--baseline NAME] [--json|--csv] | set NAME VALUE | settings',
  summary: 'what all answers so far cost, beside what a large model would have used',
  options: {
    baseline: {
      type: 'string',
      value: 'NAME',
      help: 'published, gpt-4o, google-2025, measured:NAME … or your own figure (0.3Wh, 0.2-0.5Wh, 2J/token); @400: fixed length; +4000: reads a context, too',
    },
    csv: { type: 'boolean', help: "one line an answer or other work, with CodeCarbon's column names" },
  },
  words: { least: 0, most: 3 },
  async run(input) {
    const [first] = input.positionals;
    if (first === 'set') return setOne(input);
    if (first === 'settings') return tellSettings(input);
    if (first !== undefined) throw wrongUse(`footprint does not take: ${first}`);
    return tellLedger(input);
  },
};

async function tellLedger({ values, json, dataFolder, terminal }: CommandInput): Promise<ExitStatus> {
  if (json && values.csv) throw wrongUse('Take --json or --csv, not both.');
  const chosen = textOption(values, 'baseline');
  const {
    budgetOf,
    FOOTPRINT_SETTINGS,
    ledgerSums,
    parseBaselineChoice,
    readFootprintSettings,
    SERVER_BASELINES,
    serverBaselines,
  } = await import('@lampyre/footprint');
  const { readLedger } = await import('../ledger-read.js');
  return withLibrary<ExitStatus>(dataFolder, async (library) => {
    const servers = serverBaselines(library.setting(SERVER_BASELINES));
    const choice = chosen === undefined ? undefined : parseBaselineChoice(chosen, servers);
    const { answers, work } = readLedger(library, choice);
    if (values.csv) {
      terminal.out(ledgerCsv(answers, work));
      return 0;
    }
    const { budgetJoulesPerDay } = readFootprintSettings(library.setting(FOOTPRINT_SETTINGS));
    const sums: LedgerSums = ledgerSums(answers, work);
    const budget = budgetOf(answers, budgetJoulesPerDay, new Date().toISOString().slice(0, 10));
    terminal.out(json ? JSON.stringify({ ...sums, budget }) : ledgerText(sums, budget));
    return 0;
  });
}

async function setOne({ positionals, dataFolder, json, terminal }: CommandInput): Promise<ExitStatus> {
  const [, name, value] = positionals;
  if (name === undefined || value === undefined) throw wrongUse('Wanted: lampyre footprint set NAME VALUE');
  const { FOOTPRINT_SETTINGS, readFootprintSettings, SERVER_BASELINES, withSetting } = await import(
    '@lampyre/footprint'
  );
  return withLibrary<ExitStatus>(dataFolder, async (library) => {
    const before = readFootprintSettings(library.setting(FOOTPRINT_SETTINGS));
    const settings: FootprintSettings = withSetting(before, name, value, library.setting(SERVER_BASELINES));
    library.set(FOOTPRINT_SETTINGS, settings);
    terminal.out(json ? JSON.stringify(settings) : settingsText(settings));
    return 0;
  });
}

async function tellSettings({ positionals, dataFolder, json, terminal }: CommandInput): Promise<ExitStatus> {
  if (positionals.length > 1) throw wrongUse('Wanted: lampyre footprint settings');
  const { FOOTPRINT_SETTINGS, readFootprintSettings } = await import('@lampyre/footprint');
  return withLibrary<ExitStatus>(dataFolder, async (library) => {
    const settings = readFootprintSettings(library.setting(FOOTPRINT_SETTINGS));
    terminal.out(json ? JSON.stringify(settings) : settingsText(settings));
    return 0;
  });
}

function wrongUse(detail: string): LampyreError {
  return new LampyreError('LAMPYRE_USAGE', { detail });
}
