import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { LampyreError } from '@lampyre/errors';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answer, HandMadeAssistant, HandMadeLibrary, report } from '../test-data/hand-made-library.js';
import { createServer } from './server.js';

let pageFolder: string;
let assistant: HandMadeAssistant;
let library: HandMadeLibrary;
let app: ReturnType<typeof createServer>['app'];

beforeAll(() => {
  pageFolder = mkdtempSync(path.join(tmpdir(), 'lampyre-page-'));
  mkdirSync(path.join(pageFolder, 'assets'));
  writeFileSync(path.join(pageFolder, 'assets', 'main-abc.js'), 'export const light = 1;\n'.repeat(200));
  writeFileSync(path.join(pageFolder, 'assets', 'main-abc.css'), 'body { margin: 0 }');
  writeFileSync(path.join(pageFolder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const manifest = { 'main.tsx': { file: 'assets/main-abc.js', css: ['assets/main-abc.css'], isEntry: true } };
  writeFileSync(path.join(pageFolder, 'manifest.json'), JSON.stringify(manifest));
});
afterAll(() => rmSync(pageFolder, { recursive: true, force: true }));

beforeEach(() => {
  assistant = new HandMadeAssistant();
  library = new HandMadeLibrary();
  app = createServer({ assistant, library, pageFolder }).app;
});

const get = (address: string, headers: Record<string, string> = {}) =>
  app.request(address, { headers: { host: '127.0.0.1:4517', ...headers } });

const post = (body: string, headers: Record<string, string> = {}) =>
  app.request('/api/ask', {
    method: 'POST',
    body,
    headers: { host: '127.0.0.1:4517', 'content-type': 'application/json', ...headers },
  });

const ask = (request: unknown) => post(JSON.stringify(request));

async function errorOf(response: Response) {
  const { error } = (await response.json()) as { error: { code: string; message: string; remedy: string } };
  expect(error.message).toBeTruthy();
  expect(error.remedy).toBeTruthy();
  return [response.status, error.code];
}

describe('GET /', () => {
  it('is the page in the language of the browser, or in the chosen one', async () => {
    expect(await (await get('/', { 'accept-language': 'fr-FR,fr;q=0.9,en;q=0.5' })).text()).toContain(
      '<html lang="fr">',
    );
    expect(await (await get('/', { 'accept-language': 'de' })).text()).toContain('<html lang="en">');
    expect(await (await get('/?lang=fr', { 'accept-language': 'en' })).text()).toContain('<html lang="fr">');
  });

  it('asks nothing when there is no question', async () => {
    const html = await (await get('/')).text();
    expect(assistant.asked).toEqual([]);
    expect(html).toContain('<form action="/" method="get"');
  });

  it('says how to add reports when there are none', async () => {
    library.reports.length = 0;
    expect(await (await get('/')).text()).toContain('There is no report in this library yet.');
  });

  it('answers a question without any script', async () => {
    const html = await (await get('/?q=How+many%3F')).text();
    expect(assistant.asked).toEqual([{ question: 'How many?', options: {} }]);
    for (const text of ['There are 12 glow-worms.', 'Light in the Meadows', 'page ii', 'Counts › At night']) {
      expect(html).toContain(text);
    }
    expect(html).toContain('About 2,000 times less energy');
    expect(html).toContain('estimated');
    expect(html).not.toContain('measured');
  });

  it('opens a source without any script, with the boxes of that page only', async () => {
    const html = await (await get('/?q=How+many%3F&source=1')).text();
    expect(html).toContain('/api/reports/meadows/pages/2.webp?width=1280&amp;v=0123456789ab');
    expect(html).toContain('viewBox="0 0 595 842"');
    expect(html.match(/<rect /g)).toHaveLength(1);
    expect(html).toContain('<rect x="72" y="700" width="448" height="12"');
    const next = await (await get('/?q=How+many%3F&source=1&page=3')).text();
    expect(next).toContain('<rect x="72" y="60" width="128" height="12"');
  });

  it('leaves it to the assistant to recall what was asked before', async () => {
    await get('/?q=How+many%3F');
    await get('/?q=How+many%3F&source=1');
    expect(assistant.asked).toEqual(Array(2).fill({ question: 'How many?', options: {} }));
  });

  it('holds its state as data that cannot end early', async () => {
    const question = '</script><script>alert(1)</script><!--';
    const html = await (await get(`/?q=${encodeURIComponent(question)}`)).text();
    const [, data = ''] = html.match(/<script type="application\/json" id="state">(.*?)<\/script>/s) ?? [];
    expect(JSON.parse(data)).toMatchObject({ draft: question, answer: { question } });
    expect(html).not.toContain('<script>alert');
  });

  it('shows what went wrong, with its status', async () => {
    assistant.reply = new LampyreError('LAMPYRE_LIBRARY_EMPTY', { folder: 'data' });
    const response = await get('/?q=How+many%3F&lang=fr');
    expect(response.status).toBe(409);
    expect(await response.text()).toContain('Cette bibliothèque ne contient pas encore de rapport.');
    expect((await get('/?open=nothing')).status).toBe(404);
  });
});

describe('POST /api/ask', () => {
  it('gives the answer, and hands over tier, report and language', async () => {
    const response = await ask({ question: '  How many? ', tier: 'extractive', report: 'meadows', language: 'fr' });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(answer({ question: 'How many?' }));
    expect(assistant.asked).toEqual([
      { question: 'How many?', options: { tier: 'extractive', report: 'meadows', language: 'fr' } },
    ]);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    ['a question that is a number', { question: 7 }],
    ['a list', ['question']],
    ['null', null],
    ['an unknown tier', { question: 'How?', tier: 'huge' }],
    ['an unknown language', { question: 'How?', language: 'de' }],
    ['a misspelt field', { question: 'How?', raport: 'meadows' }],
    ['reports that are no list', { question: 'How?', reports: 'meadows' }],
  ])('refuses %s', async (_what, request) => {
    expect(await errorOf(await ask(request))).toEqual([400, 'LAMPYRE_REQUEST_INVALID']);
    expect(assistant.asked).toEqual([]);
  });

  it('refuses what is not JSON, in content type or in content', async () => {
    expect(await errorOf(await post('{"question"'))).toEqual([400, 'LAMPYRE_REQUEST_INVALID']);
    const form = await post('{"question": "How?"}', { 'content-type': 'text/plain' });
    expect(await errorOf(form)).toEqual([400, 'LAMPYRE_REQUEST_INVALID']);
    expect(assistant.asked).toEqual([]);
  });

  it('takes the longest question in the widest writing, and no larger body', async () => {
    const widest = `{"question": "${'\\u00e9'.repeat(2000)}"}`;
    expect((await post(widest)).status).toBe(200);
    expect(await errorOf(await post(`{"question": "How?", "report": "${'x'.repeat(20_000)}"}`))).toEqual([
      413,
      'LAMPYRE_REQUEST_TOO_LARGE',
    ]);
  });

  it('hands on the coded errors of the assistant; what is not coded is an internal fault', async () => {
    assistant.reply = new LampyreError('LAMPYRE_QUESTION_TOO_LONG', { characters: 2001, limit: 2000 });
    expect(await errorOf(await ask({ question: 'How?' }))).toEqual([400, 'LAMPYRE_QUESTION_TOO_LONG']);
    assistant.reply = new LampyreError('LAMPYRE_QUESTION_EMPTY');
    expect(await errorOf(await ask({}))).toEqual([400, 'LAMPYRE_QUESTION_EMPTY']);
    assistant.reply = new LampyreError('LAMPYRE_TIER_UNAVAILABLE', { tier: 'local' });
    expect(await errorOf(await ask({ question: 'How?', tier: 'local' }))).toEqual([409, 'LAMPYRE_TIER_UNAVAILABLE']);
    assistant.reply = new Error('out of grass');
    expect(await errorOf(await ask({ question: 'How?' }))).toEqual([500, 'LAMPYRE_INTERNAL']);
  });

  it('asks several reports through the filter', async () => {
    await ask({ question: 'How many?', reports: ['meadows', 'ponds', 'meadows'] });
    expect(assistant.asked[0]?.options).toEqual({ filter: { reports: ['meadows', 'ponds'] } });
  });

  it('tells how far the answer is, to whom asks for events', async () => {
    const response = await post('{"question": "How many?"}', { accept: 'text/event-stream' });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const events = (await response.text()).trim().split('\n\n');
    expect(events[0]).toBe('event: stage\ndata: {"stage":"search"}');
    expect(JSON.parse(events[1]?.split('data: ')[1] ?? '')).toEqual(answer({ question: 'How many?' }));
    assistant.reply = new LampyreError('LAMPYRE_QUESTION_EMPTY');
    const refused = await (await post('{}', { accept: 'text/event-stream' })).text();
    expect(refused).toContain('event: error\ndata: {"code":"LAMPYRE_QUESTION_EMPTY"');
  });

  it('asks once what several ask at once; and anew when that is asked for', async () => {
    await Promise.all([ask({ question: 'How many?' }), ask({ question: 'How many?' })]);
    expect(assistant.asked).toHaveLength(1);
    await ask({ question: 'How many?', again: true });
    expect(assistant.asked[1]).toEqual({ question: 'How many?', options: { recall: false } });
  });
});

describe('reports', () => {
  it('lists them without their place on the machine', async () => {
    const response = await get('/api/reports');
    const { path: _path, ...shown } = report();
    expect(await response.json()).toEqual([shown]);
    expect(await (await get('/')).text()).not.toContain('private');
  });

  it('gives the document once, and then says that it has not changed', async () => {
    const response = await get('/api/reports/meadows/document');
    expect(await response.json()).toMatchObject({ report: 'meadows', pages: [{ label: 'i' }, {}, {}] });
    const tag = response.headers.get('etag') ?? '';
    expect((await get('/api/reports/meadows/document', { 'if-none-match': tag })).status).toBe(304);
    expect(library.documentsRead).toEqual(['meadows']);
    expect(await errorOf(await get('/api/reports/none/document'))).toEqual([404, 'LAMPYRE_REPORT_UNKNOWN']);
  });

  it('tells the place and size of a page', async () => {
    expect(await (await get('/api/reports/meadows/pages/2')).json()).toEqual({
      report: 'meadows',
      page: 2,
      pageLabel: 'ii',
      pages: 3,
      widthPt: 595,
      heightPt: 842,
      lines: [],
    });
    expect(await errorOf(await get('/api/reports/meadows/pages/4'))).toEqual([404, 'LAMPYRE_PAGE_UNKNOWN']);
    expect(await errorOf(await get('/api/reports/none/pages/1'))).toEqual([404, 'LAMPYRE_REPORT_UNKNOWN']);
    expect(await errorOf(await get('/api/reports/meadows/pages/x'))).toEqual([404, 'LAMPYRE_ADDRESS_UNKNOWN']);
  });
});

describe('page pictures', () => {
  it('gives a figure or table alone as a picture, in the width asked for', async () => {
    const response = await get('/api/reports/meadows/blocks/b1.webp?width=400');
    expect(response.headers.get('content-type')).toBe('image/webp');
    expect(await response.text()).toMatch(/^picture of meadows b1 \d+$/);
    expect((await get('/api/reports/meadows/blocks/b9.webp')).status).toBe(404);
  });

  it('draws them in the next of a few widths', async () => {
    const response = await get('/api/reports/meadows/pages/2.webp?width=700');
    expect(response.headers.get('content-type')).toBe('image/webp');
    expect(await response.text()).toBe('picture of meadows 2 960');
    await get('/api/reports/meadows/pages/1.webp');
    await get('/api/reports/meadows/pages/1.webp?width=99999');
    expect(library.drawn).toEqual(['meadows 2 960', 'meadows 1 1280', 'meadows 1 1920']);
  });

  it('is kept for good under an address with the version of the file, and asked after under others', async () => {
    const versioned = await get('/api/reports/meadows/pages/2.webp?v=0123456789ab');
    expect(versioned.headers.get('cache-control')).toContain('immutable');
    const stale = await get('/api/reports/meadows/pages/2.webp?v=ffffffffffff');
    expect(stale.headers.get('cache-control')).toBe('private, no-cache');
    const tag = stale.headers.get('etag') ?? '';
    library.drawn.length = 0;
    expect((await get('/api/reports/meadows/pages/2.webp', { 'if-none-match': tag })).status).toBe(304);
    expect(library.drawn).toEqual([]);
  });

  it('refuses pages and widths that there are not', async () => {
    expect(await errorOf(await get('/api/reports/meadows/pages/9.webp'))).toEqual([404, 'LAMPYRE_PAGE_UNKNOWN']);
    for (const width of ['0', '-5', 'wide', '1e3', '']) {
      const response = await get(`/api/reports/meadows/pages/1.webp?width=${width}`);
      expect(await errorOf(response)).toEqual([400, 'LAMPYRE_REQUEST_INVALID']);
    }
  });
});

describe('health and ledger', () => {
  it('says how the library fares', async () => {
    expect(await (await get('/api/health')).json()).toEqual({
      status: 'ok',
      reports: 1,
      vectorSearch: { kind: 'exact', reason: { en: 'made by hand', fr: 'fait à la main' } },
      embeddingModel: 'none',
    });
  });

  it('gives the rows of the ledger with their footprint as a value', async () => {
    const rows = await (await get('/api/ledger?limit=2')).json();
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({ tier: 'extractive', footprint: { joules: { value: 1 } } });
    expect(await errorOf(await get('/api/ledger?limit=all'))).toEqual([400, 'LAMPYRE_REQUEST_INVALID']);
  });
});

describe('safety', () => {
  it.each(['127.0.0.1:4517', 'localhost', 'LOCALHOST:80', '[::1]:4517', '192.168.1.20:4517'])(
    'lets in %s',
    async (host) => {
      expect((await get('/api/health', { host })).status).toBe(200);
    },
  );

  it.each(['evil.example', 'localhost.evil.example:4517', '127.0.0.1.evil.example', '[evil', ''])(
    'refuses the host "%s"',
    async (host) => {
      expect(await errorOf(await get('/', { host }))).toEqual([421, 'LAMPYRE_HOST_REFUSED']);
      expect(assistant.asked).toEqual([]);
    },
  );

  it('lets in the name that it was told to listen on', async () => {
    app = createServer({ assistant, library, pageFolder, host: 'meadow.lan' }).app;
    expect((await get('/api/health', { host: 'Meadow.lan:4517' })).status).toBe(200);
    expect((await get('/api/health', { host: 'pond.lan' })).status).toBe(421);
  });

  it('refuses what a page of another site sends', async () => {
    const send = (headers: Record<string, string>) =>
      app.request('/api/reports/meadows/remove', { method: 'POST', headers: { host: '127.0.0.1:4517', ...headers } });
    expect(await errorOf(await send({ 'sec-fetch-site': 'cross-site' }))).toEqual([403, 'LAMPYRE_ORIGIN_REFUSED']);
    expect((await send({ origin: 'http://evil.example' })).status).toBe(403);
    expect((await send({ origin: 'http://127.0.0.1:4517' })).status).toBe(200);
    expect((await send({ 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });

  it('sets its headers on pages, pictures, errors and refusals alike', async () => {
    const addresses = ['/', '/api/reports/meadows/pages/1.webp', '/nowhere', '/api/reports/none/document'];
    const responses = [
      ...(await Promise.all(addresses.map((address) => get(address)))),
      await get('/', { host: 'x.y' }),
    ];
    for (const { headers } of responses) {
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
    }
  });

  it('has no script or style in the HTML that the content policy would bar', async () => {
    const html = await (await get('/?q=How+many%3F&source=1')).text();
    expect(html).not.toMatch(/\sstyle=|\son[a-z]+=|<style/);
    expect([...html.matchAll(/<script(?![^>]*\bsrc=)([^>]*)>/g)].map(([, given]) => given?.trim())).toEqual([
      'type="application/json" id="state"',
    ]);
  });

  it('says that there is nothing elsewhere', async () => {
    for (const address of ['/nowhere', '/api/nothing', '/assets/../../package.json', '/manifest.json']) {
      expect(await errorOf(await get(address))).toEqual([404, 'LAMPYRE_ADDRESS_UNKNOWN']);
    }
  });
});

describe('weight', () => {
  it('lets hashed files be kept for good', async () => {
    const response = await get('/assets/main-abc.css');
    expect(response.headers.get('content-type')).toContain('text/css');
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect((await get('/favicon.svg')).headers.get('content-type')).toContain('image/svg+xml');
  });

  it('compresses text and leaves pictures as they are', async () => {
    const script = await get('/assets/main-abc.js', { 'accept-encoding': 'gzip' });
    expect(script.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(await script.arrayBuffer()).toString()).toContain('light = 1');
    const picture = await get('/api/reports/meadows/pages/1.webp', { 'accept-encoding': 'gzip' });
    expect(picture.headers.get('content-encoding')).toBeNull();
  });
});

it('says so when the page was not built', () => {
  expect(() => createServer({ assistant, library, pageFolder: path.join(pageFolder, 'none') })).toThrowError(
    expect.objectContaining({ code: 'LAMPYRE_INTERNAL' }),
  );
});
