import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { englishDocument } from '../../fixtures/documents.mjs';
import { openDatabase } from './database.js';
import { openLibrary } from './open-library.js';
import { UnitPassages } from './unit-passages.js';

it('tells the passage of each piece, also of pieces that came, and of none that went', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lampyre-units-'));
  const library = await openLibrary(join(folder, 'data'), {
    read: async (_path, given) => englishDocument(given?.report ?? ''),
  });
  const database = openDatabase(join(folder, 'data'));
  const passages = new UnitPassages(database);
  const add = async (name: string) => {
    await writeFile(join(folder, name), name);
    return (await library.add(join(folder, name))).report.id;
  };
  const stored = () =>
    database.prepare<[], { id: number; passage: number }>('SELECT id, passage_id AS passage FROM units').all();
  const expectAsStored = () => {
    passages.refresh();
    const rows = stored();
    // Asked twice: what is remembered is the same.
    for (const { id, passage } of [...rows, ...rows]) expect(passages.of(id)).toBe(passage);
    expect(rows.length).toBeGreaterThan(0);
  };
  try {
    const first = await add('one.pdf');
    expectAsStored();
    const ofFirst = stored().map(({ id }) => id);
    await add('two.pdf');
    expectAsStored();
    await library.remove(first);
    expectAsStored();
    const left = new Set(stored().map(({ id }) => id));
    for (const id of ofFirst) if (!left.has(id)) expect(passages.of(id)).toBeUndefined();
    expect(passages.of(1_000_000)).toBeUndefined();
  } finally {
    database.close();
    await library.close();
    await rm(folder, { recursive: true });
  }
});
