// The library's screen: a report is sent, watched on its way, and taken out and kept; by script and without it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { smallReport } from '../small-report.js';
import { violations } from './axe.js';
import { visit } from './chromium.js';
import { keepScreenshot } from './screenshots.js';

const served = inject('served');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lampyre-sent-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function reportFile(name: string, title: string): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, await smallReport(title));
  return path;
}

const jobSays = (page: Page, name: string, said: string) =>
  page.waitForSelector(`.job:has-text("${name}"):has-text("${said}")`, { timeout: 40_000 });

test.each([
  ['fr-FR', 'wide', 'Dans la bibliothèque.', 'Retirer', 'Annuler'],
  ['en-GB', 'phone', 'In the library.', 'Remove', 'Undo'],
] as const)(
  '%s (%s): a report is sent, watched, asked, and its removal undone',
  async (locale, screen, there, remove, undo) => {
    const name = `meadow-${screen}.pdf`;
    const title = `The glow-worms of ${screen} meadows`;
    const viewport = screen === 'wide' ? { width: 1440, height: 900 } : { width: 390, height: 844 };
    const reader = await visit({ locale, viewport });
    const { page } = reader;
    try {
      await page.goto(`${served.address}library`);
      expect(await violations(page)).toEqual([]);
      await page.setInputFiles('#upload-files', await reportFile(name, title));
      await page.waitForSelector(`.job:has-text("${name}")`);
      // In the middle of it the page is loaded again: nothing is lost.
      await page.reload();
      await jobSays(page, name, there);
      const card = page.locator('.report', { hasText: title });
      await card.waitFor();
      expect(await violations(page)).toEqual([]);
      await keepScreenshot(page, `library-${locale}-${screen}`);
      await card.locator('button', { hasText: remove }).click();
      await card.locator('button', { hasText: undo }).click();
      await card.locator('button', { hasText: remove }).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
      expect(reader.complaints).toEqual([]);
    } finally {
      await reader.end();
    }
  },
);

test('a report on its way is cancelled, and nothing of it stays', async () => {
  const reader = await visit({ locale: 'en-GB' });
  const { page } = reader;
  try {
    await page.goto(`${served.address}library`);
    // Several, so that the last one still waits when it is cancelled.
    const names = ['first', 'second', 'third', 'unwanted'];
    const files = await Promise.all(names.map((name) => reportFile(`${name}.pdf`, `The ${name} meadow`)));
    await page.setInputFiles('#upload-files', files);
    await page.click('.job:has-text("unwanted.pdf") button');
    await jobSays(page, 'unwanted.pdf', 'Cancelled.');
    await jobSays(page, 'third.pdf', 'In the library.');
    expect(await page.locator('.report', { hasText: 'The unwanted meadow' }).count()).toBe(0);
    expect(reader.complaints).toEqual([]);
  } finally {
    await reader.end();
  }
});

test('what is no PDF is refused in words that help', async () => {
  const reader = await visit({ locale: 'fr-FR' });
  const { page } = reader;
  try {
    await page.goto(`${served.address}library`);
    const path = join(folder, 'notes.pdf');
    writeFileSync(path, 'not a PDF');
    await page.setInputFiles('#upload-files', path);
    await page.waitForSelector('.notice');
    expect(await page.textContent('.notice')).toContain('Ce fichier n’est pas un PDF');
    // The browser itself tells of the refusal, which this test provoked.
    expect(reader.complaints.filter((text) => !text.includes('400'))).toEqual([]);
  } finally {
    await reader.end();
  }
});

test('works as plain forms without script', async () => {
  const reader = await visit({ locale: 'en-GB', javaScriptEnabled: false });
  const { page } = reader;
  try {
    await page.goto(`${served.address}library`);
    await page.setInputFiles('#upload-files', await reportFile('plain.pdf', 'The plain meadow'));
    await page.click('.upload button');
    await page.waitForSelector('.job:has-text("plain.pdf")');
    expect(new URL(page.url()).pathname).toBe('/library');
    await page.click('text=Show the catalogue');
    expect(await page.locator('.catalogue li').count()).toBeGreaterThan(10);
  } finally {
    await reader.end();
  }
});
