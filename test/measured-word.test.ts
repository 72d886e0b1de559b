// An estimate is never called measured: every output of the command and every page of the server is read for the word.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Answer, createAssistant } from '@lampyre/assistant';
import { createServer } from '@lampyre/chat-ui';
import { chooseMeter } from '@lampyre/footprint';
import { type Library, openLibrary } from '@lampyre/retriever';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../packages/cli/src/run.js';

const REPORT = fileURLToPath(new URL('../corpus/starter/climate-figures-en.pdf', import.meta.url));
const QUESTIONS = ['How much has the global surface temperature risen?', 'De combien la Terre s’est-elle réchauffée ?'];
const WORD = /measured|mesurée?s?\b/gi;
const ESTIMATED = chooseMeter().name === 'cpu-time';

let folder: string;
let library: Library;
let quotes: string[];

/** What a command prints, in this process: results and notes alike. */
async function printed(...words: string[]): Promise<string> {
  const lines: string[] = [];
  const terminal = {
    out: (line: string) => lines.push(line),
    note: (line: string) => lines.push(line),
    screen: undefined,
  };
  await run([...words, '--data', folder], terminal as never, new AbortController().signal);
  expect(lines.join('')).not.toBe('');
  return lines.join('\n');
}

/** The text without the reports' own words, in which anything may have been measured. */
function ownWords(text: string): string {
  const plain = text.replaceAll('&quot;', '"').replaceAll(/\s+/g, ' ');
  return quotes.reduce((rest, quote) => rest.replaceAll(quote, ''), plain);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lampyre-word-'));
  await printed('add', REPORT);
  library = await openLibrary(folder);
  quotes = library
    .document('climate-figures-en')
    .blocks.flatMap(({ text }) => text.split('\n'))
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line.search(WORD) >= 0);
}, 120_000);
afterAll(async () => {
  await library.close();
  await rm(folder, { recursive: true, force: true });
});

describe.skipIf(!ESTIMATED)('where the meter is the estimate, the word is nowhere', () => {
  test.each([
    [['ask', QUESTIONS[0]!]],
    [['ask', QUESTIONS[1]!]],
    [['ask', QUESTIONS[0]!, '--json']],
    [['search', QUESTIONS[0]!]],
    [['search', QUESTIONS[0]!, '--json']],
    [['footprint']],
    [['footprint', '--json']],
    [['footprint', '--csv']],
    [['footprint', '--baseline', 'gpt-4o+4000']],
    [['footprint', 'settings']],
    [['baseline', 'list']],
    [['doctor']],
    [['list', '--json']],
  ])('in lampyre %j', async (words) => {
    expect(ownWords(await printed(...words)).match(WORD)).toBeNull();
  });

  test('in a page, in both languages', async () => {
    const assistant = createAssistant({ library });
    const { app } = createServer({ assistant, library });
    const get = async (address: string) => {
      const response = await app.request(address, { headers: { host: '127.0.0.1:4517' } });
      expect(response.status, address).toBe(200);
      return response.text();
    };
    for (const language of ['en', 'fr']) {
      for (const question of QUESTIONS) {
        const html = await get(`/?q=${encodeURIComponent(question)}&lang=${language}`);
        expect(html).toMatch(language === 'en' ? /estimated/ : /estimée/);
        expect(ownWords(html).match(WORD), `${language} ${question}`).toBeNull();
      }
      for (const address of ['/', '/footprint', '/library']) {
        expect(ownWords(await get(`${address}?lang=${language}`)).match(WORD), `${address} ${language}`).toBeNull();
      }
      // The method explains the word; there no figure in joules may carry it.
      const method = await get(`/method?lang=${language}`);
      expect(method).toMatch(/estim/);
      expect(method.match(/\d[\d\s.,–()]*(?:J|Wh|mWh)\b[^.|<]{0,20}(?:measured|mesurée?)/g)).toBeNull();
    }
    for (const address of ['/api/ledger', '/api/health', '/api/screens/footprint?lang=fr']) {
      expect((await get(address)).match(WORD), address).toBeNull();
    }
  });
});

test('no answer calls itself measured when one of its stages was not', async () => {
  const assistant = createAssistant({ library });
  const answers: Answer[] = [];
  for (const question of QUESTIONS) answers.push(await assistant.ask(question, { keep: false }));
  for (const { footprint } of answers) {
    const { method, meter, stages } = footprint;
    expect(method === 'measured').toBe(stages.every((stage) => stage.method === 'measured'));
    if (method === 'estimated') expect(meter).toMatch(/^cpu-time/);
  }
});
