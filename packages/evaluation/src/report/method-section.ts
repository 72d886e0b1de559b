import { html } from './markup.js';
import type { ReportContent, Section } from './report-html.js';
import { REPORT_WORDING } from './report-wording.js';

/** How it is counted, how to do it again, and the versions of everything. */
export function methodSection({ runs, command, language }: ReportContent): Section {
  const words = REPORT_WORDING[language];
  const { environment, set } = runs[0]!;
  const versions: [string, string | number | null][] = [
    ['Lampyre', environment.lampyre],
    ['commit', environment.commit],
    ['Node.js', environment.node],
    [words.machine, `${environment.platform}, ${environment.processor}, ${environment.memoryGigabytes} GB`],
    [words.embeddingModel, environment.embeddingModel],
    [words.vectorSearch, environment.vectorSearch],
    [words.lexicon, environment.lexicon],
    [`${words.questionSet} ${set.name}`, `SHA-256 ${set.sha256}`],
    ...runs.map(({ system }): [string, string] => [
      system.name,
      Object.entries(system.description)
        .map(([name, value]) => `${name} ${value}`)
        .join(', '),
    ]),
  ];
  const body = html`<ul>${words.methodText.map((each) => html`<li>${each}</li>`)}</ul>
<h3>${words.reproduce}</h3><p>${words.reproduceText}</p><pre><code>${command}</code></pre>
<div class="scroll"><table><caption>${words.versions}</caption><tbody>${versions
    .filter(([, value]) => value !== null)
    .map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value ?? ''}</td></tr>`)}</tbody></table></div>
<div class="scroll"><table><caption>${words.reports}</caption><thead><tr><th scope="col">${words.report}</th><th scope="col">${words.pages}</th><th scope="col">${words.fingerprint}</th></tr></thead><tbody>${environment.reports.map(
    ({ id, title, pages, language: of, sha256 }) =>
      html`<tr><th scope="row"><cite lang="${of}">${title}</cite><small>${id}</small></th><td>${pages}</td><td><code>${sha256.slice(0, 16)}…</code></td></tr>`,
  )}</tbody></table></div>`;
  return { id: 'method', title: words.method, body };
}
