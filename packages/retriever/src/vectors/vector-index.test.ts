import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countChange, type Database, openDatabase } from '../library/database.js';
import { deleteReport, insertPassage } from '../library/report-rows.js';
import { VectorIndex } from './vector-index.js';
import { toBlob } from './vectors.js';

const DIMENSIONS = 32;
const model = { name: 'random', dimensions: DIMENSIONS };
let folder: string;
let database: Database;

/** A small generator of its own, so that every run sees the same vectors (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function addVectors(id: string, count: number, seed: number): number {
  const random = randomNumbers(seed);
  const key = Number(
    database
      .prepare(
        `INSERT INTO reports (id, status, file, path, title, language, sha256, pages, pages_without_text, added_at, document)
         VALUES (?, 'ready', ?, ?, '', 'en', ?, 1, '[]', '', x'')`,
      )
      .run(id, id, id, id).lastInsertRowid,
  );
  const passage = insertPassage(database, key, {
    kind: 'text',
    language: 'en',
    part: 'body',
    sectionPath: [],
    pages: [1],
    text: 'x',
    lines: [],
  });
  const insert = database.prepare('INSERT INTO units (passage_id, start, "end", vector) VALUES (?, 0, 1, ?)');
  for (let i = 0; i < count; i++) insert.run(passage, toBlob(Array.from({ length: DIMENSIONS }, () => random() - 0.5)));
  countChange(database);
  return key;
}

const queries = Array.from({ length: 50 }, (_, i) => {
  const random = randomNumbers(1000 + i);
  return Array.from({ length: DIMENSIONS }, () => random() - 0.5);
});

const open = (loadHnsw?: () => Promise<never>) =>
  VectorIndex.open({ folder, database, model, exactUnits: 0, ...(loadHnsw ? { loadHnsw } : {}) });
const missing = async (): Promise<never> => {
  throw new Error('no native module here');
};

async function nearestUnits(index: VectorIndex): Promise<number[][]> {
  return Promise.all(queries.map(async (query) => (await index.nearest(query, 10)).map(({ unit }) => unit)));
}

/** Share of the true ten nearest that the index finds. */
async function recall(index: VectorIndex): Promise<number> {
  const exact = await nearestUnits(await open(missing));
  const found = await nearestUnits(index);
  return (
    exact
      .flatMap((units, i) => units.map((unit): number => (found[i]!.includes(unit) ? 1 : 0)))
      .reduce((a, b) => a + b) / exact.flat().length
  );
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lampyre-vectors-'));
  database = openDatabase(folder);
});
afterEach(async () => {
  database.close();
  await rm(folder, { recursive: true });
});

describe('VectorIndex', () => {
  it('finds at least 99 of 100 of the true neighbours', async () => {
    addVectors('a', 2000, 1);
    const index = await open();
    expect(index.search.kind).toBe('hnsw');
    expect(await recall(index)).toBeGreaterThanOrEqual(0.99);
  });

  it('searches exactly, and says so, where the native module cannot be loaded', async () => {
    addVectors('a', 50, 1);
    const index = await open(missing);
    expect(index.search).toEqual({
      kind: 'exact',
      reason: {
        en: expect.stringContaining('no native module here'),
        fr: expect.stringContaining('no native module here'),
      },
    });
    const found = await index.nearest(queries[0]!, 10);
    expect(found).toHaveLength(10);
    expect(found.map(({ cosine }) => cosine)).toEqual(found.map(({ cosine }) => cosine).sort((a, b) => b - a));
  });

  it('compares all vectors of a small library, asks a graph in a large one, and changes over as it grows', async () => {
    const limits = { folder, database, model, exactUnits: 150 };
    addVectors('a', 100, 1);
    const index = await VectorIndex.open(limits);
    expect(index.search.kind).toBe('exact');
    expect(await recall(index)).toBeGreaterThanOrEqual(0.99);
    await index.save();
    expect(await index.stateOnDisk()).toBe('missing');
    const later = addVectors('b', 100, 2);
    expect(index.search.kind).toBe('hnsw');
    await index.save();
    expect(await recall(index)).toBeGreaterThanOrEqual(0.99);
    expect(await index.stateOnDisk()).toBe('current');
    // Shrunk a little, it keeps the graph that it has.
    deleteReport(database, later);
    countChange(database);
    await index.synchronise();
    expect(await recall(index)).toBeGreaterThanOrEqual(0.99);
    expect(index.search.kind).toBe('hnsw');
  });

  it('bounds all vectors of a library that is large enough, and follows what is added and deleted while it is open', async () => {
    addVectors('a', 300, 1);
    const bounded = await VectorIndex.open({ folder, database, model, boundedFrom: 200 });
    const found = async () => expect(await nearestUnits(bounded)).toEqual(await nearestUnits(await open(missing)));
    await found();
    const later = addVectors('b', 100, 2);
    await found();
    deleteReport(database, later);
    countChange(database);
    addVectors('c', 1200, 3);
    await found();
    await bounded.reset();
    await found();
  });

  it('is read again from its file, and a stale file is brought to the present', async () => {
    addVectors('a', 100, 1);
    const first = await open();
    await first.save();
    expect(await first.stateOnDisk()).toBe('current');
    const gone = addVectors('b', 100, 2);
    expect(await first.stateOnDisk()).toBe('stale');
    expect(await recall(await open())).toBeGreaterThanOrEqual(0.99);

    const second = await open();
    await second.save();
    deleteReport(database, gone);
    countChange(database);
    const third = await open();
    expect(await recall(third)).toBeGreaterThanOrEqual(0.99);
    await third.save();
    expect(await recall(await open())).toBeGreaterThanOrEqual(0.99);
  });

  it.each(['vectors.hnsw', 'vectors.json'])('is built anew when %s is damaged or gone', async (name) => {
    addVectors('a', 100, 1);
    const before = await nearestUnits(await open());
    const saved = await open();
    await saved.save();
    const path = join(folder, name);
    const bytes = await readFile(path);
    bytes.fill(0xff, Math.floor(bytes.length / 3), Math.floor(bytes.length / 2));
    await writeFile(path, bytes);
    expect(await saved.stateOnDisk()).toBe('damaged');
    expect(await nearestUnits(await open())).toEqual(before);
    await rm(path);
    expect(await saved.stateOnDisk()).toBe('missing');
    expect(await nearestUnits(await open())).toEqual(before);
  });
});
