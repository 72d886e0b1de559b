import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../library/database.js';
import { PassageTable } from '../library/passage-table.js';
import { deleteReport, insertPassage } from '../library/report-rows.js';
import type { PassageDraft } from '../passages/passages.js';
import { indexReport } from './lexical-index.js';
import { LexicalSearch } from './lexical-search.js';
import type { Alternative } from './question-terms.js';

const SUBJECTS = ['glacier', 'heron', 'turbine', 'lantern', 'meadow'];
let folder: string;
let database: Database;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lampyre-lexical-'));
  database = openDatabase(folder);
});
afterEach(async () => {
  database.close();
  await rm(folder, { recursive: true });
});

const PLACE = { kind: 'text', language: 'en', part: 'body', pages: [1], lines: [] } as const;

function passageOf(text: string, more: Partial<PassageDraft> = {}): PassageDraft {
  return { ...PLACE, sectionPath: ['Rivers'], pages: [1], lines: [], text, ...more };
}

/** Three passages on one subject. */
function threeOf(number: number): PassageDraft[] {
  return [0, 1, 2].map((i) =>
    passageOf(`The ${SUBJECTS[number % SUBJECTS.length]} marked n${number} stands beside river ${i}.`),
  );
}

function addReport(number: number, passages = threeOf(number)): number {
  const id = `report-${number}`;
  const key = Number(
    database
      .prepare(
        `INSERT INTO reports (id, status, file, path, title, language, sha256, pages, pages_without_text, added_at, document)
         VALUES (?, 'ready', ?, ?, '', 'en', ?, 1, '[]', '', x'')`,
      )
      .run(id, id, id, id).lastInsertRowid,
  );
  for (const passage of passages) insertPassage(database, key, passage);
  indexReport(database, key);
  database.exec(`UPDATE meta SET value = value + 1 WHERE key = 'change'`);
  return key;
}

/** Passages that hold a stem, or stems parted by spaces that follow each other. */
function found(stems: string): number {
  const table = new PassageTable(database);
  table.refresh();
  const group = { word: stems, alternatives: [{ stem: stems, weight: 1 }] };
  return new LexicalSearch(database, table).seek([group], 'en')().length;
}

const segments = () => database.prepare('SELECT count(*) FROM lexical_segments').pluck().get() as number;
const countOf = (term: string) => database.prepare('SELECT doc FROM vocabulary_en WHERE term = ?').pluck().get(term);

describe('the lexical index', () => {
  it('finds rows by the caption and the heads of columns that an earlier page prints', () => {
    const rows = {
      kind: 'table',
      text: 'Mill Lane | 40',
      caption: 'Table 1. Herons',
      headElsewhere: 'Street | Turbine',
    } as const;
    addReport(0, [passageOf(rows.text, rows)]);
    expect([found('heron'), found('turbin'), found('lane')]).toEqual([1, 1, 1]);
  });

  it('merges its segments as reports come, and finds in all of them', () => {
    for (let number = 0; number < 70; number++) addReport(number);
    expect(segments()).toBeLessThan(20);
    expect(found('heron')).toBe(3 * 14);
    expect(found('n69')).toBe(3);
    expect(countOf('river')).toBe(3 * 70);
  });

  it('finds stems that follow each other, and only where they do', () => {
    addReport(1);
    expect(found('heron mark')).toBe(3);
    expect(found('n1 stand besid')).toBe(3);
    expect(found('mark heron')).toBe(0);
    expect(found('heron turbin')).toBe(0);
  });

  it('finds rows by what they stand under, and counts a long head once', () => {
    const table = { kind: 'table', caption: 'Table 1. Herons' } as const;
    addReport(1, [
      passageOf('Mill Lane | 40', table),
      passageOf(`Table 1. Herons\n${'lanterns and meadows '.repeat(20)}\n\nHigh Street | 90`, table),
    ]);
    expect(found('heron')).toBe(2);
    expect(found('lantern')).toBe(1);
    expect(database.prepare(`SELECT cnt FROM vocabulary_en WHERE term = 'lantern'`).pluck().get()).toBe(1);
    expect(found('high street')).toBe(1);
  });

  it('finds what means about the same, which makes a word neither common nor covered', () => {
    addReport(1, [
      passageOf('The heron waits.'),
      ...Array.from({ length: 20 }, (_, i) => passageOf(`Bird ${i} waits.`)),
      passageOf('The lantern is lit.'),
    ]);
    const seek = (...alternatives: Alternative[]) => {
      const table = new PassageTable(database);
      table.refresh();
      return new LexicalSearch(database, table).seek([{ word: 'heron', alternatives }], 'en')();
    };
    const [alone] = seek({ stem: 'heron', weight: 1 });
    const [first, ...birds] = seek({ stem: 'heron', weight: 1 }, { stem: 'bird', weight: 0.1, isLoose: true });
    expect(first).toMatchObject({ passage: alone!.passage, score: alone!.score, coverage: 1 });
    expect(birds).toHaveLength(20);
    for (const { coverage, score } of birds) {
      expect(coverage).toBe(0);
      expect(score).toBeGreaterThan(0);
    }
  });

  it('forgets a removed report, before and after its segment is merged', () => {
    const keys = Array.from({ length: 6 }, (_, number) => addReport(number));
    deleteReport(database, keys[1]!);
    expect(found('heron')).toBe(0);
    expect(countOf('heron')).toBeUndefined();
    for (let number = 10; number < 40; number++) addReport(number);
    const held = database.prepare('SELECT count(*) FROM postings_en WHERE term = ?').pluck().get('n1');
    expect(held).toBe(0);
    expect(found('heron')).toBe(3 * 6);
  });
});
