// A working group at work: a blind comparison in two browsers at once, one of them without script; a question set made in the page.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { lampyre } from '../lampyre-process.js';
import { violations } from './axe.js';
import { type Visit, visit } from './chromium.js';
import { keepScreenshot } from './screenshots.js';

const served = inject('served');
const REPORT = 'climate-figures-en';
const QUESTIONS = [
  { id: 'q1', question: 'How many tonnes of greenhouse gases did people emit in 2019?', pages: { [REPORT]: [7] } },
  { id: 'q2', question: 'How fast is the sea rising?', pages: { [REPORT]: [5] } },
  { id: 'q3', question: 'What is a carbon budget?', pages: { [REPORT]: [13] } },
].map((question) => ({ ...question, language: 'en', kind: 'fact' }));
const OTHERS = QUESTIONS.map(({ id }) => ({
  id,
  text: `Nobody knows the answer to ${id}, they say.`,
  citations: [{ report: REPORT, page: 1, quote: 'Starter report of the Lampyre library' }],
}));

let folder: string;
const visits: Visit[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lampyre-group-'));
  const [questions, answers] = [join(folder, 'three.jsonl'), join(folder, 'hearsay.jsonl')];
  await writeFile(questions, QUESTIONS.map((each) => JSON.stringify(each)).join('\n'));
  await writeFile(answers, OTHERS.map((each) => JSON.stringify(each)).join('\n'));
  const evaluated = await lampyre(served.data, 'evaluate', questions, '--system', 'extractive', '--answers', answers);
  expect(evaluated.status, evaluated.notes).toBe(0);
});

afterAll(async () => {
  for (const { end } of visits) await end();
  await rm(folder, { recursive: true, force: true });
});

async function arrive(options: Parameters<typeof visit>[0] = {}): Promise<Page> {
  const here = await visit({ locale: 'en-GB', ...options });
  visits.push(here);
  return here.page;
}

/** Votes for the answer that is not hearsay, wherever it stands; false when all were judged. */
async function vote(page: Page, clarity: 'same' | 'other'): Promise<boolean> {
  if ((await page.locator('.duel').count()) === 0) return false;
  const before = await page.locator('h1').textContent();
  const shown = await page.content();
  for (const name of ['hearsay', 'Lampyre (extractive)']) expect(shown).not.toContain(name);
  const left = await page.locator('.side').first().textContent();
  const [better, worse] = left?.includes('Nobody knows') ? ['1', '-1'] : ['-1', '1'];
  await page.check(`input[name=usefulness][value="${better}"]`);
  await page.check(`input[name=faithfulness][value="${better}"]`);
  await page.check(`input[name=clarity][value="${clarity === 'same' ? better : worse}"]`);
  await page.click('.vote button');
  await page.waitForFunction((question) => document.querySelector('h1')?.textContent?.trim() !== question, before, {
    polling: 50,
  });
  return true;
}

describe('a blind comparison', () => {
  test('two people vote at the same time, learn nothing before the end, and see the same result', async () => {
    const first = await arrive();
    await first.goto(`${served.address}evaluation`);
    await first.fill('#comparison-title', 'Two of them');
    for (const choice of await first.locator('input[name=run]').all()) await choice.check();
    expect(await violations(first)).toEqual([]);
    await keepScreenshot(first, 'evaluation-overview');
    await first.click('form:has(#comparison-title) button[type=submit]');
    await first.waitForSelector('h1:has-text("Two of them")');
    const address = first.url();

    // The second browser runs no script: all is done with plain forms.
    const second = await arrive({ javaScriptEnabled: false });
    await second.goto(address);
    await Promise.all([first.click('.main-button'), second.click('.main-button')]);
    await Promise.all([first.waitForSelector('.duel'), second.waitForSelector('.duel')]);
    expect(new URL(first.url()).searchParams.get('voter')).not.toBe(new URL(second.url()).searchParams.get('voter'));
    // Who started it has seen the list of runs; a voter's page as the server sends it knows no name.
    await first.reload();
    await keepScreenshot(first, 'evaluation-ballot');
    expect(await violations(first)).toEqual([]);

    // A source opens beside the ballot, and the ballot stays.
    await first.locator('.side .sources a').first().click();
    await first.waitForSelector('dialog[open]');
    await first.keyboard.press('Escape');
    await first.waitForSelector('.duel');

    for (let going = true; going; ) {
      const [one, other] = await Promise.all([vote(first, 'same'), vote(second, 'other')]);
      going = one || other;
    }
    await Promise.all([first.click('.main-button'), second.click('.main-button')]);
    await Promise.all([first.waitForSelector('table'), second.waitForSelector('table')]);
    await first.reload();
    const [seen, seenByOther] = [await first.textContent('main'), await second.textContent('main')];
    for (const told of [seen, seenByOther]) {
      expect(told).toContain('Lampyre (extractive)');
      expect(told).toContain('hearsay');
    }
    expect(seen).toContain('What 2 people have judged');
    expect(seen).toContain('All said the same in 3 of the 3 cases');
    expect(seen).toContain('Agreement beyond chance: -');
    const best = await first.locator('section table tbody th').first().textContent();
    expect(best).toBe('Lampyre (extractive)');
    expect(await violations(first)).toEqual([]);
    await keepScreenshot(first, 'evaluation-reveal');

    const id = new URL(address).searchParams.get('comparison');
    const { voters, results } = await (await fetch(`${served.address}api/evaluation/comparisons/${id}/results`)).json();
    expect([voters, results.usefulness.votes]).toEqual([2, 6]);
    expect(results.clarity.agreement).toBeLessThan(0);
  });
});

describe('a question set', () => {
  test('is made in the page, says where a quote really stands, and is downloaded as a file', async () => {
    const page = await arrive();
    await page.goto(`${served.address}evaluation`);
    await page.fill('#set-name', 'Our questions');
    await page.click('form:has(#set-name) button[type=submit]');
    await page.waitForSelector('#question-text');

    await page.fill('#question-text', 'How much did people emit in 2019?');
    await page.selectOption('#place-report-0', REPORT);
    await page.fill('#place-page-0', '6');
    await page.fill('#place-quote-0', 'People emitted 59 GtCO₂-eq');
    await page.fill('#question-facts', '59 Gt | 59 GtCO2');
    await page.click('.main-button');
    await page.waitForSelector('.wrong');
    expect(await page.textContent('.wrong')).toContain('it stands on page 7');
    await keepScreenshot(page, 'evaluation-set');
    expect(await violations(page)).toEqual([]);

    await page.click('.doings a');
    await page.waitForFunction(
      () => (document.querySelector('#place-page-0') as HTMLInputElement | null)?.value === '6',
    );
    await page.fill('#place-page-0', '7');
    await page.click('.main-button');
    await page.waitForFunction(
      () => document.querySelector('[role=status]')?.textContent?.includes('Every quote'),
      undefined,
      { polling: 50 },
    );
    const file = await (
      await fetch(`${served.address}api/evaluation/sets/${new URL(page.url()).searchParams.get('set')}.jsonl`)
    ).text();
    expect(JSON.parse(file)).toMatchObject({ id: 'q1', pages: { [REPORT]: [7] }, facts: ['59 Gt | 59 GtCO2'] });
  });

  test('takes up a passage that a researcher marked, in a set made for it, and the mark stays to be taken up later', async () => {
    const page = await arrive();
    const asked = 'How many tonnes did people emit in 2019?';
    await page.goto(`${served.address}passages?q=${encodeURIComponent(asked)}&report=${REPORT}`);
    const card = page.locator('.passages .card', { hasText: '59 GtCO₂-eq' }).first();
    await card.locator('.mark-right').click();
    await card.getByRole('link', { name: 'Make it a test question' }).click();
    await page.waitForSelector('#set-name');
    expect(await page.textContent('[role=status]')).toContain('page 7');
    expect(await violations(page)).toEqual([]);
    await page.fill('#set-name', 'From marks');
    await page.click('form:has(#set-name) button[type=submit]');

    await page.waitForSelector('#question-text');
    expect(await page.inputValue('#question-text')).toBe(asked);
    expect(await page.inputValue('#place-report-0')).toBe(REPORT);
    expect(await page.inputValue('#place-page-0')).toBe('7');
    expect(await page.inputValue('#place-quote-0')).toContain('59 GtCO₂-eq');
    expect(await violations(page)).toEqual([]);
    await page.fill('#question-facts', '59 Gt');
    await page.click('.main-button');
    await page.waitForSelector('.questions li');
    // The words of the passage stand on its page as they are.
    expect(await page.textContent('[role=status]')).toContain('Every quote was found');
    const set = new URL(page.url()).searchParams.get('set');

    await page.goto(`${served.address}passages`);
    await page.click('.kept-marks summary');
    // As it is printed; the PDF counts it as the 7th.
    const mark = page.locator('.kept-marks li', { hasText: asked });
    expect(await mark.textContent()).toContain('page 4');
    expect(await violations(page)).toEqual([]);
    await mark.getByRole('link').click();
    await page.waitForSelector('.entries a:has-text("From marks")');
    await page.click('.entries a:has-text("From marks")');
    await page.waitForSelector('#question-text');
    expect(new URL(page.url()).searchParams.get('set')).toBe(set);
    expect(await page.inputValue('#question-text')).toBe(asked);
  });
});
