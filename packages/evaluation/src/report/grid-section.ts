import { GOOD_PRACTICE } from '../good-practice.js';
import { html } from './markup.js';
import type { ReportContent, Section } from './report-html.js';
import { REPORT_WORDING } from './report-wording.js';

/** The good-practice grid: facts of this evaluation where there are, what remains to be answered where there are none. */
export function gridSection({ runs, language }: ReportContent): Section {
  const words = REPORT_WORDING[language];
  const columns = words.gridColumns;
  const body = html`<p>${words.gridText}</p><div class="scroll"><table><thead><tr><th scope="col">${columns.question}</th><th scope="col">${columns.found}</th><th scope="col">${columns.criteria}</th></tr></thead>
<tbody>${GOOD_PRACTICE.map(({ question, open, criteria, facts }) => {
    const known = runs
      .map((run) => ({ system: run.system.name, facts: facts(run, language) }))
      .filter((each) => each.facts.length > 0);
    return html`<tr><th scope="row">${question[language]}</th><td>${known.map(
      (each) =>
        html`${runs.length > 1 && html`<b>${each.system}</b>`}<ul>${each.facts.map((fact) => html`<li>${fact}</li>`)}</ul>`,
    )}<p class="open">${words.open} ${open[language]}</p></td><td>${criteria.map(({ reference, number }) => html`${reference} ${number}<br>`)}</td></tr>`;
  })}</tbody></table></div>`;
  return { id: 'grid', title: words.grid, body };
}
