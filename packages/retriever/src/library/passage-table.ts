import type { Language, PassageKind } from '../passages/passage.js';
import { changeOf, type Database } from './database.js';
import type { PassageScope } from './passage-scope.js';

/** Bits of a passage's traits. A passage that no search may find has none at all. */
const FINDABLE = 1;
const FRENCH = 2;
const APART = 4;
const KIND_SHIFT = 3;
const KINDS: readonly PassageKind[] = ['text', 'table', 'figure'];

interface PassageRow {
  id: number;
  language: Language;
  kind: PassageKind;
  part: string;
}

/**
 * What a search must know of every passage of finished reports, in memory: report, language, kind, and whether it stands apart. Five
 * bytes a passage, so that a candidate costs no query; brought to the present by reading the reports that came and
 * forgetting those that went.
 */
export class PassageTable {
  readonly #database: Database;
  #change = -1;
  #reports = new Set<number>();
  /** Both by passage id. */
  #reportKeys = new Uint32Array(0);
  #traits = new Uint8Array(0);
  readonly #counts: Record<Language, number> = { en: 0, fr: 0 };

  constructor(database: Database) {
    this.#database = database;
  }

  /** Takes in what changed in SQLite since; about a second for a million passages, nothing when nothing changed. */
  refresh(): void {
    const change = changeOf(this.#database);
    if (change === this.#change) return;
    const ready = new Set(
      this.#database.prepare<[], number>(`SELECT key FROM reports WHERE status = 'ready'`).pluck().all(),
    );
    const gone = new Set([...this.#reports].filter((key) => !ready.has(key)));
    if (gone.size > 0) {
      for (let id = 0; id < this.#traits.length; id++) {
        if (!this.holds(id) || !gone.has(this.#reportKeys[id]!)) continue;
        this.#counts[this.languageOf(id)] -= 1;
        this.#traits[id] = 0;
      }
    }
    this.#grow((this.#database.prepare<[], number>('SELECT max(id) FROM passages').pluck().get() ?? 0) + 1);
    // The index passages_place holds all of these columns: the passages themselves are not read.
    const rows = this.#database.prepare<[number], PassageRow>(
      'SELECT id, language, kind, part FROM passages WHERE report_key = ?',
    );
    for (const key of ready) {
      if (this.#reports.has(key)) continue;
      for (const row of rows.iterate(key)) {
        this.#reportKeys[row.id] = key;
        this.#traits[row.id] = traitsOf(row);
        this.#counts[row.language] += 1;
      }
    }
    this.#reports = ready;
    this.#change = change;
  }

  /** Whether the library holds any finished report. */
  get isEmpty(): boolean {
    return this.#reports.size === 0;
  }

  /** No passage has a higher id. */
  get highestPassage(): number {
    return this.#traits.length - 1;
  }

  /** Passages in a language. */
  countOf(language: Language): number {
    return this.#counts[language];
  }

  languageOf(passage: number): Language {
    return this.#traits[passage]! & FRENCH ? 'fr' : 'en';
  }

  /** The key of the passage's report. */
  reportKeyOf(passage: number): number {
    return this.#reportKeys[passage]!;
  }

  /** References, contents and index. */
  standsApart(passage: number): boolean {
    return (this.#traits[passage]! & APART) !== 0;
  }

  /** Whether a search in `scope` may find the passage; without a scope, whether any may. */
  holds(passage: number, scope?: PassageScope): boolean {
    const traits = this.#traits[passage] ?? 0;
    if (!(traits & FINDABLE)) return false;
    if (!scope) return true;
    return (
      (!scope.reportKeys || scope.reportKeys.has(this.#reportKeys[passage]!)) &&
      (!scope.languages || scope.languages.has(traits & FRENCH ? 'fr' : 'en')) &&
      (!scope.kinds || scope.kinds.has(KINDS[traits >> KIND_SHIFT]!))
    );
  }

  /** The passages of a scope, in the order of their ids, if they are no more than `most`. */
  passagesWithin(scope: PassageScope, most: number): number[] | undefined {
    const within: number[] = [];
    for (let id = 0; id < this.#traits.length; id++) {
      if (!this.holds(id, scope)) continue;
      if (within.length === most) return undefined;
      within.push(id);
    }
    return within;
  }

  #grow(length: number): void {
    if (length <= this.#traits.length) return;
    const reportKeys = new Uint32Array(length);
    const traits = new Uint8Array(length);
    reportKeys.set(this.#reportKeys);
    traits.set(this.#traits);
    this.#reportKeys = reportKeys;
    this.#traits = traits;
  }
}

function traitsOf({ language, kind, part }: PassageRow): number {
  return (
    FINDABLE |
    (language === 'fr' ? FRENCH : 0) |
    (part === 'apart' ? APART : 0) |
    (Math.max(0, KINDS.indexOf(kind)) << KIND_SHIFT)
  );
}
