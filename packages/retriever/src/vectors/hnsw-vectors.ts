import type { HierarchicalNSW } from 'hnswlib-node';
import type { Neighbour } from './exact-vectors.js';
import { fromBlob } from './vectors.js';

/** What is used of the native module; handed in, so that a machine without it can be tried. */
export interface HnswModule {
  HierarchicalNSW: typeof HierarchicalNSW;
}

/**
 * Links per node and search widths: decision 8. Measured with real questions: they lie farther from the vectors than these from one another, and
 * what finds .998 of a vector's neighbours finds .97 of a question's.
 */
const LINKS_PER_NODE = 24;
const EF_CONSTRUCTION = 200;
const EF_SEARCH = 800;
const SMALLEST_CAPACITY = 1024;
/** Above this share of removed nodes the graph is built anew: they cost time and memory and are never found. */
const MOST_REMOVED = 0.25;

/** Approximate nearest neighbours by a hierarchical navigable small world graph (Malkov and Yashunin 2018). */
export class HnswVectors {
  readonly #graph: HierarchicalNSW;
  readonly #units: Set<number>;
  readonly #removed: Set<number>;

  private constructor(graph: HierarchicalNSW, units: Iterable<number>, removed: Iterable<number>) {
    this.#graph = graph;
    this.#removed = new Set(removed);
    this.#units = new Set(units);
    for (const unit of this.#removed) this.#units.delete(unit);
    graph.setEf(EF_SEARCH);
  }

  static empty(module: HnswModule, dimensions: number, capacity = 0): HnswVectors {
    const graph = new module.HierarchicalNSW('cosine', dimensions);
    graph.initIndex({
      maxElements: Math.max(SMALLEST_CAPACITY, capacity),
      m: LINKS_PER_NODE,
      efConstruction: EF_CONSTRUCTION,
    });
    return new HnswVectors(graph, [], []);
  }

  /** Reads a graph file. The file must be known to be whole: the native reader does not survive a damaged one. */
  static async read(
    module: HnswModule,
    dimensions: number,
    path: string,
    removed: readonly number[],
  ): Promise<HnswVectors> {
    const graph = new module.HierarchicalNSW('cosine', dimensions);
    await graph.readIndex(path);
    return new HnswVectors(graph, graph.getIdsList(), removed);
  }

  get units(): Iterable<number> {
    return this.#units;
  }

  get removed(): number[] {
    return [...this.#removed];
  }

  get needsRebuild(): boolean {
    return this.#removed.size > MOST_REMOVED * (this.#units.size + this.#removed.size);
  }

  /** @param blob a vector as it lies in SQLite */
  add(unit: number, blob: Buffer): void {
    const capacity = this.#graph.getMaxElements();
    if (this.#graph.getCurrentCount() >= capacity) this.#graph.resizeIndex(2 * capacity);
    this.#graph.addPoint(Array.from(fromBlob(blob)), unit);
    this.#units.add(unit);
  }

  remove(unit: number): void {
    if (!this.#units.delete(unit)) return;
    this.#graph.markDelete(unit);
    this.#removed.add(unit);
  }

  nearest(query: ArrayLike<number>, count: number, fits?: (unit: number) => boolean): Neighbour[] {
    const wanted = Math.min(count, this.#units.size);
    if (wanted === 0) return [];
    if (wanted > this.#graph.getEf()) this.#graph.setEf(wanted);
    const { neighbors, distances } = this.#graph.searchKnn(Array.from(query), wanted, fits);
    return neighbors
      .map((unit, i) => ({ unit, cosine: 1 - distances[i]! }))
      .sort((a, b) => b.cosine - a.cosine || a.unit - b.unit);
  }

  async write(path: string): Promise<void> {
    await this.#graph.writeIndex(path);
  }
}
