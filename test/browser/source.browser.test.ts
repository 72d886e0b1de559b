// The promise of the page: a citation opens the page of the report with boxes over the quoted words, and over no others.
import type { Answer, Citation } from '@lampyre/assistant';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { type Box, boxedText } from './boxed-text.js';
import { visit } from './chromium.js';
import { keepScreenshot } from './screenshots.js';

const served = inject('served');

test.each([
  ['fr-FR', 'Quelle est l’empreinte carbone du numérique en France ?', 'wide'],
  ['en-GB', 'How much has the world warmed?', 'wide'],
  ['fr-FR', 'Combien d’électricité consomment les centres de données ?', 'phone'],
] as const)('%s: "%s" (%s)', async (locale, question, screen) => {
  const viewport = screen === 'wide' ? { width: 1440, height: 900 } : { width: 390, height: 844 };
  const reader = await visit({ locale, viewport });
  const { page } = reader;
  try {
    await page.goto(served.address);
    expect(await page.getAttribute('html', 'lang')).toBe(locale.slice(0, 2));
    await page.fill('#question', question);
    const [response] = await Promise.all([page.waitForResponse('**/api/ask'), page.press('#question', 'Enter')]);
    const answer = answerIn(await response.text());
    await page.waitForSelector('.answer');
    expect(answer.abstained).toBe(false);
    expect(answer.language).toBe(locale.slice(0, 2));
    await keepScreenshot(page, `answer-${locale}-${screen}`);

    for (const citation of answer.citations) {
      await page.click(`#source-${citation.n} .open`);
      await page.waitForFunction(pictureIsThere, undefined, { polling: 50 });
      if (citation.n === 1) await keepScreenshot(page, `source-${locale}-${screen}`);
      const { boxes, contrasts } = await boxesOnScreen(page, await pageSize(citation));
      const report = served.reports.find(({ id }) => id === citation.report);
      const text = await boxedText(report?.path ?? '', citation.page, boxes);
      expectSameWords(citation, text);
      // And on the picture there is print in each box: an empty place is all of one colour.
      for (const contrast of contrasts) expect(contrast).toBeGreaterThan(0.3);
      await page.click('.reader .close');
      await page.waitForSelector('.reader', { state: 'detached' });
    }
    expect(reader.complaints).toEqual([]);
  } finally {
    await reader.end();
  }
});

/** The last event of the stream. */
function answerIn(stream: string): Answer {
  return JSON.parse(stream.split('event: answer\ndata: ')[1]?.split('\n\n')[0] ?? '');
}

/** That the boxes of the citation hold its quote and nothing else. */
function expectSameWords({ kind, quote, boxes, page }: Citation, boxed: string): void {
  if (kind !== 'text') {
    // A row of a table is boxed whole and its cells may stand in several lines; a figure's words stand here and there.
    for (const word of quote.split(/[\s|…]+/)) expect(squeezed(boxed)).toContain(squeezed(word));
    return;
  }
  // A note begins with its number, which is set small like a note mark.
  const readings = [quote, quote.replace(/^\d+\s/, '')].map(squeezed);
  if (boxes.every((box) => box.page === page)) expect(readings).toContain(squeezed(boxed));
  // A quote that goes over to the next page is boxed on both; what stands on this one begins it.
  else expect(readings.filter((reading) => reading.startsWith(squeezed(boxed)))).not.toEqual([]);
}

/** Letters, digits and signs only: how words are spaced or parted over line ends, and note marks, are not what is asked here. */
function squeezed(text: string): string {
  return text
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, '')
    .normalize('NFKC')
    .replace(/[\s\u00ad-]+/g, '');
}

async function pageSize({ report, page }: Citation): Promise<{ widthPt: number; heightPt: number }> {
  const response = await fetch(new URL(`api/reports/${encodeURIComponent(report)}/pages/${page}`, served.address));
  return (await response.json()) as { widthPt: number; heightPt: number };
}

/** Where the boxes lie on the picture as it is shown, in points of the page, and from 0 to 1 how far dark and light part under each. */
async function boxesOnScreen(
  page: Page,
  { widthPt, heightPt }: { widthPt: number; heightPt: number },
): Promise<{ boxes: Box[]; contrasts: number[] }> {
  const shown = await page.evaluate(measureBoxes);
  expect(shown.pictureAspect).toBeCloseTo(widthPt / heightPt, 2);
  const boxes = shown.places.map(([x0, y0, x1, y1]): Box => [x0 * widthPt, y0 * heightPt, x1 * widthPt, y1 * heightPt]);
  expect(boxes.length).toBeGreaterThan(0);
  return { boxes, contrasts: shown.contrasts };
}

// The two functions below run in the browser.

function pictureIsThere(): boolean {
  const picture = document.querySelector<HTMLImageElement>('.reader img');
  // A picture that the browser kept is whole before the reader is opened: it must have its place on the screen, too.
  return Boolean(picture?.complete && picture.naturalWidth > 0 && picture.getBoundingClientRect().width > 0);
}

function measureBoxes() {
  const picture = document.querySelector<HTMLImageElement>('.reader img')!;
  const sheet = picture.getBoundingClientRect();
  const places = [...document.querySelectorAll('.reader .boxes rect')].map((rect) => {
    const { left, top, right, bottom } = rect.getBoundingClientRect();
    return [
      (left - sheet.left) / sheet.width,
      (top - sheet.top) / sheet.height,
      (right - sheet.left) / sheet.width,
      (bottom - sheet.top) / sheet.height,
    ] as [number, number, number, number];
  });
  const { naturalWidth, naturalHeight } = picture;
  const canvas = new OffscreenCanvas(naturalWidth, naturalHeight);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.drawImage(picture, 0, 0);
  const contrasts = places.map(([x0, y0, x1, y1]) => {
    const width = Math.max(1, Math.round((x1 - x0) * naturalWidth));
    const height = Math.max(1, Math.round((y1 - y0) * naturalHeight));
    const { data } = context.getImageData(x0 * naturalWidth, y0 * naturalHeight, width, height);
    let darkest = 255;
    let lightest = 0;
    for (let i = 0; i < data.length; i += 4) {
      const grey = (data[i]! + data[i + 1]! + data[i + 2]!) / 3;
      darkest = Math.min(darkest, grey);
      lightest = Math.max(lightest, grey);
    }
    return (lightest - darkest) / 255;
  });
  return { places, contrasts, pictureAspect: naturalWidth / naturalHeight };
}
