// An answer written by a language model on this machine: seen as it comes, stopped, and made up for when the model is gone.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { type ChatBehaviour, type ChatServer, openChatServer } from '../../packages/assistant/testing/chat-server.js';
import { lampyre } from '../lampyre-process.js';
import { violations } from './axe.js';
import { type Visit, visit } from './chromium.js';
import { keepScreenshot } from './screenshots.js';

const QUESTION = 'How much greenhouse gas did people emit in 2019?';
const WRITTEN = 'People emitted 59 GtCO₂-eq of greenhouse gases in 2019';

const served = inject('served');
let model: ChatServer;
let here: Visit;

beforeAll(async () => {
  model = await openChatServer();
  const set = await lampyre(served.data, 'tier', 'remote', '--address', model.address, '--model', 'glow-7b');
  expect(set.status, set.notes).toBe(0);
});
afterEach(async () => {
  const complaints = here?.complaints;
  await here?.end();
  expect(complaints).toEqual([]);
});
afterAll(async () => {
  await lampyre(served.data, 'tier', 'remote', '--off');
  await model.close();
});

async function askWritten(question: string): Promise<Page> {
  here = await visit({ locale: 'en-GB' });
  const { page } = here;
  await page.goto(`${served.address}?tier=remote`);
  await page.fill('#question', question);
  await page.press('#question', 'Enter');
  return page;
}

/** Cites the passage that holds the words, wherever it stands among those sent. */
const citing =
  (words: string, text: string): NonNullable<ChatBehaviour['text']> =>
  ({ body }) => {
    const before = body.messages[1]!.content.split(words)[0]!;
    const number = [...before.matchAll(/<passage number="(\d)"/g)].at(-1)?.[1];
    return `${text} [${number}].`;
  };

test('is seen while it comes, unchecked, and then with its citations', async () => {
  model.behaviour = { text: citing('59', WRITTEN), silentAfter: 6 };
  const page = await askWritten(QUESTION);
  await page.waitForSelector('.in-progress:has-text("People emitted")');
  expect(await page.textContent('.unchecked')).toContain('not yet checked');
  expect(await page.locator('.in-progress .citation').count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  await keepScreenshot(page, 'written-coming');

  // Stopped: what has come stays, marked as unfinished, and can be asked again.
  await page.click('.stop');
  await page.waitForSelector('.ask button[type=submit]');
  expect(await page.textContent('.in-progress')).toContain('People emitted');
  expect(await page.textContent('.unchecked')).toContain('Stopped.');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('question');

  model.behaviour = { text: citing('59', WRITTEN) };
  await page.press('#question', 'Enter');
  await page.waitForSelector('.answer:not(.in-progress)');
  // The number is kept with its unit by a space that does not break.
  const shown = (await page.textContent('.answer .sentences'))?.replaceAll('\u00a0', ' ');
  expect(shown).toContain(WRITTEN);
  expect(await page.textContent('.tier')).toBeTruthy();
  expect(await page.textContent('.answer')).toContain('glow-7b');
  await page.click('.citation >> nth=0');
  await page.waitForSelector('.reader');
  await page.keyboard.press('Escape');
  await page.waitForSelector('.reader', { state: 'detached' });
  expect(await violations(page)).toEqual([]);
  await keepScreenshot(page, 'written');
});

test('the reports’ own sentences stand in, and it is said why, when the model’s server is gone', async () => {
  const gone = await openChatServer();
  await lampyre(served.data, 'tier', 'remote', '--address', gone.address, '--model', 'glow-7b');
  await gone.close();
  try {
    const page = await askWritten('How fast is the sea rising?');
    await page.waitForSelector('.answer:not(.in-progress)');
    expect(await page.locator('.card').count()).toBeGreaterThan(0);
    expect(await page.textContent('.answer')).toContain('That failed, and the reports’ own sentences stand in.');
    expect(await page.textContent('.answer')).toContain(gone.address);
    expect(await violations(page)).toEqual([]);
    await keepScreenshot(page, 'written-fallback');
  } finally {
    await lampyre(served.data, 'tier', 'remote', '--address', model.address, '--model', 'glow-7b');
  }
});
