// The page in a real browser: by keyboard alone, on a phone, without script, forth and back, in both languages, and its weight.
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { violations } from './axe.js';
import { type Visit, visit } from './chromium.js';
import { keepScreenshot } from './screenshots.js';

const QUESTION = 'Quelle est l’empreinte carbone du numérique en France ?';
const OTHER_QUESTION = 'Combien d’électricité consomment les centres de données ?';
const UNANSWERABLE = 'Comment réussir une quiche lorraine aux lardons ?';
const PHONE = { width: 390, height: 844 };

const served = inject('served');
let here: Visit;

async function arrive(options: Parameters<typeof visit>[0] = {}): Promise<Page> {
  here = await visit({ locale: 'fr-FR', ...options });
  await here.page.goto(served.address);
  return here.page;
}

async function ask(page: Page, question: string): Promise<void> {
  await page.fill('#question', question);
  await page.press('#question', 'Enter');
  await page.waitForFunction((asked) => document.querySelector('#answer-title')?.textContent === asked, question, {
    polling: 50,
  });
}

/** Answers that were made, not recalled. */
const answersGiven = async () => {
  const rows: { recalled?: boolean }[] = await (await fetch(`${served.address}api/ledger?limit=1000`)).json();
  return rows.filter(({ recalled }) => !recalled).length;
};
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id || document.activeElement?.className);

describe('in a browser', () => {
  beforeEach(() => {
    here = undefined as never;
  });
  afterEach(async () => {
    const complaints = here?.complaints;
    const foreign = here?.requests.filter((address) => !address.startsWith(served.address));
    await here?.end();
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
  });

  test('is light on the first load', async () => {
    here = await visit({ locale: 'fr-FR' });
    const { page } = here;
    const weights: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      weights.push(
        request.sizes().then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize),
      );
    });
    await page.goto(served.address, { waitUntil: 'networkidle' });
    expect(here.requests.length).toBeLessThanOrEqual(8);
    const bytes = (await Promise.all(weights)).reduce((sum, weight) => sum + weight, 0);
    expect(bytes).toBeLessThan(120_000);
    expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThanOrEqual(300);
    await keepScreenshot(page, 'first-wide');
  });

  test('is used by keyboard alone', async () => {
    const page = await arrive();
    for (let i = 0; i < 20 && (await focused(page)) !== 'question'; i++) await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('question');
    await page.keyboard.type(QUESTION);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.answer');
    expect(await focused(page)).toBe('answer-title');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('citation');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.reader');
    expect(await focused(page)).toBe('reader-title');
    for (let i = 0; i < 10 && (await page.evaluate(() => document.activeElement?.ariaLabel)) !== 'Page suivante'; i++) {
      await page.keyboard.press('Tab');
    }
    const before = await page.textContent('.whereabouts b');
    await page.keyboard.press('Enter');
    await page.waitForFunction((label) => document.querySelector('.whereabouts b')?.textContent !== label, before, {
      polling: 50,
    });
    await page.keyboard.press('Escape');
    await page.waitForSelector('.reader', { state: 'detached' });
    expect(await focused(page)).toBe('citation');
  });

  test('lies over the answer on a phone, and keeps the keyboard there', async () => {
    const page = await arrive({ viewport: PHONE, colorScheme: 'dark' });
    await keepScreenshot(page, 'first-phone-dark');
    await ask(page, QUESTION);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    await keepScreenshot(page, 'answer-phone-dark');
    await page.click('.citation >> nth=0');
    await page.waitForSelector('.reader:modal');
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => Boolean(document.activeElement?.closest('main')))).toBe(false);
    }
    await page.keyboard.press('Escape');
    await page.waitForSelector('.reader', { state: 'detached' });
  });

  test('goes back and forth, and is loaded again, without asking again', async () => {
    const page = await arrive();
    await ask(page, QUESTION);
    const text = await page.textContent('.sentences');
    await ask(page, OTHER_QUESTION);
    await page.click('.card .open >> nth=0');
    await page.waitForSelector('.reader');
    const given = await answersGiven();
    await page.reload();
    expect(await page.inputValue('#question')).toBe(OTHER_QUESTION);
    await page.waitForSelector('.reader img');
    await page.goBack();
    await page.waitForSelector('.reader', { state: 'detached' });
    await page.goBack();
    await page.waitForFunction((asked) => document.querySelector('#answer-title')?.textContent === asked, QUESTION, {
      polling: 50,
    });
    expect(await page.textContent('.sentences')).toBe(text);
    expect(await page.inputValue('#question')).toBe(QUESTION);
    expect(await answersGiven()).toBe(given);
    await page.goForward();
    await page.waitForFunction(
      (asked) => document.querySelector('#answer-title')?.textContent === asked,
      OTHER_QUESTION,
      {
        polling: 50,
      },
    );
    expect(await answersGiven()).toBe(given);
  });

  test('says what the answer cost, ratio first, and never "measured" of an estimate', async () => {
    const page = await arrive({ colorScheme: 'dark' });
    // Not asked before: an answer that is given again is set beside no large model.
    await ask(page, 'Quelle énergie consomme un centre de données ?');
    await page.click('.footprint summary');
    await keepScreenshot(page, 'footprint-wide-dark');
    const said = ((await page.textContent('.footprint')) ?? '').replace(/\s+/g, ' ');
    expect(said).toMatch(/^(Environ [\d ,]+ fois (moins|plus) d’énergie|Aucune économie ne peut être montrée)/);
    expect(said).toMatch(/m?Wh/);
    const [row] = (await (await fetch(`${served.address}api/ledger?limit=1`)).json()) as [
      { footprint: { method: string } },
    ];
    expect(said.includes('mesurée')).toBe(row.footprint.method === 'measured');
    expect(await page.locator('.energy-picture .energy').count()).toBe(2);
  });

  test('claims no gain for an answer that is given again', async () => {
    const page = await arrive();
    for (const visit of ['first', 'again']) {
      await page.goto(served.address);
      await ask(page, 'Quelle est la durée de vie d’un téléphone ?');
      const said = (await page.textContent('.footprint')) ?? '';
      expect([visit, said.startsWith('Presque aucune énergie')]).toEqual([visit, visit === 'again']);
    }
    expect(await page.locator('.energy-picture').count()).toBe(0);
  });

  test('says when the reports do not answer', async () => {
    const page = await arrive();
    await ask(page, UNANSWERABLE);
    expect(await page.textContent('.abstention')).toContain('Les rapports de cette bibliothèque ne répondent pas');
    expect(await page.locator('.sentences').count()).toBe(0);
    await keepScreenshot(page, 'abstained-wide');
  });

  test('an answer is stopped, and the question stays to be asked again', async () => {
    const page = await arrive({ locale: 'en-GB' });
    let letGo = () => {};
    const stopped = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    // The request waits on its way until the button was pressed.
    await page.route('**/api/ask', async (route) => {
      await stopped;
      await route.abort();
    });
    await page.fill('#question', QUESTION);
    await page.press('#question', 'Enter');
    await page.click('.stop');
    await page.waitForSelector('.ask button[type=submit]');
    letGo();
    expect(await focused(page)).toBe('question');
    expect(await page.inputValue('#question')).toBe(QUESTION);
    expect(await page.locator('.answer, .notice').count()).toBe(0);
    await page.unroute('**/api/ask');
    await page.press('#question', 'Enter');
    await page.waitForSelector('.answer');
  });

  test('changes its language in place and keeps what was written', async () => {
    const page = await arrive();
    await page.fill('#question', 'Une question à peine commenc');
    await page.click('.languages >> text=English');
    await page.waitForFunction(() => document.documentElement.lang === 'en');
    expect(await page.textContent('h1')).toBe('Ask the reports');
    expect(await page.inputValue('#question')).toBe('Une question à peine commenc');
    expect(new URL(page.url()).search).toBe('?lang=en');
    await page.reload();
    expect(await page.textContent('h1')).toBe('Ask the reports');
  });

  test('opens a report for reading', async () => {
    const page = await arrive();
    await page.click('.screens >> text=Bibliothèque');
    await page.click('.report >> text=Lire >> nth=0');
    await page.waitForSelector('.reader img');
    expect(await page.locator('.boxes rect').count()).toBe(0);
    const width = () => page.evaluate(() => document.querySelector('.sheet')!.clientWidth);
    const fitted = await width();
    await page.click('.zoom button >> nth=1');
    expect(await width()).toBeGreaterThan(fitted);
    await page.click('.zoom button >> nth=0');
    expect(await width()).toBe(fitted);
  });

  test('shows what went wrong and goes on', async () => {
    const page = await arrive();
    await page.route('**/api/ask', (route) => route.abort());
    await page.fill('#question', QUESTION);
    await page.press('#question', 'Enter');
    expect(await page.textContent('.notice')).toContain('Lampyre ne répond pas');
    await page.unroute('**/api/ask');
    // The browser reports the broken connection itself; that is what this test broke.
    here.complaints.length = 0;
    await ask(page, QUESTION);
    expect(await page.locator('.notice').count()).toBe(0);
  });

  test.each([
    ['light', 'wide'],
    ['dark', 'wide'],
    ['light', 'phone'],
    ['dark', 'phone'],
  ] as const)('has no fault that axe-core finds on any screen (%s, %s)', async (colorScheme, screen) => {
    const page = await arrive({ colorScheme, ...(screen === 'phone' ? { viewport: PHONE } : {}) });
    expect(await violations(page)).toEqual([]);
    await ask(page, UNANSWERABLE);
    expect(await violations(page)).toEqual([]);
    await ask(page, QUESTION);
    await page.click('.footprint summary');
    expect(await violations(page)).toEqual([]);
    await page.click('.citation >> nth=0');
    await page.waitForSelector('.reader img');
    expect(await violations(page)).toEqual([]);
  });

  test('works as a plain form without script', async () => {
    const page = await arrive({ javaScriptEnabled: false });
    await page.fill('#question', QUESTION);
    await page.click('form button');
    await page.waitForSelector('.sentences p');
    await page.click('.citation >> nth=0');
    await page.waitForSelector('.reader .boxes rect');
    await keepScreenshot(page, 'source-without-script');
    await page.click('.reader .close');
    await page.waitForSelector('.reader', { state: 'detached' });
    await page.click('.languages >> text=English');
    await page.waitForSelector('html[lang=en] .sentences p');
    expect(await page.textContent('form button')).toBe('Ask');
  });
});
