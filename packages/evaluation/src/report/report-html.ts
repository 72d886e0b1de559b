import type { Language } from '@lampyre/assistant';
import type { Comparison } from '../compare-runs.js';
import type { Run } from '../run.js';
import { comparisonSection } from './comparison-section.js';
import { energySection } from './energy-section.js';
import { examplesSection } from './examples-section.js';
import { breakdownSection, figuresSection } from './figures-section.js';
import { gridSection } from './grid-section.js';
import { html, type Markup } from './markup.js';
import { methodSection } from './method-section.js';
import { askedSection, briefSection, everyQuestionSection } from './questions-section.js';
import { REPORT_STYLE } from './report-style.js';
import { REPORT_WORDING } from './report-wording.js';

export interface ReportContent {
  /** At least one run; all of the same question set. */
  runs: readonly Run[];
  comparison?: Comparison | undefined;
  /** The command that makes the report again. */
  command: string;
  language: Language;
}

/** A part of the report with the word that the contents list shows. */
export interface Section {
  id: string;
  title: string;
  body: Markup;
}

/** The report for publication: one page of HTML that needs nothing else, neither script nor picture nor network. */
export function reportHtml(content: ReportContent): string {
  const { runs, comparison, language } = content;
  const words = REPORT_WORDING[language];
  const sections: Section[] = [
    briefSection(content),
    askedSection(content),
    figuresSection(content),
    breakdownSection(content),
    ...(comparison ? [comparisonSection(comparison, language)] : []),
    energySection(content),
    examplesSection(content),
    gridSection(content),
    everyQuestionSection(content),
    methodSection(content),
  ];
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(runs[0]!.at));
  const title = words.title(runs.length);
  const body = html`<header><h1>${title}</h1><p class="soft">${runs.map(({ system }) => system.name).join(' · ')}</p><p>${words.made(date)}</p></header>
<nav aria-label="${words.contents}"><ol>${sections.map(({ id, title: name }) => html`<li><a href="#${id}">${name}</a></li>`)}</ol></nav>
<main>${sections.map(({ id, title: name, body: part }) => html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${name}</h2>${part}</section>\n`)}</main>`;
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${html`${title}`.html}</title><style>${REPORT_STYLE}</style></head>
<body>${language === 'fr' ? frenchSpaces(body.html) : body.html}</body></html>
`;
}

/** French puts a narrow space that does not break before ; ! ? %, a wide one before : and inside guillemets. */
function frenchSpaces(text: string): string {
  return text
    .replace(/ ([;!?%])/g, '\u202f$1')
    .replace(/ ([:»])/g, '\u00a0$1')
    .replace(/« /g, '«\u00a0');
}
