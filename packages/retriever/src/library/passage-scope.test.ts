import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { englishDocument, frenchDocument } from '../../fixtures/documents.mjs';
import type { SearchOptions } from '../search/search-result.js';
import type { Library } from './library.js';
import { openLibrary } from './open-library.js';

const QUESTION = 'How much energy does a lamp need?';
let folder: string;
let library: Library;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lampyre-scope-'));
  library = await openLibrary(join(folder, 'data'), {
    read: async (path, given) =>
      path.endsWith('fr.pdf') ? frenchDocument(given?.report ?? '') : englishDocument(given?.report ?? ''),
  });
  const add = async (name: string, details: object) => {
    await writeFile(join(folder, name), name);
    await library.add(join(folder, name), details);
  };
  await add('valley-en.pdf', {
    publisher: 'Office of the Valley (OV)',
    year: 2021,
    title: 'Lamps. Summary for Policymakers',
  });
  await add('hill-en.pdf', { publisher: 'Hill', year: 2023, title: 'Lamps' });
  await add('colline-fr.pdf', { publisher: 'Préfecture', title: 'Lampes' });
});
afterAll(async () => {
  await library.close();
  await rm(folder, { recursive: true });
});

const found = async (options: SearchOptions) => (await library.search(QUESTION, { top: 20, ...options })).ranked;
const reports = async (options: SearchOptions) =>
  [...new Set((await found(options)).map(({ passage }) => passage.report))].sort();

describe('a filtered search', () => {
  it('finds in every report without a filter, and with an empty one', async () => {
    expect(await reports({})).toEqual(['colline-fr', 'hill-en', 'valley-en']);
    expect(await reports({ filter: { reports: [], publishers: [], kinds: [] } })).toEqual(await reports({}));
  });

  it.each<[SearchOptions, string[]]>([
    [{ report: 'hill-en' }, ['hill-en']],
    [{ filter: { reports: ['hill-en', 'valley-en'] } }, ['hill-en', 'valley-en']],
    [{ filter: { publishers: ['ov'] } }, ['valley-en']],
    [{ filter: { publishers: ['prefecture', 'Hill'] } }, ['colline-fr', 'hill-en']],
    [{ filter: { years: { from: 2022 } } }, ['hill-en']],
    [{ filter: { years: { to: 2022 } } }, ['valley-en']],
    [{ filter: { languages: ['fr'] } }, ['colline-fr']],
    [{ filter: { languages: ['en'], publishers: ['Hill', 'Préfecture'] } }, ['hill-en']],
  ])('%j finds in %j', async (options, expected) => {
    expect(await reports(options)).toEqual(expected);
  });

  it('finds only the kinds asked for', async () => {
    const kinds = (await found({ filter: { kinds: ['table'] } })).map(({ passage }) => passage.kind);
    expect(new Set(kinds)).toEqual(new Set(['table']));
  });

  it('says so when no report fits', async () => {
    await expect(found({ filter: { years: { from: 2030 } } })).rejects.toMatchObject({ code: 'LAMPYRE_FILTER_EMPTY' });
    await expect(found({ filter: { reports: ['nowhere'] } })).rejects.toMatchObject({ code: 'LAMPYRE_REPORT_UNKNOWN' });
  });

  it('shows a summary for policymakers first when asked to', async () => {
    const [first] = await found({ filter: { languages: ['en'] }, summariesFirst: true });
    expect(first?.passage.report).toBe('valley-en');
  });
});
