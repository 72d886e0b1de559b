import { createCanvas, loadImage } from '@napi-rs/canvas';
import { beforeAll, describe, expect, it } from 'vitest';
import { STARTER_REPORTS } from '../testing/starter-report.js';
import type { Document } from './document.js';
import { drawPage } from './draw-page.js';
import { readDocument } from './read-document.js';

const { file } = STARTER_REPORTS[1]!;
let document: Document;
beforeAll(async () => {
  document = await readDocument(file);
});

async function draw(page: number, blocks = document.blocks) {
  const image = await loadImage(Buffer.from(await drawPage(file, { ...document, blocks }, page, 595)));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return { width: image.width, height: image.height, data };
}

describe('drawPage', () => {
  it('draws the outline of each block over the page, at the place of the block', async () => {
    const [plain, drawn] = [await draw(2, []), await draw(2)];
    expect([drawn.width, drawn.height]).toEqual([plain.width, plain.height]);
    const changed = (x: number, y: number) => {
      const at = 4 * (Math.round(y) * drawn.width + Math.round(x));
      return [0, 1, 2].some((channel) => plain.data[at + channel] !== drawn.data[at + channel]);
    };
    const scale = 595 / document.pages[1]!.widthPt;
    for (const { bbox } of document.blocks.filter(({ page }) => page === 2)) {
      const [x0, y0, x1, y1] = bbox.map((value) => value * scale) as typeof bbox;
      expect(changed((x0 + x1) / 2, y0)).toBe(true);
      expect(changed(x1, (y0 + y1) / 2)).toBe(true);
    }
    expect(changed(drawn.width - 3, 3)).toBe(false);
  });

  it('adds a panel with the cells beside a page with a table', async () => {
    const page = document.blocks.find(({ rows }) => rows)!.page;
    const without = await draw(
      page,
      document.blocks.filter(({ rows }) => !rows),
    );
    const drawn = await draw(page);
    expect(without.width).toBe(595);
    expect(drawn.width).toBeGreaterThan(595);
    const inPanel = Array.from({ length: drawn.height }, (_, y) => 4 * (y * drawn.width + drawn.width - 60));
    expect(inPanel.some((at) => drawn.data[at] !== 255)).toBe(true);
  });

  it('refuses a page that the PDF has not', async () => {
    await expect(drawPage(file, document, 99)).rejects.toMatchObject({ code: 'LAMPYRE_PAGE_UNKNOWN' });
  });
});
