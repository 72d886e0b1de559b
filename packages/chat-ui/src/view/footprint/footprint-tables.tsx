import type { Language, LedgerSums } from '@lampyre/assistant';
import { type Interval, significant } from '../energy-figures.js';
import { FOOTPRINT_WORDING } from './footprint-wording.js';

/** The figures behind the chart, for those who read rather than look: by day, stage, tier and kind of work. */
export function LedgerTables({ sums, language }: { sums: LedgerSums; language: Language }) {
  const text = FOOTPRINT_WORDING[language];
  const { columns } = text;
  const format = (quantity: number) => significant(quantity, language);
  const range = ({ low, value, high }: Interval) => `${format(value)} J (${format(low)}–${format(high)})`;
  const estimated = text.methods.estimated;
  return (
    <>
      <Table
        caption={text.byDay}
        head={[columns.day, columns.answers, columns.ours, columns.work, columns.theirs]}
        rows={[...sums.days]
          .reverse()
          .map(({ day, answers, joules, workJoules, baseline }) => [
            day,
            String(answers),
            range(joules),
            range(workJoules),
            range(baseline.joules),
          ])}
      />
      <Table
        caption={text.byStage}
        head={[columns.stage, columns.ours, columns.share]}
        rows={Object.entries(sums.stages).map(([stage, { joules, share }]) => [
          text.stages[stage] ?? stage,
          range(joules),
          new Intl.NumberFormat(language, { style: 'percent', maximumSignificantDigits: 2 }).format(share),
        ])}
      />
      <Table
        caption={text.byTier}
        head={[columns.tier, columns.answers, columns.ours]}
        rows={Object.entries(sums.joulesByTier).map(([tier, joules]) => [
          text.tiers[tier] ?? tier,
          String(sums.tiers[tier]),
          range(joules),
        ])}
      />
      <Table
        caption={text.byWork}
        head={[columns.work, columns.times, columns.hours, columns.energy]}
        rows={Object.entries(sums.work).map(([kind, { rows, seconds, joules, method }]) => [
          text.kinds[kind] ?? kind,
          String(rows),
          format(seconds / 3600),
          `${range(joules)}, ${text.methods[method]}`,
        ])}
      />
      <p class="small">
        {text.method(text.methods[sums.method], estimated)} {text.carbon(sums, format)}
      </p>
    </>
  );
}

function Table({ caption, head, rows }: { caption: string; head: string[]; rows: string[][] }) {
  if (rows.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard, too
    <div class="table" tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...rest]) => (
            <tr key={first}>
              <th scope="row">{first}</th>
              {rest.map((cell, index) => (
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
