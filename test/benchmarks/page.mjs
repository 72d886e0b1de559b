// How fast the page is, in a real Chromium: from Enter to the answer, and a page of a report as a picture, cold and warm.
//
//   node test/benchmarks/page.mjs --data LIBRARY
//
// The pictures kept in LIBRARY/pages are dropped first, so that each is drawn once: they are made again when they are wanted.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { QUESTIONS, quantile, serveLibrary } from './served-library.mjs';

const PICTURES = 24;

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (!values.data) throw new Error('--data LIBRARY is missing');
await rm(join(values.data, 'pages'), { recursive: true, force: true });
const server = await serveLibrary(values.data);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage();
  await page.goto(server.address);
  const toAnswer = [];
  for (const [index, question] of QUESTIONS.entries()) {
    // Never asked before, so that nothing is recalled.
    const asked = `${question} (${Date.now()}-${index})`;
    await page.fill('#question', asked);
    const startedAt = performance.now();
    await page.press('#question', 'Enter');
    await page.waitForFunction((wanted) => document.querySelector('#answer-title')?.textContent === wanted, asked);
    toAnswer.push(performance.now() - startedAt);
  }
  const reports = await (await fetch(`${server.address}api/reports`)).json();
  const cold = [];
  const warm = [];
  for (let i = 0; i < PICTURES; i++) {
    const report = reports[i % reports.length];
    const number = 1 + ((i * 7) % report.pages);
    const address = `${server.address}api/reports/${report.id}/pages/${number}.webp?width=1280`;
    cold.push(await timed(address));
    warm.push(await timed(address));
  }
  const told = (times) => ({
    median: Math.round(quantile(times, 0.5)),
    p95: Math.round(quantile(times, 0.95)),
    longest: Math.round(quantile(times, 1)),
  });
  console.log(
    JSON.stringify(
      { millisecondsToAnswer: told(toAnswer), millisecondsToPicture: { cold: told(cold), warm: told(warm) } },
      null,
      2,
    ),
  );
} finally {
  await browser.close();
  await server.stop();
}

async function timed(address) {
  const startedAt = performance.now();
  const response = await fetch(address);
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return performance.now() - startedAt;
}
