// The real command as a person runs it: child processes, real PDFs, a library in a temporary folder.
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer } from '@lampyre/assistant';
import type { Report } from '@lampyre/retriever';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostilePdfs } from './hostile-pdfs.js';
import { lampyre, lampyreJson, startLampyre } from './lampyre-process.js';

const STARTER = fileURLToPath(new URL('../corpus/starter', import.meta.url));
const SHARED_HOSTILE = fileURLToPath(new URL('../../shared/hostile', import.meta.url));

interface Added {
  outcomes: (
    | { source: string; outcome: 'added' | 'present'; report: Report }
    | { source: string; error: { code: string } }
  )[];
  error?: { code: string; message: string; remedy: string };
}
interface Found {
  id?: string;
  question: string;
  language: string;
  hits: {
    report: string;
    file: string;
    pages: number[];
    kind: string;
    sectionPath: string[];
    text: string;
    score: number;
  }[];
  milliseconds: number;
  joules: number;
  method: string;
}

let starter: string[];
let folder: string;
let data: string;
let reports: Report[];

const listed = async (library = data) => (await lampyreJson<Report[]>(library, 'list')).value;

beforeAll(async () => {
  starter = (await readdir(STARTER)).filter((name) => name.endsWith('.pdf')).map((name) => join(STARTER, name));
  folder = await mkdtemp(join(tmpdir(), 'lampyre-end-to-end-'));
  data = join(folder, 'library');
  const { status, notes } = await lampyre(data, 'add', STARTER);
  if (status !== 0) throw new Error(`the starter reports could not be added:\n${notes}`);
  reports = await listed();
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a library of the starter reports', () => {
  test('holds both, with what their reports.yaml says', () => {
    expect(starter).toHaveLength(2);
    expect(reports.map(({ language }) => language).sort()).toEqual(['en', 'fr']);
    for (const report of reports) {
      expect(report).toMatchObject({ publisher: 'Lampyre', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
      expect(report.pages).toBeGreaterThan(5);
      expect(report.passages).toBeGreaterThan(report.pages);
    }
  });

  test('adding them again does nothing', async () => {
    const { status, value } = await lampyreJson<Added>(data, 'add', ...starter);
    expect(status).toBe(0);
    expect(value.outcomes.map((outcome) => 'outcome' in outcome && outcome.outcome)).toEqual(['present', 'present']);
    expect(await listed()).toEqual(reports);
  });

  test('show gives the document: pages with labels and sizes, blocks inside them in reading order', async () => {
    const { value } = await lampyreJson<{
      report: string;
      pages: { page: number; label: string; width: number; height: number }[];
      blocks: { id: string; kind: string; page: number; bbox: number[]; text: string; rows?: unknown[] }[];
    }>(data, 'show', reports[0]!.id);
    expect(value.report).toBe(reports[0]!.id);
    expect(value.pages).toHaveLength(reports[0]!.pages);
    const kinds = new Set(value.blocks.map(({ kind }) => kind));
    for (const kind of ['heading', 'paragraph', 'table', 'figure']) expect(kinds).toContain(kind);
    for (const { page, bbox } of value.blocks) {
      const { width, height } = value.pages[page - 1]!;
      const [x0, y0, x1, y1] = bbox as [number, number, number, number];
      expect(x0).toBeLessThanOrEqual(x1);
      expect(y0).toBeLessThanOrEqual(y1);
      expect(Math.min(x0, y0)).toBeGreaterThanOrEqual(-1);
      expect(x1).toBeLessThanOrEqual(width + 1);
      expect(y1).toBeLessThanOrEqual(height + 1);
    }
  });

  test('show --draw draws a page with its blocks as a PNG picture, and asks which page', async () => {
    const picture = join(folder, 'page.png');
    const drawn = await lampyre(data, 'show', reports[0]!.id, '--page', '4', '--draw', picture);
    expect(drawn).toMatchObject({ status: 0, notes: expect.stringContaining(picture) });
    expect(drawn.out).toContain('page 4');
    expect((await readFile(picture)).subarray(1, 4).toString()).toBe('PNG');
    expect(await lampyre(data, 'show', reports[0]!.id, '--draw', picture)).toMatchObject({ status: 2 });
    const nowhere = join(folder, 'no', 'such', 'folder.png');
    const refused = await lampyre(data, 'show', reports[0]!.id, '--page', '4', '--draw', nowhere);
    expect(refused).toMatchObject({ status: 2, notes: expect.stringContaining(nowhere) });
  });

  test('search finds passages of both languages and says what it cost', async () => {
    const { status, value } = await lampyreJson<Found>(data, 'search', 'How much has the world warmed?', '--top', '4');
    expect(status).toBe(0);
    expect(value).toMatchObject({
      language: 'en',
      milliseconds: expect.any(Number),
      method: expect.stringMatching(/^(measured|estimated)$/),
    });
    expect(value.joules).toBeGreaterThan(0);
    expect(value.hits.length).toBeGreaterThan(0);
    expect(value.hits.length).toBeLessThanOrEqual(4);
    for (const hit of value.hits) expect(reports.map(({ id }) => id)).toContain(hit.report);

    const french = await lampyreJson<Found>(
      data,
      'search',
      'Quelle est la part des terminaux ?',
      '--report',
      reports.find(({ language }) => language === 'fr')!.id,
    );
    expect(french.value.language).toBe('fr');
    expect(new Set(french.value.hits.map(({ report }) => report)).size).toBe(1);
  });

  test.each([
    ['en', 'How much has the global surface temperature risen?'],
    ['fr', "Quelle est la part des terminaux dans l'empreinte carbone du numérique ?"],
  ])('ask answers in %s with verbatim citations and their cost', async (language, question) => {
    const { status, value } = await lampyreJson<Answer>(data, 'ask', question);
    expect(status).toBe(0);
    expect(value).toMatchObject({ question, language, tier: 'extractive', abstained: false });
    expect(value.citations.length).toBeGreaterThan(0);
    for (const sentence of value.sentences) {
      for (const n of sentence.citations) expect(value.citations.map((citation) => citation.n)).toContain(n);
    }
    for (const citation of value.citations) {
      expect(citation.quote.length).toBeGreaterThan(10);
      expect(citation.boxes.length).toBeGreaterThan(0);
      expect(reports.find(({ id }) => id === citation.report)!.pages).toBeGreaterThanOrEqual(citation.page);
    }
    const { joules, ratio, method } = value.footprint;
    expect(joules.low).toBeLessThanOrEqual(joules.value);
    expect(joules.value).toBeLessThanOrEqual(joules.high);
    expect(ratio.low).toBeGreaterThan(0);
    expect(['measured', 'estimated']).toContain(method);
  });

  test('ask prints for people the answer, its sources and its cost', async () => {
    const { status, out } = await lampyre(data, 'ask', 'How much has the global surface temperature risen?');
    expect(status).toBe(0);
    expect(out).toMatch(/\[1\]/);
    expect(out).toContain('Sources');
    expect(out).toMatch(/ J (measured|estimated)/);
  });

  test('a batch prints one line for each line; a failing one is told and the rest goes on', async () => {
    const file = join(folder, 'questions.jsonl');
    const lines = [
      { id: 'one', question: 'How much has the global surface temperature risen?' },
      { id: 'two', question: '   ' },
      { id: 'three', question: 'Que peut-on faire pour réduire son empreinte numérique ?' },
    ];
    await writeFile(file, lines.map((line) => JSON.stringify(line)).join('\n'));
    const { status, out } = await lampyre(data, 'ask', '--batch', file);
    expect(status).toBe(1);
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Answer & { error?: { code: string } });
    expect(answers.map(({ id }) => id)).toEqual(['one', 'two', 'three']);
    expect(answers[1]!.error?.code).toBe('LAMPYRE_QUESTION_EMPTY');
    expect(answers[2]!.language).toBe('fr');
  });

  test('the ledger counted every answer above and adds up', async () => {
    const { value } = await lampyreJson<{ answers: number; joules: { value: number }; verdict: string }>(
      data,
      'footprint',
    );
    expect(value.answers).toBeGreaterThanOrEqual(5);
    expect(value.joules.value).toBeGreaterThan(0);
    expect(['less', 'more', 'not shown']).toContain(value.verdict);
  });

  test('verify finds nothing wrong, doctor finds what it needs', async () => {
    expect(await lampyreJson(data, 'verify')).toEqual({ status: 0, value: [] });
    const { status, value } = await lampyreJson<{ what: string; well: boolean; found: string }[]>(data, 'doctor');
    expect(value.filter(({ well }) => !well)).toEqual([]);
    expect(status).toBe(0);
  });

  test('what does not exist is a coded error with status 1', async () => {
    expect(await lampyreJson(data, 'show', 'no-such-report')).toMatchObject({
      status: 1,
      value: { error: { code: 'LAMPYRE_REPORT_UNKNOWN' } },
    });
    expect(await lampyreJson(data, 'add', 'no-such-report')).toMatchObject({
      status: 1,
      value: { error: { code: 'LAMPYRE_CATALOGUE_UNKNOWN' } },
    });
    const empty = join(folder, 'empty-library');
    expect(await lampyreJson(empty, 'ask', 'Why?')).toMatchObject({
      status: 1,
      value: { error: { code: 'LAMPYRE_LIBRARY_EMPTY' } },
    });
  });
});

describe('hostile input', () => {
  test('each file gives its coded error, the others go on, and the library is as before', async () => {
    const hostile = await hostilePdfs(starter[0]!);
    const paths = await Promise.all(
      hostile.map(async ({ name, bytes }) => {
        await writeFile(join(folder, name), bytes);
        return join(folder, name);
      }),
    );
    const { status, value } = await lampyreJson<Added>(data, 'add', ...paths, starter[0]!);
    expect(status).toBe(1);
    const codes = value.outcomes.map((outcome) => ('error' in outcome ? outcome.error.code : outcome.outcome));
    expect(codes).toEqual([...hostile.map(({ code }) => code), 'present']);
    expect(value.error?.remedy).toBeTruthy();
    expect(await listed()).toEqual(reports);
    expect(await lampyreJson(data, 'verify')).toEqual({ status: 0, value: [] });
  });

  test('people read message, remedy and code on standard error', async () => {
    const { status, out, notes } = await lampyre(data, 'add', join(folder, 'locked.pdf'));
    expect(status).toBe(1);
    expect(out).toBe('');
    expect(notes).toContain('locked.pdf is protected by a password.');
    expect(notes).toContain('[LAMPYRE_PDF_ENCRYPTED]');
  });

  test.skipIf(!existsSync(SHARED_HOSTILE))('each file of ../shared/hostile (skipped where there is none)', async () => {
    const names = (await readdir(SHARED_HOSTILE)).filter((name) => name.endsWith('.pdf'));
    for (const name of names) {
      const { status, value } = await lampyreJson<Added>(data, 'add', join(SHARED_HOSTILE, name));
      expect([name, status, value.error?.code]).toEqual([name, 1, expect.stringMatching(/^LAMPYRE_PDF_/)]);
    }
    expect(await listed()).toEqual(reports);
  });
});

describe('an add that is killed', () => {
  test('goes on when it is started again; nothing is lost or double', async () => {
    const other = join(folder, 'killed-library');
    for (const mark of ['reading', 'embedding', 'indexing']) {
      const { child, finished } = startLampyre(other, ['add', ...starter]);
      child.stderr?.on('data', (text: string) => {
        if (text.includes(mark)) child.kill('SIGKILL');
      });
      const { signal, notes } = await finished;
      expect([mark, signal, notes]).toEqual([mark, 'SIGKILL', expect.stringContaining(mark)]);
    }
    expect((await lampyre(other, 'add', ...starter)).status).toBe(0);

    const timeless = (report: Report) => ({ ...report, addedAt: '' });
    expect((await listed(other)).map(timeless)).toEqual(reports.map(timeless));
    expect(await lampyreJson(other, 'verify')).toEqual({ status: 0, value: [] });
    const question = 'How much has the world warmed?';
    const hits = async (library: string) => (await lampyreJson<Found>(library, 'search', question)).value.hits;
    const found = await hits(data);
    expect(found.length).toBeGreaterThan(0);
    expect(await hits(other)).toEqual(found);
  }, 120_000);
});

describe('taking a report out', () => {
  test('removes it and nothing else, and leaves the PDF where it is', async () => {
    const [gone, kept] = reports as [Report, Report];
    expect((await lampyreJson(data, 'remove', gone.id)).status).toBe(0);
    expect(await listed()).toEqual([kept]);
    expect(existsSync(gone.path)).toBe(true);
    const { value } = await lampyreJson<Found>(data, 'search', 'climat, climate');
    expect(value.hits.map(({ report }) => report)).not.toContain(gone.id);
  });
});
