import type { Document } from './document.js';

export interface ReadOptions {
  /** Id of the report; the file name without its ending by default. */
  report?: string;
  /** Worker threads that read pages; one fewer than the cores, at least one, by default. */
  threads?: number;
  /** Called when pages have been read. */
  onProgress?: (pagesRead: number, pages: number) => void;
}

/**
 * Reads a PDF file into a document.
 *
 * @throws LampyreError LAMPYRE_FILE_MISSING, LAMPYRE_PDF_EMPTY, LAMPYRE_PDF_INVALID, LAMPYRE_PDF_ENCRYPTED,
 *   LAMPYRE_PDF_NO_TEXT (no page holds text)
 */
export async function readDocument(_path: string, _options: ReadOptions = {}): Promise<Document> {
  throw new Error('not written yet');
}
