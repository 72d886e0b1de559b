import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { englishDocument, frenchDocument, longDocument } from '../../fixtures/documents.mjs';
import { embeddedModel } from '../models/embeddings.js';
import { locate } from '../passages/locate.js';
import { openDatabase } from './database.js';
import type { Library } from './library.js';
import { openLibrary } from './open-library.js';
import { takeWriterLock } from './writer-lock.js';

const LONG_PARAGRAPHS = 40;
let folder: string;
let data: string;
const opened: Library[] = [];

/** Files stand for PDFs: what is in them chooses the document that the reader gives. */
async function pdf(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function open(options: Parameters<typeof openLibrary>[1] = {}): Promise<Library> {
  const library = await openLibrary(data, {
    read: async (path, given) => {
      const content = await readFile(path, 'utf8');
      const report = given?.report ?? '';
      if (content.startsWith('long')) return longDocument(report, LONG_PARAGRAPHS);
      return content.startsWith('fr') ? frenchDocument(report) : englishDocument(report);
    },
    ...options,
  });
  opened.push(library);
  return library;
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lampyre-library-'));
  data = join(folder, 'data');
});
afterEach(async () => {
  for (const library of opened.splice(0)) await library.close();
  await rm(folder, { recursive: true });
});

describe('a library', () => {
  it('tells which stems of either language stand for the words of a question, and which text means what it asks', async () => {
    const library = await open();
    await library.add(await pdf('Night Lamps.pdf', 'en'));
    const groups = library.questionTerms('Combien coûte une voiture ?', 'fr', 'en');
    expect(groups.map(({ word }) => word)).toEqual(['coute', 'voiture']);
    expect(groups[1]?.alternatives[0]).toMatchObject({ stem: 'car' });
    expect(library.passagesWith('lamp', 'en')).toBeGreaterThan(0);
    expect(library.passagesWith('lamp', 'fr')).toBe(0);
    const [near, far] = await library.similarities('Combien coûte une voiture ?', 'fr', [
      { text: 'The price of a car is high.', language: 'en' },
      { text: 'Les poissons nagent dans la mer.', language: 'fr' },
    ]);
    expect(near).toBeGreaterThan(far!);
  });

  it('adds reports and finds passages in both languages', async () => {
    const library = await open();
    const { report, outcome } = await library.add(await pdf('Night Lamps.pdf', 'en'), {
      publisher: 'Valley',
      year: 2024,
    });
    expect(outcome).toBe('added');
    expect(report).toMatchObject({
      id: 'night-lamps',
      file: 'Night Lamps',
      language: 'en',
      pages: 3,
      passages: 5,
      year: 2024,
    });
    await library.add(await pdf('lampes.pdf', 'fr'));
    expect(library.list().map(({ id, language }) => [id, language])).toEqual([
      ['lampes', 'fr'],
      ['night-lamps', 'en'],
    ]);

    const english = await library.search('How much electricity do towns save with dimmed street lamps?');
    expect(english.language).toBe('en');
    expect(english.ranked[0]!.passage).toMatchObject({
      report: 'night-lamps',
      pages: [1],
      sectionPath: ['Light at night'],
    });
    expect(english.ranked[0]!.evidence).toMatchObject({ lexicalRank: 1, denseRank: 1 });
    expect(english.ranked[0]!.evidence.cosine).toBeGreaterThan(0.5);

    const french = await library.search('quelle economie pour une commune qui baisse les lampadaires');
    expect(french.language).toBe('fr');
    expect(french.ranked[0]!.passage).toMatchObject({ report: 'lampes', pages: [1] });
    // French reaches the English model through a gloss, question and passage alike.
    expect(french.ranked[0]!.evidence.cosine).toBeGreaterThan(0.3);

    const table = await library.search('power of a laptop');
    expect(table.ranked[0]!.passage).toMatchObject({ kind: 'table', label: 'Table 1' });
    const one = await library.search('power of a laptop', { report: 'lampes', top: 3 });
    expect(one.ranked.every(({ passage }) => passage.report === 'lampes')).toBe(true);
  });

  it('shows a page once before it shows one twice, or all by their scores when told so', async () => {
    const library = await open();
    await library.add(await pdf('lamps.pdf', 'en'));
    const question = 'How much electricity do servers and laptops use?';
    const all = (await library.search(question, { top: 5, repeatPages: true })).ranked;
    const scores = all.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    const pages = new Set(all.flatMap((each) => each.passage.pages));
    expect(all.length).toBeGreaterThan(pages.size);

    const once = (await library.search(question, { top: pages.size })).ranked;
    expect(new Set(once.flatMap((each) => each.passage.pages))).toEqual(pages);
    const two = (await library.search(question, { top: 2, repeatPages: true })).ranked;
    expect(two.map((each) => each.passage.id)).toEqual(all.slice(0, 2).map((each) => each.passage.id));
  });

  it('gives passages whose words can be found on the page', async () => {
    const library = await open();
    await library.add(await pdf('lamps.pdf', 'en'));
    const { passage } = (await library.search('insects hedges')).ranked[0]!;
    expect(library.passage(passage.id)).toEqual(passage);
    const start = passage.text.indexOf('insects');
    expect(locate(passage, start, start + 'insects'.length)).toEqual([{ page: 1, bbox: [275, 100, 310, 112] }]);
  });

  it('does nothing when the same file comes again, and follows a file that moved', async () => {
    const library = await open();
    const path = await pdf('lamps.pdf', 'en');
    const { report } = await library.add(path);
    expect(await library.add(path)).toEqual({ report, outcome: 'present' });
    await rename(path, join(folder, 'moved.pdf'));
    const again = await library.add(join(folder, 'moved.pdf'));
    expect(again).toMatchObject({ outcome: 'present', report: { id: 'lamps', file: 'moved' } });
    expect(library.list()).toHaveLength(1);
  });

  it('replaces a report when its file has new contents', async () => {
    const library = await open();
    const path = await pdf('report.pdf', 'en');
    await library.add(path);
    const pictures = join(data, 'pages', library.report('report').sha256.slice(0, 16));
    await mkdir(pictures, { recursive: true });
    await pdf('report.pdf', 'fr');
    expect(await library.add(path)).toMatchObject({ outcome: 'added', report: { id: 'report', language: 'fr' } });
    expect(library.list()).toHaveLength(1);
    await expect(stat(pictures)).rejects.toMatchObject({ code: 'ENOENT' });
    const { ranked } = await library.search('street lamps and electricity');
    expect(ranked.every(({ passage }) => passage.language === 'fr')).toBe(true);
  });

  it('reads a report again when its scans are to be read, and only then', async () => {
    const library = await open({
      read: async (_path, given) => ({
        ...englishDocument(given?.report ?? ''),
        ...(given?.ocr ? { pagesWithoutText: [], pagesByOcr: [1] } : { pagesWithoutText: [1] }),
      }),
    });
    const path = await pdf('scan.pdf', 'en');
    expect((await library.add(path)).report).toMatchObject({ id: 'scan', pagesWithoutText: [1], pagesByOcr: [] });
    expect((await library.add(path)).outcome).toBe('present');
    const again = await library.add(path, {}, undefined, { ocr: true });
    expect(again).toMatchObject({ outcome: 'added', report: { id: 'scan', pagesWithoutText: [], pagesByOcr: [1] } });
    expect(library.list()).toEqual([again.report]);
    expect(library.document('scan').pagesByOcr).toEqual([1]);
    expect((await library.add(path, {}, undefined, { ocr: true })).outcome).toBe('present');
  });

  it('gives reports of the same name different ids', async () => {
    const library = await open();
    await library.add(await pdf('report.pdf', 'en'));
    const elsewhere = await mkdtemp(join(folder, 'other-'));
    await writeFile(join(elsewhere, 'report.pdf'), 'fr');
    expect((await library.add(join(elsewhere, 'report.pdf'))).report.id).toBe('report-2');
  });

  it('forgets a removed report', async () => {
    const library = await open();
    await library.add(await pdf('lamps.pdf', 'en'));
    await library.add(await pdf('lampes.pdf', 'fr'));
    expect((await library.remove('lamps')).id).toBe('lamps');
    expect(library.list().map(({ id }) => id)).toEqual(['lampes']);
    expect((await library.search('street lamps')).ranked.every(({ passage }) => passage.report === 'lampes')).toBe(
      true,
    );
    expect(() => library.report('lamps')).toThrow(expect.objectContaining({ code: 'LAMPYRE_REPORT_UNKNOWN' }));
  });

  it('has coded errors for what cannot be answered', async () => {
    const library = await open();
    const code = (expected: string) => expect.objectContaining({ code: expected });
    await expect(library.search('light')).rejects.toEqual(code('LAMPYRE_LIBRARY_EMPTY'));
    await expect(library.add(join(folder, 'nowhere.pdf'))).rejects.toEqual(code('LAMPYRE_FILE_MISSING'));
    await library.add(await pdf('lamps.pdf', 'en'));
    await expect(library.search(' ?! ')).rejects.toEqual(code('LAMPYRE_QUESTION_EMPTY'));
    await expect(library.search('x'.repeat(2001))).rejects.toEqual(code('LAMPYRE_QUESTION_TOO_LONG'));
    await expect(library.search('light', { report: 'none' })).rejects.toEqual(code('LAMPYRE_REPORT_UNKNOWN'));
    await expect(library.pageImage('lamps', 4)).rejects.toEqual(code('LAMPYRE_PAGE_UNKNOWN'));
    await expect(library.blockImage('lamps', 'b999')).rejects.toEqual(code('LAMPYRE_BLOCK_UNKNOWN'));
    expect(() => library.passage(999)).toThrow(code('LAMPYRE_PASSAGE_UNKNOWN'));
  });

  it('leaves everything as it was when a file cannot be read', async () => {
    const library = await open({ read: async () => Promise.reject(new Error('broken')) });
    await expect(library.add(await pdf('broken.pdf', 'x'))).rejects.toThrow('broken');
    expect(library.list()).toEqual([]);
    expect(await library.verify()).toEqual([]);
  });

  it('lets one writer in at a time', async () => {
    const library = await open();
    const path = await pdf('lamps.pdf', 'en');
    const release = takeWriterLock(data);
    await expect(library.add(path)).rejects.toMatchObject({ code: 'LAMPYRE_LIBRARY_BUSY' });
    release();
    const both = await Promise.all([library.add(path), library.add(path)]);
    expect(both.map(({ outcome }) => outcome)).toEqual(['added', 'present']);
  });

  it('shows what another process has added', async () => {
    const reader = await open();
    const writer = await open();
    await writer.add(await pdf('lamps.pdf', 'en'));
    expect((await reader.search('street lamps')).ranked[0]!.passage.report).toBe('lamps');
    await writer.add(await pdf('walk.pdf', 'long'));
    const { ranked } = await reader.search('who explained the better figures in the hall in the evening?');
    expect(ranked[0]!.passage.report).toBe('walk');
    expect(ranked[0]!.evidence.denseRank).toBeDefined();
  });

  it('keeps the ledger, newest first', async () => {
    const library = await open();
    const row = {
      at: '2026-01-01T00:00:00Z',
      tier: 'extractive',
      language: 'fr',
      abstained: false,
      milliseconds: 12.5,
      footprint: '{}',
    };
    library.appendToLedger(row);
    library.appendToLedger({ ...row, abstained: true });
    expect(library.ledger()).toEqual([{ ...row, abstained: true }, row]);
    expect(library.ledger(1)).toHaveLength(1);
    library.appendToLedger({ ...row, recalled: true });
    expect(library.ledger(1)).toEqual([{ ...row, recalled: true }]);
    const indexing = { at: '2026-01-02T00:00:00.000Z', kind: 'indexing', subject: 'a.pdf', cost: '{}' } as const;
    library.appendToWork(indexing);
    library.appendToWork({ ...indexing, kind: 'service' });
    expect(library.work()).toEqual([{ ...indexing, kind: 'service' }, indexing]);
    expect(library.work(1)).toHaveLength(1);
  });

  it('says that a file which is no database is damaged', async () => {
    const library = await open();
    await library.close();
    opened.length = 0;
    await writeFile(join(data, 'library.sqlite'), 'this is no database, only some words that stand in its place');
    await expect(openLibrary(data)).rejects.toMatchObject({ code: 'LAMPYRE_LIBRARY_DAMAGED' });
  });

  it('says which model is missing', async () => {
    const library = await open({ models: [{ ...embeddedModel(), folder: join(folder, 'nowhere') }] });
    await expect(library.add(await pdf('lamps.pdf', 'en'))).rejects.toMatchObject({ code: 'LAMPYRE_MODEL_MISSING' });
    expect(library.list()).toEqual([]);
  });
});

describe('verify', () => {
  it('finds nothing wrong with a whole library', async () => {
    const library = await open();
    await library.add(await pdf('lamps.pdf', 'en'));
    expect(await library.verify()).toEqual([]);
  });

  it('mends vectors, indexes and says which PDF is gone', async () => {
    const library = await open({ exactUnits: 0 });
    const path = await pdf('lamps.pdf', 'en');
    await library.add(path);
    const before = await library.search('street lamps at night');
    const database = openDatabase(data);
    database.exec('UPDATE units SET vector = NULL WHERE id = 1; DELETE FROM lexical_en');
    database.close();
    await rm(join(data, 'vectors.hnsw'));
    await rm(path);
    const findings = await library.verify();
    expect(findings.map(({ repaired }) => repaired)).toEqual([true, true, true, false]);
    expect(await library.search('street lamps at night')).toEqual(before);
    expect((await library.verify()).map(({ repaired }) => repaired)).toEqual([false]);
  });
});

describe('a process killed in the middle of adding', () => {
  it('leaves a library that opens, shows nothing unfinished and goes on', async () => {
    const first = await open();
    await first.add(await pdf('lamps.pdf', 'en'));
    const path = await pdf('walk.pdf', 'long');
    const child = spawn(
      process.execPath,
      [fileURLToPath(new URL('../../fixtures/add-in-child.mjs', import.meta.url)), data, path, String(LONG_PARAGRAPHS)],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let output = '';
    for await (const chunk of child.stdout) {
      output += String(chunk);
      if (/embedding 16\n/.test(output)) break;
    }
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    expect(child.signalCode).toBe('SIGKILL');

    const library = await open();
    expect(library.list().map(({ id }) => id)).toEqual(['lamps']);
    expect((await library.search('series of timber')).ranked.every(({ passage }) => passage.report === 'lamps')).toBe(
      true,
    );
    expect(await library.verify()).toEqual([{ problem: expect.stringContaining('walk'), repaired: false }]);

    const steps: string[] = [];
    const { outcome, report } = await library.add(path, {}, ({ stage, done }) => steps.push(`${stage} ${done}`));
    expect(outcome).toBe('added');
    // What was read and embedded before is not done again.
    expect(steps.some((step) => step.startsWith('reading'))).toBe(false);
    expect(Number(steps[0]!.split(' ')[1])).toBeGreaterThanOrEqual(16);
    expect(report.passages).toBe(LONG_PARAGRAPHS);
    expect(library.list()).toHaveLength(2);
    expect(await library.verify()).toEqual([]);
    expect((await library.search('series of timber in the island')).ranked[0]!.passage.report).toBe('walk');
  });
});
