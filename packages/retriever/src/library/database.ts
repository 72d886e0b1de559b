import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { LampyreError } from '@lampyre/errors';
import { learnNames } from '../search/report-names.js';
import { indexReport } from '../words/lexical-index.js';
import Sqlite, { type Database as SqliteDatabase, type Statement } from './sqlite.js';

export type Database = SqliteDatabase;

/** The lexical tables of the first libraries: FTS5, whose search time grew with the library. */
const FTS5_TABLES = ['en', 'fr']
  .map(
    (language) => `
  CREATE VIRTUAL TABLE lexical_${language} USING fts5(header, body, tokenize = "unicode61 remove_diacritics 0 tokenchars '.'");
  CREATE VIRTUAL TABLE vocabulary_${language} USING fts5vocab(lexical_${language}, row);`,
  )
  .join('');

const REPORT_NAMES_TABLE = `
  CREATE TABLE IF NOT EXISTS report_names (
    name TEXT NOT NULL,
    report_key INTEGER NOT NULL REFERENCES reports (key) ON DELETE CASCADE,
    weight REAL NOT NULL,
    PRIMARY KEY (name, report_key)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS report_names_report ON report_names (report_key);`;

/**
 * Derived from the passages of ready reports, for each language by itself, so that each has its own frequencies.
 *
 * - `lexical_en`: stems of each passage and of its header as their numbers in the vocabulary (`passage-terms.ts`), and the page on
 *   which it begins; the id is the passage's.
 * - `vocabulary_en`: in how many passages a stem is, and how often.
 * - `postings_en`: where each stem is, in segments (`lexical-index.ts`).
 * - `acronyms`: what the reports say that their acronyms stand for (`acronyms.ts`), folded, and as stems.
 * - `report_names`: by what people name the reports (`report-names.ts`).
 * - `words_en`: in how many passages a word is as it is spelled; what a mistyped word may mean (`spelling.ts`).
 */
const LEXICAL_TABLES = `
  DROP TABLE IF EXISTS lexical_segments;
  DROP TABLE IF EXISTS acronyms;
  CREATE TABLE acronyms (
    report_key INTEGER NOT NULL REFERENCES reports (key) ON DELETE CASCADE,
    language TEXT NOT NULL,
    acronym TEXT NOT NULL,
    long_form TEXT NOT NULL,
    passages INTEGER NOT NULL,
    PRIMARY KEY (report_key, language, acronym, long_form)
  ) WITHOUT ROWID;
  DROP TABLE IF EXISTS report_names;
  ${REPORT_NAMES_TABLE}
  CREATE TABLE lexical_segments (
    segment INTEGER PRIMARY KEY AUTOINCREMENT,
    language TEXT NOT NULL,
    passages INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL
  );
  ${['en', 'fr']
    .map(
      (language) => `
  DROP TABLE IF EXISTS vocabulary_${language};
  DROP TABLE IF EXISTS lexical_${language};
  DROP TABLE IF EXISTS postings_${language};
  DROP TABLE IF EXISTS words_${language};
  CREATE TABLE lexical_${language} (id INTEGER PRIMARY KEY, page INTEGER NOT NULL, header BLOB NOT NULL, body BLOB NOT NULL);
  CREATE TABLE vocabulary_${language} (id INTEGER PRIMARY KEY, term TEXT NOT NULL UNIQUE, doc INTEGER NOT NULL, cnt INTEGER NOT NULL);
  CREATE TABLE postings_${language} (term TEXT NOT NULL, segment INTEGER NOT NULL, passages BLOB NOT NULL);
  CREATE TABLE words_${language} (word TEXT PRIMARY KEY, doc INTEGER NOT NULL) WITHOUT ROWID;
  CREATE INDEX postings_${language}_term ON postings_${language} (term);
  CREATE INDEX postings_${language}_segment ON postings_${language} (segment);`,
    )
    .join('')}`;

/**
 * One entry per schema version; entry n brings a library from version n to n + 1. Entries are never changed once released.
 *
 * - `reports.key` is the number that never changes; `id` is what people see, and two rows may carry the same one while a
 *   report's new edition is `pending` beside the `ready` old one.
 * - `kept_answers` is the history: each answer as JSON with its conversation; `asked_as` is all that decides what an answer
 *   is, so that the same question need not be answered twice.
 * - `units` are the pieces of passages that are embedded (about 500 characters). `vector` is null until it is embedded; `sentences` are the
 *   vectors of its sentences (`piece-vectors.ts`).
 */
const MIGRATIONS: readonly (string | ((database: Database) => void))[] = [
  `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  INSERT INTO meta VALUES ('change', '0');
  CREATE TABLE reports (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('pending', 'ready')),
    file TEXT NOT NULL,
    path TEXT NOT NULL,
    title TEXT NOT NULL,
    publisher TEXT,
    year INTEGER,
    language TEXT NOT NULL,
    licence TEXT,
    address TEXT,
    sha256 TEXT NOT NULL,
    pages INTEGER NOT NULL,
    pages_without_text TEXT NOT NULL,
    added_at TEXT NOT NULL,
    document BLOB NOT NULL
  );
  CREATE UNIQUE INDEX reports_ready ON reports (id) WHERE status = 'ready';
  CREATE UNIQUE INDEX reports_sha256 ON reports (sha256);
  CREATE TABLE pages (
    report_key INTEGER NOT NULL REFERENCES reports (key) ON DELETE CASCADE,
    page INTEGER NOT NULL,
    label TEXT NOT NULL,
    width_pt REAL NOT NULL,
    height_pt REAL NOT NULL,
    PRIMARY KEY (report_key, page)
  ) WITHOUT ROWID;
  CREATE TABLE passages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    report_key INTEGER NOT NULL REFERENCES reports (key) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    part TEXT NOT NULL,
    section_path TEXT NOT NULL,
    pages TEXT NOT NULL,
    text TEXT NOT NULL,
    lines BLOB NOT NULL,
    caption TEXT,
    label TEXT
  );
  CREATE INDEX passages_report ON passages (report_key);
  CREATE TABLE units (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    passage_id INTEGER NOT NULL REFERENCES passages (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    vector BLOB
  );
  CREATE INDEX units_passage ON units (passage_id);
  CREATE INDEX units_waiting ON units (id) WHERE vector IS NULL;
  ${FTS5_TABLES}
  CREATE TABLE ledger (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    tier TEXT NOT NULL,
    language TEXT NOT NULL,
    abstained INTEGER NOT NULL,
    milliseconds REAL NOT NULL,
    footprint TEXT NOT NULL
  );
  `,
  `ALTER TABLE reports ADD COLUMN pages_by_ocr TEXT NOT NULL DEFAULT '[]';`,
  // An answer recalled from the cache says so; `work` is what was used for other things than answers.
  `
  ALTER TABLE ledger ADD COLUMN recalled INTEGER NOT NULL DEFAULT 0;
  CREATE TABLE work (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    cost TEXT NOT NULL
  );
  `,
  // Covers what a search must know of every passage: 30 bytes a row are read instead of the passage.
  `DROP INDEX passages_report; CREATE INDEX passages_place ON passages (report_key, language, kind, part);`,
  `
  CREATE TABLE kept_answers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    conversation TEXT NOT NULL,
    asked_as TEXT NOT NULL,
    answer TEXT NOT NULL
  );
  CREATE INDEX kept_answers_conversation ON kept_answers (conversation);
  CREATE INDEX kept_answers_asked_as ON kept_answers (asked_as);
  `,
  rebuildLexical,
  // The vectors of the model that the library changes to, until all of them are there.
  `CREATE TABLE next_vectors (unit_id INTEGER PRIMARY KEY REFERENCES units (id) ON DELETE CASCADE, vector BLOB NOT NULL);`,
  `ALTER TABLE reports ADD COLUMN pages_failed TEXT NOT NULL DEFAULT '[]';`,
  // Counts the words as they are spelled, too.
  rebuildLexical,
  // Learns the acronyms, too.
  rebuildLexical,
  // Was the sign that vectors are old, as the last one; they carry one of their own now (`vector-recipe.ts`).
  '',
  // Stems as their numbers.
  rebuildLexical,
  '',
  nameReports,
  // What is matched of a table on a page that does not print the heads of its columns; of reports added before, no more than it was.
  'ALTER TABLE passages ADD COLUMN head_elsewhere TEXT;',
  'ALTER TABLE units ADD COLUMN sentences BLOB; ALTER TABLE next_vectors ADD COLUMN sentences BLOB;',
];

/** How long a reader or writer waits for another process to finish a transaction. */
const BUSY_TIMEOUT_MILLISECONDS = 10_000;

/**
 * Opens `library.sqlite` of a folder, makes it when it is not there and brings it to the present schema.
 *
 * @throws LampyreError LAMPYRE_LIBRARY_DAMAGED when the file is no database, or one of a later version
 */
export function openDatabase(folder: string): Database {
  let database: Database | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    database = new Sqlite(join(folder, 'library.sqlite'), { timeout: BUSY_TIMEOUT_MILLISECONDS });
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    database.pragma('foreign_keys = ON');
    migrate(database);
    return database;
  } catch (thrown) {
    database?.close();
    if (thrown instanceof LampyreError) throw thrown;
    const detail = thrown instanceof Error ? thrown.message : String(thrown);
    throw new LampyreError('LAMPYRE_LIBRARY_DAMAGED', { folder, detail }, { cause: thrown });
  }
}

const preparedStatements = new WeakMap<Database, Map<string, Statement<unknown[], unknown>>>();

/** The statement of an SQL text, prepared once for each database: what every search or answer asks takes longer to prepare than to run. */
export function prepared<Given extends unknown[], Row>(database: Database, sql: string): Statement<Given, Row> {
  const known = preparedStatements.get(database) ?? new Map<string, Statement<unknown[], unknown>>();
  preparedStatements.set(database, known);
  const statement = known.get(sql) ?? database.prepare<unknown[], unknown>(sql);
  known.set(sql, statement);
  return statement as Statement<Given, Row>;
}

/** A number that grows with each change of the reports; derived files carry the one they were made from. */
export function changeOf(database: Database): number {
  return Number(prepared<[], string>(database, `SELECT value FROM meta WHERE key = 'change'`).pluck().get());
}

export function countChange(database: Database): void {
  database.prepare(`UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE key = 'change'`).run();
}

/** Makes the lexical tables anew from the passages; about a second for a thousand passages. */
export function rebuildLexical(database: Database): void {
  database.exec(LEXICAL_TABLES);
  for (const key of readyKeys(database)) indexReport(database, key);
  countChange(database);
}

/** Learns the names of the reports that are there; the words need not be indexed anew for it. */
function nameReports(database: Database): void {
  database.exec(REPORT_NAMES_TABLE);
  for (const key of readyKeys(database)) learnNames(database, key);
}

function readyKeys(database: Database): number[] {
  return database.prepare<[], number>(`SELECT key FROM reports WHERE status = 'ready'`).pluck().all();
}

function migrate(database: Database): void {
  const version = database.pragma('user_version', { simple: true }) as number;
  if (version > MIGRATIONS.length) throw new Error(`it was made by a later version of Lampyre (schema ${version})`);
  if (version === MIGRATIONS.length) return;
  // IMMEDIATE: two processes that open a new library at once must not both migrate it.
  database
    .transaction(() => {
      const current = database.pragma('user_version', { simple: true }) as number;
      const steps = MIGRATIONS.slice(current);
      for (const step of steps) {
        if (typeof step === 'string') database.exec(step);
        else if (step !== rebuildLexical) step(database);
      }
      // Words are indexed by this program, which reads the schema that the last step leaves.
      if (steps.includes(rebuildLexical)) rebuildLexical(database);
      database.pragma(`user_version = ${MIGRATIONS.length}`);
    })
    .immediate();
}
