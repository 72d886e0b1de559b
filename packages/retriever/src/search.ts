import { LampyreError } from '@lampyre/errors';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type { Database } from './database.js';
import type { EmbeddingModel } from './embeddings.js';
import { detectLanguage } from './language.js';
import { type LexicalCandidate, LexicalSearch } from './lexical-search.js';
import { lookAlikes } from './look-alikes.js';
import type { Language } from './passage.js';
import { questionTerms, type Translate } from './question-terms.js';
import { passagesById, readyReport } from './report-rows.js';
import type { Evidence, RankedPassage, SearchOptions, SearchResult } from './search-result.js';
import type { VectorIndex } from './vector-index.js';
import { cosine, fromBlob } from './vectors.js';

/** What searching needs from outside. */
export interface SearchTools {
  folder: string;
  database: Database;
  model: EmbeddingModel;
  embeddings: () => Promise<EmbeddingsInterface>;
  vectors: VectorIndex;
  /** Words of the other language; look-alikes by default. */
  translate?: Translate;
}

const MOST_CHARACTERS = 2000;
const DEFAULT_TOP = 10;
const NEAREST_UNITS = 150;
/** Weight of the cosine against the lexical share in the fused score. */
const DENSE_WEIGHT = 1;
/** Results in the other language stand behind those in the question's own until a lexicon says what they are worth. */
const OTHER_LANGUAGE_WEIGHT = 0.4;
/** References, contents and index repeat the words of questions and answer none. */
const APART_WEIGHT = 0.5;

/** Finds passages for questions; built once per open library. */
export class Search {
  readonly #tools: SearchTools;
  readonly #lexical: LexicalSearch;
  readonly #translate: Translate;

  constructor(tools: SearchTools) {
    this.#tools = tools;
    this.#lexical = new LexicalSearch(tools.database);
    this.#translate = tools.translate ?? lookAlikes(tools.database);
  }

  /**
   * The passages that fit a question best.
   *
   * 1. The question's language is told by its words, its letters and the vocabulary of the two indexes.
   * 2. The lexical side looks in the index of each language; for the other one, each word stands for what may mean it.
   * 3. The vectors are asked only when the model knows the question's language; every candidate in a language of the model
   *    then gets its exact cosine, that of its best piece.
   * 4. Fused: share of the highest lexical score + cosine.
   * 5. A page is shown once before any is shown twice.
   *
   * @throws LampyreError LAMPYRE_QUESTION_EMPTY, LAMPYRE_QUESTION_TOO_LONG, LAMPYRE_LIBRARY_EMPTY, LAMPYRE_REPORT_UNKNOWN
   */
  async search(given: string, options: SearchOptions = {}): Promise<SearchResult> {
    const question = given.trim();
    if (!/[\p{L}\p{N}]/u.test(question)) throw new LampyreError('LAMPYRE_QUESTION_EMPTY');
    if (question.length > MOST_CHARACTERS) {
      throw new LampyreError('LAMPYRE_QUESTION_TOO_LONG', { characters: question.length, limit: MOST_CHARACTERS });
    }
    const { database, model, folder } = this.#tools;
    const reportKey = options.report === undefined ? undefined : readyReport(database, options.report).key;
    if (!database.prepare(`SELECT 1 FROM reports WHERE status = 'ready'`).get()) {
      throw new LampyreError('LAMPYRE_LIBRARY_EMPTY', { folder });
    }
    const language = detectLanguage(question, 'en', (stem, of) => this.#lexical.documentFrequency(stem, of));

    const found = new Map<number, Evidence & { language: Language; share: number }>();
    for (const of of ['en', 'fr'] as const) {
      const groups = questionTerms(question, language, of, this.#translate);
      for (const [rank, candidate] of this.#lexical.candidates(groups, of, reportKey).entries()) {
        found.set(candidate.passage, lexicalEvidence(candidate, rank));
      }
    }
    if (model.languages.includes(language)) await this.#addDense(question, reportKey, found);
    const fused = this.#fuse(language, found);
    const ids = this.#pagesOnce(fused, options.top ?? DEFAULT_TOP);
    const ranked = passagesById(database, ids).map((passage): RankedPassage => {
      const { language: _language, share: _share, ...evidence } = found.get(passage.id)!;
      return { passage, score: fused.get(passage.id)!, evidence };
    });
    return { question, language, ranked };
  }

  async #addDense(
    question: string,
    reportKey: number | undefined,
    found: Map<number, Evidence & { language: Language; share: number }>,
  ): Promise<void> {
    const { database, model, vectors } = this.#tools;
    if (!database.prepare('SELECT 1 FROM units WHERE vector IS NOT NULL').get()) return;
    const query = await (await this.#tools.embeddings()).embedQuery(question);
    const passageOf = database.prepare<[number], { id: number; language: Language; report_key: number }>(
      `SELECT passages.id, passages.language, report_key FROM units JOIN passages ON passages.id = passage_id
       JOIN reports ON reports.key = report_key WHERE units.id = ? AND status = 'ready'`,
    );
    const addDenseOnly = (passage: number, language: Language) => {
      if (!found.has(passage)) found.set(passage, { language, share: 0, coverage: 0 });
    };
    if (reportKey === undefined) {
      for (const { unit } of await vectors.nearest(query, NEAREST_UNITS)) {
        const passage = passageOf.get(unit);
        if (passage) addDenseOnly(passage.id, passage.language);
      }
    } else {
      // One report has few enough passages to look at each.
      const rows = database
        .prepare<[number], { id: number; language: Language }>('SELECT id, language FROM passages WHERE report_key = ?')
        .all(reportKey);
      for (const { id, language } of rows) if (model.languages.includes(language)) addDenseOnly(id, language);
    }
    const vectorsOf = database
      .prepare<[number], Buffer>('SELECT vector FROM units WHERE passage_id = ? AND vector IS NOT NULL')
      .pluck();
    for (const [passage, evidence] of found) {
      const similarities = vectorsOf.all(passage).map((blob) => cosine(query, fromBlob(blob)));
      if (similarities.length > 0) evidence.cosine = Math.max(...similarities);
    }
    const byCosine = [...found.values()].filter((evidence) => evidence.cosine !== undefined);
    byCosine.sort((a, b) => b.cosine! - a.cosine!);
    for (const [index, evidence] of byCosine.entries()) evidence.denseRank = index + 1;
  }

  #fuse(
    language: Language,
    found: ReadonlyMap<number, Evidence & { language: Language; share: number }>,
  ): Map<number, number> {
    const partOf = this.#tools.database.prepare<[number], string>('SELECT part FROM passages WHERE id = ?').pluck();
    const scores = [...found].map(([passage, evidence]): [number, number] => {
      let score = evidence.share + DENSE_WEIGHT * Math.max(0, evidence.cosine ?? 0);
      if (evidence.language !== language) score *= OTHER_LANGUAGE_WEIGHT;
      if (partOf.get(passage) === 'apart') score *= APART_WEIGHT;
      return [passage, score];
    });
    return new Map(scores.sort((a, b) => b[1] - a[1] || a[0] - b[0]));
  }

  /** The first `top`, passages whose pages have all been shown moved behind those that show a new one. */
  #pagesOnce(fused: ReadonlyMap<number, number>, top: number): number[] {
    const placeOf = this.#tools.database.prepare<[number], { report_key: number; pages: string }>(
      'SELECT report_key, pages FROM passages WHERE id = ?',
    );
    const shown = new Set<string>();
    const first: number[] = [];
    const repeated: number[] = [];
    for (const id of fused.keys()) {
      if (first.length >= top) break;
      const place = placeOf.get(id);
      if (!place) continue;
      const pages = (JSON.parse(place.pages) as number[]).map((page) => `${place.report_key}:${page}`);
      (pages.some((page) => !shown.has(page)) ? first : repeated).push(id);
      for (const page of pages) shown.add(page);
    }
    return [...first, ...repeated].slice(0, top);
  }
}

function lexicalEvidence(candidate: LexicalCandidate, rank: number): Evidence & { language: Language; share: number } {
  const { language, share, score, coverage } = candidate;
  return { language, share, lexicalRank: rank + 1, lexicalScore: score, coverage };
}
