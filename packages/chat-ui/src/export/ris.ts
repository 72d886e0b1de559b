import type { CitedReport } from './cited-reports.js';

/** The cited reports in RIS, one record each; lines end as the format asks. */
export function ris(cited: readonly CitedReport[]): string {
  return cited.map(record).join('\r\n');
}

function record({ report, pageLabels, quotes }: CitedReport): string {
  const tags: [tag: string, value: string | number | null | undefined][] = [
    ['TY', 'RPRT'],
    ['ID', report.id],
    ['TI', report.title],
    ['AU', report.publisher],
    ['PB', report.publisher],
    ['PY', report.year],
    ['LA', report.language],
    ['SP', pageLabels.join(', ')],
    ['UR', report.address],
    ...quotes.map((quote): [string, string] => ['N1', quote]),
  ];
  const lines = tags
    .filter(([, value]) => value)
    .map(([tag, value]) => `${tag}  - ${String(value).replace(/\s+/g, ' ')}`);
  return `${[...lines, 'ER  - '].join('\r\n')}\r\n`;
}
