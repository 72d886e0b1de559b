// A large library made from a real one, for measuring how a search grows (scale.mjs).
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { countChange, openDatabase } from '../../packages/retriever/dist/library/database.js';
import { sentenceSpans } from '../../packages/retriever/dist/passages/sentences.js';
import { fromBlob, toBlob } from '../../packages/retriever/dist/vectors/vectors.js';
import { indexReport } from '../../packages/retriever/dist/words/lexical-index.js';

const PASSAGES_PER_REPORT = 500;
const PASSAGES_PER_PAGE = 5;
/** How far a made vector lies from the real ones it is made of, as a share of the difference of two others. */
const VECTOR_NOISE = 0.5;

/**
 * Makes a library of `passages` passages in `folder`, from the passages and vectors of the library at `source`.
 *
 * - Text: each passage has the sentences of two real passages of one report, mixed, and so the real distribution of words,
 *   lengths, languages and kinds. The vocabulary does not grow with the library, as a real one's would: every word is in more
 *   passages than it would be, which is the harder case for the lexical side.
 * - Vectors: each is the mean of two real ones of one report and language, moved by half the difference of two others, so that
 *   the directions in which real vectors differ are those in which these do. Vectors of sentences are the real ones, unmoved.
 *
 * Killed, it begins again at the last report; a whole one is left as it is.
 */
export function makeLibrary(source, folder, passages, onProgress = () => {}) {
  const real = readReal(source);
  const database = openDatabase(folder);
  const random = randomNumbers(passages);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const start = performance.now();
  const reports = Math.ceil(passages / PASSAGES_PER_REPORT);
  const present = database.prepare('SELECT count(*) FROM reports').pluck().get();
  for (let report = present; report < reports; report++) {
    database.transaction(() =>
      addReport(
        database,
        report,
        pick(real),
        random,
        pick,
        Math.min(PASSAGES_PER_REPORT, passages - report * PASSAGES_PER_REPORT),
      ),
    )();
    onProgress(report + 1, reports);
  }
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  return { seconds: (performance.now() - start) / 1000, made: reports - present };
}

function readReal(source) {
  const database = openDatabase(source);
  const rows = database.prepare(
    `SELECT passages.id, report_key, kind, passages.language, part, section_path, text, lines, caption, label FROM passages`,
  );
  const vectorsOf = database.prepare('SELECT vector, sentences FROM units WHERE passage_id = ? AND vector IS NOT NULL');
  const byReport = new Map();
  for (const row of rows.iterate()) {
    const sentences = sentenceSpans(row.text).map(({ start, end }) => row.text.slice(start, end));
    const list = byReport.get(row.report_key) ?? [];
    byReport.set(row.report_key, list);
    list.push({ ...row, sentences });
  }
  for (const list of byReport.values()) {
    for (const row of list)
      row.units = vectorsOf.all(row.id).map((unit) => ({ ...unit, vector: fromBlob(unit.vector) }));
  }
  database.close();
  return [...byReport.values()].filter((list) => list.some(({ units }) => units.length > 0));
}

function addReport(database, number, template, random, pick, count) {
  const language = template[0].language;
  const vectors = template.flatMap(({ units }) => units.map(({ vector }) => vector));
  const key = Number(
    database
      .prepare(
        `INSERT INTO reports (id, status, file, path, title, publisher, year, language, sha256, pages, pages_without_text, added_at, document)
         VALUES (?, 'ready', ?, ?, ?, ?, ?, ?, ?, ?, '[]', '', x'')`,
      )
      .run(
        `report-${number}`,
        `report-${number}`,
        `/nowhere/${number}`,
        `Report ${number}`,
        `Publisher ${number % 20}`,
        2000 + (number % 26),
        language,
        `sha-${number}`,
        Math.ceil(count / PASSAGES_PER_PAGE),
      ).lastInsertRowid,
  );
  const addPassage = database.prepare(
    `INSERT INTO passages (report_key, kind, language, part, section_path, pages, text, lines, caption, label)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const addUnit = database.prepare(
    'INSERT INTO units (passage_id, start, "end", vector, sentences) VALUES (?, 0, 1, ?, ?)',
  );
  for (let index = 0; index < count; index++) {
    const own = pick(template);
    const other = pick(template);
    const text = own.sentences.map((sentence) => (random() < 0.5 ? sentence : pick(other.sentences))).join(' ');
    const page = Math.floor(index / PASSAGES_PER_PAGE) + 1;
    const id = addPassage.run(
      key,
      own.kind,
      own.language,
      own.part,
      own.section_path,
      JSON.stringify([page]),
      text,
      own.lines,
      own.caption,
      own.label,
    ).lastInsertRowid;
    for (const { vector, sentences } of own.units)
      addUnit.run(id, toBlob(moved(vector, pick(vectors), pick(vectors), pick(vectors))), sentences);
  }
  indexReport(database, key);
  countChange(database);
}

function moved(a, b, c, d) {
  const vector = a.map((value, i) => (value + b[i]) / 2 + VECTOR_NOISE * (c[i] - d[i]));
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

/** mulberry32: the same library in every run. */
export function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Takes away what is derived, so that its making can be timed again. */
export function withoutVectorIndex(folder) {
  for (const name of ['vectors.hnsw', 'vectors.json']) if (existsSync(join(folder, name))) rmSync(join(folder, name));
}
