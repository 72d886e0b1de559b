import { changeOf, type Database } from './database.js';
import type { Language } from './passage.js';
import type { PassageScope } from './passage-scope.js';
import type { TermGroup } from './question-terms.js';

/** A passage found by its words. */
export interface LexicalCandidate {
  passage: number;
  language: Language;
  /** BM25 over the term groups. */
  score: number;
  /** The score as a share (0 to 1) of the highest that the question's terms could give: comparable across languages. */
  share: number;
  /** Share (0 to 1), weighted by rarity, of the question's terms that the passage holds. */
  coverage: number;
}

/** Passages that FTS5 hands over for scoring. */
const FTS_CANDIDATES = 300;

/** BM25's saturation and length normalisation, the usual values (Robertson and Zaragoza 2009). */
const K1 = 1.2;
const B = 0.75;
/** A term in the header counts as this many in the text. Measured: the package's README. */
const HEADER_WEIGHT = 1;

interface Statistics {
  change: number;
  passages: number;
  averageTerms: number;
}

/**
 * The lexical side: FTS5 finds candidates, which are scored again here, because FTS5 cannot score the alternatives of one
 * word as one term.
 */
export class LexicalSearch {
  readonly #database: Database;
  readonly #statistics = new Map<Language, Statistics>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** In how many passages of a language a stem occurs. */
  documentFrequency(stem: string, language: Language): number {
    return (
      this.#database
        .prepare<[string], number>(`SELECT doc FROM vocabulary_${language} WHERE term = ?`)
        .pluck()
        .get(stem) ?? 0
    );
  }

  /**
   * Passages of one language that hold terms of the question, best first.
   *
   * 1. FTS5 finds the passages that hold any alternative of any term; `also` names others to be scored with them, which the
   *    vectors found and which may hold a term without being among FTS5's first.
   * 2. Each term counts with its alternatives as one: their weighted occurrences in the text, plus those in the header,
   *    saturated and length-normalised as in BM25; its rarity is that of its most frequent alternative.
   */
  candidates(
    groups: readonly TermGroup[],
    language: Language,
    scope?: PassageScope,
    also: readonly number[] = [],
  ): LexicalCandidate[] {
    const statistics = this.#statisticsOf(language);
    if (statistics.passages === 0) return [];
    const weighed = groups.map((group) => {
      const frequency = Math.max(0, ...group.alternatives.map(({ stem }) => this.documentFrequency(stem, language)));
      return { group, idf: Math.log(1 + (statistics.passages - frequency + 0.5) / (frequency + 0.5)), frequency };
    });
    const stems = weighed.flatMap(({ group, frequency }) =>
      frequency > 0 ? group.alternatives.map(({ stem }) => stem) : [],
    );
    if (stems.length === 0) return [];

    const totalIdf = weighed.reduce((sum, { idf }) => sum + idf, 0);
    const rows = this.#rows(stems, language, scope);
    const found = new Set(rows.map(({ id }) => id));
    rows.push(
      ...this.#rowsOf(
        also.filter((id) => !found.has(id)),
        language,
      ),
    );
    return rows
      .map(({ id, header, body }) => {
        const inHeader = countsOf(header);
        const inBody = countsOf(body);
        const length = body === '' ? 0 : body.split(' ').length;
        const norm = K1 * (1 - B + (B * length) / statistics.averageTerms);
        let score = 0;
        let covered = 0;
        for (const { group, idf } of weighed) {
          let occurrences = 0;
          let best = 0;
          for (const { stem, weight } of group.alternatives) {
            const count = (inBody.get(stem) ?? 0) + HEADER_WEIGHT * (inHeader.get(stem) ?? 0);
            occurrences += weight * count;
            if (count > 0) best = Math.max(best, weight);
          }
          score += (idf * occurrences * (K1 + 1)) / (occurrences + norm);
          covered += idf * best;
        }
        return { passage: id, language, score, share: score / (totalIdf * (K1 + 1)), coverage: covered / totalIdf };
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || a.passage - b.passage);
  }

  #rowsOf(ids: readonly number[], language: Language): { id: number; header: string; body: string }[] {
    return this.#database
      .prepare<[string], { id: number; header: string; body: string }>(
        `SELECT rowid AS id, header, body FROM lexical_${language} WHERE rowid IN (SELECT value FROM json_each(?))`,
      )
      .all(JSON.stringify(ids));
  }

  #rows(stems: readonly string[], language: Language, scope?: PassageScope) {
    if (scope?.languages && !scope.languages.has(language)) return [];
    const query = [...new Set(stems)].map((stem) => `"${stem.replace(/"/g, '""')}"`).join(' OR ');
    const table = `lexical_${language}`;
    const narrowed = [
      ...(scope?.reportKeys ? ['report_key IN (SELECT value FROM json_each(@reportKeys))'] : []),
      ...(scope?.kinds ? ['kind IN (SELECT value FROM json_each(@kinds))'] : []),
    ];
    const where = narrowed.length ? `AND rowid IN (SELECT id FROM passages WHERE ${narrowed.join(' AND ')})` : '';
    return this.#database
      .prepare<Record<string, unknown>, { id: number; header: string; body: string }>(
        `SELECT rowid AS id, header, body FROM ${table} WHERE ${table} MATCH @query ${where}
         ORDER BY bm25(${table}, ${HEADER_WEIGHT}, 1.0) LIMIT @limit`,
      )
      .all({
        query,
        limit: FTS_CANDIDATES,
        ...(scope?.reportKeys ? { reportKeys: JSON.stringify([...scope.reportKeys]) } : {}),
        ...(scope?.kinds ? { kinds: JSON.stringify([...scope.kinds]) } : {}),
      });
  }

  #statisticsOf(language: Language): Statistics {
    const change = changeOf(this.#database);
    const known = this.#statistics.get(language);
    if (known?.change === change) return known;
    const passages = this.#database.prepare<[], number>(`SELECT count(*) FROM lexical_${language}`).pluck().get()!;
    const allTerms = this.#database.prepare<[], number>(`SELECT total(cnt) FROM vocabulary_${language}`).pluck().get()!;
    const fresh = { change, passages, averageTerms: Math.max(1, allTerms / Math.max(1, passages)) };
    this.#statistics.set(language, fresh);
    return fresh;
  }
}

function countsOf(stems: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const stem of stems.split(' ')) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}
