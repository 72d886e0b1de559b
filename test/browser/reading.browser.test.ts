// "How was this page read?": the page of the interface where researchers check the reader, against the document itself.
import type { Document } from '@lampyre/retriever';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { violations } from './axe.js';
import { visit } from './chromium.js';
import { keepScreenshot } from './screenshots.js';

const served = inject('served');

test.each([
  ['fr-FR', 'Comment cette page a-t-elle été lue', 'table'],
  ['en-GB', 'How was this page read', 'figure'],
  ['en-GB', 'How was this page read', 'heading'],
] as const)('%s: %s? (a page with a %s)', async (locale, question, kind) => {
  const { report, page: number, document } = await pageWith(locale.slice(0, 2), kind);
  const blocks = document.blocks.filter((block) => block.page === number);
  const reader = await visit({ locale, viewport: { width: 1440, height: 900 } });
  const { page } = reader;
  try {
    await page.goto(`${served.address}?open=${report}&page=${number}`);
    expect(await page.locator('.reading-blocks').count()).toBe(0);
    expect(await page.textContent('.how-read')).toContain(question);

    // By keyboard, and what is drawn is what the document says, in its order and in its place.
    await page.focus('.how-read');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.reading-blocks');
    expect(await drawn(page)).toEqual(blocks.map((block, index) => `${index + 1} ${block.kind}`));
    const table = blocks.findIndex((block) => block.rowBoxes);
    if (table >= 0) {
      const path = await page.locator('.reading-blocks path').nth(table).getAttribute('d');
      expect(path?.match(/M/g)).toHaveLength(blocks[table]!.rowBoxes!.length);
    }
    for (const [index, block] of blocks.entries()) {
      const place = await placeOnSheet(page, index);
      const { widthPt, heightPt } = document.pages[number - 1]!;
      expect(place[0] * widthPt).toBeCloseTo(block.bbox[0], -0.5);
      expect(place[1] * heightPt).toBeCloseTo(block.bbox[1], -0.5);
    }
    expect(await page.evaluate(() => globalThis.document.querySelectorAll('*').length)).toBeLessThanOrEqual(300);
    expect(await violations(page)).toEqual([]);
    await page.waitForFunction(
      () => {
        const picture = globalThis.document.querySelector<HTMLImageElement>('.reader img');
        return Boolean(picture?.complete && picture.naturalWidth > 0);
      },
      undefined,
      { polling: 50 },
    );
    await keepScreenshot(page, `reading-${locale}-${kind}`);

    // The address holds it: it can be sent, and goes away the way it came.
    expect(page.url()).toContain('read=1');
    await page.reload();
    expect(await drawn(page)).toHaveLength(blocks.length);
    await page.focus('.how-read');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.reading-blocks', { state: 'detached' });
    expect(reader.complaints).toEqual([]);
  } finally {
    await reader.end();
  }
});

test('works without script', async () => {
  const { report, page: number, document } = await pageWith('fr', 'table');
  const html = await (await fetch(`${served.address}?open=${report}&page=${number}&read=1`)).text();
  const blocks = document.blocks.filter((block) => block.page === number);
  expect(html.split('<svg class="reading-blocks"')[1]?.split('</svg>')[0]?.match(/<g /g)).toHaveLength(blocks.length);
});

/** The first page of the report in this language that holds such a block. */
async function pageWith(language: string, kind: string) {
  const report = served.reports.find((one) => one.language === language)!.id;
  const document = (await (await fetch(`${served.address}api/reports/${report}/document`)).json()) as Document;
  const { page } = document.blocks.find((block) => block.kind === kind)!;
  return { report, page, document };
}

function drawn(page: Page): Promise<string[]> {
  return page
    .locator('.reading-blocks g')
    .evaluateAll((groups) =>
      groups.map((group) => `${Number.parseInt(group.textContent ?? '', 10)} ${group.getAttribute('class')}`),
    );
}

/** Left and top edge of a drawn block, as shares of the picture's width and height. */
function placeOnSheet(page: Page, index: number): Promise<[number, number]> {
  return page.evaluate((nth) => {
    const sheet = document.querySelector('.reader img')!.getBoundingClientRect();
    const block = document.querySelectorAll('.reading-blocks path')[nth]!.getBoundingClientRect();
    return [(block.left - sheet.left) / sheet.width, (block.top - sheet.top) / sheet.height];
  }, index);
}
