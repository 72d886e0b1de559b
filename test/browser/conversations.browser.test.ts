// Past conversations, by keyboard alone: read again, gone on with, deleted after a question; and nothing kept where that is chosen.
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { violations } from './axe.js';
import { visit } from './chromium.js';
import { tabTo } from './keyboard.js';
import { keepScreenshot } from './screenshots.js';

const served = inject('served');

const WORDS = {
  'en-GB': {
    question: 'How much carbon does digital technology emit in France, in all?',
    next: 'And data centres?',
    remove: 'Delete',
    yes: 'Delete for good',
    nothing: 'Keep nothing',
    again: 'Keep again',
  },
  'fr-FR': {
    question: 'Combien de carbone le numérique émet-il en France, en tout ?',
    next: 'Et les centres de données ?',
    remove: 'Supprimer',
    yes: 'Supprimer pour de bon',
    nothing: 'Ne rien garder',
    again: 'Garder de nouveau',
  },
} as const;

async function ask(page: Page, box: string, question: string): Promise<void> {
  await page.fill(box, question);
  await page.press(box, 'Enter');
  await page.waitForSelector(`#answer-title:text-is("${question}")`);
}

test.each([
  ['en-GB', 'light', { width: 1440, height: 900 }],
  ['fr-FR', 'dark', { width: 390, height: 844 }],
] as const)('%s, %s: a conversation is found, gone on with and deleted', async (locale, colorScheme, viewport) => {
  const words = WORDS[locale];
  const reader = await visit({ locale, colorScheme, viewport });
  const { page } = reader;
  try {
    await page.goto(served.address);
    await ask(page, '#question', words.question);
    await page.goto(`${served.address}conversations`);
    expect(await violations(page)).toEqual([]);
    await keepScreenshot(page, `conversations-${locale}-${colorScheme}`);

    await tabTo(page, words.question);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.past');
    expect(await violations(page)).toEqual([]);
    await keepScreenshot(page, `conversation-${locale}-${colorScheme}`);
    const id = new URL(page.url()).searchParams.get('conversation');
    await ask(page, '#follow-up', words.next);
    expect(new URL(page.url()).searchParams.get('conversation')).toBe(id);

    await page.goto(`${served.address}conversations`);
    await tabTo(page, words.question);
    await tabTo(page, words.remove);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.confirmation');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('FIELDSET');
    expect(await violations(page)).toEqual([]);
    await keepScreenshot(page, `conversation-deleted-${locale}-${colorScheme}`);
    await tabTo(page, words.yes);
    await page.keyboard.press('Enter');
    await page.waitForSelector(`.conversations:not(:has-text("${words.question}"))`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
    expect(reader.complaints).toEqual([]);
  } finally {
    await reader.end();
  }
});

test('nothing is kept where that is chosen', async () => {
  const reader = await visit({ locale: 'en-GB' });
  const { page } = reader;
  const kept = async () => ((await (await fetch(`${served.address}api/conversations`)).json()) as []).length;
  try {
    await page.goto(`${served.address}conversations`);
    await tabTo(page, WORDS['en-GB'].nothing);
    await page.keyboard.press('Enter');
    await page.waitForSelector(`.keeping button:text-is("${WORDS['en-GB'].again}")`);
    const before = await kept();
    await page.goto(served.address);
    await ask(page, '#question', 'Which sector emits the most?');
    expect(await kept()).toBe(before);
    expect(reader.complaints).toEqual([]);
  } finally {
    await reader.end();
  }
});
