import { deflateSync, inflateSync } from 'node:zlib';
import { LampyreError } from '@lampyre/errors';
import type { Document } from '@lampyre/ingest';
import type { Language, Passage, PassageKind, PassageLine } from '../passages/passage.js';
import type { PassageDraft } from '../passages/passages.js';
import { removeFromIndex } from '../words/lexical-index.js';
import { type Database, prepared } from './database.js';
import type { Report } from './report.js';

interface ReportRow {
  key: number;
  id: string;
  file: string;
  path: string;
  title: string;
  publisher: string | null;
  year: number | null;
  language: Language;
  licence: string | null;
  address: string | null;
  sha256: string;
  pages: number;
  pages_without_text: string;
  pages_by_ocr: string;
  pages_failed: string;
  added_at: string;
  passages: number;
}

interface PassageRow {
  id: number;
  report: string;
  file: string;
  kind: PassageKind;
  language: Language;
  section_path: string;
  pages: string;
  text: string;
  lines: Buffer;
  caption: string | null;
  label: string | null;
}

const REPORT_COLUMNS = `key, id, file, path, title, publisher, year, language, licence, address, sha256, pages, pages_without_text,
  pages_by_ocr, pages_failed, added_at, (SELECT count(*) FROM passages WHERE report_key = key) AS passages`;

export function readyReports(database: Database): Report[] {
  const rows = prepared<[], ReportRow>(
    database,
    `SELECT ${REPORT_COLUMNS} FROM reports WHERE status = 'ready' ORDER BY id`,
  );
  return rows.all().map(reportOf);
}

/** @throws LampyreError LAMPYRE_REPORT_UNKNOWN */
export function readyReport(database: Database, id: string): Report & { key: number } {
  const row = database
    .prepare<[string], ReportRow>(`SELECT ${REPORT_COLUMNS} FROM reports WHERE id = ? AND status = 'ready'`)
    .get(id);
  if (!row) throw new LampyreError('LAMPYRE_REPORT_UNKNOWN', { id });
  return { ...reportOf(row), key: row.key };
}

export function readyDocument(database: Database, id: string): Document {
  const { key } = readyReport(database, id);
  const blob = database.prepare<[number], Buffer>('SELECT document FROM reports WHERE key = ?').pluck().get(key)!;
  return unpacked(blob) as Document;
}

/** The passages with these ids, in the order asked; those that are gone are left out. */
export function passagesById(database: Database, ids: readonly number[]): Passage[] {
  const get = prepared<[number], PassageRow>(
    database,
    `SELECT passages.id, reports.id AS report, file, kind, passages.language, section_path, passages.pages, text, lines,
       caption, label
     FROM passages JOIN reports ON reports.key = report_key WHERE passages.id = ? AND status = 'ready'`,
  );
  return ids.flatMap((id) => {
    const row = get.get(id);
    return row ? [passageOf(row)] : [];
  });
}

export function insertPassage(database: Database, reportKey: number, draft: PassageDraft): number {
  const { lastInsertRowid } = database
    .prepare(
      `INSERT INTO passages (report_key, kind, language, part, section_path, pages, text, lines, caption, label, head_elsewhere)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      reportKey,
      draft.kind,
      draft.language,
      draft.part,
      JSON.stringify(draft.sectionPath),
      JSON.stringify(draft.pages),
      draft.text,
      packed(draft.lines.map(withoutFractions)),
      draft.caption ?? null,
      draft.label ?? null,
      draft.headElsewhere ?? null,
    );
  return Number(lastInsertRowid);
}

/** Removes a report's rows, finished or not; the vocabulary of each language forgets it too. */
export function deleteReport(database: Database, key: number): void {
  removeFromIndex(database, key);
  database.prepare('DELETE FROM reports WHERE key = ?').run(key);
}

/** JSON, deflated. */
export function packed(value: unknown): Buffer {
  return deflateSync(JSON.stringify(value), { level: 6 });
}

function unpacked(blob: Buffer): unknown {
  return JSON.parse(inflateSync(blob).toString('utf8'));
}

function reportOf(row: ReportRow): Report {
  const { key: _key, pages_without_text, pages_by_ocr, pages_failed, added_at, ...rest } = row;
  return {
    ...rest,
    pagesWithoutText: JSON.parse(pages_without_text) as number[],
    pagesByOcr: JSON.parse(pages_by_ocr) as number[],
    pagesFailed: JSON.parse(pages_failed) as number[],
    addedAt: added_at,
  };
}

/** The lines are unpacked when they are first asked for: of thirty passages that are read for an answer, a few are quoted. */
function passageOf({ section_path, pages, lines: packedLines, caption, label, ...rest }: PassageRow): Passage {
  let lines: PassageLine[] | undefined;
  return {
    ...rest,
    sectionPath: JSON.parse(section_path) as string[],
    pages: JSON.parse(pages) as number[],
    get lines() {
      lines ??= unpacked(packedLines) as PassageLine[];
      return lines;
    },
    ...(caption === null ? {} : { caption }),
    ...(label === null ? {} : { label }),
  };
}

/** A hundredth of a point is less than any screen shows; longer fractions would only be stored. */
function withoutFractions(line: PassageLine): PassageLine {
  const round = (valuePt: number) => Math.round(valuePt * 100) / 100;
  return {
    ...line,
    bbox: line.bbox.map(round) as PassageLine['bbox'],
    words: line.words.map(([x0, x1]) => [round(x0), round(x1)]),
  };
}
