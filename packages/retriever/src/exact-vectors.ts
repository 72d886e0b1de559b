import { highest } from './highest.js';
import { asIntegers, SCALE_BYTES } from './vectors.js';

/** A unit (piece of a passage) and its cosine similarity to the question. */
export interface Neighbour {
  unit: number;
  cosine: number;
}

const SMALLEST_CAPACITY = 1024;

/**
 * Every vector compared with the question: what serves small libraries, and any where the native index cannot be built; the reference for
 * it, too. The vectors stay int8, as they lie in SQLite: 390 bytes and about 0.6 µs each for 384 components.
 */
export class ExactVectors {
  readonly #dimensions: number;
  readonly #rows = new Map<number, number>();
  #units = new Int32Array(SMALLEST_CAPACITY);
  #components: Int8Array;
  #lengths = new Float32Array(SMALLEST_CAPACITY);

  constructor(dimensions: number) {
    this.#dimensions = dimensions;
    this.#components = new Int8Array(SMALLEST_CAPACITY * dimensions);
  }

  get units(): Iterable<number> {
    return this.#rows.keys();
  }

  /** @param blob a vector as it lies in SQLite; its scale does not matter to a cosine */
  add(unit: number, blob: Buffer): void {
    const row = this.#rows.size;
    if (row === this.#units.length) this.#grow();
    const own = new Int8Array(blob.buffer, blob.byteOffset + SCALE_BYTES, this.#dimensions);
    this.#components.set(own, row * this.#dimensions);
    let squares = 0;
    for (let i = 0; i < own.length; i++) squares += own[i]! * own[i]!;
    this.#lengths[row] = Math.sqrt(squares);
    this.#units[row] = unit;
    this.#rows.set(unit, row);
  }

  /** The last row takes the place of the removed one. */
  remove(unit: number): void {
    const row = this.#rows.get(unit);
    if (row === undefined) return;
    const last = this.#rows.size - 1;
    const moved = this.#units[last]!;
    this.#components.copyWithin(row * this.#dimensions, last * this.#dimensions, (last + 1) * this.#dimensions);
    this.#lengths[row] = this.#lengths[last]!;
    this.#units[row] = moved;
    this.#rows.set(moved, row);
    this.#rows.delete(unit);
  }

  nearest(query: ArrayLike<number>, count: number, fits?: (unit: number) => boolean): Neighbour[] {
    const { asked, length } = asIntegers(query);
    const cosines = dotProducts(asked, this.#components, this.#rows.size);
    const rows = new Int32Array(cosines.length);
    for (let row = 0; row < cosines.length; row++) {
      rows[row] = row;
      const lengths = length * this.#lengths[row]!;
      cosines[row] = lengths === 0 ? 0 : cosines[row]! / lengths;
    }
    const best = highest(rows, count, (row) => cosines[row]!, fits && ((row) => fits(this.#units[row]!)));
    return best
      .map((row) => ({ unit: this.#units[row]!, cosine: cosines[row]! }))
      .sort((a, b) => b.cosine - a.cosine || a.unit - b.unit);
  }

  #grow(): void {
    const capacity = 2 * this.#units.length;
    const components = new Int8Array(capacity * this.#dimensions);
    components.set(this.#components);
    const lengths = new Float32Array(capacity);
    lengths.set(this.#lengths);
    const units = new Int32Array(capacity);
    units.set(this.#units);
    this.#components = components;
    this.#lengths = lengths;
    this.#units = units;
  }
}

/** The dot product of `asked` with each of the first `rows` rows of `components`. */
function dotProducts(asked: Int16Array, components: Int8Array, rows: number): Float32Array {
  const dots = new Float32Array(rows);
  const dimensions = asked.length;
  for (let row = 0, at = 0; row < rows; row++) {
    let dot = 0;
    for (let i = 0; i < dimensions; i++, at++) dot = (dot + Math.imul(asked[i]!, components[at]!)) | 0;
    dots[row] = dot;
  }
  return dots;
}
