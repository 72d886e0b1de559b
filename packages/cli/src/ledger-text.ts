import {
  type budgetOf,
  type FootprintSettings,
  type Interval,
  type LedgerSums,
  SETTING_HELP,
  type WorkSum,
} from '@lampyre/footprint';
import { significant } from './cost-text.js';

const JOULES_PER_WATT_HOUR = 3600;
/** The last days of the ledger; `--json` has all of them. */
const DAYS_SHOWN = 7;
const VERDICTS = {
  less: 'less',
  more: 'more than a large model',
  'not shown': 'less is not shown: the ranges overlap',
};

/** The sums of a ledger for people. */
export function ledgerText(sums: LedgerSums, budget: ReturnType<typeof budgetOf>): string {
  const work = Object.entries(sums.work).map(workText);
  if (sums.answers === 0) return ['No question has been asked yet.', ...work].join('\n');
  const tiers = Object.entries(sums.tiers).map(([tier, answers]) => `${answers} ${tier}`);
  const again = sums.recalled > 0 ? `; ${sums.recalled} given again from the cache` : '';
  const { own, withWork, ratioWithWork, verdictWithWork } = sums.joulesPerAnswer!;
  const compared = (verdict: LedgerSums['verdict'], ratio: Interval) =>
    verdict === 'less' ? `about ${range(ratio)} times less` : VERDICTS[verdict];
  const [thousand, many] = sums.carbonEuros;
  return [
    `answers      ${sums.answers} (${tiers.join(', ')}; ${sums.abstained} times the reports did not answer${again})`,
    `since        ${sums.first?.slice(0, 10)}`,
    `energy       ${range(sums.joules)} J, ${sums.method} (${significant(sums.joules.value / JOULES_PER_WATT_HOUR, 'en')} Wh)`,
    `by tier      ${Object.entries(sums.joulesByTier)
      .map(([tier, joules]) => `${tier} ${range(joules)} J`)
      .join(', ')}`,
    `by stage     ${Object.entries(sums.stages).map(stageText).join(', ')}`,
    `compared to  ${Object.keys(sums.baselines).join('; ')}`,
    `large model  ${range(sums.baseline.joules)} J for the same answers, estimated`,
    `verdict      ${compared(sums.verdict, sums.ratio!)}`,
    `saved        ${range(sums.savedJoules)} J`,
    ...work,
    `an answer    ${range(own)} J, and ${range(withWork)} J with all other work spread over the answers so far`,
    `verdict then ${compared(verdictWithWork, ratioWithWork)} (the large model's training and waiting are not counted)`,
    `carbon       ${range(sums.gramsCo2e)} g CO₂e of electricity, ${range(sums.embodiedGramsCo2e)} g of making the machine`,
    `its price    ${euros(thousand)}, ${euros(many)} (256 € a tonne, France 2025)`,
    ...(budget === null ? [] : [budgetText(budget)]),
    ...sums.days.slice(-DAYS_SHOWN).map(dayText),
  ].join('\n');
}

/** Today's answers against what they may cost a day. */
export function budgetText({ joules, budgetJoules, exceeded }: NonNullable<ReturnType<typeof budgetOf>>): string {
  const used = `${range(joules)} J of ${significant(budgetJoules, 'en')} J today`;
  return exceeded ? `budget       exceeded: ${used}` : `budget       ${used}`;
}

/** The settings that were made, and those that there are. */
export function settingsText(settings: FootprintSettings): string {
  const { zone, pue, baseline, budgetJoulesPerDay, machine } = settings;
  const made: Record<keyof typeof SETTING_HELP, string | undefined> = {
    zone,
    pue: pue?.toString(),
    baseline,
    budget: budgetJoulesPerDay === undefined ? undefined : `${budgetJoulesPerDay}J`,
    machine: machine && `${machine.kilogramsCo2e}/${machine.years}/${machine.hoursPerYear}`,
  };
  return Object.entries(SETTING_HELP)
    .map(([name, help]) => `${name.padEnd(9)} ${made[name as keyof typeof made] ?? 'default'}   (${help})`)
    .join('\n');
}

function workText([kind, { rows, seconds, joules, method }]: [string, WorkSum]): string {
  const time = kind === 'service' ? `${significant(seconds / 3600, 'en')} h` : `${rows} times`;
  return `${kind.padEnd(12)} ${range(joules)} J, ${method} (${time})`;
}

function stageText([stage, { share }]: [string, { share: number }]): string {
  return `${stage} ${significant(100 * share, 'en')} %`;
}

function euros(priced: LedgerSums['carbonEuros'][number] | undefined): string {
  return priced === undefined ? '' : `${range(priced.euros)} € for ${priced.answers.toLocaleString('en')} such answers`;
}

function dayText({ day, answers, joules, workJoules }: LedgerSums['days'][number]): string {
  const rest = workJoules.value > 0 ? `; other work ${range(workJoules)} J` : '';
  return `${day}   ${answers} ${answers === 1 ? 'answer' : 'answers'}, ${range(joules)} J${rest}`;
}

function range({ low, value, high }: Interval): string {
  return `${significant(value, 'en')} (${significant(low, 'en')}–${significant(high, 'en')})`;
}
