import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answer, HandMadeAssistant, HandMadeLibrary } from '../test-data/hand-made-library.js';
import { createServer } from './server.js';

let pageFolder: string;
let assistant: HandMadeAssistant;
let request: (
  address: string,
  init?: { method?: string; headers?: Record<string, string>; body?: string },
) => Promise<Response>;

beforeAll(() => {
  pageFolder = mkdtempSync(path.join(tmpdir(), 'lampyre-page-'));
  const manifest = { 'main.tsx': { file: 'assets/main-abc.js', css: [], isEntry: true } };
  writeFileSync(path.join(pageFolder, 'manifest.json'), JSON.stringify(manifest));
});
afterAll(() => rmSync(pageFolder, { recursive: true, force: true }));
beforeEach(() => {
  assistant = new HandMadeAssistant();
  assistant.past.set('a1', [
    { at: '2026-01-01T10:00:00.000Z', answer: answer({ question: 'How many glow-worms?', conversation: 'a1' }) },
    { at: '2026-01-01T10:05:00.000Z', answer: answer({ question: 'And in May?', understoodAs: 'How many in May?' }) },
  ]);
  assistant.past.set('b2', [{ at: '2026-01-02T10:00:00.000Z', answer: answer({ question: 'Who counts them?' }) }]);
  const { app } = createServer({ assistant, library: new HandMadeLibrary(), pageFolder });
  request = async (address, { headers, ...init } = {}) =>
    app.request(address, { ...init, headers: { host: '127.0.0.1:4517', ...headers } });
});

const form = { 'content-type': 'application/x-www-form-urlencoded' };

describe('past conversations', () => {
  it('are listed and opened, in both languages', async () => {
    const list = await (await request('/conversations?lang=en')).text();
    for (const text of ['How many glow-worms?', '2 answers', 'Who counts them?']) expect(list).toContain(text);
    const opened = await (await request('/conversations?lang=fr&conversation=a1')).text();
    for (const text of ['And in May?', 'How many in May?', 'There are 12 glow-worms.', 'Ouvrir avec ses sources'])
      expect(opened).toContain(text);
    expect(opened).toContain('<input type="hidden" name="conversation" value="a1"');
  });

  it('show the rows of a table as a table, and what was asked again once', async () => {
    const [citation] = answer().citations;
    const rows = answer({
      question: 'How many in which month?',
      text: 'Counts by month\nMonth | Number\nMay | 12 %',
      sentences: [{ text: 'Counts by month\nMonth | Number\nMay | 12 %', citations: [1], supported: true }],
      citations: [{ ...citation!, kind: 'table', table: { header: ['Month', 'Number'], rows: [['May', '12 %']] } }],
    });
    assistant.past.set('c3', [
      { at: '2026-01-03T10:00:00.000Z', answer: answer({ question: 'How many in which month?' }) },
      { at: '2026-01-03T11:00:00.000Z', answer: rows },
    ]);
    const html = await (await request('/conversations?lang=en&conversation=c3')).text();
    const page = html.slice(html.indexOf('class="past"'), html.indexOf('id="state"'));
    expect(page).toContain('<th scope="col">Number</th>');
    expect(page).toContain('<td>12\u00a0%</td>');
    expect(page).toContain('Counts by month');
    expect(page).not.toContain('May |');
    expect(page.match(/<h2/g)).toHaveLength(1);
    // The answer itself shows it so, too.
    assistant.reply = rows;
    const shown = await (await request('/?q=How&lang=en')).text();
    expect(shown.match(/<td>12\u00a0%<\/td>/g)).toHaveLength(2);
    expect(shown.slice(0, shown.indexOf('id="state"'))).not.toContain('May |');
  });

  it('say so when there is none of that name', async () => {
    expect((await request('/conversations?conversation=zz')).status).toBe(404);
    expect((await request('/api/conversations/zz')).status).toBe(404);
    expect((await request('/api/conversations/zz/remove', { method: 'POST' })).status).toBe(404);
  });

  it('are deleted only after a question, by a plain form', async () => {
    expect(await (await request('/conversations?lang=en')).text()).not.toContain(
      'action="/api/conversations/a1/remove',
    );
    expect(await (await request('/conversations?lang=en&delete=a1')).text()).toContain(
      'action="/api/conversations/a1/remove?lang=en"',
    );
    const sent = { method: 'POST', headers: { accept: 'text/html' } };
    const removed = await request('/api/conversations/a1/remove?lang=en', sent);
    expect([removed.status, removed.headers.get('location')]).toEqual([303, '/conversations?lang=en']);
    expect([...assistant.past.keys()]).toEqual(['b2']);
    await request('/api/conversations/remove-all', sent);
    expect(await (await request('/api/conversations')).json()).toEqual([]);
  });
});

describe('keeping nothing', () => {
  it('is said by the browser, with every question', async () => {
    const told = await request('/api/conversations/keeping', { method: 'POST', headers: form, body: 'keep=no' });
    const cookie = told.headers.get('set-cookie')!.split(';')[0]!;
    expect(await (await request('/conversations?lang=en', { headers: { cookie } })).text()).toContain('Keep again');
    await request('/?q=One', { headers: { cookie } });
    const body = JSON.stringify({ question: 'Two' });
    await request('/api/ask', { method: 'POST', headers: { cookie, 'content-type': 'application/json' }, body });
    await request('/api/answer.md?q=Three', { headers: { cookie } });
    await request('/?q=Four');
    expect(assistant.asked.map(({ options }) => (options as { keep?: boolean }).keep)).toEqual([
      false,
      false,
      false,
      undefined,
    ]);
  });

  it('does not hand out what was kept in memory for another browser', async () => {
    await request('/?q=One');
    await request('/?q=One', { headers: { cookie: 'lampyre-keep=no' } });
    expect(assistant.asked).toHaveLength(2);
  });
});
