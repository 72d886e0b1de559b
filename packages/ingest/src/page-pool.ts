import { availableParallelism } from 'node:os';
import path from 'node:path';
import { LampyreError, toLampyreError } from '@lampyre/errors';
import type { PageFailure } from './document.js';
import { emptyPage } from './page-content.js';
import { openPageThread, type PageThread } from './page-thread.js';
import type { PdfFacts } from './pdf-facts.js';
import { type WordPage, wordPageOf } from './word-page.js';

/** Below this many pages a second thread costs more than it brings. */
const PAGES_PER_THREAD_MIN = 8;
/** The heaviest maps take a few seconds; a page that takes this long goes round in circles. */
const PAGE_LIMIT_MILLISECONDS = 60_000;
/** After this many pages that had to be given up, the file is. */
const PAGES_GIVEN_UP_MAX = 4;

export interface PagesRead {
  facts: PdfFacts;
  /** All pages in order; one that failed is empty. */
  pages: WordPage[];
  failures: PageFailure[];
}

export interface PoolOptions {
  threads?: number;
  onProgress?: (pagesRead: number, pages: number) => void;
  limitMilliseconds?: number;
}

/**
 * Reads all pages of a PDF in worker threads. Each page goes to whichever thread is free, so a heavy page holds up only its
 * own. A page that fails is noted and the others go on.
 *
 * @throws LampyreError as `openPdf` does; LAMPYRE_PDF_INVALID when no page can be read, or too many take too long
 */
export async function readPages(file: string, options: PoolOptions = {}): Promise<PagesRead> {
  const limit = options.limitMilliseconds ?? PAGE_LIMIT_MILLISECONDS;
  const first = await openPageThread(file, limit);
  const { pages } = first.facts;
  const wanted = options.threads ?? availableParallelism();
  const threads = Math.max(1, Math.min(wanted, Math.ceil(pages / PAGES_PER_THREAD_MIN)));
  const wordPages: (WordPage | undefined)[] = new Array(pages).fill(undefined);
  const failures: PageFailure[] = [];
  let next = 1;
  let read = 0;
  let givenUp = 0;

  const runThread = async (opened?: PageThread): Promise<void> => {
    let thread = opened;
    try {
      while (next <= pages) {
        const page = next++;
        thread ??= await openPageThread(file, limit);
        try {
          wordPages[page - 1] = wordPageOf(await thread.read(page));
        } catch (thrown) {
          failures.push({ page, reason: String(toLampyreError(thrown).details.detail ?? '') });
          if (!thread.isAlive()) {
            thread = undefined;
            givenUp += 1;
            if (givenUp > PAGES_GIVEN_UP_MAX) throw unreadable(file, failures);
          }
        }
        read += 1;
        options.onProgress?.(read, pages);
      }
    } finally {
      next = pages + 1;
      await thread?.close();
    }
  };
  const running = [runThread(first), ...Array.from({ length: threads - 1 }, () => runThread())];
  const ended = await Promise.allSettled(running);
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
  if (failures.length === pages) throw unreadable(file, failures);
  failures.sort((a, b) => a.page - b.page);
  const size = wordPages.find((page) => page !== undefined);
  return {
    facts: first.facts,
    pages: wordPages.map(
      (page, index) => page ?? wordPageOf(emptyPage(index + 1, size?.widthPt ?? 0, size?.heightPt ?? 0)),
    ),
    failures,
  };
}

function unreadable(file: string, failures: readonly PageFailure[]): LampyreError {
  const { page, reason } = failures[0]!;
  return new LampyreError('LAMPYRE_PDF_INVALID', { file: path.basename(file), detail: `page ${page}: ${reason}` });
}
