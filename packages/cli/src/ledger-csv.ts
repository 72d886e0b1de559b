import type { Footprint, WorkCost } from '@lampyre/footprint';
import type { LedgerRow, WorkRow } from '@lampyre/retriever';

const JOULES_PER_KWH = 3.6e6;
const GRAMS_PER_KG = 1000;

/** An answer's row of the ledger with its footprint read. */
export interface AnswerLine {
  row: LedgerRow;
  footprint: Footprint;
}

/** A row of the ledger that is no answer, with its cost read. */
export interface WorkLine {
  row: WorkRow;
  cost: WorkCost;
}

/**
 * The columns. The first ones have CodeCarbon's names and units, so that what reads its `emissions.csv` reads this: seconds,
 * kilograms of CO₂e, kilograms a second, kilowatt-hours. Ours follow: the ranges, the method, the baseline and the verdict, with
 * the unit in the name.
 *
 * @see https://mlco2.github.io/codecarbon/output.html
 */
const COLUMNS: readonly (readonly [name: string, of: (answer: AnswerLine) => string | number])[] = [
  ['timestamp', ({ row }) => row.at],
  ['project_name', () => 'lampyre'],
  ['duration', ({ row }) => row.milliseconds / 1000],
  ['emissions', ({ footprint }) => footprint.carbon.value / GRAMS_PER_KG],
  ['emissions_rate', ({ row, footprint }) => perSecond(footprint.carbon.value / GRAMS_PER_KG, row.milliseconds / 1000)],
  ['energy_consumed', ({ footprint }) => footprint.joules.value / JOULES_PER_KWH],
  ['country_iso_code', ({ footprint }) => footprint.carbon.zone],
  ['tracking_mode', () => 'process'],
  ['kind', ({ row }) => (row.recalled ? 'recalled answer' : 'answer')],
  ['subject', () => ''],
  ['energy_consumed_low', ({ footprint }) => footprint.joules.low / JOULES_PER_KWH],
  ['energy_consumed_high', ({ footprint }) => footprint.joules.high / JOULES_PER_KWH],
  ['emissions_low', ({ footprint }) => footprint.carbon.low / GRAMS_PER_KG],
  ['emissions_high', ({ footprint }) => footprint.carbon.high / GRAMS_PER_KG],
  ['embodied_emissions', ({ footprint }) => kilograms(footprint.impacts?.embodied.value)],
  ['method', ({ footprint }) => footprint.method],
  ['meter', ({ footprint }) => footprint.meter ?? ''],
  ['tier', ({ row }) => row.tier],
  ['language', ({ row }) => row.language],
  ['abstained', ({ row }) => String(row.abstained)],
  ['answer_tokens', ({ footprint }) => footprint.answerTokens ?? footprint.baseline.tokens],
  ['baseline_name', ({ footprint }) => footprint.baseline.name],
  ['baseline_method', ({ footprint }) => `${footprint.baseline.method} ${footprint.baseline.version}`],
  ['baseline_tokens', ({ footprint }) => footprint.baseline.tokens],
  ['baseline_energy_low', ({ footprint }) => footprint.baseline.joules.low / JOULES_PER_KWH],
  ['baseline_energy', ({ footprint }) => footprint.baseline.joules.value / JOULES_PER_KWH],
  ['baseline_energy_high', ({ footprint }) => footprint.baseline.joules.high / JOULES_PER_KWH],
  ['baseline_emissions_own_zone', ({ footprint }) => kilograms(footprint.impacts?.baselineOwnZone.value)],
  ['baseline_emissions_same_zone', ({ footprint }) => kilograms(footprint.impacts?.baselineSameZone.value)],
  ['ratio_low', ({ footprint }) => footprint.ratio.low],
  ['ratio', ({ footprint }) => footprint.ratio.value],
  ['ratio_high', ({ footprint }) => footprint.ratio.high],
  ['verdict', ({ footprint }) => footprint.verdict],
];

/** The columns that a row of other work fills; all others are empty there. */
const WORK_COLUMNS: Readonly<Record<string, (work: WorkLine) => string | number>> = {
  timestamp: ({ row }) => row.at,
  project_name: () => 'lampyre',
  duration: ({ cost }) => cost.seconds,
  emissions: ({ cost }) => cost.carbon.value / GRAMS_PER_KG,
  emissions_rate: ({ cost }) => perSecond(cost.carbon.value / GRAMS_PER_KG, cost.seconds),
  energy_consumed: ({ cost }) => cost.joules.value / JOULES_PER_KWH,
  country_iso_code: ({ cost }) => cost.carbon.zone,
  tracking_mode: () => 'process',
  kind: ({ row }) => row.kind,
  subject: ({ row }) => row.subject,
  energy_consumed_low: ({ cost }) => cost.joules.low / JOULES_PER_KWH,
  energy_consumed_high: ({ cost }) => cost.joules.high / JOULES_PER_KWH,
  emissions_low: ({ cost }) => cost.carbon.low / GRAMS_PER_KG,
  emissions_high: ({ cost }) => cost.carbon.high / GRAMS_PER_KG,
  method: ({ cost }) => cost.method,
  meter: ({ cost }) => cost.meter,
};

/** Answers and other work as comma-separated values (RFC 4180) with a line of column names, oldest first. */
export function ledgerCsv(answers: readonly AnswerLine[], work: readonly WorkLine[] = []): string {
  const lines = [
    ...answers.map((answer) => ({ at: answer.row.at, cells: COLUMNS.map(([, of]) => of(answer)) })),
    ...work.map((one) => ({ at: one.row.at, cells: COLUMNS.map(([name]) => WORK_COLUMNS[name]?.(one) ?? '') })),
  ].sort((a, b) => (a.at < b.at ? -1 : 1));
  return [COLUMNS.map(([name]) => name), ...lines.map(({ cells }) => cells)]
    .map((cells) => cells.map(cell).join(','))
    .join('\r\n');
}

function cell(content: string | number): string {
  const text = String(content);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Empty where an answer of an older version does not hold it. */
function kilograms(grams: number | undefined): number | '' {
  return grams === undefined ? '' : grams / GRAMS_PER_KG;
}

function perSecond(quantity: number, seconds: number): number | '' {
  return seconds > 0 ? quantity / seconds : '';
}
