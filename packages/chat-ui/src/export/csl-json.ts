import type { CitedReport } from './cited-reports.js';

/** The cited reports as CSL-JSON items, as Zotero and Pandoc read them. */
export function cslJson(cited: readonly CitedReport[]): string {
  const items = cited.map(({ report, pageLabels, quotes }) => ({
    id: report.id,
    type: 'report',
    title: report.title,
    ...(report.publisher ? { author: [{ literal: report.publisher }], publisher: report.publisher } : {}),
    ...(report.year ? { issued: { 'date-parts': [[report.year]] } } : {}),
    language: report.language,
    page: pageLabels.join(', '),
    ...(report.address ? { URL: report.address } : {}),
    note: quotes.join('\n'),
  }));
  return `${JSON.stringify(items, null, 2)}\n`;
}
