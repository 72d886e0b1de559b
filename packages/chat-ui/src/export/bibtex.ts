import type { CitedReport } from './cited-reports.js';

const LANGUAGE = { en: 'english', fr: 'french' } as const;

/** The cited reports as BibTeX entries (`@techreport`, UTF-8); the quotes stand in `annote`. */
export function bibtex(cited: readonly CitedReport[]): string {
  return cited.map(entry).join('\n');
}

function entry({ report, pageLabels, quotes }: CitedReport): string {
  const fields: [name: string, value: string | number | null | undefined][] = [
    ['title', `{${escaped(report.title)}}`],
    ['author', report.publisher && `{${escaped(report.publisher)}}`],
    ['institution', report.publisher && escaped(report.publisher)],
    ['year', report.year],
    ['pages', escaped(pageLabels.join(', '))],
    ['url', report.address],
    ['language', LANGUAGE[report.language]],
    ['annote', escaped(quotes.join(' | '))],
  ];
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}},`);
  return `@techreport{${report.id.replace(/[^\w-]/g, '_')},\n${lines.join('\n')}\n}\n`;
}

/** Characters that TeX would take for commands. Unbalanced braces would end the field early. */
function escaped(text: string): string {
  return text
    .replace(/[\\{}]/g, (sign) => ({ '\\': '\\textbackslash ', '{': '\\{', '}': '\\}' })[sign] ?? '')
    .replace(/[#$%&_]/g, '\\$&')
    .replaceAll('~', '\\textasciitilde ')
    .replaceAll('^', '\\textasciicircum ');
}
