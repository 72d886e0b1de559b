import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { LampyreError } from '@lampyre/errors';
import type { readDocument } from '@lampyre/ingest';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type { EmbeddingModel } from '../models/embeddings.js';
import { hearing } from '../models/model-text.js';
import { passagesOf } from '../passages/passages.js';
import { embeddingUnits, tableUnits } from '../vectors/embedding-units.js';
import { pieceVectors } from '../vectors/piece-vectors.js';
import { detectLanguage } from '../words/language.js';
import { indexReport } from '../words/lexical-index.js';
import { countChange, type Database } from './database.js';
import { sha256OfFile } from './file-hash.js';
import type { AddOptions, AddOutcome, AddProgress, ReportDetails } from './library.js';
import { deleteReport, insertPassage, packed, readyReport } from './report-rows.js';

/** What adding needs from outside. */
export interface AddTools {
  database: Database;
  model: EmbeddingModel;
  embeddings: () => Promise<EmbeddingsInterface>;
  read: typeof readDocument;
  onProgress: (progress: AddProgress) => void;
}

/** Vectors committed together: what a killed process loses at most. */
const VECTORS_PER_COMMIT = 16;
/** Characters of text by which a report's language is told. */
const LANGUAGE_SAMPLE_CHARACTERS = 20_000;

/**
 * Adds one PDF. Every step ends in a transaction, so that a process killed at any moment leaves a library that opens, and
 * the next call with the same file goes on from the last step:
 *
 * 1. The file's sha256 tells whether it is here already.
 * 2. It is read; report, document, pages, passages and the pieces to embed are stored as `pending`: no search sees them.
 * 3. The pieces that the model can hear (French through an English gloss) are embedded.
 *    A report that is here with scans unread, and asked for with `ocr`, is read again and takes the place of its own row.
 * 4. One transaction makes the report `ready` in the lexical index and takes out the older edition at the same path.
 *
 * The vector index is the caller's to synchronise.
 *
 * @throws LampyreError LAMPYRE_FILE_MISSING, those of readDocument, LAMPYRE_MODEL_MISSING
 */
export async function addReport(
  tools: AddTools,
  givenPath: string,
  details: ReportDetails,
  options: AddOptions = {},
): Promise<AddOutcome> {
  const { database } = tools;
  const path = resolve(givenPath);
  if (!existsSync(path)) throw new LampyreError('LAMPYRE_FILE_MISSING', { path });
  const sha256 = await sha256OfFile(path);

  const here = database
    .prepare<[string], KnownReport>(
      `SELECT key, id, status, path, pages_without_text <> '[]' AND pages_by_ocr = '[]' AS scansUnread FROM reports WHERE sha256 = ?`,
    )
    .get(sha256);
  const unread = options.ocr && here?.scansUnread ? here : undefined;
  const known = unread ? undefined : here;
  if (known?.status === 'ready') {
    // The file moved: the library follows it.
    if (known.path !== path && !existsSync(known.path)) {
      database.prepare('UPDATE reports SET path = ?, file = ? WHERE key = ?').run(path, fileOf(path), known.key);
    }
    return { report: withoutKey(readyReport(database, known.id)), outcome: 'present' };
  }
  if (known) database.prepare('UPDATE reports SET path = ?, file = ? WHERE key = ?').run(path, fileOf(path), known.key);
  const key = known?.key ?? (await storePending(tools, { path, sha256, details, options, unread }));
  try {
    await embedWaiting(tools, key, options.signal);
  } catch (thrown) {
    if (options.signal?.aborted) database.transaction(() => deleteReport(database, key))();
    throw thrown;
  }
  const id = finish(database, key);
  return { report: withoutKey(readyReport(database, id)), outcome: 'added' };
}

/** Embeds the pieces of one report that have no vector yet. */
export async function embedWaiting(tools: AddTools, reportKey: number, signal?: AbortSignal): Promise<void> {
  const { database, onProgress } = tools;
  const file =
    database.prepare<[number], string>('SELECT file FROM reports WHERE key = ?').pluck().get(reportKey) ?? '';
  const rows = database
    .prepare<[number], { id: number; waiting: 0 | 1 }>(
      `SELECT units.id, vector IS NULL AS waiting FROM units JOIN passages ON passages.id = passage_id WHERE report_key = ?`,
    )
    .all(reportKey);
  const waiting = rows.filter((row) => row.waiting);
  if (waiting.length === 0) return;
  const vectorsOf = pieceVectors(database, tools.model, await tools.embeddings());
  const store = database.prepare<[Buffer, Buffer | null, number]>(
    'UPDATE units SET vector = ?, sentences = ? WHERE id = ?',
  );
  let done = rows.length - waiting.length;
  for (let start = 0; start < waiting.length; start += VECTORS_PER_COMMIT) {
    signal?.throwIfAborted();
    onProgress({ file, stage: 'embedding', done, total: rows.length });
    const batch = waiting.slice(start, start + VECTORS_PER_COMMIT);
    const made = await vectorsOf(batch.map(({ id }) => id));
    database.transaction(() => {
      for (const [index, { vector, sentences }] of made.entries()) store.run(vector, sentences, batch[index]!.id);
    })();
    done += batch.length;
  }
  onProgress({ file, stage: 'embedding', done, total: rows.length });
}

interface KnownReport {
  key: number;
  id: string;
  status: string;
  path: string;
  scansUnread: 0 | 1;
}

interface FileToRead {
  path: string;
  sha256: string;
  details: ReportDetails;
  options: AddOptions;
  /** Its row of an earlier time, which the new one replaces. */
  unread: KnownReport | undefined;
}

async function storePending(tools: AddTools, given: FileToRead): Promise<number> {
  const { path, sha256, details, options, unread } = given;
  const { database, model, onProgress } = tools;
  const file = fileOf(path);
  const id = unread?.id ?? freeId(database, details.id ?? slug(file), path);
  const document = await tools.read(path, {
    report: id,
    ...(options.ocr ? { ocr: true } : {}),
    ...(options.signal ? { signal: options.signal } : {}),
    onProgress: (done, total) => onProgress({ file, stage: 'reading', done, total }),
  });
  const language = details.language ?? detectLanguage(sampleOf(document.blocks));
  const drafts = passagesOf(document, language);
  return database.transaction(() => {
    if (unread) deleteReport(database, unread.key);
    const key = Number(
      database
        .prepare(
          `INSERT INTO reports (id, status, file, path, title, publisher, year, language, licence, address, sha256, pages,
             pages_without_text, pages_by_ocr, pages_failed, added_at, document)
           VALUES (?, 'pending', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(
          id,
          file,
          path,
          details.title ?? (document.title || file.replace(/[_\s]+/g, ' ')),
          details.publisher ?? null,
          details.year ?? null,
          language,
          details.licence ?? null,
          details.address ?? null,
          sha256,
          document.pages.length,
          JSON.stringify(document.pagesWithoutText),
          JSON.stringify(document.pagesByOcr ?? []),
          JSON.stringify((document.pagesFailed ?? []).map(({ page }) => page)),
          new Date().toISOString(),
          packed(document),
        ).lastInsertRowid,
    );
    const addPage = database.prepare('INSERT INTO pages VALUES (?, ?, ?, ?, ?)');
    for (const page of document.pages) addPage.run(key, page.page, page.label, page.widthPt, page.heightPt);
    const addUnit = database.prepare('INSERT INTO units (passage_id, start, "end") VALUES (?, ?, ?)');
    const longHeads = new Set<string>();
    for (const draft of drafts) {
      const passage = insertPassage(database, key, draft);
      if (draft.part !== 'body' || hearing(model, draft.language) === 'none') continue;
      const units = draft.kind === 'table' ? tableUnits(draft.text, longHeads) : embeddingUnits(draft.text);
      for (const unit of units) addUnit.run(passage, unit.start, unit.end);
    }
    return key;
  })();
}

function finish(database: Database, key: number): string {
  return database.transaction(() => {
    const { id, path } = database
      .prepare<[number], { id: string; path: string }>('SELECT id, path FROM reports WHERE key = ?')
      .get(key)!;
    const older = database
      .prepare<[string, number], number>('SELECT key FROM reports WHERE path = ? AND key <> ?')
      .pluck()
      .all(path, key);
    for (const old of older) deleteReport(database, old);
    database.prepare(`UPDATE reports SET status = 'ready' WHERE key = ?`).run(key);
    indexReport(database, key);
    countChange(database);
    return id;
  })();
}

/** The wanted id, or with a number after it; a new edition at the same path takes over the id of the old one. */
function freeId(database: Database, wanted: string, path: string): string {
  const here = database.prepare<[string], string>('SELECT id FROM reports WHERE path = ?').pluck().get(path);
  if (here !== undefined) return here;
  const taken = new Set(database.prepare<[], string>('SELECT id FROM reports').pluck().all());
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}-${number}`)) number++;
  return `${wanted}-${number}`;
}

function slug(file: string): string {
  const plain = file
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain || 'report';
}

function fileOf(path: string): string {
  return basename(path).replace(/\.pdf$/i, '');
}

function sampleOf(blocks: readonly { text: string }[]): string {
  let sample = '';
  for (const block of blocks) {
    sample += `${block.text}\n`;
    if (sample.length > LANGUAGE_SAMPLE_CHARACTERS) break;
  }
  return sample;
}

function withoutKey<T extends { key: number }>({ key: _key, ...report }: T): Omit<T, 'key'> {
  return report;
}
