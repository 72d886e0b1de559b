import type { Answer, Citation } from '@lampyre/assistant';
import type { ReportSummary } from './page-state.js';

const WORDS = {
  en: { page: 'p.', made: 'Answered by Lampyre from the sources below, by the means', nearest: 'Nearest passages' },
  fr: {
    page: 'p.',
    made: 'Réponse de Lampyre d’après les sources ci-dessous, par le moyen',
    nearest: 'Passages proches',
  },
} as const;

/**
 * An answer with its citations as Markdown: what it says with the marks at their claims, then each source with its quote.
 *
 * @param address where the answer can be opened again, when that is known
 */
export function answerMarkdown(answer: Answer, reports: readonly ReportSummary[], address?: string): string {
  const words = WORDS[answer.language];
  const text = answer.abstained
    ? answer.text
    : answer.sentences
        .map(
          ({ text, citations, supported }) =>
            `${text}${supported ? '' : ' (?)'}${citations.map((n) => ` [${n}]`).join('')}`,
        )
        .join('\n\n');
  const sources = answer.citations.map((citation) => sourceText(citation, reports, words.page));
  const joules = answer.footprint.joules;
  return [
    `## ${answer.question}`,
    text,
    ...(answer.abstained ? [`### ${words.nearest}`] : []),
    sources.join('\n'),
    `${words.made} “${answer.tier}”; ${joules.value.toPrecision(2)} J (${joules.low.toPrecision(2)}–${joules.high.toPrecision(2)}), ${answer.footprint.method}.${address ? ` <${address}>` : ''}`,
    '',
  ].join('\n\n');
}

function sourceText(citation: Citation, reports: readonly ReportSummary[], page: string): string {
  const report = reports.find(({ id }) => id === citation.report);
  const origin = [report?.publisher, report?.year].filter(Boolean).join(', ');
  const where = [citation.title, origin, `${page} ${citation.pageLabel}`].filter(Boolean).join(', ');
  const [open, close] = citation.language === 'fr' ? ['« ', ' »'] : ['“', '”'];
  return `${citation.n}. ${where}: ${open}${citation.quote.replace(/\s*\n\s*/g, ' ')}${close}`;
}
