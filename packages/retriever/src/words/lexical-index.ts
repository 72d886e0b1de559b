import type { Database } from '../library/database.js';
import type { Language, PassageKind } from '../passages/passage.js';
import { HEAD_CHARACTERS, tableHeads } from '../passages/table-heads.js';
import { learnNames } from '../search/report-names.js';
import { definedAcronyms, smallLetterWords } from './acronyms.js';
import { decodeTerms, encodeTerms } from './passage-terms.js';
import { encodePostings, forEachPosting, impactOf, type Postings } from './postings.js';
import { fold, spellableWords, terms } from './stemming.js';

/** BM25's saturation and length normalisation, the usual values (Robertson and Zaragoza 2009). */
export const K1 = 1.2;
export const B = 0.75;
/** A term in the header counts as this many in the text. Measured: the package's README. */
export const HEADER_WEIGHT = 1;
/** The length by which impacts are normalised. A fixed one, so that what is written stays true as the library grows. */
const USUAL_TERMS = 80;

/**
 * Segments of one size are merged when there are so many, up to a size from which on they stay: a term is then read from at most a
 * few dozen places in a library of a million passages, and adding a report never rewrites more than a few megabytes.
 */
const SEGMENTS_PER_SIZE = 8;
const LARGEST_MERGED_PASSAGES = 40_000;

/** The stems of a passage and of its header, in order. */
interface IndexedText {
  id: number;
  /** On which the passage begins. */
  page: number;
  header: readonly string[];
  body: readonly string[];
}

/** How many passages hold a term, and how often they do. */
interface TermCount {
  doc: number;
  cnt: number;
}

interface Segment {
  segment: number;
  passages: number;
  /** Ids of the first and the last passage; others may lie between. */
  first: number;
  last: number;
}

interface PassageRow {
  id: number;
  text: string;
  page: number;
  section_path: string;
  label: string | null;
  title: string;
  kind: PassageKind;
  caption: string | null;
  head_elsewhere: string | null;
}

/**
 * Indexes all passages of one report, by its key: stems of the text, and apart from them those of the header (report › section, label),
 * which say what a short passage is about when it does not say so itself.
 */
export function indexReport(database: Database, reportKey: number): void {
  const rows = database.prepare<[number, Language], PassageRow>(
    `SELECT passages.id, text, passages.pages ->> 0 AS page, section_path, label, title, kind, caption, head_elsewhere
     FROM passages JOIN reports ON reports.key = report_key
     WHERE report_key = ? AND passages.language = ? ORDER BY passages.id`,
  );
  for (const language of ['en', 'fr'] as const) {
    const passages = rows.all(reportKey, language);
    countWords(
      database,
      language,
      passages.map(({ text }) => text),
      1,
    );
    learnAcronyms(
      database,
      reportKey,
      language,
      passages.map(({ text }) => text),
    );
    const texts = passages.map((row): IndexedText => ({ id: row.id, page: row.page, ...termsOf(row, language) }));
    indexTexts(database, language, texts);
  }
  learnNames(database, reportKey);
}

/**
 * Of a table, what its rows stand under is a part of the header where it is long or on another page, each stem once: in the text it would make
 * every group of rows as long and as much like the others as the head is.
 */
function termsOf(row: PassageRow, language: Language): Pick<IndexedText, 'header' | 'body'> {
  const header = terms(
    [row.title, ...(JSON.parse(row.section_path) as string[]), row.label ?? ''].join('\n'),
    language,
  );
  if (row.kind !== 'table') return { header, body: terms(row.text, language) };
  const { printed, elsewhere, rowsStart } = tableHeads(row.text, row.caption ?? '', row.head_elsewhere ?? '');
  const isLong = printed.length > HEAD_CHARACTERS;
  const over = new Set(terms(isLong ? `${elsewhere}\n${printed}` : elsewhere, language));
  for (const term of header) over.delete(term);
  return { header: [...header, ...over], body: terms(isLong ? row.text.slice(rowsStart) : row.text, language) };
}

/** Writes the terms of texts, in the order of their ids, and their postings as a segment of its own, and counts them. */
function indexTexts(database: Database, language: Language, texts: readonly IndexedText[]): void {
  if (texts.length === 0) return;
  const postings = new Map<string, Postings>();
  const totals = new Map<string, TermCount>();
  for (const { id, header, body } of texts) {
    const counts = termCounts(header, body);
    addTo(totals, counts);
    const norm = K1 * (1 - B + (B * body.length) / USUAL_TERMS);
    for (const [term, count] of counts) {
      const list = postings.get(term) ?? { passages: [], impacts: [] };
      postings.set(term, list);
      list.passages.push(id);
      list.impacts.push(impactOf(count / (count + norm)));
    }
  }
  const ends = { first: texts[0]!.id, last: texts.at(-1)!.id };
  writeSegment(database, language, { passages: texts.length, ...ends }, postings);
  const numberOf = addTerms(database, language, totals);
  const insert = database.prepare(`INSERT INTO lexical_${language} (id, page, header, body) VALUES (?, ?, ?, ?)`);
  const encoded = (stems: readonly string[]) => encodeTerms(stems.map((stem) => numberOf.get(stem)!));
  for (const { id, page, header, body } of texts) insert.run(id, page, encoded(header), encoded(body));
  mergeSegments(database, language);
}

/** Takes a report's passages out. Their postings stay until their segment is merged: a search knows what is gone. */
export function removeFromIndex(database: Database, reportKey: number): void {
  for (const language of ['en', 'fr'] as const) {
    const texts = database
      .prepare<[number], { id: number; header: Buffer; body: Buffer; text: string }>(
        `SELECT lexical_${language}.id AS id, header, body, text FROM passages
         JOIN lexical_${language} ON lexical_${language}.id = passages.id WHERE report_key = ?`,
      )
      .all(reportKey);
    const remove = database.prepare(`DELETE FROM lexical_${language} WHERE id = ?`);
    const totals = new Map<number, TermCount>();
    for (const { id, header, body } of texts) {
      remove.run(id);
      addTo(totals, termCounts(decoded(header), decoded(body)));
    }
    takeTerms(database, language, totals);
    countWords(
      database,
      language,
      texts.map(({ text }) => text),
      -1,
    );
  }
}

function decoded(bytes: Buffer): Int32Array {
  const terms = new Int32Array(bytes.length);
  return terms.subarray(0, decodeTerms(bytes, terms));
}

/** How often each term occurs in a text and its header. */
function termCounts<Term>(header: Iterable<Term>, body: Iterable<Term>): Map<Term, number> {
  const counts = new Map<Term, number>();
  for (const term of body) counts.set(term, (counts.get(term) ?? 0) + 1);
  for (const term of header) counts.set(term, (counts.get(term) ?? 0) + HEADER_WEIGHT);
  return counts;
}

/** Adds one passage's counts. */
function addTo<Term>(totals: Map<Term, TermCount>, counts: ReadonlyMap<Term, number>): void {
  for (const [term, count] of counts) {
    const total = totals.get(term) ?? { doc: 0, cnt: 0 };
    totals.set(term, total);
    total.doc += 1;
    total.cnt += count;
  }
}

/** Counts the terms into the vocabulary; gives each one's number there. */
function addTerms(
  database: Database,
  language: Language,
  totals: ReadonlyMap<string, TermCount>,
): ReadonlyMap<string, number> {
  const add = database
    .prepare<[string, number, number], number>(
      `INSERT INTO vocabulary_${language} (term, doc, cnt) VALUES (?, ?, ?)
       ON CONFLICT (term) DO UPDATE SET doc = doc + excluded.doc, cnt = cnt + excluded.cnt RETURNING id`,
    )
    .pluck();
  const commonFirst = [...totals].sort(([, a], [, b]) => b.cnt - a.cnt);
  return new Map(commonFirst.map(([term, { doc, cnt }]) => [term, add.get(term, doc, cnt)!]));
}

/** Takes the terms off the vocabulary; a term that no passage holds any more loses its number. */
function takeTerms(database: Database, language: Language, totals: ReadonlyMap<number, TermCount>): void {
  const take = database.prepare<[number, number, number]>(
    `UPDATE vocabulary_${language} SET doc = doc - ?, cnt = cnt - ? WHERE id = ?`,
  );
  for (const [id, { doc, cnt }] of totals) take.run(doc, cnt, id);
  database.exec(`DELETE FROM vocabulary_${language} WHERE doc <= 0`);
}

function countWords(database: Database, language: Language, texts: readonly string[], sign: 1 | -1): void {
  const changes = new Map<string, number>();
  for (const text of texts) {
    for (const word of spellableWords(text, language)) changes.set(word, (changes.get(word) ?? 0) + sign);
  }
  const count = database.prepare<[string, number]>(
    `INSERT INTO words_${language} (word, doc) VALUES (?, ?) ON CONFLICT (word) DO UPDATE SET doc = doc + excluded.doc`,
  );
  for (const [word, change] of changes) count.run(word, change);
  if (sign < 0) database.exec(`DELETE FROM words_${language} WHERE doc <= 0`);
}

function learnAcronyms(database: Database, reportKey: number, language: Language, texts: readonly string[]): void {
  const count = database.prepare(
    `INSERT INTO acronyms (report_key, language, acronym, long_form, passages) VALUES (?, ?, ?, ?, 1)
     ON CONFLICT DO UPDATE SET passages = passages + 1`,
  );
  const ordinary = smallLetterWords(texts);
  for (const text of texts) {
    for (const { acronym, longForm } of definedAcronyms(text, language)) {
      if (ordinary.has(fold(acronym))) continue;
      count.run(reportKey, language, fold(acronym), terms(longForm, language).join(' '));
    }
  }
}

function writeSegment(
  database: Database,
  language: Language,
  { passages, first, last }: Omit<Segment, 'segment'>,
  postings: ReadonlyMap<string, Postings>,
): void {
  const segment = database
    .prepare('INSERT INTO lexical_segments (language, passages, first, last) VALUES (?, ?, ?, ?)')
    .run(language, passages, first, last).lastInsertRowid;
  const insert = database.prepare(`INSERT INTO postings_${language} (term, segment, passages) VALUES (?, ?, ?)`);
  for (const [term, list] of postings) insert.run(term, segment, encodePostings(list));
}

/** Merges segments of about one size as soon as there are too many of it; what is gone is left out. */
function mergeSegments(database: Database, language: Language): void {
  const segments = database
    .prepare<[Language, number], Segment>(
      'SELECT segment, passages, first, last FROM lexical_segments WHERE language = ? AND passages <= ? ORDER BY segment',
    )
    .all(language, LARGEST_MERGED_PASSAGES);
  const bySize = new Map<number, Segment[]>();
  for (const segment of segments) {
    const size = sizeOf(segment.passages);
    bySize.set(size, [...(bySize.get(size) ?? []), segment]);
  }
  for (const group of bySize.values()) {
    if (group.length < SEGMENTS_PER_SIZE) continue;
    mergeInto(database, language, group);
    mergeSegments(database, language);
    return;
  }
}

function sizeOf(passages: number): number {
  return Math.floor(Math.log(passages) / Math.log(SEGMENTS_PER_SIZE));
}

function mergeInto(database: Database, language: Language, group: readonly Segment[]): void {
  const first = Math.min(...group.map((segment) => segment.first));
  const last = Math.max(...group.map((segment) => segment.last));
  const present = new Set(
    database
      .prepare<[number, number], number>(`SELECT id FROM lexical_${language} WHERE id BETWEEN ? AND ?`)
      .pluck()
      .all(first, last),
  );
  const merged = new Map<string, Postings>();
  const rows = database.prepare<[number], { term: string; passages: Buffer }>(
    `SELECT term, passages FROM postings_${language} WHERE segment = ?`,
  );
  for (const { segment } of group) {
    for (const { term, passages } of rows.iterate(segment)) {
      const list = merged.get(term) ?? { passages: [], impacts: [] };
      merged.set(term, list);
      forEachPosting(passages, (passage, impact) => {
        if (!present.has(passage)) return;
        list.passages.push(passage);
        list.impacts.push(impact);
      });
    }
  }
  for (const { segment } of group) {
    database.prepare(`DELETE FROM postings_${language} WHERE segment = ?`).run(segment);
    database.prepare('DELETE FROM lexical_segments WHERE segment = ?').run(segment);
  }
  for (const [term, list] of merged) {
    if (list.passages.length === 0) merged.delete(term);
    else merged.set(term, ascending(list));
  }
  const passages = group.reduce((sum, segment) => sum + segment.passages, 0);
  writeSegment(database, language, { passages, first, last }, merged);
}

/** A report that was finished later than a younger one has lower ids in a later segment. */
function ascending(list: Postings): Postings {
  const { passages, impacts } = list;
  if (passages.every((passage, i) => i === 0 || passages[i - 1]! < passage)) return list;
  const order = passages.map((_, i) => i).sort((a, b) => passages[a]! - passages[b]!);
  return { passages: order.map((i) => passages[i]!), impacts: order.map((i) => impacts[i]!) };
}
