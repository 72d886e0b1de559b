import type { Language } from '@lampyre/assistant';
import { chooseExamples, type Example } from './example-choice.js';
import { KIND_WORDS } from '../kind-words.js';
import { html, type Markup } from './markup.js';
import type { ReportContent, Section } from './report-html.js';
import { REPORT_WORDING } from './report-wording.js';

const EXAMPLES = 3;
const ANSWER_CHARACTERS = 900;
const QUOTE_CHARACTERS = 260;
const SOURCES = 3;

/** Some of the best and worst answers of each system, with their sources and what was found of them. */
export function examplesSection({ runs, language }: ReportContent): Section {
  const words = REPORT_WORDING[language];
  const body = html`<p>${words.examplesText}</p>${runs.map((run) => {
    const { best, worst } = chooseExamples(run, EXAMPLES);
    const titles = new Map(run.environment.reports.map(({ id, title }) => [id, title]));
    const part = (title: string, examples: readonly Example[]) =>
      examples.length > 0 &&
      html`<h3>${run.system.name} – ${title}</h3>${examples.map((each) => exampleMarkup(each, titles, language))}`;
    return [part(words.best, best), part(words.worst, worst)];
  })}`;
  return { id: 'examples', title: words.examples, body };
}

function exampleMarkup(
  { question, answer, score }: Example,
  titles: ReadonlyMap<string, string>,
  language: Language,
): Markup {
  const words = REPORT_WORDING[language];
  return html`<div class="example"><h4 lang="${question.language}">${question.question}</h4>
${answer && !answer.error && html`<blockquote>${short(answer.text, ANSWER_CHARACTERS)}</blockquote>`}
${
  answer &&
  answer.citations.length > 0 &&
  html`<p class="soft">${words.sources}${words.colon}</p><ul>${answer.citations
    .slice(0, SOURCES)
    .map(
      ({ n, report, page, quote }) =>
        html`<li>[${n}] ${titles.get(report) ?? report}, ${words.page(page)}${quote && html` – ${words.quoteMarks[0]}${short(quote, QUOTE_CHARACTERS)}${words.quoteMarks[1]}`}</li>`,
    )}</ul>`
}
<p>${findings({ question, answer, score }, language)}</p><p class="soft">${question.id} · ${KIND_WORDS[language][question.kind]}</p></div>`;
}

function findings({ question, answer, score }: Example, language: Language): Markup {
  const words = REPORT_WORDING[language];
  const said = words.findings;
  const marks = (numbers: readonly number[]) => numbers.map((n) => `[${n}]`).join(' ');
  const unsupported = score.support.filter((level) => level === 'unsupported').length;
  const found: (string | false)[] =
    !answer || answer.error
      ? [`${said.failed}${answer?.error ? `${words.colon}${answer.error.message}` : ''}`]
      : question.unanswerable
        ? [!answer.abstained && said.wronglyAnswered]
        : [
            answer.abstained && said.wronglyRefused,
            score.factsMissing.length > 0 &&
              `${said.factsMissing}${words.colon}${score.factsMissing.map((fact) => (typeof fact === 'string' ? fact : fact.pattern)).join('; ')}`,
            score.wrongPage.length > 0 && `${said.wrongPage}${words.colon}${marks(score.wrongPage)}`,
            score.notVerbatim.length > 0 && `${said.notVerbatim}${words.colon}${marks(score.notVerbatim)}`,
            unsupported > 0 && said.unsupported(unsupported),
            score.calibratedLost.length > 0 && `${said.calibratedLost}${words.colon}${score.calibratedLost.join(', ')}`,
          ];
  const wrong = found.filter((each) => each !== false);
  return wrong.length === 0
    ? html`<span class="right">${said.good}</span>`
    : html`<span class="wrong">${wrong.join(' · ')}</span>`;
}

function short(text: string, characters: number): string {
  return text.length > characters ? `${text.slice(0, characters)}…` : text;
}
