import type { Library } from '@lampyre/assistant';
import { LampyreError } from '@lampyre/errors';
import { findInReport } from './find-in-report.js';
import type { ReadableLibrary } from './rooms.js';
import type { FoundInReport, OutlineEntry, PageReading, SourcePage } from './view/page-state.js';

type Document = ReturnType<Library['document']>;

/** Documents remembered: a document takes tens of megabytes, and whoever turns its pages asks for it again and again. */
const DOCUMENTS_KEPT = 3;

/** Tells what is on the pages of reports, from the documents of the library. */
export class SourcePages {
  readonly #library: ReadableLibrary;
  readonly #documents = new Map<string, Document>();
  /** Small, and asked for of many reports at once. */
  readonly #labels = new Map<string, { sha256: string; labels: string[] }>();

  constructor(library: ReadableLibrary) {
    this.#library = library;
  }

  /**
   * A page with its place, its size and its printed lines.
   *
   * @param page 1-based PDF page
   * @throws LampyreError LAMPYRE_REPORT_UNKNOWN, LAMPYRE_PAGE_UNKNOWN
   */
  find(id: string, page: number): SourcePage {
    const document = this.#document(id);
    const found = document.pages.find((one) => one.page === page);
    const pages = document.pages.length;
    if (!found) throw new LampyreError('LAMPYRE_PAGE_UNKNOWN', { id, page, pages });
    const { label, widthPt, heightPt } = found;
    const lines = document.blocks.flatMap((block) =>
      block.page === page
        ? block.lines.map(({ bbox, start, end }) => ({ bbox, text: block.text.slice(start, end) }))
        : [],
    );
    return { report: id, page, pageLabel: label, pages, widthPt, heightPt, lines };
  }

  /**
   * As `find`, with what was read of the page.
   *
   * @throws LampyreError LAMPYRE_REPORT_UNKNOWN, LAMPYRE_PAGE_UNKNOWN
   */
  findRead(id: string, page: number): SourcePage & { reading: PageReading } {
    const found = this.find(id, page);
    const document = this.#document(id);
    const blocks = document.blocks
      .filter((block) => block.page === page)
      .map(({ id, kind, bbox, level, rowBoxes }) => ({
        id,
        kind,
        bbox,
        ...(level === undefined ? {} : { level }),
        ...(rowBoxes === undefined ? {} : { rowBoxes }),
      }));
    return { ...found, reading: { byOcr: document.pagesByOcr?.includes(page) ?? false, blocks } };
  }

  /** What is printed on a page as its number; the number of the PDF page where nothing is. */
  label(id: string, page: number): string {
    const { sha256 } = this.#library.report(id);
    const known = this.#labels.get(id);
    const labels = known?.sha256 === sha256 ? known.labels : this.#document(id).pages.map(({ label }) => label);
    this.#labels.set(id, { sha256, labels });
    return labels[page - 1] || String(page);
  }

  /** The headings of a report, in order. @throws LampyreError LAMPYRE_REPORT_UNKNOWN */
  outline(id: string): OutlineEntry[] {
    const { blocks, pages } = this.#document(id);
    const labels = new Map(pages.map(({ page, label }) => [page, label]));
    return blocks.flatMap(({ kind, text, level = 1, page }) =>
      kind === 'heading' ? [{ title: text, level, page, pageLabel: labels.get(page) ?? String(page) }] : [],
    );
  }

  /** Where words stand in a report. @throws LampyreError LAMPYRE_REPORT_UNKNOWN */
  findWords(id: string, words: string): FoundInReport {
    return { report: id, words, matches: findInReport(this.#document(id), words) };
  }

  #document(id: string): Document {
    const { sha256 } = this.#library.report(id);
    const key = `${id} ${sha256}`;
    const document = this.#documents.get(key) ?? this.#library.document(id);
    this.#documents.delete(key);
    this.#documents.set(key, document);
    const [oldest] = this.#documents.keys();
    if (this.#documents.size > DOCUMENTS_KEPT && oldest !== undefined) this.#documents.delete(oldest);
    return document;
  }
}
