import { significant } from '../energy-figures.js';
import { PageLink } from '../page-link.js';
import { type ScreenProps, screenOf } from '../screen.js';
import { LedgerChart } from './footprint-chart.js';
import type { FootprintData } from './footprint-data.js';
import { LedgerTables } from './footprint-tables.js';
import { FOOTPRINT_WORDING, LEDGER_TITLES } from './footprint-wording.js';

/** What all answers so far cost, day by day, beside a large model; with all other work, and what an answer costs with it. */
function LedgerView({ data, state, actions }: ScreenProps<FootprintData>) {
  const { language } = state;
  const text = FOOTPRINT_WORDING[language];
  const { sums, budget } = data;
  const format = (quantity: number) => significant(quantity, language);
  const method = { screen: 'method', question: '', ...(state.address.language ? { language } : {}) };
  return (
    <div class="ledger">
      <h1>{LEDGER_TITLES[language]}</h1>
      {sums.answers === 0 ? (
        <p class="lead">{text.none}</p>
      ) : (
        <>
          <p class="lead">{text.lead(sums, format)}</p>
          <p>{text.honest(sums, format)}</p>
        </>
      )}
      {budget && (
        <p class={budget.exceeded ? 'budget exceeded' : 'budget'} role={budget.exceeded ? 'alert' : undefined}>
          {text.budget(budget, format)}
        </p>
      )}
      <LedgerChart days={sums.days} language={language} />
      <LedgerTables sums={sums} language={language} />
      <p>
        <PageLink to={method} actions={actions}>
          {text.toMethod}
        </PageLink>
      </p>
    </div>
  );
}

export const footprintScreen = screenOf<FootprintData>(LEDGER_TITLES, LedgerView);
