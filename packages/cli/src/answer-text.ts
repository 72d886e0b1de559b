import type { Answer, Citation } from '@lampyre/assistant';
import { costText } from './cost-text.js';

const WORDS = {
  en: { sources: 'Sources', nearest: 'Nearest passages', page: 'p.', open: '“', close: '”' },
  fr: { sources: 'Sources', nearest: 'Passages les plus proches', page: 'p.', open: '« ', close: ' »' },
} as const;

/** An answer for people, in the language of the question: sentences with their marks, sources, tier and cost. */
export function answerText(answer: Answer): string {
  const words = WORDS[answer.language];
  const lines = [answer.abstained ? answer.text : markedSentences(answer)];
  if (answer.citations.length > 0) {
    lines.push('', answer.abstained ? words.nearest : words.sources);
    for (const citation of answer.citations) lines.push(citationText(citation, words));
  }
  lines.push('', answer.reason, costText(answer.footprint, answer.language, answer.milliseconds));
  return lines.join('\n');
}

function markedSentences({ sentences }: Answer): string {
  return sentences
    .map(({ text, citations, supported }) => {
      const marks = citations.map((n) => `[${n}]`).join('');
      return `${text}${marks ? ` ${marks}` : ''}${supported ? '' : ' (?)'}`;
    })
    .join('\n');
}

function citationText(citation: Citation, words: (typeof WORDS)[keyof typeof WORDS]): string {
  const { n, title, page, pageLabel, sectionPath, quote, report } = citation;
  const place = pageLabel === String(page) ? `${words.page} ${page}` : `${words.page} ${pageLabel} (PDF ${page})`;
  const section = sectionPath.join(' › ');
  return [
    `[${n}] ${title || report}, ${place}${section ? `, ${section}` : ''}`,
    `    ${words.open}${quote.replaceAll(/\s+/g, ' ')}${words.close}`,
  ].join('\n');
}
