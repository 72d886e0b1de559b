import type { Language, Library, Report } from '@lampyre/assistant';
import { PrintedPage } from './printed-page.js';

/** What the measures read of reports: who they are and what stands on a page. */
export interface ReportPages {
  /** The report of an id or of a PDF's base name; undefined when the library does not hold it. */
  report(name: string): Pick<Report, 'id' | 'file' | 'language' | 'pages' | 'title'> | undefined;
  /** A page (from 1); undefined when there is no such report or page. */
  page(name: string, page: number): PrintedPage | undefined;
}

/** The pages of a library's documents; each document is read once. */
export function reportPages(library: Pick<Library, 'list' | 'document'>): ReportPages {
  const named = new Map<string, Report>();
  const reports = library.list();
  for (const report of reports) named.set(report.file, report);
  for (const report of reports) named.set(report.id, report);
  const read = new Map<string, Map<number, PrintedPage>>();
  return {
    report: (name) => named.get(name),
    page(name, page) {
      const report = named.get(name);
      if (!report) return undefined;
      const pages = read.get(report.id) ?? pagesOf(library, report);
      read.set(report.id, pages);
      return pages.get(page);
    },
  };
}

function pagesOf(
  library: Pick<Library, 'document'>,
  report: { id: string; language: Language },
): Map<number, PrintedPage> {
  const { pages, blocks } = library.document(report.id);
  return new Map(
    pages.map(({ page }) => [
      page,
      new PrintedPage(
        blocks.filter((block) => block.page === page),
        report.language,
      ),
    ]),
  );
}
