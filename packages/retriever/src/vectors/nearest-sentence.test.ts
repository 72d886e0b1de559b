import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { block, documentOf } from '../../fixtures/documents.mjs';
import { type Database, openDatabase } from '../library/database.js';
import type { Library } from '../library/library.js';
import { openLibrary } from '../library/open-library.js';
import { embeddedModel, type OpenedEmbeddings, openEmbeddings } from '../models/embeddings.js';
import { nearestSentences } from './nearest-sentence.js';
import { cosine } from './vectors.js';

const WANTED = 'Beavers raise the water table of a meadow by about a metre.';
const AROUND = [
  'The survey was carried out by volunteers in four valleys during three summers.',
  'Their diaries are kept by the museum of the town, where they can be read on request.',
];
const FRENCH = "Les castors relèvent d'un mètre le niveau de l'eau sous la prairie, selon les relevés de trois étés.";
const QUESTION = 'How much do beavers raise groundwater?';

let folder: string;
let library: Library;
let database: Database;
let embeddings: OpenedEmbeddings;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lampyre-sentences-'));
  library = await openLibrary(join(folder, 'data'), {
    read: async (_path, given) =>
      documentOf(given?.report ?? '', [
        block('heading', 1, 'Meadows', { level: 1 }),
        block('paragraph', 1, [AROUND[0], WANTED, AROUND[1]].join(' ')),
        block('heading', 2, 'Prairies', { level: 1 }),
        block('paragraph', 2, FRENCH),
        block('table', 3, 'Valley Metres Upper valley of the beavers 1.1', {
          rows: [
            [
              { text: 'Valley', header: true },
              { text: 'Metres', header: true },
            ],
            [{ text: 'Upper valley of the beavers' }, { text: '1.1' }],
          ],
        }),
      ]),
  });
  await writeFile(join(folder, 'beavers.pdf'), 'beavers');
  await library.add(join(folder, 'beavers.pdf'));
  database = openDatabase(join(folder, 'data'));
  embeddings = await openEmbeddings(embeddedModel());
});
afterAll(async () => {
  await embeddings.close?.();
  database.close();
  await library.close();
  await rm(folder, { recursive: true });
});

describe('nearestSentences', () => {
  it('gives the cosine of the nearest sentence of running text in a language that the model knows', async () => {
    const query = Float32Array.from(await embeddings.embedQuery(QUESTION));
    const passages = (await library.search(QUESTION)).ranked.map(({ passage }) => passage);
    const nearest = nearestSentences(
      database,
      query,
      passages.map(({ id }) => id),
    );
    const english = passages.find(({ text }) => text.includes(WANTED))!;
    const sentences = await embeddings.embedDocuments([WANTED, ...AROUND]);
    const cosines = sentences.map((vector) => cosine(query, vector));
    expect(Math.max(...cosines)).toBe(cosines[0]);
    expect(nearest.get(english.id)).toBeCloseTo(cosines[0]!, 2);
    // Neither what is read through a gloss nor rows of tables.
    expect(passages.length).toBeGreaterThanOrEqual(3);
    expect([...nearest.keys()]).toEqual([english.id]);
  });

  it('brings a passage that says it in one sentence before one that only speaks of it', async () => {
    const [first] = (await library.search(QUESTION)).ranked;
    expect(first!.passage.text).toContain(WANTED);
  });
});
