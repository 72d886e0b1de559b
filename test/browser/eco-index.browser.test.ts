// How heavy the page is: on the first screen, and after five answers.
import { expect, inject, test } from 'vitest';
import { visit } from './chromium.js';
import { ecoIndex, weigh } from './eco-index.js';

const served = inject('served');

const QUESTIONS = [
  'How much has the world warmed?',
  'Why is the sea level rising?',
  'Quelle est l’empreinte carbone du numérique en France ?',
  'Combien d’électricité consomment les centres de données ?',
  'How can cities cope with heat?',
];

test('the formula, on a page at the bounds of quantiles', () => {
  expect(ecoIndex({ elements: 0, requests: 0, kilobytes: 0 })).toBe(95);
  // Places 4, 3 and 3: 100 − 5 (3 × 4 + 2 × 3 + 3) / 6.
  expect(ecoIndex({ elements: 159, requests: 15, kilobytes: 144.7 })).toBeCloseTo(82.5);
});

test('is at least 85 on the first screen and 75 after five answers', async () => {
  const reader = await visit({ locale: 'en-GB' });
  const { page } = reader;
  const weight = weigh(page);
  try {
    await page.goto(served.address, { waitUntil: 'networkidle' });
    const first = await weight();
    console.log('EcoIndex of the first screen', ecoIndex(first).toFixed(1), first);
    expect(ecoIndex(first)).toBeGreaterThanOrEqual(85);
    for (const question of QUESTIONS) {
      await page.fill('#question', question);
      await page.press('#question', 'Enter');
      await page.waitForFunction((asked) => document.querySelector('#answer-title')?.textContent === asked, question, {
        polling: 50,
      });
    }
    await page.waitForLoadState('networkidle');
    const last = await weight();
    console.log('EcoIndex after five answers', ecoIndex(last).toFixed(1), last);
    expect(ecoIndex(last)).toBeGreaterThanOrEqual(75);
    expect(reader.complaints).toEqual([]);
  } finally {
    await reader.end();
  }
});
