import type { Answer, Citation } from '@lampyre/assistant';
import { costText } from './cost-text.js';

const WORDS = {
  en: {
    sources: 'Sources',
    nearest: 'Nearest passages',
    page: 'p.',
    otherLanguage: 'in French',
    elsewhere: 'Other reports to look in',
    open: '“',
    close: '”',
    understood: 'Understood as',
    checked: (all: number, unsupported: number, removed: number) =>
      `Checked: ${all} sentences written, ${unsupported} not supported by their passages${unsupported ? ' (?)' : ''}, ${removed} invented citation numbers taken out.`,
    goOn: (id: string) => `To go on: lampyre ask --conversation ${id} "…"`,
  },
  fr: {
    sources: 'Sources',
    nearest: 'Passages les plus proches',
    page: 'p.',
    otherLanguage: 'en anglais',
    elsewhere: 'Autres rapports où chercher',
    open: '« ',
    close: ' »',
    understood: 'Compris comme',
    checked: (all: number, unsupported: number, removed: number) =>
      `Vérification : ${all} phrases rédigées, ${unsupported} non étayées par leurs passages${unsupported ? ' (?)' : ''}, ${removed} numéros de citation inventés retirés.`,
    goOn: (id: string) => `Pour poursuivre : lampyre ask --conversation ${id} "…"`,
  },
} as const;

/** An answer for people, in the language of the question: sentences with their marks, sources, tier and cost. */
export function answerText(answer: Answer): string {
  const words = WORDS[answer.language];
  const { understoodAs, elsewhere, check, fallback, conversation, recalled } = answer;
  const lines = [
    ...(understoodAs ? [`${words.understood}: ${understoodAs}`, ''] : []),
    answer.abstained ? answer.text : markedSentences(answer),
  ];
  if (answer.citations.length > 0) {
    lines.push('', answer.abstained ? words.nearest : words.sources);
    for (const citation of answer.citations) lines.push(citationText(citation, answer));
  }
  if (elsewhere) {
    lines.push('', words.elsewhere);
    for (const { id, title, publisher, year } of elsewhere)
      lines.push(`${title} (${[publisher, year].filter(Boolean).join(', ')}): lampyre add ${id}`);
  }
  lines.push('', answer.reason);
  if (fallback) lines.push(fallback.message);
  if (check?.sentences) lines.push(words.checked(check.sentences, check.unsupported, check.removedCitations));
  lines.push(costText(answer.footprint, answer.language, answer.milliseconds, recalled === true));
  if (conversation !== undefined && !recalled) lines.push(words.goOn(conversation));
  return lines.join('\n');
}

function markedSentences({ sentences, citations: cited, compared = [] }: Answer): string {
  let named: number | undefined;
  return sentences
    .map(({ text, citations, supported }) => {
      const [n] = citations;
      // The sentences of one quote follow one another: its report is named once.
      const source = n !== named && compared.includes(n!) ? cited.find((one) => one.n === n) : undefined;
      named = n;
      const from = source ? `${source.title || source.report} – ` : '';
      const marks = citations.map((n) => `[${n}]`).join('');
      return `${from}${text}${marks ? ` ${marks}` : ''}${supported ? '' : ' (?)'}`;
    })
    .join('\n');
}

function citationText(citation: Citation, { language, glosses }: Answer): string {
  const words = WORDS[language];
  const { n, title, page, pageLabel, sectionPath, quote, report } = citation;
  const gloss = glosses?.find((one) => one.n === n);
  const printedIn = citation.language === language ? '' : ` (${words.otherLanguage})`;
  const place = pageLabel === String(page) ? `${words.page} ${page}` : `${words.page} ${pageLabel} (PDF ${page})`;
  const section = sectionPath.join(' › ');
  return [
    `[${n}] ${title || report}, ${place}${section ? `, ${section}` : ''}${printedIn}`,
    `    ${words.open}${quote.replaceAll(/\s+/g, ' ')}${words.close}`,
    ...(gloss ? [`    ${gloss.text}`] : []),
  ].join('\n');
}
