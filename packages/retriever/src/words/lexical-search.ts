import { changeOf, type Database } from '../library/database.js';
import type { PassageScope } from '../library/passage-scope.js';
import type { PassageTable } from '../library/passage-table.js';
import type { Statement } from '../library/sqlite.js';
import type { Language } from '../passages/passage.js';
import { B, HEADER_WEIGHT, K1 } from './lexical-index.js';
import { NearWords } from './near-words.js';
import { WantedTerms } from './passage-terms.js';
import { ImpactSums } from './postings.js';
import type { Alternative, TermGroup } from './question-terms.js';

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
  /** What words of the question that stand near each other in it are worth, as a share (0 to 1) of all of them. */
  near: number;
}

/** A page holds about so many times the terms of a passage. */
const PAGE_LENGTH = 2.5;
/** No report has as many: a report's key times this, plus a page, names the page. */
const PAGES_PER_REPORT = 100_000;

/**
 * Passages that are scored. 300 find the same within a question or two (274 questions of our own: @1 .526 instead of .518, @10 .894 with both;
 * gold, 244: .697 instead of .701, @10 .939 instead of .943), and cost a quarter more of a whole search.
 */
const CANDIDATES = 150;
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

/** A term of the vocabulary: its number, and how many passages hold it. */
interface KnownTerm {
  id: number;
  doc: number;
}

/** An alternative as the index knows it. */
interface KnownAlternative extends Alternative {
  /** Numbers of its stems in the vocabulary; none when one of them is in no passage. */
  terms: readonly number[];
  /** The stem of it that the fewest passages hold, and how many do. */
  rarest: string;
  frequency: number;
}

/** A content word of the question with all that the index knows of it. */
interface WeighedGroup {
  alternatives: readonly KnownAlternative[];
  frequency: number;
  idf: number;
}

interface IndexedPassage {
  id: number;
  page: number;
  header: Buffer;
  body: Buffer;
}

/** What is asked of one language's tables. */
interface Statements {
  term: Statement<[string], KnownTerm>;
  postings: Statement<[string], Buffer>;
  passages: Statement<[string], IndexedPassage>;
  allTerms: Statement<[], number>;
}

/**
 * The lexical side: the postings of the question's words give candidates, whose words are then counted, because the alternatives of one
 * word are one term, which no sum over postings can say.
 */
export class LexicalSearch {
  readonly #database: Database;
  readonly #table: PassageTable;
  readonly #statements: Record<Language, Statements>;
  readonly #statistics = new Map<Language, Statistics>();
  readonly #sums = new ImpactSums();

  constructor(database: Database, table: PassageTable) {
    this.#database = database;
    this.#table = table;
    this.#statements = { en: statementsFor(database, 'en'), fr: statementsFor(database, 'fr') };
  }

  /** In how many passages of a language a stem occurs. */
  documentFrequency(stem: string, language: Language): number {
    return this.#statements[language].term.get(stem)?.doc ?? 0;
  }

  /**
   * Looks for passages of one language that hold terms of the question, and gives what scores them, best first, together with others that the
   * vectors found: these need not be known yet.
   *
   * 1. Each passage that holds an alternative of a term gets its impact there times the term's rarity; the highest sums are
   *    candidates. Those of `named` are looked for by themselves.
   * 2. Each term counts with its alternatives as one: their weighted occurrences in the text, plus those in the header,
   *    saturated and length-normalised as in BM25; its rarity is that of its most frequent alternative.
   * 3. The candidates of one page are scored together in the same way.
   */
  seek(
    groups: readonly TermGroup[],
    language: Language,
    scope?: PassageScope,
    named?: PassageScope,
  ): (also?: readonly number[]) => LexicalCandidate[] {
    const statistics = this.#statisticsOf(language);
    const weighed = groups.map((group) => this.#weighed(group, language, statistics.passages));
    if (statistics.passages === 0 || weighed.every(({ frequency }) => frequency === 0)) return () => [];
    const found = this.#passagesWith(weighed, language, scope);
    if (named) found.push(...this.#passagesWith(weighed, language, named));
    return (also = []) => this.#scored([...new Set([...found, ...also])], weighed, language, statistics);
  }

  #scored(
    ids: readonly number[],
    weighed: readonly WeighedGroup[],
    language: Language,
    statistics: Statistics,
  ): LexicalCandidate[] {
    const totalIdf = weighed.reduce((sum, { idf }) => sum + idf, 0);
    const most = totalIdf * (K1 + 1);
    const bm25 = (occurrences: Float64Array, length: number, averageLength: number): number => {
      const norm = K1 * (1 - B + (B * length) / averageLength);
      let score = 0;
      for (const [at, { idf }] of weighed.entries())
        score += (idf * occurrences[at]! * (K1 + 1)) / (occurrences[at]! + norm);
      return score;
    };
    const wanted = new WantedTerms(weighed.flatMap(({ alternatives }) => alternatives.map(({ terms }) => terms)));
    const near = new NearWords(weighed);
    const inBody = new Float64Array(wanted.size);
    const inHeader = new Float64Array(wanted.size);
    const pages = new Map<number, { inBody: Float64Array; length: number }>();
    const rows = this.#statements[language].passages.all(JSON.stringify(ids));
    const counted = rows.map(({ id, page, header, body }) => {
      inHeader.fill(0);
      inBody.fill(0);
      wanted.count(header, inHeader, HEADER_WEIGHT);
      const text = wanted.count(body, inBody);
      const { length } = text;
      const place = this.#table.reportKeyOf(id) * PAGES_PER_REPORT + page;
      const onPage = pages.get(place) ?? { inBody: new Float64Array(weighed.length), length: 0 };
      pages.set(place, onPage);
      onPage.length += length;
      const occurrences = new Float64Array(weighed.length);
      let covered = 0;
      let alternative = 0;
      for (const [at, { alternatives, idf }] of weighed.entries()) {
        let best = 0;
        for (const { weight, isLoose } of alternatives) {
          const both = inBody[alternative]! + inHeader[alternative]!;
          occurrences[at]! += weight * both;
          onPage.inBody[at]! += weight * inBody[alternative]!;
          if (both > 0 && !isLoose) best = Math.max(best, weight);
          alternative++;
        }
        covered += idf * best;
      }
      return {
        id,
        onPage,
        score: bm25(occurrences, length, statistics.averageTerms),
        coverage: covered / totalIdf,
        near: near.shareOf(text),
      };
    });
    return counted
      .filter(({ score }) => score > 0)
      .map(({ id, onPage, score, coverage, near }) => {
        const ofPage = bm25(onPage.inBody, onPage.length, PAGE_LENGTH * statistics.averageTerms);
        return { passage: id, language, score, share: score / most, pageShare: ofPage / most, coverage, near };
      })
      .sort((a, b) => b.score - a.score || a.passage - b.passage);
  }

  #weighed(group: TermGroup, language: Language, passages: number): WeighedGroup {
    const alternatives = group.alternatives.map((alternative): KnownAlternative => {
      const stems = alternative.stem.split(' ');
      const known = stems.map((stem) => ({ stem, term: this.#statements[language].term.get(stem) }));
      const rarest = known.reduce((a, b) => ((b.term?.doc ?? 0) < (a.term?.doc ?? 0) ? b : a));
      const terms = known.flatMap(({ term }) => (term ? [term.id] : []));
      return {
        ...alternative,
        terms: terms.length === stems.length ? terms : [],
        rarest: rarest.stem,
        frequency: rarest.term?.doc ?? 0,
      };
    });
    const highest = (of: readonly KnownAlternative[]) => Math.max(0, ...of.map((each) => each.frequency));
    const frequency = highest(alternatives.filter(({ isLoose }) => !isLoose)) || highest(alternatives);
    return { alternatives, frequency, idf: Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5)) };
  }

  /**
   * The passages in which the terms say most, by their postings alone; rarest terms first, until so many postings are read that
   * more would not be worth the time.
   */
  #passagesWith(weighed: readonly WeighedGroup[], language: Language, scope: PassageScope | undefined): number[] {
    if (scope?.languages && !scope.languages.has(language)) return [];
    const highest = this.#table.highestPassage;
    let read = 0;
    for (const { alternatives, idf, frequency } of [...weighed].sort((a, b) => a.frequency - b.frequency)) {
      if (read > LEAST_POSTINGS && read + frequency > MOST_POSTINGS) break;
      for (const { rarest, weight, frequency: own } of alternatives) {
        if (own === 0) continue;
        for (const bytes of this.#statements[language].postings.all(rarest))
          this.#sums.add(bytes, weight * idf, highest);
        read += own;
      }
    }
    return this.#sums.takeBest(CANDIDATES, (passage) => this.#table.holds(passage, scope));
  }

  #statisticsOf(language: Language): Statistics {
    const change = changeOf(this.#database);
    const known = this.#statistics.get(language);
    if (known?.change === change) return known;
    const passages = this.#table.countOf(language);
    const allTerms = this.#statements[language].allTerms.get()!;
    const fresh = { change, passages, averageTerms: Math.max(1, allTerms / Math.max(1, passages)) };
    this.#statistics.set(language, fresh);
    return fresh;
  }
}

function statementsFor(database: Database, language: Language): Statements {
  return {
    term: database.prepare(`SELECT id, doc FROM vocabulary_${language} WHERE term = ?`),
    postings: database.prepare<[string], Buffer>(`SELECT passages FROM postings_${language} WHERE term = ?`).pluck(),
    passages: database.prepare(
      `SELECT id, page, header, body FROM lexical_${language} WHERE id IN (SELECT value FROM json_each(?))`,
    ),
    allTerms: database.prepare<[], number>(`SELECT total(cnt) FROM vocabulary_${language}`).pluck(),
  };
}
