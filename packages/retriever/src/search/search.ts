import { setImmediate as nextTurn } from 'node:timers/promises';
import { LampyreError } from '@lampyre/errors';
import { type Database, prepared } from '../library/database.js';
import { type PassageScope, scopeOf } from '../library/passage-scope.js';
import { PassageTable } from '../library/passage-table.js';
import { passagesById } from '../library/report-rows.js';
import type { Statement } from '../library/sqlite.js';
import { UnitPassages } from '../library/unit-passages.js';
import type { LoadedModel, ModelInUse } from '../models/model-in-use.js';
import { hearing, textForModel } from '../models/model-text.js';
import { type Reranker, ranksAreClose, reranked } from '../models/reranker.js';
import type { Language } from '../passages/passage.js';
import { nearestSentences, SENTENCE_WEIGHT } from '../vectors/nearest-sentence.js';
import { RememberedVectors } from '../vectors/remembered-vectors.js';
import type { VectorIndex } from '../vectors/vector-index.js';
import { asIntegers, cosine, cosineToBlob } from '../vectors/vectors.js';
import { Acronyms } from '../words/acronyms.js';
import { inReportWords } from '../words/everyday-words.js';
import { detectLanguage } from '../words/language.js';
import { byLexicon, learnedLexicon } from '../words/learned-lexicon.js';
import { type LexicalCandidate, LexicalSearch } from '../words/lexical-search.js';
import { lookAlikes } from '../words/look-alikes.js';
import { questionTerms, type TermGroup, type Translate } from '../words/question-terms.js';
import { SetPhrases } from '../words/set-phrases.js';
import { respelled, Spelling } from '../words/spelling.js';
import { fuse, type Heard } from './fusion.js';
import { type Naming, ReportNames } from './naming.js';
import { isSentenceOut, othersSooner, pagesOnce } from './result-places.js';
import type { Evidence, RankedPassage, SearchFilter, SearchOptions, SearchResult } from './search-result.js';
import { summariesFirst } from './summaries-first.js';
import { askedGain, type PassageShown } from './what-is-asked.js';

/** What searching needs from outside. */
export interface SearchTools {
  folder: string;
  database: Database;
  inUse: ModelInUse;
  /** Opens the reranker where one is installed; undefined where none is. */
  reranker: () => Promise<Reranker> | undefined;
  /** Words of the other language; the learned lexicon, and look-alikes where it knows nothing, by default. */
  translate?: Translate;
}

const MOST_CHARACTERS = 2000;
const DEFAULT_TOP = 10;
const NEAREST_UNITS = 200;
/** Passages whose sentences and text are looked at: further down, what they gain would not bring one among the first. */
const LOOKED_AT_CLOSER = 60;
const QUESTIONS_REMEMBERED = 64;
/** Up to so many passages, a filtered search looks at each; above, the nearest of those that fit are asked for. */
const SMALL_SCOPE_PASSAGES = 2000;

/** Reports whose name fits at least so well, as a share of the best, are looked through by themselves. */
const FITS_NAME = 0.5;

type Candidate = Evidence & Heard;

/** Passages near to a question, with the cosine of the piece by which each was found; undefined where all of a small scope are looked at. */
type NearPassages = Map<number, number | undefined>;

/** Finds passages for questions; built once per open library. */
export class Search {
  readonly #tools: SearchTools;
  readonly #lexical: LexicalSearch;
  readonly #translate: Translate;
  readonly #table: PassageTable;
  readonly #spelling: Spelling;
  readonly #phrases = new SetPhrases();
  readonly #acronyms: Acronyms;
  readonly #names: ReportNames;
  readonly #passages: UnitPassages;
  readonly #shownOf: Statement<[number], PassageShown>;
  readonly #vectorsOf: Statement<[string], { passage: number; vector: Buffer }>;
  /** A question is heard by the search and again beside the sentences that it found. */
  readonly #asked = new RememberedVectors(QUESTIONS_REMEMBERED);
  readonly #sentences = new RememberedVectors();

  constructor(tools: SearchTools) {
    this.#tools = tools;
    this.#table = new PassageTable(tools.database);
    this.#lexical = new LexicalSearch(tools.database, this.#table);
    this.#spelling = new Spelling(tools.database);
    this.#acronyms = new Acronyms(tools.database, this.#phrases);
    this.#passages = new UnitPassages(tools.database);
    this.#shownOf = tools.database.prepare('SELECT kind, language, text FROM passages WHERE id = ?');
    this.#vectorsOf = tools.database.prepare(
      `SELECT passage_id AS passage, vector FROM units
       WHERE passage_id IN (SELECT value FROM json_each(?)) AND vector IS NOT NULL`,
    );
    this.#translate = tools.translate ?? byLexicon(learnedLexicon(), lookAlikes(tools.database));
    this.#names = new ReportNames(tools.database, this.#translate);
  }

  /**
   * The passages that fit a question best.
   *
   * 1. The question's language is told by its words, its letters and the vocabulary of the two indexes.
   * 2. Words that name a report ("selon l'ADEME") are no part of what is asked; its passages are looked for by themselves, too, and gain
   *    (`naming.ts`).
   * 3. Words that nothing knows are read as the nearest known ones (`spelling.ts`).
   * 4. The vectors are asked with the question as the model can hear it.
   * 5. The lexical side looks in the index of each language; for the other one, each word and set phrase stands for what may mean it. It
   *    scores what the vectors found, too; and every candidate gets its exact cosine, that of its best piece.
   * 6. Both are fused to one score (`fusion.ts`).
   * 7. The best are looked at closer: those gain of which a sentence by itself is near to the question (`nearest-sentence.ts`), and those of
   *    the kind that is asked for (a number, a definition, a figure: `what-is-asked.ts`).
   * 8. Where the first ranks are close and a reranker is installed, it reads the best of them with the question.
   * 9. A page is shown once before any is shown twice, and where a sentence of a report is looked for, other reports come before more of
   *    that one (`result-places.ts`); unless `repeatPages` is set.
   *
   * @throws LampyreError LAMPYRE_QUESTION_EMPTY, LAMPYRE_QUESTION_TOO_LONG, LAMPYRE_LIBRARY_EMPTY, LAMPYRE_REPORT_UNKNOWN,
   *   LAMPYRE_FILTER_EMPTY
   */
  async search(given: string, options: SearchOptions = {}): Promise<SearchResult> {
    const question = given.trim();
    if (!/[\p{L}\p{N}]/u.test(question)) throw new LampyreError('LAMPYRE_QUESTION_EMPTY');
    if (question.length > MOST_CHARACTERS) {
      throw new LampyreError('LAMPYRE_QUESTION_TOO_LONG', { characters: question.length, limit: MOST_CHARACTERS });
    }
    const { database, folder } = this.#tools;
    this.#table.refresh();
    this.#passages.refresh();
    const scope = scopeOf(database, filterOf(options));
    if (this.#table.isEmpty) throw new LampyreError('LAMPYRE_LIBRARY_EMPTY', { folder });
    const language = detectLanguage(question, 'en', (stem, of) => this.#lexical.documentFrequency(stem, of));

    const naming = this.#names.namedIn(question, language);
    const asked = naming?.asked ?? question;
    const named = naming && scopeOfNamed(naming, scope);
    const readings = this.#spelling.readings(asked, language);

    const [{ dense, model }, seen] = await Promise.all([
      this.#dense(respelled(asked, readings), language, scope, named),
      this.#byWords(asked, language, readings, scope, named),
    ]);
    const found = new Map<number, Candidate>();
    for (const passage of dense.passages.keys()) {
      const own = this.#table.languageOf(passage);
      found.set(passage, { language: own, share: 0, pageShare: 0, coverage: 0, near: 0, apart: false, named: 0 });
    }
    for (const { of, score } of seen) {
      const also = [...dense.passages.keys()].filter((passage) => this.#table.languageOf(passage) === of);
      for (const [rank, candidate] of score(also).entries()) {
        found.set(candidate.passage, lexicalEvidence(candidate, rank));
      }
    }
    if (dense.query) this.#addCosines(dense.query, dense.passages, model.unrelatedCosine, found);
    for (const [passage, candidate] of found) {
      candidate.apart = this.#table.standsApart(passage);
      candidate.named = naming?.reports.get(this.#table.reportKeyOf(passage)) ?? 0;
    }
    const fused = fuse(found, (of) => hearing(model, of));
    const closer = this.#lookedAtCloser(question, language, dense.query, model.unrelatedCosine, fused, found);
    const scores = await this.#reread(question, closer);
    const ordered = options.summariesFirst ? summariesFirst(database, scores) : [...scores.keys()];
    const top = options.top ?? DEFAULT_TOP;
    const ids = options.repeatPages
      ? ordered.slice(0, top)
      : pagesOnce(database, this.#placed(asked, seen[0]!.contentWords, ordered, found), top);
    const ranked = passagesById(database, ids).map((passage): RankedPassage => {
      const {
        language: _language,
        share: _share,
        pageShare: _pageShare,
        near: _near,
        apart: _apart,
        named: _named,
        ...evidence
      } = found.get(passage.id)!;
      return { passage, score: scores.get(passage.id)!, evidence };
    });
    return { question, language, ranked };
  }

  /** What the words of a question find in either language, while the question's vector is made in a thread of its own. */
  async #byWords(
    question: string,
    from: Language,
    readings: ReadonlyMap<string, string>,
    scope: PassageScope | undefined,
    named: PassageScope | undefined,
  ) {
    await nextTurn();
    return (['en', 'fr'] as const).map((of) => {
      const typed = questionTerms(question, from, of, this.#translate, readings);
      const phrased = from === of ? typed : this.#phrases.addTo(typed, from);
      const groups = this.#acronyms.expand(inReportWords(phrased, of), question, from, of);
      return { of, contentWords: typed.length, score: this.#lexical.seek(groups, of, scope, named) };
    });
  }

  /**
   * The best fused scores with what these passages gain when they are looked at closer: for a sentence that is near to the question, and for being
   * what it asks for. Best first.
   */
  #lookedAtCloser(
    question: string,
    language: Language,
    query: Float32Array | null,
    unrelatedCosine: number,
    fused: ReadonlyMap<number, number>,
    found: ReadonlyMap<number, Candidate>,
  ): Map<number, number> {
    const closer = [...fused.keys()].slice(0, LOOKED_AT_CLOSER);
    const nearest = query ? nearestSentences(this.#tools.database, query, closer) : new Map<number, number>();
    const gain = askedGain(question, language);
    const scores = new Map(fused);
    for (const passage of closer) {
      const sentence = nearest.get(passage);
      const near = sentence === undefined ? (found.get(passage)?.cosine ?? 0) : related(sentence, unrelatedCosine);
      const shown = this.#shownOf.get(passage);
      scores.set(passage, fused.get(passage)! + SENTENCE_WEIGHT * Math.max(0, near) + (shown ? gain(shown) : 0));
    }
    return new Map([...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]));
  }

  /** The order in which passages get the places of the result. */
  #placed(
    question: string,
    contentWords: number,
    ordered: readonly number[],
    found: ReadonlyMap<number, Evidence>,
  ): readonly number[] {
    const coverage = found.get(ordered[0] ?? -1)?.coverage ?? 0;
    if (!isSentenceOut(question, contentWords, coverage)) return ordered;
    return othersSooner(
      ordered,
      (passage) => this.#table.reportKeyOf(passage),
      (passage) => this.#table.languageOf(passage),
    );
  }

  /** The fused scores, changed by the reranker where one is installed and the first ranks are close. */
  async #reread(question: string, fused: Map<number, number>): Promise<Map<number, number>> {
    const opening = ranksAreClose([...fused.values()].slice(0, 2)) ? this.#tools.reranker() : undefined;
    if (!opening) return fused;
    const textOf = this.#tools.database.prepare<[number], string>('SELECT text FROM passages WHERE id = ?').pluck();
    return reranked(question, fused, (passages) => passages.map((id) => textOf.get(id) ?? ''), await opening);
  }

  /** The content words of a question with what may stand for each in a text of `to`. */
  questionTerms(question: string, from: Language, to: Language): TermGroup[] {
    return questionTerms(question, from, to, this.#translate, this.#spelling.readings(question, from));
  }

  /** See `Library.passagesWith`. */
  passagesWith(stem: string, language: Language): number {
    return this.#lexical.documentFrequency(stem, language);
  }

  /** See `Library.similarities`. */
  async similarities(
    question: string,
    from: Language,
    texts: readonly { text: string; language: Language }[],
  ): Promise<(number | undefined)[]> {
    const { model, embeddings: open } = await this.#tools.inUse.current();
    const asked = this.#names.namedIn(question, from)?.asked ?? question;
    const heard = textForModel(respelled(asked, this.#spelling.readings(asked, from)), from, model);
    if (!heard) return texts.map(() => undefined);
    const embeddings = await open();
    const query = await this.#asked.of(heard, model.name, () => embeddings.embedQuery(heard));
    return Promise.all(
      texts.map(async ({ text, language }) => {
        if (hearing(model, language) === 'none') return undefined;
        // Remembered as it stands: its gloss is not made again either.
        const vector = await this.#sentences.of(`${language} ${text}`, model.name, async () => {
          const own = textForModel(text, language, model) ?? '';
          return (await embeddings.embedDocuments([own]))[0]!;
        });
        return related(cosine(query, vector), model.unrelatedCosine);
      }),
    );
  }

  /** What the vectors find, and the model that they are of: another process may change the model while it is asked. */
  async #dense(question: string, language: Language, scope: PassageScope | undefined, named: PassageScope | undefined) {
    for (;;) {
      const loaded = await this.#tools.inUse.current();
      const dense = await this.#nearest(loaded, question, language, scope, named);
      if (this.#tools.inUse.isCurrent(loaded)) return { dense, model: loaded.model };
    }
  }

  /** The passages nearest to the question as the model hears it; none when it cannot hear it. */
  async #nearest(
    { model, embeddings, vectors }: LoadedModel,
    question: string,
    language: Language,
    scope: PassageScope | undefined,
    named: PassageScope | undefined,
  ): Promise<{ query: Float32Array | null; passages: NearPassages }> {
    const heard = textForModel(question, language, model);
    if (!heard || !prepared<[], number>(this.#tools.database, 'SELECT 1 FROM units WHERE vector IS NOT NULL').get())
      return { query: null, passages: new Map() };
    const query = await this.#asked.of(heard, model.name, async () => (await embeddings()).embedQuery(heard));
    const few = scope && this.#table.passagesWithin(scope, SMALL_SCOPE_PASSAGES);
    const near: NearPassages = few
      ? new Map(few.map((passage) => [passage, undefined]))
      : await this.#passagesNearest(vectors, query, scope);
    if (named && !few) {
      for (const [passage, cosine] of await this.#passagesNearest(vectors, query, named)) near.set(passage, cosine);
    }
    const passages = [...near].filter(([passage]) => hearing(model, this.#table.languageOf(passage)) !== 'none');
    return { query, passages: new Map(passages) };
  }

  async #passagesNearest(
    vectors: VectorIndex,
    query: Float32Array,
    scope: PassageScope | undefined,
  ): Promise<NearPassages> {
    const fits = (unit: number): boolean => {
      const passage = this.#passages.of(unit);
      return passage !== undefined && this.#table.holds(passage, scope);
    };
    const near: NearPassages = new Map();
    for (const { unit, cosine } of await vectors.nearest(query, NEAREST_UNITS, scope && fits)) {
      const passage = this.#passages.of(unit);
      if (passage === undefined || !this.#table.holds(passage) || near.has(passage)) continue;
      near.set(passage, cosine);
    }
    return near;
  }

  /**
   * Every candidate's cosine, that of its best piece, and its rank by it. The best piece of a passage that was found as near is the one by
   * which it was found; of the others the vectors are read.
   */
  #addCosines(
    query: Float32Array,
    near: NearPassages,
    unrelatedCosine: number,
    found: ReadonlyMap<number, Candidate>,
  ): void {
    const add = (passage: number, cosine: number) => {
      const evidence = found.get(passage)!;
      evidence.cosine = Math.max(evidence.cosine ?? -1, related(cosine, unrelatedCosine));
    };
    for (const [passage, cosine] of near) if (cosine !== undefined) add(passage, cosine);
    const others = [...found].flatMap(([passage, { cosine }]) => (cosine === undefined ? [passage] : []));
    const asked = asIntegers(query);
    for (const { passage, vector } of this.#vectorsOf.all(JSON.stringify(others)))
      add(passage, cosineToBlob(asked, vector));
    const byCosine = [...found.values()].filter((evidence) => evidence.cosine !== undefined);
    byCosine.sort((a, b) => b.cosine! - a.cosine!);
    for (const [index, evidence] of byCosine.entries()) evidence.denseRank = index + 1;
  }
}

/** A cosine on the scale of models for which texts that have nothing to do with each other are at 0. */
function related(cosine: number, unrelatedCosine: number): number {
  return (cosine - unrelatedCosine) / (1 - unrelatedCosine);
}

function lexicalEvidence(candidate: LexicalCandidate, rank: number): Candidate {
  const { language, share, pageShare, score, coverage, near } = candidate;
  return {
    language,
    share,
    pageShare,
    near,
    apart: false,
    named: 0,
    lexicalRank: rank + 1,
    lexicalScore: score,
    coverage,
  };
}

/** Where to look for passages of the reports that fit a name best; undefined when the search may not look there. */
function scopeOfNamed({ reports }: Naming, scope: PassageScope = {}): PassageScope | undefined {
  const keys = [...reports].filter(([key, share]) => share >= FITS_NAME && (scope.reportKeys?.has(key) ?? true));
  return keys.length > 0 ? { ...scope, reportKeys: new Set(keys.map(([key]) => key)) } : undefined;
}

/** The one filter that the options mean. */
function filterOf({ report, filter }: SearchOptions): SearchFilter {
  return report === undefined ? (filter ?? {}) : { ...filter, reports: [report] };
}
