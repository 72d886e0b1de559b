import { LampyreError } from '@lampyre/errors';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { STARTER_REPORTS } from '../testing/starter-report.js';
import { readPages } from './page-pool.js';

/** Pages that the threads fail on in a test. */
const damaged = new Set<number>();

vi.mock('./page-thread.js', async (importOriginal) => {
  const { openPageThread } = await importOriginal<typeof import('./page-thread.js')>();
  return {
    openPageThread: async (...given: Parameters<typeof openPageThread>) => {
      const thread = await openPageThread(...given);
      const failure = new LampyreError('LAMPYRE_PDF_INVALID', { file: 'report.pdf', detail: 'bad stream' });
      return { ...thread, read: (page: number) => (damaged.has(page) ? Promise.reject(failure) : thread.read(page)) };
    },
  };
});

describe('readPages', () => {
  afterEach(() => damaged.clear());

  const { file } = STARTER_REPORTS[0]!;

  it('gives up a file whose pages take longer than they may', async () => {
    await expect(readPages(file, { threads: 1, limitMilliseconds: 1 })).rejects.toMatchObject({
      code: 'LAMPYRE_PDF_INVALID',
      details: { detail: expect.stringMatching(/longer than/) },
    });
  });

  it('notes a page that fails and reads the others', async () => {
    damaged.add(2);
    const { pages, failures, facts } = await readPages(file, { threads: 2 });
    expect(failures).toEqual([{ page: 2, reason: 'bad stream' }]);
    expect(pages.map(({ page }) => page)).toEqual(Array.from({ length: facts.pages }, (_, index) => index + 1));
    expect(pages.filter(({ words }) => words.length === 0).map(({ page }) => page)).toContain(2);
    expect(pages[1]).toMatchObject({ widthPt: pages[0]!.widthPt, heightPt: pages[0]!.heightPt });
  });

  it('refuses a file of which no page can be read', async () => {
    for (let page = 1; page <= 200; page += 1) damaged.add(page);
    await expect(readPages(file, { threads: 1 })).rejects.toMatchObject({
      code: 'LAMPYRE_PDF_INVALID',
      details: { detail: 'page 1: bad stream' },
    });
  });

  it('gives the same pages on one thread and on two', async () => {
    const [one, two] = await Promise.all([readPages(file, { threads: 1 }), readPages(file, { threads: 2 })]);
    const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
    expect(plain(two)).toEqual(plain(one));
  });
});
