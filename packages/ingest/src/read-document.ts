import path from 'node:path';
import { LampyreError } from '@lampyre/errors';
import { assembleDocument } from './assemble-document.js';
import type { Document } from './document.js';
import { readOutline } from './outline.js';
import { readPages } from './page-pool.js';
import { openPdf } from './pdf-file.js';

export interface ReadOptions {
  /** Id of the report; the file name without its ending by default. */
  report?: string;
  /** Worker threads that read pages; as many as there are cores by default. */
  threads?: number;
  /** Called when pages have been read. */
  onProgress?: (pagesRead: number, pages: number) => void;
}

/**
 * Reads a PDF file into a document. The same file gives the same document, whatever the number of threads.
 *
 * @throws LampyreError LAMPYRE_FILE_MISSING, LAMPYRE_PDF_EMPTY, LAMPYRE_PDF_INVALID, LAMPYRE_PDF_ENCRYPTED,
 *   LAMPYRE_PDF_NO_TEXT (no page holds text)
 */
export async function readDocument(file: string, options: ReadOptions = {}): Promise<Document> {
  const pdf = await openPdf(file);
  const name = path.basename(file);
  try {
    const outline = await readOutline(pdf);
    const labels = await pdf.getPageLabels().catch(() => null);
    const metadata = await pdf.getMetadata().catch(() => null);
    const contents = await readPages(file, pdf.numPages, options);
    const withText = contents.filter((content) => content.fragments.length > 0).length;
    if (withText === 0)
      throw new LampyreError('LAMPYRE_PDF_NO_TEXT', { file: name, pages: describePages(pdf.numPages) });
    return assembleDocument({
      report: options.report ?? path.basename(file, path.extname(file)),
      metadataTitle: String((metadata?.info as { Title?: unknown } | undefined)?.Title ?? ''),
      contents,
      outline,
      labels,
    });
  } finally {
    await pdf.destroy();
  }
}

function describePages(pages: number): string {
  return pages === 1 ? 'its only page has no text' : `none of its pages 1 to ${pages} has text`;
}
