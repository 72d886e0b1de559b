import { LampyreError } from '@lampyre/errors';
import type { ReadableLibrary } from './rooms.js';
import type { PageReading, SourcePage } from './view/page-state.js';

/** Reports whose page sizes are remembered; a document is large and its pages' sizes are not. */
const REPORTS_KEPT = 32;

type Pages = ReturnType<ReadableLibrary['document']>['pages'];

/** Tells pages' places and sizes, from the documents of the library. */
export class SourcePages {
  readonly #library: ReadableLibrary;
  readonly #pages = new Map<string, Pages>();

  constructor(library: ReadableLibrary) {
    this.#library = library;
  }

  /**
   * @param page 1-based PDF page
   * @throws LampyreError LAMPYRE_REPORT_UNKNOWN, LAMPYRE_PAGE_UNKNOWN
   */
  find(id: string, page: number): SourcePage {
    const report = this.#library.report(id);
    const pages = this.#pagesOf(id, report.sha256);
    const found = pages.find((one) => one.page === page);
    if (!found) throw new LampyreError('LAMPYRE_PAGE_UNKNOWN', { id, page, pages: report.pages });
    const { label, widthPt, heightPt } = found;
    return { report: id, page, pageLabel: label, pages: report.pages, widthPt, heightPt };
  }

  /**
   * As `find`, with what was read of the page.
   *
   * @throws LampyreError LAMPYRE_REPORT_UNKNOWN, LAMPYRE_PAGE_UNKNOWN
   */
  findRead(id: string, page: number): SourcePage & { reading: PageReading } {
    const found = this.find(id, page);
    const document = this.#library.document(id);
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

  #pagesOf(id: string, sha256: string): Pages {
    const key = `${id} ${sha256}`;
    const pages = this.#pages.get(key) ?? this.#library.document(id).pages;
    this.#pages.delete(key);
    this.#pages.set(key, pages);
    const [oldest] = this.#pages.keys();
    if (this.#pages.size > REPORTS_KEPT && oldest !== undefined) this.#pages.delete(oldest);
    return pages;
  }
}
