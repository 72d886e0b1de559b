import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { englishDocument, frenchDocument, longDocument } from '../../fixtures/documents.mjs';
import { openDatabase } from '../library/database.js';
import type { Library } from '../library/library.js';
import { openLibrary } from '../library/open-library.js';
import { setRecipeInUse } from '../vectors/vector-recipe.js';
import { type EmbeddingModel, embeddedModel } from './embeddings.js';

const QUESTION = 'lampes dans la vallée';
let folder: string;
let data: string;
/** The embedded model's files in a folder of their own, under another name, said to know both languages. */
let both: EmbeddingModel;
const opened: Library[] = [];

async function open(options: Parameters<typeof openLibrary>[1] = {}): Promise<Library> {
  const library = await openLibrary(data, {
    read: async (path, given) => {
      const report = given?.report ?? '';
      if (path.includes('long')) return longDocument(report, 40);
      return path.includes('fr') ? frenchDocument(report) : englishDocument(report);
    },
    models: [both],
    ...options,
  });
  opened.push(library);
  return library;
}

async function add(library: Library, name: string): Promise<void> {
  await writeFile(join(folder, name), name);
  await library.add(join(folder, name));
}

function vectorBytes(): Buffer[] {
  const database = openDatabase(data);
  const vectors = database
    .prepare<[], { vector: Buffer; sentences: Buffer | null }>('SELECT vector, sentences FROM units ORDER BY id')
    .all();
  database.close();
  return vectors.map(({ vector, sentences }) => Buffer.concat([vector, sentences ?? Buffer.alloc(0)]));
}

const idsOf = async (library: Library) => (await library.search(QUESTION)).ranked.map(({ passage }) => passage.id);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lampyre-model-'));
  data = join(folder, 'data');
  const files = join(folder, 'models', 'both-languages');
  await cp(embeddedModel().folder, files, { recursive: true });
  both = { ...embeddedModel(), name: 'both-languages', folder: files, languages: ['en', 'fr'] };
});
afterEach(async () => {
  for (const library of opened.splice(0)) await library.close();
  await rm(folder, { recursive: true });
});

describe('changing the embedding model', () => {
  it('makes every vector anew, French text without a gloss, and goes back', async () => {
    const library = await open();
    await add(library, 'lamps-en.pdf');
    await add(library, 'lampes-fr.pdf');
    const glossed = vectorBytes();
    const told: number[] = [];
    await library.useModel('both-languages', ({ done, total, from, to }) => {
      expect([from, to, total]).toEqual(['all-MiniLM-L6-v2', 'both-languages', glossed.length]);
      told.push(done);
    });
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(library.embeddingModel).toBe('both-languages');
    expect(library.modelChange()).toBeUndefined();
    const own = vectorBytes();
    // The files are the same: English vectors are what they were, French ones are of the French words now.
    expect(own.filter((vector, i) => vector.equals(glossed[i]!)).length).toBeGreaterThan(0);
    expect(own.filter((vector, i) => !vector.equals(glossed[i]!)).length).toBeGreaterThan(0);
    expect(await idsOf(library)).not.toEqual([]);
    await library.useModel('all-MiniLM-L6-v2');
    expect(vectorBytes()).toEqual(glossed);
  });

  it('answers with the old vectors until the new ones are there, in every process', async () => {
    const library = await open();
    await add(library, 'long.pdf');
    const other = await open();
    const before = await idsOf(other);
    let asked: Promise<number[]> | undefined;
    await library.useModel('both-languages', ({ done }) => {
      if (done > 0) asked ??= idsOf(library);
    });
    expect(await asked).toEqual(before);
    expect(await idsOf(other)).toEqual(await idsOf(library));
    expect(other.embeddingModel).toBe('both-languages');
  });

  it('takes in what is added meanwhile', async () => {
    const library = await open();
    await add(library, 'long.pdf');
    let adding: Promise<void> | undefined;
    await library.useModel('both-languages', () => {
      adding ??= add(library, 'lampes-fr.pdf');
    });
    await adding;
    expect(library.embeddingModel).toBe('both-languages');
    const added = vectorBytes();
    await library.useModel('all-MiniLM-L6-v2');
    await library.useModel('both-languages');
    expect(vectorBytes()).toEqual(added);
  });

  it('goes on where it was killed', async () => {
    const library = await open();
    await add(library, 'long.pdf');
    const before = vectorBytes();
    const child = spawn(
      process.execPath,
      [fileURLToPath(new URL('../../fixtures/change-model-in-child.mjs', import.meta.url)), data, both.folder],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let output = '';
    for await (const chunk of child.stdout) {
      output += String(chunk);
      if (/embedded (?:16|32)\n/.test(output)) break;
    }
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    expect(child.signalCode).toBe('SIGKILL');

    expect(library.embeddingModel).toBe('all-MiniLM-L6-v2');
    expect(vectorBytes()).toEqual(before);
    expect(library.modelChange()?.done).toBeGreaterThanOrEqual(16);
    const told: number[] = [];
    await library.continueModelChange(({ done }) => told.push(done));
    expect(told[0]).toBeGreaterThanOrEqual(16);
    expect(library.embeddingModel).toBe('both-languages');
    expect(library.modelChange()).toBeUndefined();
    expect(vectorBytes()).toHaveLength(before.length);
  });

  it('can be called off, and says what it cannot change to', async () => {
    const library = await open();
    await add(library, 'long.pdf');
    const abort = new AbortController();
    const change = library.useModel('both-languages', ({ done }) => done > 0 && abort.abort(), abort.signal);
    await expect(change).rejects.toThrow();
    expect(library.modelChange()?.to).toBe('both-languages');
    await library.useModel('all-MiniLM-L6-v2');
    expect(library.modelChange()).toBeUndefined();
    await expect(library.useModel('word2vec')).rejects.toMatchObject({ code: 'LAMPYRE_MODEL_UNKNOWN' });
    await expect(library.useModel('multilingual-e5-small')).rejects.toMatchObject({ code: 'LAMPYRE_MODEL_MISSING' });
    await expect(library.useModel('mmarco-mMiniLMv2-L12-H384-v1')).rejects.toMatchObject({
      code: 'LAMPYRE_MODEL_NOT_FOR_SEARCH',
    });
    expect(library.modelChange()).toBeUndefined();
  });

  it.each([
    ['an earlier recipe', 'recipe of old'],
    ['no recipe written down', undefined],
  ])('makes vectors of %s anew, with the same model, and serves the old ones until then', async (_, recipe) => {
    const first = await open({ exactUnits: 8 });
    await add(first, 'long.pdf');
    expect(first.modelChange()).toBeUndefined();
    const wanted = vectorBytes();
    await first.close();
    const database = openDatabase(data);
    setRecipeInUse(database, recipe);
    database.prepare('UPDATE units SET vector = (SELECT vector FROM units WHERE id = 1), sentences = NULL').run();
    database.close();

    // Both have a graph of the old vectors.
    const [library, other] = [await open({ exactUnits: 8 }), await open({ exactUnits: 8 })];
    expect(library.modelChange()).toMatchObject({ from: 'all-MiniLM-L6-v2', to: 'all-MiniLM-L6-v2', done: 0 });
    expect(await idsOf(library)).not.toHaveLength(0);
    expect(await idsOf(other)).not.toHaveLength(0);
    await library.continueModelChange();
    expect(library.modelChange()).toBeUndefined();
    expect(vectorBytes()).toEqual(wanted);
    const found = await idsOf(library);
    expect(await idsOf(other)).toEqual(found);
    const later = await open({ exactUnits: 8 });
    expect(later.modelChange()).toBeUndefined();
    expect(await idsOf(later)).toEqual(found);
  });
});
