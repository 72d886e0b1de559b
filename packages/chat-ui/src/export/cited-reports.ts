import type { Answer } from '@lampyre/assistant';
import type { ReportSummary } from '../view/page-state.js';

/** A report that an answer cites, with the printed pages and the quotes: one reference of a bibliography. */
export interface CitedReport {
  report: ReportSummary;
  /** As printed, each once, in the order of citation. */
  pageLabels: string[];
  quotes: string[];
}

/** The reports that an answer cites, each once, in the order of citation. */
export function citedReports(answer: Answer, reports: readonly ReportSummary[]): CitedReport[] {
  const cited = new Map<string, CitedReport>();
  for (const { report: id, pageLabel, quote } of answer.citations) {
    const report = reports.find((one) => one.id === id);
    if (!report) continue;
    const entry = cited.get(id) ?? { report, pageLabels: [], quotes: [] };
    if (!entry.pageLabels.includes(pageLabel)) entry.pageLabels.push(pageLabel);
    entry.quotes.push(quote.replace(/\s+/g, ' '));
    cited.set(id, entry);
  }
  return [...cited.values()];
}
