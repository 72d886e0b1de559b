import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { changeOf, type Database } from './database.js';
import { ExactVectors, type Neighbour } from './exact-vectors.js';
import { sha256OfFile } from './file-hash.js';
import { type HnswModule, HnswVectors } from './hnsw-vectors.js';
import { fromBlob } from './vectors.js';

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
}

/** Vectors are added in turns of this many, so that searches of the same process get through in between. */
const VECTORS_PER_TURN = 32;

/**
 * The vectors of a library's finished reports, searchable. SQLite is the truth; the graph lies in `vectors.hnsw` with its
 * stamp in `vectors.json`, and both can be deleted at any time.
 *
 * 1. A whole graph of the same model is read and brought to the present by adding and removing what changed since.
 * 2. A missing or damaged graph, one of another model, or one with too many removed nodes, is built anew.
 * 3. Without the native module, all vectors are compared: exact, in a time that grows with their number.
 */
export class VectorIndex {
  readonly #source: VectorIndexSource;
  readonly #module: HnswModule | undefined;
  readonly #whyExact: string;
  #vectors: HnswVectors | ExactVectors | undefined;
  #change = -1;
  #synchronising: Promise<void> | undefined;

  private constructor(source: VectorIndexSource, module: HnswModule | undefined, whyExact: string) {
    this.#source = source;
    this.#module = module;
    this.#whyExact = whyExact;
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

  get search(): { kind: 'hnsw' | 'exact'; reason: string } {
    return this.#module
      ? { kind: 'hnsw', reason: 'The native module hnswlib-node is there.' }
      : {
          kind: 'exact',
          reason: `The native module hnswlib-node cannot be loaded (${this.#whyExact}); all vectors are compared.`,
        };
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

  /** Writes the graph beside and renames it into place. Only the library's writer may call this. */
  async save(): Promise<void> {
    await this.synchronise();
    if (!(this.#vectors instanceof HnswVectors)) return;
    const { graph, stamp } = this.#paths();
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
    this.#vectors ??= await this.#readGraph();
    // What is added while this runs is taken in by the next round.
    while (this.#change !== changeOf(this.#source.database)) {
      const change = changeOf(this.#source.database);
      await this.#applyDifference();
      this.#change = change;
    }
  }

  async #readGraph(): Promise<HnswVectors | ExactVectors> {
    if (!this.#module) return new ExactVectors();
    const stamp = await this.#readStamp();
    if (typeof stamp === 'object' && stamp.model === this.#source.model.name) {
      return HnswVectors.read(this.#module, this.#source.model.dimensions, this.#paths().graph, stamp.removed);
    }
    return HnswVectors.empty(this.#module, this.#source.model.dimensions, this.#wantedUnits().size);
  }

  /** A unit's vector never changes and its number is never given again: comparing numbers is enough. */
  async #applyDifference(): Promise<void> {
    const wanted = this.#wantedUnits();
    const present = new Set(this.#vectors!.units);
    for (const unit of present) if (!wanted.has(unit)) this.#vectors!.remove(unit);
    let missing = [...wanted].filter((unit) => !present.has(unit));
    if (this.#vectors instanceof HnswVectors && this.#vectors.needsRebuild) {
      this.#vectors = HnswVectors.empty(this.#module!, this.#source.model.dimensions, wanted.size);
      missing = [...wanted];
    }
    const vectorOf = this.#source.database.prepare<[number], Buffer>('SELECT vector FROM units WHERE id = ?').pluck();
    for (const [index, unit] of missing.entries()) {
      const blob = vectorOf.get(unit);
      if (blob) this.#vectors!.add(unit, fromBlob(blob));
      if (index % VECTORS_PER_TURN === VECTORS_PER_TURN - 1) await nextTurn();
    }
  }

  #wantedUnits(): Set<number> {
    const rows = this.#source.database
      .prepare<[], number>(
        `SELECT units.id FROM units JOIN passages ON passages.id = units.passage_id
         JOIN reports ON reports.key = passages.report_key
         WHERE reports.status = 'ready' AND units.vector IS NOT NULL`,
      )
      .pluck()
      .all();
    return new Set(rows);
  }
}

async function loadHnswlib(): Promise<HnswModule> {
  const module = (await import('hnswlib-node')) as HnswModule & { default?: HnswModule };
  return module.default ?? module;
}
