import path from 'node:path';
import { LampyreError } from '@lampyre/errors';
import { assembleDocument, isScan } from './assemble-document.js';
import type { Document } from './document.js';
import { type OcrLanguage, openOcr } from './ocr-engine.js';
import { ocrPage } from './ocr-page.js';
import { readPages } from './page-pool.js';
import { type WordPage, wordPageOf } from './word-page.js';

export interface ReadOptions {
  /** Id of the report; the file name without its ending by default. */
  report?: string;
  /** Worker threads that read pages; as many as there are cores by default. */
  threads?: number;
  /** Read pages without a text layer off their picture (a second or two each); they are left without text by default. */
  ocr?: boolean;
  /** Languages that such pages may be in; English and French by default. */
  ocrLanguages?: readonly OcrLanguage[];
  /** Called when pages have been read. */
  onProgress?: (pagesRead: number, pages: number) => void;
  /** Stops the reading; its reason is then thrown. */
  signal?: AbortSignal;
}

/**
 * Reads a PDF file into a document. The same file gives the same document, whatever the number of threads. Pages that are
 * damaged are listed in `pagesFailed`, and the others are read.
 *
 * @throws LampyreError LAMPYRE_FILE_MISSING, LAMPYRE_PDF_EMPTY, LAMPYRE_PDF_INVALID, LAMPYRE_PDF_ENCRYPTED,
 *   LAMPYRE_PDF_NO_TEXT (no page holds text), LAMPYRE_OCR_MISSING (only with `ocr`, and a page that asks for it)
 */
export async function readDocument(file: string, options: ReadOptions = {}): Promise<Document> {
  const name = path.basename(file);
  const { facts, pages: read, failures } = await readPages(file, options);
  const { pages, pagesByOcr } = options.ocr
    ? await withScansRead(file, read, options)
    : { pages: read, pagesByOcr: [] };
  if (pages.every(({ words }) => words.length === 0)) {
    throw new LampyreError('LAMPYRE_PDF_NO_TEXT', { file: name, pages: describePages(facts.pages) });
  }
  return assembleDocument({
    report: options.report ?? path.basename(file, path.extname(file)),
    metadataTitle: facts.metadataTitle,
    pages,
    outline: facts.outline,
    labels: facts.labels,
    pagesByOcr,
    pagesFailed: failures,
  });
}

/** Reads the pages that show something and hold no text, one after the other; the others are left as they are. */
async function withScansRead(
  file: string,
  given: readonly WordPage[],
  { ocrLanguages, onProgress, signal }: ReadOptions,
): Promise<{ pages: WordPage[]; pagesByOcr: number[] }> {
  const scans = given.filter(isScan);
  const pages = [...given];
  if (scans.length === 0) return { pages, pagesByOcr: [] };
  const engine = await openOcr(ocrLanguages);
  try {
    const pagesByOcr: number[] = [];
    for (const [index, { page, drawsSomething, upright }] of scans.entries()) {
      signal?.throwIfAborted();
      // Without text nothing was turned.
      const content = await ocrPage(file, { page, ...upright, fragments: [], drawsSomething }, engine);
      pages[page - 1] = wordPageOf(content);
      if (content.fragments.length > 0) pagesByOcr.push(page);
      onProgress?.(given.length - scans.length + index + 1, given.length);
    }
    return { pages, pagesByOcr };
  } finally {
    await engine.close();
  }
}

function describePages(pages: number): string {
  return pages === 1 ? 'its only page has no text' : `none of its pages 1 to ${pages} has text`;
}
