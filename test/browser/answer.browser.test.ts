// What can be done with an answer: its terms explained, its reports chosen, kept as files, gone on from; and the researcher's marks.
import { readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { violations } from './axe.js';
import { visit } from './chromium.js';
import { keepScreenshot } from './screenshots.js';

const served = inject('served');
const QUESTION = {
  'en-GB': 'How much has the world warmed?',
  'fr-FR': 'Quelle est l’empreinte carbone du numérique ?',
};

test.each([
  ['en-GB', { width: 1440, height: 900 }],
  ['fr-FR', { width: 390, height: 844 }],
] as const)('%s: an answer is filtered, copied, exported and gone on from', async (locale, viewport) => {
  const reader = await visit({
    locale,
    viewport,
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const { page } = reader;
  try {
    await page.goto(served.address);
    // Only one report is asked.
    const report = served.reports.find(({ language }) => language === locale.slice(0, 2))!;
    await page.click('.under-box a');
    await page.check(`.report-choice input[value="${report.id}"]`);
    expect(await violations(page)).toEqual([]);
    await page.fill('#question', QUESTION[locale]);
    await page.press('#question', 'Enter');
    await page.waitForSelector('.answer');
    expect(new URL(page.url()).searchParams.getAll('report')).toEqual([report.id]);
    const titles = await page.locator('.card cite').allTextContents();
    expect(new Set(titles)).toEqual(new Set([report.title]));

    // Copied and exported with its citations.
    await page.click('.answer-tools button >> nth=0');
    await page.waitForSelector('.answer-tools [role=status]:not(:empty)', { state: 'attached' });
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(`## ${QUESTION[locale]}`);
    expect(copied).toContain('[1]');
    await page.click('.export summary');
    for (const [name, told] of [
      ['Markdown', '[1]'],
      ['BibTeX', '@techreport{'],
      ['RIS', 'TY  - RPRT'],
      ['CSL-JSON', '"type": "report"'],
    ] as const) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.click(`.export >> text=${name}`)]);
      const text = readFileSync(await download.path(), 'utf8');
      expect(text).toContain(told);
      expect(text.includes(report.title) || name === 'BibTeX').toBe(true);
    }
    expect(await violations(page)).toEqual([]);

    // And gone on from, in the same conversation and the same report.
    await page.fill('#follow-up', locale === 'en-GB' ? 'And in cities?' : 'Et en Europe ?');
    await page.press('#follow-up', 'Enter');
    await page.waitForFunction(
      (asked) => document.querySelector('#answer-title')?.textContent !== asked,
      QUESTION[locale],
      {
        polling: 50,
      },
    );
    const { searchParams } = new URL(page.url());
    expect(searchParams.get('conversation')).toBeTruthy();
    expect(searchParams.getAll('report')).toEqual([report.id]);
    expect(reader.complaints).toEqual([]);
  } finally {
    await reader.end();
  }
});

test('a reader finds words, follows the outline and takes the words of the page', async () => {
  const reader = await visit({ locale: 'en-GB' });
  const { page } = reader;
  const report = served.reports.find(({ language }) => language === 'en')!;
  try {
    await page.goto(`${served.address}?open=${report.id}`);
    await page.fill('.find input[type=search]', 'sea level');
    await page.press('.find input[type=search]', 'Enter');
    await page.waitForSelector('.matches mark');
    await page.click('.matches a >> nth=0');
    await page.waitForSelector('.boxes .found');
    expect(new URL(page.url()).searchParams.get('find')).toBe('sea level');
    await keepScreenshot(page, 'found-wide');
    const text = await page.evaluate(() => {
      const layer = document.querySelector('.text-layer')!;
      getSelection()?.selectAllChildren(layer);
      return getSelection()?.toString() ?? '';
    });
    expect(text.toLowerCase()).toContain('sea level');
    await page.click('.outline-link');
    await page.waitForSelector('.outline li');
    expect(await violations(page)).toEqual([]);
    const [entry] = await page
      .locator('.outline a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')).slice(-1));
    await page.click('.outline li:last-child a');
    await page.waitForFunction((wanted) => location.pathname + location.search === wanted, entry, { polling: 50 });
    // The PDF itself, and only the part that is asked for.
    const address = new URL((await page.getAttribute('.reader-foot a[target]', 'href')) ?? '', served.address);
    const part = await fetch(address, { headers: { range: 'bytes=0-4' } });
    expect([part.status, await part.text()]).toEqual([206, '%PDF-']);
    expect(reader.complaints).toEqual([]);
  } finally {
    await reader.end();
  }
});

test.each(['en-GB', 'fr-FR'] as const)('%s: a researcher marks passages, and the marks stay', async (locale) => {
  const reader = await visit({ locale });
  const { page } = reader;
  try {
    await page.goto(`${served.address}passages`);
    await page.fill('.passages-form input[name=q]', QUESTION[locale]);
    await page.selectOption('.passages-form select[name=kind]', 'text');
    await page.click('.passages-form button');
    await page.waitForSelector('.passages .card');
    expect(await page.locator('.why meter').count()).toBeGreaterThan(0);
    await page.click('.mark-right >> nth=0');
    await page.waitForSelector('.passages .card.right');
    await page.reload();
    expect(await page.getAttribute('.mark-right >> nth=0', 'aria-pressed')).toBe('true');
    expect(await violations(page)).toEqual([]);
    await keepScreenshot(page, `passages-${locale}`);
    const marks = (await (await fetch(`${served.address}api/marks`)).json()) as { question: string; verdict: string }[];
    expect(marks).toContainEqual(expect.objectContaining({ question: QUESTION[locale], verdict: 'right' }));
    expect(reader.complaints).toEqual([]);
  } finally {
    await reader.end();
  }
});
