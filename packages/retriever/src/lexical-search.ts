import { changeOf, type Database } from './database.js';
import { B, HEADER_WEIGHT, K1 } from './lexical-index.js';
import type { Language } from './passage.js';
import type { PassageScope } from './passage-scope.js';
import type { PassageTable } from './passage-table.js';
import { ImpactSums } from './postings.js';
import type { TermGroup } from './question-terms.js';

/** A passage found by its words. */
export interface LexicalCandidate {
  passage: number;
  language: Language;
  /** BM25 over the term groups. */
  score: number;
  /** The score as a share (0 to 1) of the highest that the question's terms could give: comparable across languages. */
  share: number;
  /** The same of all that is on the page where the passage begins, as far as it was found. */
  pageShare: number;
  /** Share (0 to 1), weighted by rarity, of the question's terms that the passage holds. */
  coverage: number;
}

/** A page holds about so many times the terms of a passage. */
const PAGE_LENGTH = 2.5;

/** Passages that are scored. 150 find nearly the same (244 questions, @5 .873 instead of .877), in less time. */
const CANDIDATES = 300;
/**
 * Postings read for one question in one language: about 10 ms. In a library where its words are in more passages together, the
 * commonest words find no candidates; they still count in the score of those that the rarer ones find.
 */
const MOST_POSTINGS = 2_000_000;
/** So many postings are read even of words that are nearly everywhere. */
const LEAST_POSTINGS = 200_000;

interface Statistics {
  change: number;
  passages: number;
  averageTerms: number;
}

/**
 * The lexical side: the postings of the question's words give candidates, whose words are then counted, because the alternatives of one
 * word are one term, which no sum over postings can say.
 */
export class LexicalSearch {
  readonly #database: Database;
  readonly #table: PassageTable;
  readonly #statistics = new Map<Language, Statistics>();
  readonly #sums = new ImpactSums();

  constructor(database: Database, table: PassageTable) {
    this.#database = database;
    this.#table = table;
  }

  /** In how many passages of a language a stem occurs; of several, the rarest. */
  documentFrequency(stem: string, language: Language): number {
    return this.#rarestOf(stem, language).frequency;
  }

  #rarestOf(stems: string, language: Language): { stem: string; frequency: number } {
    const count = this.#database
      .prepare<[string], number>(`SELECT doc FROM vocabulary_${language} WHERE term = ?`)
      .pluck();
    const all = stems.split(' ').map((stem) => ({ stem, frequency: count.get(stem) ?? 0 }));
    return all.reduce((rarest, each) => (each.frequency < rarest.frequency ? each : rarest));
  }

  /**
   * Passages of one language that hold terms of the question, best first.
   *
   * 1. Each passage that holds an alternative of a term gets its impact there times the term's rarity; the highest sums are
   *    candidates. `also` names others to be scored with them, which the vectors found.
   * 2. Each term counts with its alternatives as one: their weighted occurrences in the text, plus those in the header,
   *    saturated and length-normalised as in BM25; its rarity is that of its most frequent alternative.
   * 3. The candidates of one page are scored together in the same way.
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
    if (weighed.every(({ frequency }) => frequency === 0)) return [];

    const totalIdf = weighed.reduce((sum, { idf }) => sum + idf, 0);
    const most = totalIdf * (K1 + 1);
    const bm25 = (occurrences: readonly number[], length: number, averageLength: number): number => {
      const norm = K1 * (1 - B + (B * length) / averageLength);
      return weighed.reduce(
        (sum, { idf }, at) => sum + (idf * occurrences[at]! * (K1 + 1)) / (occurrences[at]! + norm),
        0,
      );
    };
    const wanted = new Map<string, number>();
    for (const { group } of weighed)
      for (const { stem } of group.alternatives) wanted.set(stem, wanted.get(stem) ?? wanted.size);
    const pages = new Map<string, { inBody: number[]; length: number }>();
    const counted = this.#textsOf(
      [...new Set([...this.#passagesWith(weighed, language, scope), ...also])],
      language,
    ).map(({ id, page, header, body }) => {
      const inHeader = countsOf(header, wanted).counts;
      const { counts: inBody, length } = countsOf(body, wanted);
      const onPage = pages.get(page) ?? { inBody: weighed.map(() => 0), length: 0 };
      pages.set(page, onPage);
      onPage.length += length;
      let covered = 0;
      const occurrences = weighed.map(({ group, idf }, at) => {
        let all = 0;
        let best = 0;
        for (const { stem, weight } of group.alternatives) {
          const count = inBody[wanted.get(stem)!]!;
          const both = count + HEADER_WEIGHT * inHeader[wanted.get(stem)!]!;
          all += weight * both;
          onPage.inBody[at]! += weight * count;
          if (both > 0) best = Math.max(best, weight);
        }
        covered += idf * best;
        return all;
      });
      return { id, onPage, score: bm25(occurrences, length, statistics.averageTerms), coverage: covered / totalIdf };
    });
    return counted
      .filter(({ score }) => score > 0)
      .map(({ id, onPage, score, coverage }) => {
        const ofPage = bm25(onPage.inBody, onPage.length, PAGE_LENGTH * statistics.averageTerms);
        return { passage: id, language, score, share: score / most, pageShare: ofPage / most, coverage };
      })
      .sort((a, b) => b.score - a.score || a.passage - b.passage);
  }

  /** `page`: report and the page on which the passage begins. */
  #textsOf(ids: readonly number[], language: Language): { id: number; page: string; header: string; body: string }[] {
    return this.#database
      .prepare<[string], { id: number; page: string; header: string; body: string }>(
        `SELECT lexical_${language}.id AS id, report_key || ':' || (pages ->> 0) AS page, header, body
         FROM lexical_${language} JOIN passages ON passages.id = lexical_${language}.id
         WHERE lexical_${language}.id IN (SELECT value FROM json_each(?))`,
      )
      .all(JSON.stringify(ids));
  }

  /**
   * The passages in which the terms say most, by their postings alone; rarest terms first, until so many postings are read that
   * more would not be worth the time.
   */
  #passagesWith(
    weighed: readonly { group: TermGroup; idf: number; frequency: number }[],
    language: Language,
    scope: PassageScope | undefined,
  ): number[] {
    if (scope?.languages && !scope.languages.has(language)) return [];
    const postingsOf = this.#database
      .prepare<[string], Buffer>(`SELECT passages FROM postings_${language} WHERE term = ?`)
      .pluck();
    const highest = this.#table.highestPassage;
    let read = 0;
    for (const { group, idf, frequency } of [...weighed].sort((a, b) => a.frequency - b.frequency)) {
      if (read > LEAST_POSTINGS && read + frequency > MOST_POSTINGS) break;
      for (const { stem, weight } of group.alternatives) {
        for (const bytes of postingsOf.all(this.#rarestOf(stem, language).stem))
          this.#sums.add(bytes, weight * idf, highest);
        read += frequency;
      }
    }
    return this.#sums.takeBest(CANDIDATES, (passage) => this.#table.holds(passage, scope));
  }

  #statisticsOf(language: Language): Statistics {
    const change = changeOf(this.#database);
    const known = this.#statistics.get(language);
    if (known?.change === change) return known;
    const passages = this.#table.countOf(language);
    const allTerms = this.#database.prepare<[], number>(`SELECT total(cnt) FROM vocabulary_${language}`).pluck().get()!;
    const fresh = { change, passages, averageTerms: Math.max(1, allTerms / Math.max(1, passages)) };
    this.#statistics.set(language, fresh);
    return fresh;
  }
}

/**
 * How often each wanted stem stands in stems parted by spaces, and how many stems there are. One look-up for each stem of the passage is a
 * fifth of the time of searching it for each stem of the question.
 *
 * @param wanted the place of each stem in `counts`
 */
function countsOf(stems: string, wanted: ReadonlyMap<string, number>): { counts: Uint16Array; length: number } {
  const counts = new Uint16Array(wanted.size);
  if (stems === '') return { counts, length: 0 };
  const all = stems.split(' ');
  for (const stem of all) {
    const at = wanted.get(stem);
    if (at !== undefined) counts[at]! += 1;
  }
  return { counts, length: all.length };
}
