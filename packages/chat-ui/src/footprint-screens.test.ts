import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answer, HandMadeAssistant, HandMadeLibrary } from '../test-data/hand-made-library.js';
import { createServer } from './server.js';

let pageFolder: string;
let library: HandMadeLibrary;

beforeAll(() => {
  pageFolder = mkdtempSync(path.join(tmpdir(), 'lampyre-page-'));
  const manifest = { 'main.tsx': { file: 'assets/main-abc.js', css: [], isEntry: true } };
  writeFileSync(path.join(pageFolder, 'manifest.json'), JSON.stringify(manifest));
});
afterAll(() => rmSync(pageFolder, { recursive: true, force: true }));
beforeEach(() => {
  library = new HandMadeLibrary();
  library.footprintJson = JSON.stringify(answer().footprint);
});

async function page(address: string): Promise<string> {
  const { app } = createServer({ assistant: new HandMadeAssistant(), library, pageFolder });
  const response = await app.request(address, { headers: { host: '127.0.0.1:4517' } });
  expect(response.status).toBe(200);
  // Without the data block that the browser goes on from.
  return (await response.text()).split('<script type="application/json"')[0]!;
}

describe('GET /method', () => {
  it.each([
    ['en', 'Footprint: the method', 'This answer', 'What is not counted', 'By hand, with the newest answer'],
    [
      'fr',
      'Empreinte d’une réponse',
      'Cette réponse',
      'Ce qui n’est pas compté',
      'À la main, avec la dernière réponse',
    ],
  ])('is the page of the docs in %s, with the boundary drawn and the newest answer by hand', async (lang, ...texts) => {
    const html = await page(`/method?lang=${lang}`);
    for (const text of texts) expect(html).toContain(text);
    expect(html).toMatch(/<figure class="boundary"><svg /);
    expect(html).toContain('<th scope="col">');
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).not.toMatch(/ style=/);
  });

  it('is there without any answer', async () => {
    library.footprintJson = '{"joules":{"value":1}}';
    expect(await page('/method?lang=en')).not.toContain('newest answer of this library');
  });
});

describe('GET /footprint', () => {
  it.each([
    ['en', '5 answers', 'Other work', 'logarithmic'],
    ['fr', '5 réponses', 'Autre travail', 'logarithmique'],
  ])('draws each day with its ranges, and tells the same in tables in %s', async (lang, ...texts) => {
    const html = await page(`/footprint?lang=${lang}`);
    for (const text of texts) expect(html).toContain(text);
    expect(html.match(/class="energy ours"/g)).toHaveLength(5);
    expect(html.match(/class="energy theirs"/g)).toHaveLength(5);
    expect(html).toContain('2026-01-05');
    expect(html).toContain('<caption>');
    expect(html).not.toMatch(/NaN|undefined|Infinity| style=/);
  });

  it('tells other work, and a budget that is exceeded', async () => {
    const { joules, carbon } = answer().footprint;
    const cost = {
      seconds: 3600,
      cpuSeconds: 9,
      gigabyteSeconds: 900,
      joules,
      carbon,
      method: 'estimated',
      meter: 'cpu-time',
    };
    const now = new Date().toISOString();
    library.workRows.push({ at: now, kind: 'service', subject: 'serve', cost: JSON.stringify(cost) });
    library.settings.footprint = { budgetJoulesPerDay: 1e-9 };
    library.ledger = () => [
      {
        at: now,
        tier: 'extractive',
        language: 'en',
        abstained: false,
        milliseconds: 1,
        footprint: library.footprintJson,
      },
    ];
    const html = await page('/footprint?lang=en');
    expect(html).toContain('Waiting and sending pages');
    expect(html).toContain('role="alert"');
    expect(html).toContain('class="energy work"');
  });

  it('is there without any answer', async () => {
    library.ledger = () => [];
    expect(await page('/footprint?lang=en')).toContain('No question has been asked yet.');
  });
});
