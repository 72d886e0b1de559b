import type { Footprint } from '@lampyre/footprint';
import type { LedgerRow } from '@lampyre/retriever';

const JOULES_PER_KWH = 3.6e6;
const GRAMS_PER_KG = 1000;

/** A row of the ledger with its footprint read. */
export interface LedgerAnswer {
  row: LedgerRow;
  footprint: Footprint;
}

/**
 * The columns. The first ones have CodeCarbon's names and units, so that what reads its `emissions.csv` reads this: seconds,
 * kilograms of CO₂e, kilograms a second, kilowatt-hours. Ours follow: the ranges, the method, the baseline and the verdict, with
 * the unit in the name.
 *
 * @see https://mlco2.github.io/codecarbon/output.html
 */
const COLUMNS: readonly (readonly [name: string, of: (answer: LedgerAnswer) => string | number])[] = [
  ['timestamp', ({ row }) => row.at],
  ['project_name', () => 'lampyre'],
  ['duration', ({ row }) => row.milliseconds / 1000],
  ['emissions', ({ footprint }) => footprint.carbon.value / GRAMS_PER_KG],
  ['emissions_rate', ({ row, footprint }) => perSecond(footprint.carbon.value / GRAMS_PER_KG, row.milliseconds / 1000)],
  ['energy_consumed', ({ footprint }) => footprint.joules.value / JOULES_PER_KWH],
  ['country_iso_code', ({ footprint }) => footprint.carbon.zone],
  ['tracking_mode', () => 'process'],
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

/** The answers as comma-separated values (RFC 4180) with a line of column names, oldest first. */
export function ledgerCsv(answers: readonly LedgerAnswer[]): string {
  const oldestFirst = [...answers].sort((a, b) => (a.row.at < b.row.at ? -1 : 1));
  const lines = oldestFirst.map((answer) => COLUMNS.map(([, of]) => cell(of(answer))).join(','));
  return [COLUMNS.map(([name]) => name).join(','), ...lines].join('\r\n');
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
