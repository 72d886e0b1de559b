import type { Database } from '../library/database.js';
import { fold } from '../words/stemming.js';

/** How the IPCC and IPBES call what they write for those who decide: "SPM" in English, "RID" in French. Folded. */
const SUMMARY_NAME =
  /summary for policy ?makers|\bspm\b|resume (?:a l'intention des|a l'attention des|pour les|pour) decideurs|\brid\b/;
/** A summary goes first only where it answers nearly as well: its score is at least this share of the best. */
const NEARLY_AS_GOOD = 0.6;

/**
 * The order of a search with what summaries for policymakers say before the rest: a summary that is a report by itself (by its title or
 * id) or a part of one (by the headings above the passage).
 *
 * @param fused score of each passage, best first
 */
export function summariesFirst(database: Database, fused: ReadonlyMap<number, number>): number[] {
  const best = fused.values().next().value ?? 0;
  const good = [...fused].flatMap(([passage, score]) => (score >= NEARLY_AS_GOOD * best ? [passage] : []));
  const names = database
    .prepare<[string], { passage: number; names: string }>(
      `SELECT passages.id AS passage, title || char(10) || replace(reports.id, '-', ' ') || char(10) || section_path AS names
       FROM passages JOIN reports ON key = report_key WHERE passages.id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(good));
  const summaries = new Set(names.flatMap((row) => (SUMMARY_NAME.test(fold(row.names)) ? [row.passage] : [])));
  return [...good.filter((passage) => summaries.has(passage)), ...[...fused.keys()].filter((id) => !summaries.has(id))];
}
