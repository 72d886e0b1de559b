import { cosine } from './vectors.js';

/** A unit (piece of a passage) and its cosine similarity to the question. */
export interface Neighbour {
  unit: number;
  cosine: number;
}

/** Every vector compared with the question: the reference for the HNSW index, and what serves where that cannot be built. */
export class ExactVectors {
  readonly #vectors = new Map<number, Float32Array>();

  get units(): Iterable<number> {
    return this.#vectors.keys();
  }

  add(unit: number, vector: Float32Array): void {
    this.#vectors.set(unit, vector);
  }

  remove(unit: number): void {
    this.#vectors.delete(unit);
  }

  nearest(query: ArrayLike<number>, count: number, fits?: (unit: number) => boolean): Neighbour[] {
    const all: Neighbour[] = [];
    for (const [unit, vector] of this.#vectors) {
      if (!fits || fits(unit)) all.push({ unit, cosine: cosine(query, vector) });
    }
    return all.sort((a, b) => b.cosine - a.cosine || a.unit - b.unit).slice(0, count);
  }
}
