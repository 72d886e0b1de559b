import { existsSync } from 'node:fs';
import type { VectorIndex } from '../vectors/vector-index.js';
import { type AddTools, embedWaiting } from './add-report.js';
import { countChange, type Database, rebuildLexical } from './database.js';
import type { VerifyFinding } from './library.js';
import { readyReports } from './report-rows.js';

/**
 * Looks over a library and mends what can be made again from what is there.
 *
 * 1. SQLite's own check of the file; damage there cannot be mended.
 * 2. Reports whose adding was cut off: adding the file again goes on, so that is what is said.
 * 3. Pieces without a vector are embedded.
 * 4. A lexical index that misses passages or is inconsistent is made anew from the passages.
 * 5. A vector file that is missing, damaged or stale is made anew or brought to the present.
 * 6. PDFs that are no longer where they were.
 */
export async function verifyLibrary(tools: AddTools, vectors: VectorIndex): Promise<VerifyFinding[]> {
  const { database } = tools;
  const findings: VerifyFinding[] = [];
  const damage = damageOf(database);
  if (damage.beyondRepair) return [{ problem: `library.sqlite is damaged: ${damage.beyondRepair}.`, repaired: false }];

  for (const file of column(database, `SELECT file FROM reports WHERE status = 'pending'`)) {
    findings.push({
      problem: `Adding ${file} was cut off; add it again and it goes on where it stopped.`,
      repaired: false,
    });
  }

  const waiting = database
    .prepare<[], { key: number; id: string; units: number }>(
      `SELECT key, reports.id, count(*) AS units FROM reports JOIN passages ON report_key = key JOIN units ON passage_id = passages.id
       WHERE status = 'ready' AND vector IS NULL GROUP BY key`,
    )
    .all();
  for (const { key, id, units } of waiting) {
    await embedWaiting(tools, key);
    countChange(database);
    findings.push({ problem: `${units} pieces of report ${id} had no vector.`, repaired: true });
  }

  if (damage.lexical || !lexicalAgrees(database)) {
    database.transaction(() => rebuildLexical(database))();
    findings.push({ problem: 'The lexical index did not agree with the passages.', repaired: true });
  }

  if (vectors.search.kind === 'hnsw') {
    const state = await vectors.stateOnDisk();
    if (state !== 'current') {
      if (state !== 'stale') await vectors.reset();
      await vectors.save();
      if (findingMatters(database, state)) findings.push({ problem: `The vector index was ${state}.`, repaired: true });
    }
  }

  for (const report of readyReports(database)) {
    if (!existsSync(report.path)) {
      findings.push({ problem: `The PDF of report ${report.id} is no longer at ${report.path}.`, repaired: false });
    }
  }
  return findings;
}

/** A library that never held a vector has no vector file, and that is as it should be. */
function findingMatters(database: Database, state: string): boolean {
  return state !== 'missing' || database.prepare('SELECT 1 FROM units WHERE vector IS NOT NULL').get() !== undefined;
}

/** SQLite's check of the whole file. Damage of the lexical tables is apart: they can be made again. */
function damageOf(database: Database): { beyondRepair: string | undefined; lexical: boolean } {
  const problems = (database.pragma('integrity_check') as { integrity_check: string }[])
    .map((row) => row.integrity_check)
    .filter((problem) => problem !== 'ok');
  const ofLexical = (problem: string) => /(?:lexical|vocabulary|postings)_(?:en|fr|segments)/i.test(problem);
  return { beyondRepair: problems.find((problem) => !ofLexical(problem)), lexical: problems.some(ofLexical) };
}

/** Whether each passage of a finished report, and no other, is in its language's table, and the terms are counted as they are there. */
function lexicalAgrees(database: Database): boolean {
  return (['en', 'fr'] as const).every(
    (language) =>
      database
        .prepare(
          `WITH wanted AS (SELECT passages.id FROM passages JOIN reports ON key = report_key
                           WHERE status = 'ready' AND passages.language = ?),
                present AS (SELECT id FROM lexical_${language})
           SELECT 1 FROM (SELECT id FROM wanted EXCEPT SELECT id FROM present) UNION ALL
           SELECT 1 FROM (SELECT id FROM present EXCEPT SELECT id FROM wanted) UNION ALL
           SELECT 1 WHERE (SELECT total(passages) FROM lexical_segments WHERE language = ?) < (SELECT count(*) FROM present)
           LIMIT 1`,
        )
        .get(language, language) === undefined,
  );
}

function column<T = string>(database: Database, sql: string): T[] {
  return database.prepare<[], T>(sql).pluck().all();
}
