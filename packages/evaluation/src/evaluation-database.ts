import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { LampyreError } from '@lampyre/errors';
import { Sqlite, type SqliteDatabase } from '@lampyre/retriever';

/** One entry per schema version; entries are never changed once released. */
const MIGRATIONS = [
  `
  CREATE TABLE comparisons (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    created_at TEXT NOT NULL,
    content TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE voters (
    id TEXT PRIMARY KEY,
    comparison TEXT NOT NULL REFERENCES comparisons (id) ON DELETE CASCADE,
    joined_at TEXT NOT NULL,
    finished_at TEXT
  ) WITHOUT ROWID;
  CREATE TABLE votes (
    voter TEXT NOT NULL REFERENCES voters (id) ON DELETE CASCADE,
    duel INTEGER NOT NULL,
    usefulness INTEGER NOT NULL CHECK (usefulness IN (-1, 0, 1)),
    faithfulness INTEGER NOT NULL CHECK (faithfulness IN (-1, 0, 1)),
    clarity INTEGER NOT NULL CHECK (clarity IN (-1, 0, 1)),
    at TEXT NOT NULL,
    PRIMARY KEY (voter, duel)
  ) WITHOUT ROWID;
  CREATE TABLE question_sets (id TEXT PRIMARY KEY, name TEXT NOT NULL, changed_at TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE set_questions (
    question_set TEXT NOT NULL REFERENCES question_sets (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    question TEXT NOT NULL,
    PRIMARY KEY (question_set, id)
  ) WITHOUT ROWID;
  `,
];

const BUSY_TIMEOUT_MILLISECONDS = 10_000;

/**
 * Opens `evaluation.sqlite` in a library's folder: votes and question sets, which nothing else can bring back. A change is on the disk
 * before it is answered (`synchronous = FULL`), so neither a killed process nor a power cut takes a vote away.
 *
 * @throws LampyreError LAMPYRE_LIBRARY_DAMAGED
 */
export function openEvaluationDatabase(folder: string): SqliteDatabase {
  let database: SqliteDatabase | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    database = new Sqlite(join(folder, 'evaluation.sqlite'), { timeout: BUSY_TIMEOUT_MILLISECONDS });
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    migrate(database);
    return database;
  } catch (thrown) {
    database?.close();
    const detail = thrown instanceof Error ? thrown.message : String(thrown);
    throw new LampyreError('LAMPYRE_LIBRARY_DAMAGED', { folder, detail }, { cause: thrown });
  }
}

function migrate(database: SqliteDatabase): void {
  database
    .transaction(() => {
      const version = database.pragma('user_version', { simple: true }) as number;
      if (version > MIGRATIONS.length) throw new Error(`it was made by a later version of Lampyre (schema ${version})`);
      for (const migration of MIGRATIONS.slice(version)) database.exec(migration);
      database.pragma(`user_version = ${MIGRATIONS.length}`);
    })
    .immediate();
}
