import type { Database } from './database.js';
import type { Language } from './passage.js';
import { terms } from './stemming.js';

/** What of a passage the lexical side reads. */
export interface IndexedText {
  text: string;
  sectionPath: readonly string[];
  label?: string | null;
  reportTitle: string;
}

/**
 * Puts a passage into its language's table: stems of its text, and apart from them those of its header (report › section,
 * label), which say what a short passage is about when it does not say so itself.
 */
export function indexText(database: Database, id: number, language: Language, passage: IndexedText): void {
  const header = [passage.reportTitle, ...passage.sectionPath, passage.label ?? ''].join('\n');
  database
    .prepare(`INSERT INTO lexical_${language} (rowid, header, body) VALUES (?, ?, ?)`)
    .run(id, terms(header, language).join(' '), terms(passage.text, language).join(' '));
}

/** Indexes all passages of one report, by its key. */
export function indexReport(database: Database, reportKey: number): void {
  const rows = database
    .prepare<
      [number],
      { id: number; language: Language; text: string; section_path: string; label: string | null; title: string }
    >(
      `SELECT passages.id, passages.language, text, section_path, label, title
       FROM passages JOIN reports ON reports.key = report_key WHERE report_key = ?`,
    )
    .all(reportKey);
  for (const row of rows) {
    indexText(database, row.id, row.language, {
      text: row.text,
      sectionPath: JSON.parse(row.section_path) as string[],
      label: row.label,
      reportTitle: row.title,
    });
  }
}
