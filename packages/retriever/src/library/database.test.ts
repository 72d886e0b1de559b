import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addIndexedReport } from '../../testing/indexed-report.js';
import { openDatabase } from './database.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lampyre-database-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('openDatabase', () => {
  it('brings a library to the present schema before its words are indexed anew', () => {
    const older = openDatabase(folder);
    addIndexedReport(older, 'en', ['The heron stands.']);
    older.exec(`
      ALTER TABLE passages DROP COLUMN head_elsewhere;
      ALTER TABLE units DROP COLUMN sentences;
      ALTER TABLE next_vectors DROP COLUMN sentences;
      DELETE FROM lexical_segments;
      PRAGMA user_version = 8;`);
    older.close();
    const database = openDatabase(folder);
    expect(database.prepare('SELECT passages FROM lexical_segments').pluck().all()).toEqual([1]);
    expect(database.prepare('SELECT head_elsewhere FROM passages').pluck().all()).toEqual([null]);
    database.close();
    openDatabase(folder).close();
  });
});
