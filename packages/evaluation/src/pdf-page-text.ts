import { readFile } from 'node:fs/promises';
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text of pages as it stands in the PDF, in the order in which it was set: running headers, page numbers and note marks included. */
export class PdfPageTexts {
  readonly #opened = new Map<string, Promise<PDFDocumentProxy>>();

  /** Empty where the PDF is no longer there or cannot be read: it is a second opinion, not the first. */
  async text(path: string, page: number): Promise<string> {
    try {
      const opened = this.#opened.get(path) ?? open(path);
      this.#opened.set(path, opened);
      const { items } = await (await (await opened).getPage(page)).getTextContent();
      return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    } catch {
      return '';
    }
  }

  async close(): Promise<void> {
    const opened = await Promise.allSettled(this.#opened.values());
    for (const each of opened) if (each.status === 'fulfilled') await each.value.loadingTask.destroy();
  }
}

async function open(path: string): Promise<PDFDocumentProxy> {
  const bytes = await readFile(path);
  return getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
  }).promise;
}
