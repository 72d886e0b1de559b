import type { Language } from '@lampyre/assistant';
import { type ChangedQuestion, type Comparison, verdictOn } from '../compare-runs.js';
import { MEASURE_KEYS, MEASURES } from '../measures.js';
import { html } from './markup.js';
import { MEASURE_WORDING } from './measure-wording.js';
import { inUnit } from './numbers.js';
import type { Section } from './report-html.js';
import { REPORT_WORDING } from './report-wording.js';

const SHOWN_CHARACTERS = 160;

/** What changed between two runs: each measure with its verdict, then each question with what changed. */
export function comparisonSection(comparison: Comparison, language: Language): Section {
  const words = REPORT_WORDING[language];
  const { before, after, n, differences, worse, better, otherwise } = comparison;
  const columns = words.comparisonColumns;
  const rows = MEASURE_KEYS.flatMap((key) => {
    const difference = differences[key];
    if (!difference) return [];
    const verdict = verdictOn(key, difference);
    const step = (value: number) => {
      const points = MEASURES[key].pooling === 'share' && key !== 'mrr' && key !== 'ndcg';
      const size = points
        ? `${(100 * Math.abs(value)).toFixed(0)} ${words.points}`
        : inUnit(key, Math.abs(value), language);
      return `${value < 0 ? '−' : '+'}${size}`;
    };
    return [
      html`<tr><th scope="row">${MEASURE_WORDING[language][key].name}</th><td class="figure">${inUnit(key, difference.before, language)}</td><td class="figure">${inUnit(key, difference.after, language)}</td>
<td class="figure">${step(difference.change)} (${words.interval(step(difference.low), step(difference.high))})<small>${words.n(difference.n, difference.n)}</small></td><td class="${verdict}">${words.verdicts[verdict]}</td></tr>`,
    ];
  });
  const body = html`<p>${words.comparisonText(before, after, n)}</p>
<div class="scroll"><table><thead><tr><th scope="col">${words.measure}</th><th scope="col">${columns.before}</th><th scope="col">${columns.after}</th><th scope="col">${columns.change}</th><th scope="col">${columns.verdict}</th></tr></thead><tbody>${rows}</tbody></table></div>
<p>${words.changeCounts(worse.length, better.length, otherwise.length)}</p>
${[...worse, ...better].map((changed) => changedQuestion(changed, language))}`;
  return { id: 'comparison', title: words.comparison, body };
}

function changedQuestion({ question, changes }: ChangedQuestion, language: Language) {
  const words = REPORT_WORDING[language];
  return html`<div class="example"><h4 lang="${question.language}">${question.question}</h4><ul>${changes.map(
    ({ kind, direction, before, after }) =>
      html`<li><span class="${direction}">${words.changes[kind]}</span>${words.colon}${short(before)} → ${short(after)}</li>`,
  )}</ul><p class="soft">${question.id}</p></div>`;
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  if (line === '') return '–';
  return line.length > SHOWN_CHARACTERS ? `${line.slice(0, SHOWN_CHARACTERS)}…` : line;
}
