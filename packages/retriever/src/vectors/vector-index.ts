import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { changeOf, type Database } from '../library/database.js';
import { sha256OfFile } from '../library/file-hash.js';
import type { VectorSearch } from '../library/library.js';
import { ExactVectors, type Neighbour } from './exact-vectors.js';
import { type HnswModule, HnswVectors } from './hnsw-vectors.js';

/** Beside the graph file: what it was made from. Written last, so a graph without its stamp is not believed. */
interface Stamp {
  model: string;
  /** The library's change number that the graph holds. */
  change: number;
  /** Units that lie in the graph, marked as removed. */
  removed: number[];
  /** Of the graph file: the native reader must never see a damaged one. */
  sha256: string;
}

/** What was found of the files on disk. */
export type IndexState = 'current' | 'stale' | 'missing' | 'damaged';

export interface VectorIndexSource {
  folder: string;
  database: Database;
  model: { name: string; dimensions: number };
  /** Brings in the native module; hnswlib-node by default. */
  loadHnsw?: () => Promise<HnswModule>;
  /** Up to so many vectors, all are compared; EXACT_UNITS by default. */
  exactUnits?: number;
  /** From so many vectors on, all of them are bounded before they are compared; see `ExactVectors`. */
  boundedFrom?: number;
  /** The vectors of the model in use, by default, or those of the model that the library changes to. */
  table?: 'units' | 'next_vectors';
}

/**
 * Up to so many vectors all of them are compared, which needs no file: some 20 ns each. On 1.4 million a graph is faster,
 * but finds three of four (docs/decisions/0008-vectors-int8-exact-or-graph.md).
 */
const EXACT_UNITS = 2_000_000;
/** A graph that is there stays until the library has shrunk to this share of the limit. */
const KEEP_GRAPH_ABOVE = 0.5;

/** Vectors are added to a graph, or copied, in turns of this many, so that searches of the same process get through in between. */
const LINKED_PER_TURN = 32;
const COPIED_PER_TURN = 2048;

/**
 * The vectors of a library's finished reports, searchable. SQLite is the truth; the graph lies in `vectors.hnsw` with its
 * stamp in `vectors.json`, and both can be deleted at any time.
 *
 * 1. A whole graph of the same model is read and brought to the present by adding and removing what changed since.
 * 2. A missing or damaged graph, one of another model, or one with too many removed nodes, is built anew.
 * 3. In all but the largest libraries, and anywhere without the native module, all vectors are compared: exact, in a time that grows with
 *    their number.
 */
export class VectorIndex {
  readonly #source: VectorIndexSource;
  readonly #module: HnswModule | undefined;
  readonly #whyExact: string;
  #vectors: HnswVectors | ExactVectors | undefined;
  #change = -1;
  #table: 'units' | 'next_vectors';
  #synchronising: Promise<void> | undefined;

  private constructor(source: VectorIndexSource, module: HnswModule | undefined, whyExact: string) {
    this.#source = source;
    this.#module = module;
    this.#whyExact = whyExact;
    this.#table = source.table ?? 'units';
  }

  static async open(source: VectorIndexSource): Promise<VectorIndex> {
    try {
      return new VectorIndex(source, await (source.loadHnsw ?? loadHnswlib)(), '');
    } catch (thrown) {
      return new VectorIndex(
        source,
        undefined,
        thrown instanceof Error ? thrown.message.split('\n')[0]! : String(thrown),
      );
    }
  }

  get search(): VectorSearch {
    const [limit, limite] = [this.#exactUnits.toLocaleString('en'), this.#exactUnits.toLocaleString('fr')];
    if (!this.#module) {
      return {
        kind: 'exact',
        reason: {
          en: `The native module hnswlib-node cannot be loaded (${this.#whyExact}); all vectors are compared.`,
          fr: `Le module natif hnswlib-node ne peut pas être chargé (${this.#whyExact}) ; tous les vecteurs sont comparés.`,
        },
      };
    }
    return this.#wantsGraph(this.#countWanted())
      ? {
          kind: 'hnsw',
          reason: {
            en: `The library has more than ${limit} vectors.`,
            fr: `La bibliothèque a plus de ${limite} vecteurs.`,
          },
        }
      : {
          kind: 'exact',
          reason: {
            en: `The library has no more than ${limit} vectors; comparing all of them misses none.`,
            fr: `La bibliothèque n’a pas plus de ${limite} vecteurs ; à les comparer tous, aucun n’est manqué.`,
          },
        };
  }

  /** After the vectors of the next model have become those of the library. */
  async adopted(): Promise<void> {
    this.#table = 'units';
    await this.save();
  }

  /**
   * The nearest units, best first. Brings the index to the present first; while that is going on already (a report is being
   * added by this process), what is there serves.
   *
   * @param fits narrows the units; all by default
   */
  async nearest(query: ArrayLike<number>, count: number, fits?: (unit: number) => boolean): Promise<Neighbour[]> {
    if (!this.#vectors || !this.#synchronising) await this.synchronise();
    return this.#vectors!.nearest(query, count, fits);
  }

  /** Reads the graph or builds it, and takes in what changed in SQLite since (also by other processes). */
  async synchronise(): Promise<void> {
    if (this.#vectors && this.#change === changeOf(this.#source.database)) return;
    this.#synchronising ??= this.#bringToPresent().finally(() => {
      this.#synchronising = undefined;
    });
    await this.#synchronising;
  }

  /** Writes the graph beside and renames it into place; takes away one that is not needed. Only the library's writer may call this. */
  async save(): Promise<void> {
    await this.synchronise();
    const { graph, stamp } = this.#paths();
    if (!(this.#vectors instanceof HnswVectors)) {
      await rm(stamp, { force: true });
      await rm(graph, { force: true });
      return;
    }
    await this.#vectors.write(`${graph}.new`);
    const content: Stamp = {
      model: this.#source.model.name,
      change: this.#change,
      removed: this.#vectors.removed,
      sha256: await sha256OfFile(`${graph}.new`),
    };
    await writeFile(`${stamp}.new`, JSON.stringify(content));
    await rename(`${graph}.new`, graph);
    await rename(`${stamp}.new`, stamp);
  }

  /** Whether the files on disk are whole and of the present; reads the graph file through. */
  async stateOnDisk(): Promise<IndexState> {
    const stamp = await this.#readStamp();
    if (stamp === 'missing' || stamp === 'damaged') return stamp;
    return stamp.change === changeOf(this.#source.database) && stamp.model === this.#source.model.name
      ? 'current'
      : 'stale';
  }

  /** Forgets everything, on disk too; the next search builds it anew from SQLite. */
  async reset(): Promise<void> {
    await this.#synchronising;
    this.#vectors = undefined;
    this.#change = -1;
    const { graph, stamp } = this.#paths();
    await rm(stamp, { force: true });
    await rm(graph, { force: true });
  }

  #paths() {
    return { graph: join(this.#source.folder, 'vectors.hnsw'), stamp: join(this.#source.folder, 'vectors.json') };
  }

  async #readStamp(): Promise<Stamp | 'missing' | 'damaged'> {
    const { graph, stamp } = this.#paths();
    try {
      const content = JSON.parse(await readFile(stamp, 'utf8')) as Stamp;
      return (await sha256OfFile(graph)) === content.sha256 && Array.isArray(content.removed) ? content : 'damaged';
    } catch (thrown) {
      return (thrown as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'damaged';
    }
  }

  async #bringToPresent(): Promise<void> {
    // What is added while this runs is taken in by the next round.
    while (!this.#vectors || this.#change !== changeOf(this.#source.database)) {
      const change = changeOf(this.#source.database);
      const wanted = this.#wantedUnits();
      if (!this.#vectors || this.#vectors instanceof HnswVectors !== this.#wantsGraph(wanted.size)) {
        const vectors = await this.#startingFrom(wanted.size);
        await this.#applyDifference(vectors, wanted);
        this.#vectors = vectors;
      } else {
        this.#vectors = await this.#applyDifference(this.#vectors, wanted);
      }
      if (this.#vectors instanceof ExactVectors) await this.#vectors.bound();
      this.#change = change;
    }
  }

  get #exactUnits(): number {
    return this.#source.exactUnits ?? EXACT_UNITS;
  }

  #wantsGraph(units: number): boolean {
    const limit = this.#vectors instanceof HnswVectors ? KEEP_GRAPH_ABOVE * this.#exactUnits : this.#exactUnits;
    return this.#module !== undefined && units > limit;
  }

  async #startingFrom(units: number): Promise<HnswVectors | ExactVectors> {
    const { dimensions, name } = this.#source.model;
    if (!this.#module || !this.#wantsGraph(units)) {
      return new ExactVectors(dimensions, this.#source.boundedFrom);
    }
    const stamp = await this.#readStamp();
    if (typeof stamp === 'object' && stamp.model === name) {
      return HnswVectors.read(this.#module, dimensions, this.#paths().graph, stamp.removed);
    }
    return HnswVectors.empty(this.#module, dimensions, units);
  }

  /** A unit's vector never changes under one model, and its number is never given again: comparing numbers is enough. */
  async #applyDifference(
    present: HnswVectors | ExactVectors,
    wanted: ReadonlySet<number>,
  ): Promise<HnswVectors | ExactVectors> {
    let vectors = present;
    const here = new Set(vectors.units);
    for (const unit of here) if (!wanted.has(unit)) vectors.remove(unit);
    let missing = [...wanted].filter((unit) => !here.has(unit));
    if (vectors instanceof HnswVectors && vectors.needsRebuild) {
      vectors = HnswVectors.empty(this.#module!, this.#source.model.dimensions, wanted.size);
      missing = [...wanted];
    }
    const id = this.#table === 'units' ? 'id' : 'unit_id';
    const vectorOf = this.#source.database
      .prepare<[number], Buffer>(`SELECT vector FROM ${this.#table} WHERE ${id} = ?`)
      .pluck();
    const perTurn = vectors instanceof HnswVectors ? LINKED_PER_TURN : COPIED_PER_TURN;
    for (const [index, unit] of missing.entries()) {
      const blob = vectorOf.get(unit);
      if (blob) vectors.add(unit, blob);
      if (index % perTurn === perTurn - 1) await nextTurn();
    }
    return vectors;
  }

  #countWanted(): number {
    return this.#source.database.prepare<[], number>(`SELECT count(*) FROM (${this.#wantedSql})`).pluck().get()!;
  }

  #wantedUnits(): Set<number> {
    return new Set(this.#source.database.prepare<[], number>(this.#wantedSql).pluck().all());
  }

  /** Waiting units have an index of their own, so that only numbers are read, not vectors. */
  get #wantedSql(): string {
    const vectored =
      this.#table === 'units'
        ? 'units.id NOT IN (SELECT id FROM units WHERE vector IS NULL)'
        : 'units.id IN (SELECT unit_id FROM next_vectors)';
    return `SELECT units.id FROM reports JOIN passages ON report_key = key JOIN units ON passage_id = passages.id
      WHERE status = 'ready' AND ${vectored}`;
  }
}

async function loadHnswlib(): Promise<HnswModule> {
  const module = (await import('hnswlib-node')) as HnswModule & { default?: HnswModule };
  return module.default ?? module;
}
