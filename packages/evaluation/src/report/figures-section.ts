import { MEASURE_KEYS, MEASURES, type MeasureDefinition, type MeasureKey } from '../measures.js';
import type { QuestionKind } from '../question.js';
import type { FigureGroup, Summary } from '../summary.js';
import { intervalChart, systemSign } from './interval-chart.js';
import { KIND_WORDS } from '../kind-words.js';
import { html } from './markup.js';
import { MEASURE_WORDING } from './measure-wording.js';
import { figureCell } from './questions-section.js';
import type { ReportContent, Section } from './report-html.js';
import { REPORT_WORDING } from './report-wording.js';

const CHARTED: readonly MeasureKey[] = [
  'hit1',
  'hit5',
  'rightPageCited',
  'citationPrecision',
  'verbatim',
  'boxRight',
  'allFacts',
  'calibratedKept',
  'supported',
  'unsupported',
  'languageRight',
  'refusedRightly',
  'refusedWrongly',
];
/** What the breakdowns show: enough to see where an assistant is weak. */
const BROKEN_DOWN: readonly MeasureKey[] = ['hit5', 'rightPageCited', 'allFacts', 'supported'];

/** All figures over all questions: a chart of the shares, then one table for each topic. */
export function figuresSection({ runs, language }: ReportContent): Section {
  const words = REPORT_WORDING[language];
  const topics = [...new Set(MEASURE_KEYS.map((key) => MEASURES[key].topic))];
  const there = (key: MeasureKey) => runs.some(({ summary }) => summary.all.figures[key]);
  const rows = CHARTED.filter(there).map((key) => ({
    label: `${MEASURE_WORDING[language][key].name}${MEASURES[key].better === 'lower' ? ' ↓' : ''}`,
    figures: runs.map(({ summary }) => summary.all.figures[key]),
  }));
  const body = html`<p>${words.figuresText}</p><h3>${words.chartTitle}</h3><p>${words.chartText}</p>
<ul class="key">${runs.map(({ system }, index) => html`<li>${systemSign(index)}${system.name}</li>`)}</ul>
<div class="scroll">${intervalChart(rows, words.chartTitle, language)}</div>
${topics.map((topic) => {
  const keys = MEASURE_KEYS.filter((key) => MEASURES[key].topic === topic && there(key));
  if (keys.length === 0) return undefined;
  return html`<div class="scroll"><table><caption>${words.topics[topic]}</caption><thead><tr><th scope="col">${words.measure}</th>${runs.map(
    ({ system }) => html`<th scope="col">${system.name}</th>`,
  )}</tr></thead><tbody>${keys.map((key) => {
    const { better }: MeasureDefinition = MEASURES[key];
    const { name, meaning } = MEASURE_WORDING[language][key];
    return html`<tr><th scope="row">${name}${better === 'lower' ? ' ↓' : ''}<small>${meaning}</small></th>${runs.map(({ summary }) => figureCell(summary.all, key, language))}</tr>`;
  })}</tbody></table></div>`;
})}`;
  return { id: 'figures', title: words.figures, body };
}

/** The main figures by kind of question, by language and by report. */
export function breakdownSection({ runs, language }: ReportContent): Section {
  const words = REPORT_WORDING[language];
  const titles = new Map(
    runs.flatMap(({ environment }) => environment.reports.map(({ id, title }) => [id, title] as const)),
  );
  const breakdown = (
    caption: string,
    groupsOf: (summary: Summary) => FigureGroup[],
    nameOf: (name: string) => string,
  ) => {
    const names = [...new Set(runs.flatMap(({ summary }) => groupsOf(summary).map(({ name }) => name)))];
    return runs.map(({ system, summary }) => {
      const groups = new Map(groupsOf(summary).map((group) => [group.name, group]));
      const keys = BROKEN_DOWN.filter((key) => [...groups.values()].some(({ figures }) => figures[key]));
      return html`<div class="scroll"><table><caption>${caption}, ${system.name}</caption><thead><tr><th scope="col">${caption}</th><th scope="col">${words.questions}</th>${keys.map(
        (key) => html`<th scope="col">${MEASURE_WORDING[language][key].name}</th>`,
      )}</tr></thead><tbody>${names.flatMap((name) => {
        const group = groups.get(name);
        if (!group || keys.every((key) => !group.figures[key])) return [];
        return [
          html`<tr><th scope="row">${nameOf(name)}</th><td>${group.questions}</td>${keys.map((key) => figureCell(group, key, language))}</tr>`,
        ];
      })}</tbody></table></div>`;
    });
  };
  const body = html`<h3>${words.byKind}</h3>${breakdown(
    words.byKind,
    ({ byKind }) => byKind,
    (name) => KIND_WORDS[language][name as QuestionKind],
  )}
<h3>${words.byLanguage}</h3>${breakdown(
    words.byLanguage,
    ({ byLanguage }) => byLanguage,
    (name) => words.languages[name as 'en'],
  )}
<h3>${words.byReport}</h3>${breakdown(
    words.byReport,
    ({ byReport }) => byReport,
    (name) => titles.get(name) ?? name,
  )}`;
  return { id: 'breakdowns', title: words.breakdowns, body };
}
