import { changeOf, type Database } from './database.js';
import type { Statement } from './sqlite.js';

const UNREAD = 0;
const NONE = -1;

/**
 * The passage of each piece that was asked for, in memory: a search of one report's passages in the graph asks for thousands of pieces, most
 * of them each time. Four bytes a piece; forgotten when the library changes.
 */
export class UnitPassages {
  readonly #database: Database;
  readonly #passageOf: Statement<[number], number>;
  #change = -1;
  /** By the piece's id. */
  #passages = new Int32Array(0);

  constructor(database: Database) {
    this.#database = database;
    this.#passageOf = database.prepare<[number], number>('SELECT passage_id FROM units WHERE id = ?').pluck();
  }

  /** Forgets what is no longer so; before each search. */
  refresh(): void {
    const change = changeOf(this.#database);
    if (change === this.#change) return;
    const highest = this.#database.prepare<[], number>('SELECT max(id) FROM units').pluck().get() ?? 0;
    this.#passages = new Int32Array(highest + 1);
    this.#change = change;
  }

  /** Undefined for a piece that is gone. */
  of(unit: number): number | undefined {
    const known = this.#passages[unit] ?? UNREAD;
    if (known !== UNREAD) return known === NONE ? undefined : known;
    const passage = this.#passageOf.get(unit);
    if (unit < this.#passages.length) this.#passages[unit] = passage ?? NONE;
    return passage;
  }
}
