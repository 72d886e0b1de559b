// The screens beside the one where one asks, by keyboard alone: no pointer touches them.
import type { Page } from 'playwright-core';
import { afterEach, expect, inject, test } from 'vitest';
import { type Visit, visit } from './chromium.js';
import { tabTo } from './keyboard.js';

const served = inject('served');
let here: Visit;

async function arrive(path: string): Promise<Page> {
  here = await visit({ locale: 'en-GB' });
  await here.page.goto(`${served.address}${path}`);
  return here.page;
}

/** What has the focus shows it: an outline that can be seen. */
async function expectFocusSeen(page: Page): Promise<void> {
  const outline = await page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement!);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });
  expect(outline).toBe(true);
}

afterEach(async () => {
  const complaints = here?.complaints;
  await here?.end();
  expect(complaints).toEqual([]);
});

test('the library: a report is opened and closed, removed and taken back', async () => {
  const page = await arrive('');
  await tabTo(page, 'Library');
  await expectFocusSeen(page);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.reports');
  expect(new URL(page.url()).pathname).toBe('/library');

  const { title } = served.reports[0]!;
  await tabTo(page, title);
  await expectFocusSeen(page);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.reader');
  await page.keyboard.press('Escape');
  await page.waitForSelector('.reader', { state: 'detached' });

  await tabTo(page, `Remove “${title}”`);
  await page.keyboard.press('Enter');
  await tabTo(page, `Undo: keep “${title}”`);
  await expectFocusSeen(page);
  await page.keyboard.press('Enter');
  await page.waitForFunction((name) => document.querySelector('.reports')?.textContent?.includes(name), title);
});

test('passages: found, filtered, marked, and made a question of a new set', async () => {
  const page = await arrive('passages');
  await tabTo(page, 'Your question');
  await page.keyboard.type('How fast is the sea rising?');
  await tabTo(page, 'Kind');
  await page.keyboard.press('t');
  await tabTo(page, 'Search');
  await expectFocusSeen(page);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.passages .card');
  expect(new URL(page.url()).searchParams.get('kind')).toBe('text');

  await tabTo(page, 'Answers it');
  await expectFocusSeen(page);
  await page.keyboard.press('Space');
  await page.waitForSelector('.card.right');
  await tabTo(page, 'Make it a test question');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#set-name');
  await tabTo(page, 'Name of the set');
  await page.keyboard.type('By keyboard');
  await page.keyboard.press('Enter');

  await page.waitForSelector('#question-text');
  await tabTo(page, 'Question, as people ask it');
  expect(await page.inputValue('#question-text')).toBe('How fast is the sea rising?');
  await tabTo(page, 'Save');
  await expectFocusSeen(page);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.questions li');
  expect(await page.textContent('.questions')).toContain('How fast is the sea rising?');
});

test('evaluation: a set is started from a file and one of its questions removed', async () => {
  const page = await arrive('evaluation');
  await tabTo(page, 'Name of the set');
  await page.keyboard.type('From a file');
  await tabTo(page, 'A file to start from');
  await expectFocusSeen(page);
  // The chooser that Enter opens is the browser's own; headless Chromium does not always hand it over.
  const field = await page.evaluateHandle(() => document.activeElement as HTMLInputElement);
  await field.setInputFiles({
    name: 'one.jsonl',
    mimeType: 'application/jsonl',
    buffer: Buffer.from(
      JSON.stringify({
        id: 'q1',
        question: 'Do stars shine?',
        language: 'en',
        kind: 'unanswerable',
        unanswerable: true,
      }),
    ),
  });
  await tabTo(page, 'Make a set');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.questions li');
  await tabTo(page, 'Remove Do stars shine?');
  await expectFocusSeen(page);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.questions li', { state: 'detached' });
});
