import type { Database } from '../src/library/database.js';
import { insertPassage } from '../src/library/report-rows.js';
import { indexReport } from '../src/words/lexical-index.js';

/** Puts a ready report of one passage for each text into a library, with its words indexed; gives its key. */
export function addIndexedReport(
  database: Database,
  language: 'en' | 'fr',
  texts: readonly string[],
  { file = `report-${language}`, title = '' } = {},
): number {
  const key = Number(
    database
      .prepare(
        `INSERT INTO reports (id, status, file, path, title, language, sha256, pages, pages_without_text, added_at, document)
         VALUES (?, 'ready', ?, ?, ?, ?, ?, 1, '[]', '', x'')`,
      )
      .run(file, file, file, title, language, file).lastInsertRowid,
  );
  for (const text of texts) {
    insertPassage(database, key, {
      kind: 'text',
      language,
      part: 'body',
      sectionPath: [],
      pages: [1],
      lines: [],
      text,
    });
  }
  indexReport(database, key);
  database.exec(`UPDATE meta SET value = value + 1 WHERE key = 'change'`);
  return key;
}
