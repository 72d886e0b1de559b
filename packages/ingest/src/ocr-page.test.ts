import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadImage } from '@napi-rs/canvas';
import fc from 'fast-check';
import PDFDocument from 'pdfkit';
import type { Line } from 'tesseract.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Document } from './document.js';
import { fallenBox, fragmentsOfLines } from './ocr-page.js';
import { readDocument } from './read-document.js';
import { renderPage } from './render-page.js';

const inRepository = (name: string): string => fileURLToPath(new URL(`../../../${name}`, import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lampyre-scan-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a scan of a page of ours', () => {
  it.each([
    ['corpus/starter/empreinte-numerique-fr.pdf', 2],
    ['corpus/starter/climate-figures-en.pdf', 2],
  ])(
    'is read again, nine words of ten and more: %s, page %i',
    async (name, page) => {
      const original = await readDocument(inRepository(name), { threads: 1 });
      const printed = wordsOf(original, page);
      expect(printed.length).toBeGreaterThan(100);
      const { widthPt, heightPt } = original.pages[page - 1]!;
      const scan = await scanOf(inRepository(name), page, widthPt, heightPt);

      const read = await readDocument(scan, { ocr: true, threads: 1 });
      expect(read.pagesByOcr).toEqual([1]);
      expect(read.pagesWithoutText).toEqual([]);
      expect(shareFound(printed, wordsOf(read, 1))).toBeGreaterThanOrEqual(0.9);

      // And where they stand: long words that occur once lie where the original has them, to a few points.
      const places = onceOnly(read, 1);
      const shared = [...onceOnly(original, page)].filter(([word]) => word.length > 6 && places.has(word));
      expect(shared.length).toBeGreaterThan(10);
      const near = shared.filter(([word, [x, y]]) => {
        const [readX, readY] = places.get(word)!;
        return Math.abs(readX - x) < 3 && Math.abs(readY - y) < 6;
      });
      expect(near.length / shared.length).toBeGreaterThan(0.9);
    },
    60_000,
  );

  it('is refused without `ocr`, with the way to read it', async () => {
    const scan = await scanOf(inRepository('corpus/starter/climate-figures-en.pdf'), 1, 595, 842);
    await expect(readDocument(scan)).rejects.toMatchObject({
      code: 'LAMPYRE_PDF_NO_TEXT',
      remedy: expect.stringContaining('--ocr'),
    });
  }, 30_000);
});

describe.skipIf(!existsSync(inRepository('../shared/hostile')))(
  'scans of others (skipped without ../shared/hostile)',
  () => {
    it('reads a page of one sentence', async () => {
      const { blocks, pagesByOcr } = await readDocument(inRepository('../shared/hostile/ocr-one-page.pdf'), {
        ocr: true,
      });
      expect(pagesByOcr).toEqual([1]);
      expect(blocks.map(({ text }) => text).join(' ')).toMatch(/PDF document conversion to JSON and Markdown/);
    }, 30_000);

    it('reads a French decision, stamps and all', async () => {
      const read = await readDocument(inRepository('../shared/hostile/scanned-no-text-a.pdf'), { ocr: true });
      expect(read.pagesByOcr).toEqual([1, 2, 3]);
      expect(read.blocks.map(({ text }) => text).join(' ')).toMatch(/Prescription environnementale et sociale/);
    }, 60_000);
  },
);

describe('lines as tesseract found them', () => {
  const word = (text: string, x0: number, confidence = 90): Line['words'][number] =>
    ({ text, confidence, bbox: { x0, y0: 90, x1: x0 + 40, y1: 120 } }) as Line['words'][number];
  const line = (words: Line['words'], rowHeight = 32): Line =>
    ({
      words,
      rowAttributes: { rowHeight, ascenders: 8, descenders: 8 },
      baseline: { x0: 0, y0: 110, x1: 500, y1: 110 },
    }) as Line;

  it('leave out what is dirt rather than words', () => {
    const words = [word('forêt', 0), word('xk', 50, 12), word('|', 100, 40), word('—', 150, 95), word('12', 200, 31)];
    expect(fragmentsOfLines([line(words)], 3).fragments.map(({ text }) => text)).toEqual(['forêt', '—', '12']);
  });

  it('have the usual size of the page where they are near it, and their own where they are not', () => {
    const body = [word('pluies', 0), word('abondantes', 50)];
    const sizes = fragmentsOfLines([line(body), line([word('une', 0)], 29), line([word('Titre', 0)], 60)], 3);
    expect(sizes.fragments.map(({ sizePt }) => sizePt)).toEqual([11.5, 11.5, 11.5, 21.5]);
  });

  it('lie straight and evenly, and their boxes fall back over the words, whatever the slope of the scan', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 400, max: 900 })), {
          minLength: 1,
          maxLength: 20,
        }),
        fc.double({ min: -0.05, max: 0.05, noNaN: true }),
        fc.double({ min: 1, max: 6, noNaN: true }),
        (spans, slope, pxPerPt) => {
          // Lines 50 px apart at the left edge of the page, each from `left` to `right`, all of one slope.
          const lines = spans.map(([left, right], index) => {
            const at = (x: number): number => 100 + 50 * index + slope * x;
            return {
              words: [word('mot', left), word('fin', right - 40)],
              rowAttributes: { rowHeight: 32, ascenders: 8, descenders: 8 },
              baseline: { x0: left, y0: at(left), x1: right, y1: at(right) },
            } as Line;
          });
          const { fragments, skew } = fragmentsOfLines(lines, pxPerPt);
          expect(skew.slope).toBeCloseTo(slope, 6);
          for (const [index, { bbox, baselinePt }] of fragments.entries()) {
            const fallPt = (50 * (index >> 1)) / pxPerPt;
            expect(baselinePt).toBeCloseTo(fragments[0]!.baselinePt + fallPt, 6);
            const [x0, y0, x1, y1] = fallenBox(bbox, skew);
            const onPagePt = 100 / pxPerPt + fallPt + (slope * (x0 + x1)) / 2;
            expect(y0).toBeLessThan(onPagePt);
            expect(y1).toBeGreaterThan(onPagePt);
          }
        },
      ),
    );
  });
});

/** A PDF of one page that is nothing but the picture of another. */
async function scanOf(pdf: string, page: number, widthPt: number, heightPt: number): Promise<string> {
  // pdfkit does not take WebP.
  const picture = await loadImage(Buffer.from(await renderPage(pdf, page, Math.round((widthPt * 200) / 72))));
  const { createCanvas } = await import('@napi-rs/canvas');
  const canvas = createCanvas(picture.width, picture.height);
  canvas.getContext('2d').drawImage(picture, 0, 0);
  const scan = new PDFDocument({ size: [widthPt, heightPt], margin: 0 });
  const chunks: Buffer[] = [];
  scan.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => scan.on('end', resolve));
  scan.image(await canvas.encode('jpeg', 85), 0, 0, { width: widthPt, height: heightPt });
  scan.end();
  await ended;
  const file = path.join(folder, `${path.basename(pdf, '.pdf')}-${page}.pdf`);
  await writeFile(file, Buffer.concat(chunks));
  return file;
}

function wordsOf(document: Document, page: number): string[] {
  return document.blocks.filter((block) => block.page === page).flatMap(({ text }) => plainWords(text));
}

function plainWords(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Share of `printed` that `read` holds, each as often as it is printed. */
function shareFound(printed: readonly string[], read: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of read) left.set(word, (left.get(word) ?? 0) + 1);
  let found = 0;
  for (const word of printed) {
    const count = left.get(word) ?? 0;
    if (count > 0) found += 1;
    left.set(word, count - 1);
  }
  return found / printed.length;
}

/** Left edge and middle height of each word that stands once on the page. */
function onceOnly(document: Document, page: number): Map<string, [x: number, y: number]> {
  const places = new Map<string, [number, number]>();
  const twice = new Set<string>();
  for (const block of document.blocks.filter((one) => one.page === page)) {
    for (const { start, end, words, bbox } of block.lines) {
      for (const [index, text] of block.text.slice(start, end).split(/\s+/).entries()) {
        if (places.has(text)) twice.add(text);
        if (words[index]) places.set(text, [words[index][0], (bbox[1] + bbox[3]) / 2]);
      }
    }
  }
  for (const word of twice) places.delete(word);
  return places;
}
