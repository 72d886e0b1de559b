import { type MeasureKey, MEASURES } from '../measures.js';
import { QUESTION_KINDS } from '../question.js';
import type { EnergySum, Run } from '../run.js';
import { languageSide } from '../summary.js';
import { KIND_WORDS } from '../kind-words.js';
import { html, type Markup } from './markup.js';
import { MEASURE_WORDING } from './measure-wording.js';
import { inUnit, withInterval } from './numbers.js';
import type { ReportContent, Section } from './report-html.js';
import { REPORT_WORDING } from './report-wording.js';

/** What a reader in a hurry takes home of each system. */
const BRIEF: readonly MeasureKey[] = [
  'rightPageCited',
  'allFacts',
  'verbatim',
  'unsupported',
  'refusedRightly',
  'refusedWrongly',
];

export function briefSection({ runs, language }: ReportContent): Section {
  const words = REPORT_WORDING[language];
  const body = html`<ul class="brief">${runs.map(
    ({ system, energy, summary: { all } }) =>
      html`<li><h3>${system.name}</h3><ul>${BRIEF.map((key) => {
        const figure = all.figures[key];
        if (!figure) return undefined;
        const { value, low, high, n } = figure;
        const [told, from, to] = [value, low, high].map((each) => inUnit(key, each, language)) as [
          string,
          string,
          string,
        ];
        return html`<li>${MEASURE_WORDING[language][key].name}${words.colon}<b>${told}</b> <span class="soft">${words.between(from, to, n)}</span></li>`;
      })}${energy.answers !== null && html`<li>${briefEnergy(energy.answers, all.figures.joules?.n ?? 1, language)}</li>`}</ul></li>`,
  )}</ul>`;
  return { id: 'brief', title: words.brief, body };
}

/** Energy of one answer with the doubt of its method, which is far larger than that of the questions asked. */
function briefEnergy({ joules, method }: EnergySum, answers: number, language: 'en' | 'fr'): Markup {
  const words = REPORT_WORDING[language];
  const each = (sum: number) => inUnit('joules', sum / answers, language);
  return html`${MEASURE_WORDING[language].joules.name}${words.colon}${words.briefEnergy(each(joules.value), each(joules.low), each(joules.high), words.methods[method])}`;
}

export function askedSection({ runs, language }: ReportContent): Section {
  const words = REPORT_WORDING[language];
  const { questions, set } = runs[0]!;
  const unanswerable = questions.filter((question) => question.unanswerable).length;
  const sides = [...new Set(questions.map(languageSide))].sort() as (keyof typeof words.languages)[];
  const body = html`<p>${words.askedText(questions.length, unanswerable, set.name)}</p>
<div class="scroll"><table><thead><tr><th scope="col">${words.byKind}</th>${sides.map((side) => html`<th scope="col">${words.languages[side]}</th>`)}</tr></thead>
<tbody>${QUESTION_KINDS.filter((kind) => questions.some((question) => question.kind === kind)).map(
    (kind) =>
      html`<tr><th scope="row">${KIND_WORDS[language][kind]}</th>${sides.map(
        (side) =>
          html`<td>${questions.filter((question) => question.kind === kind && languageSide(question) === side).length || '–'}</td>`,
      )}</tr>`,
  )}</tbody></table></div>`;
  return { id: 'asked', title: words.asked, body };
}

export function everyQuestionSection({ runs, language }: ReportContent): Section {
  const words = REPORT_WORDING[language];
  const [first] = runs;
  const body = html`<p>${words.allText}</p><div class="scroll"><table><thead><tr><th scope="col">${words.question}</th>${runs.map(
    ({ system }) => html`<th scope="col">${system.name}</th>`,
  )}</tr></thead><tbody>${first!.questions.map(
    ({ id, question, kind, language: asked }) =>
      html`<tr><th scope="row"><span lang="${asked}">${question}</span><small>${id} · ${KIND_WORDS[language][kind]}</small></th>${runs.map((run) => html`<td>${outcome(run, id, language)}</td>`)}</tr>`,
  )}</tbody></table></div>`;
  return { id: 'questions', title: words.all, body };
}

/** Page, facts and refusal of one question, in words with a sign. */
function outcome({ scores, answers }: Run, id: string, language: 'en' | 'fr') {
  const words = REPORT_WORDING[language];
  const score = scores.find((each) => each.id === id);
  const answer = answers.find((each) => each.id === id);
  if (!score || !answer || answer.error) return html`<span class="wrong">✗ ${words.outcomes.none}</span>`;
  const told = (['rightPageCited', 'allFacts'] as const).flatMap((key) => {
    const tally = score.tallies[key];
    if (!tally) return [];
    const right = tally.sum === tally.of;
    const name = key === 'allFacts' ? words.outcomes.facts : words.outcomes.page;
    return [html`<span class="${right ? 'right' : 'wrong'}">${right ? '✓' : '✗'} ${name}</span> `];
  });
  if (score.tallies.refusedRightly) {
    return answer.abstained
      ? html`<span class="right">✓ ${words.outcomes.refusedRightly}</span>`
      : html`<span class="wrong">✗ ${words.outcomes.answeredWrongly}</span>`;
  }
  return answer.abstained ? html`<span class="wrong">✗ ${words.outcomes.refusedWrongly}</span>` : told;
}

/** A figure in a cell of a table, with interval and n. */
export function figureCell(run: { figures: Run['summary']['all']['figures'] }, key: MeasureKey, language: 'en' | 'fr') {
  const words = REPORT_WORDING[language];
  const figure = run.figures[key];
  if (!figure) return html`<td class="figure soft">${words.notMeasured}</td>`;
  const counted = MEASURES[key].pooling === 'share' ? words.n(figure.n, figure.of) : words.n(figure.n, figure.n);
  const [told, ...range] = withInterval(key, figure, language).split(' (');
  return html`<td class="figure"><b>${told}</b> (${range.join(' (')}<small>${counted}</small></td>`;
}
