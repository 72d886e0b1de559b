import path from 'node:path';
import { LampyreError } from '@lampyre/errors';
import { assembleDocument, isScan } from './assemble-document.js';
import type { Document } from './document.js';
import { type OcrLanguage, openOcr } from './ocr-engine.js';
import { ocrPage } from './ocr-page.js';
import { readPages } from './page-pool.js';
import { type WordPage, wordPageOf } from './word-page.js';

/** How a document is read; plain data, so that a thread can be told. */
export interface ReadingSettings {
  /** Id of the report; the file name without its ending by default. */
  report?: string;
  /** Worker threads that read pages; as many as there are cores by default. */
  threads?: number;
  /** Read pages without a text layer off their picture (a second or two each); they are left without text by default. */
  ocr?: boolean;
  /** Languages that such pages may be in; English and French by default. */
  ocrLanguages?: readonly OcrLanguage[];
}

/** Called when pages have been read. */
export type ReadingProgress = (pagesRead: number, pages: number) => void;

/**
 * Reads a PDF file into a document, assembling it on the thread that calls: seconds of work without a pause for a long report.
 *
 * @throws LampyreError as `readDocument` does
 */
export async function readOnThisThread(
  file: string,
  settings: ReadingSettings,
  onProgress: ReadingProgress,
): Promise<Document> {
  const name = path.basename(file);
  const { facts, pages: read, failures } = await readPages(file, { ...settings, onProgress });
  const { pages, pagesByOcr } = settings.ocr
    ? await withScansRead(file, read, settings.ocrLanguages, onProgress)
    : { pages: read, pagesByOcr: [] };
  if (pages.every(({ words }) => words.length === 0)) {
    throw new LampyreError('LAMPYRE_PDF_NO_TEXT', { file: name, pages: describePages(facts.pages) });
  }
  return assembleDocument({
    report: settings.report ?? path.basename(file, path.extname(file)),
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
  languages: readonly OcrLanguage[] | undefined,
  onProgress: ReadingProgress,
): Promise<{ pages: WordPage[]; pagesByOcr: number[] }> {
  const scans = given.filter(isScan);
  const pages = [...given];
  if (scans.length === 0) return { pages, pagesByOcr: [] };
  const engine = await openOcr(languages);
  try {
    const pagesByOcr: number[] = [];
    for (const [index, { page, drawsSomething, upright }] of scans.entries()) {
      // Without text nothing was turned.
      const content = await ocrPage(file, { page, ...upright, fragments: [], drawsSomething }, engine);
      pages[page - 1] = wordPageOf(content);
      if (content.fragments.length > 0) pagesByOcr.push(page);
      onProgress(given.length - scans.length + index + 1, given.length);
    }
    return { pages, pagesByOcr };
  } finally {
    await engine.close();
  }
}

function describePages(pages: number): string {
  return pages === 1 ? 'its only page has no text' : `none of its pages 1 to ${pages} has text`;
}
