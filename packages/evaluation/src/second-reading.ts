import type { Library } from '@lampyre/assistant';
import type { GivenAnswer } from './given-answer.js';
import { PdfPageTexts } from './pdf-page-text.js';
import type { ReportPages } from './report-pages.js';

/**
 * Reads pages once more, straight off their PDF, where a quote was not found in the library's reading. Another assistant may well quote
 * a running header or a page number, which the library leaves out: that is no misquotation.
 */
export async function readAgainWhereNeeded(
  answers: readonly GivenAnswer[],
  pages: ReportPages,
  library: Pick<Library, 'list'>,
): Promise<void> {
  const paths = new Map(library.list().map(({ id, path }) => [id, path]));
  const texts = new PdfPageTexts();
  const done = new Set<string>();
  for (const { report, page, quote, kind } of answers.flatMap(({ citations }) => citations)) {
    const printed = pages.page(report, page);
    const path = paths.get(pages.report(report)?.id ?? '');
    if (!printed || !path || quote === '' || done.has(`${path} ${page}`) || printed.holds(quote, kind)) continue;
    done.add(`${path} ${page}`);
    printed.alsoReads(await texts.text(path, page));
  }
  await texts.close();
}
