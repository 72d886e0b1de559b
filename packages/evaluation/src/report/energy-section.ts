import type { EnergySum, Run } from '../run.js';
import { html } from './markup.js';
import { significant } from './numbers.js';
import type { ReportContent, Section } from './report-html.js';
import { REPORT_WORDING } from './report-wording.js';

/** What an answer used, and what the evaluation itself did. */
export function energySection({ runs, language }: ReportContent): Section {
  const words = REPORT_WORDING[language];
  const columns = words.energyColumns;
  const row = (part: string, sum: EnergySum | null, share = 1) =>
    sum
      ? html`<tr><th scope="row">${part}</th><td class="figure"><b>${significant(sum.joules.value * share, language)}</b></td><td class="figure">${words.interval(
          significant(sum.joules.low * share, language),
          significant(sum.joules.high * share, language),
        )}</td><td>${words.methods[sum.method]}</td></tr>`
      : html`<tr><th scope="row">${part}</th><td colspan="3" class="soft">${words.unknown}</td></tr>`;
  const parts = words.energyParts;
  const body = html`<p>${words.energyText}</p>${runs.map(
    ({
      system,
      energy,
      largeModel,
      summary,
    }) => html`<div class="scroll"><table><caption>${system.name}</caption><thead><tr><th scope="col">${columns.part}</th><th scope="col">${columns.joules}</th><th scope="col">${columns.range}</th><th scope="col">${columns.method}</th></tr></thead>
<tbody>${row(parts.perAnswer, energy.answers, 1 / Math.max(1, summary.all.figures.joules?.n ?? 1))}${row(parts.answers, energy.answers)}${largeModel !== null && row(parts.largeModel, largeModel)}${energy.searching !== null && row(parts.searching, energy.searching)}${row(parts.scoring, energy.scoring)}</tbody></table></div>`,
  )}<p>${words.evaluationEnergy(significant(totalJoules(runs), language), significant(totalJoules(runs) / 3600, language))}</p>`;
  return { id: 'energy', title: words.energy, body };
}

function totalJoules(runs: readonly Run[]): number {
  return runs.flatMap(({ energy }) => Object.values(energy)).reduce((sum, part) => sum + (part?.joules.value ?? 0), 0);
}
