import { ByteRows } from './byte-rows.js';
import { highest } from './highest.js';
import { asIntegers, SCALE_BYTES } from './vectors.js';

/** A unit (piece of a passage) and its cosine similarity to the question. */
export interface Neighbour {
  unit: number;
  cosine: number;
}

const SMALLEST_CAPACITY = 1024;
/** The best of so many rows say what the others must reach. */
const FIRST_ROWS = 16_384;

/**
 * Every vector compared with the question: what serves all but the largest libraries, and any where the native index cannot be built; the reference
 * for it, too. The vectors stay int8, as they lie in SQLite: 390 bytes and about 20 ns each for 384 components.
 */
export class ExactVectors {
  readonly #dimensions: number;
  readonly #rows = new Map<number, number>();
  #units = new Int32Array(SMALLEST_CAPACITY);
  #lengths = new Float32Array(SMALLEST_CAPACITY);
  /** 0, 1, 2 …, of which a search chooses. */
  #numbers = firstNumbers(SMALLEST_CAPACITY);
  readonly #components: ByteRows;
  /** The last question with its cosines: a search that looks among some of the units by themselves asks again. */
  #compared: { query: ArrayLike<number>; cosines: Float32Array } | undefined;

  constructor(dimensions: number) {
    this.#dimensions = dimensions;
    this.#components = new ByteRows(dimensions);
  }

  get units(): Iterable<number> {
    return this.#rows.keys();
  }

  /** @param blob a vector as it lies in SQLite; its scale does not matter to a cosine */
  add(unit: number, blob: Buffer): void {
    this.#compared = undefined;
    const row = this.#rows.size;
    if (row === this.#units.length) this.#grow();
    const own = new Int8Array(blob.buffer, blob.byteOffset + SCALE_BYTES, this.#dimensions);
    this.#components.set(row, own);
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
    this.#compared = undefined;
    const last = this.#rows.size - 1;
    const moved = this.#units[last]!;
    this.#components.copy(last, row);
    this.#lengths[row] = this.#lengths[last]!;
    this.#units[row] = moved;
    this.#rows.set(moved, row);
    this.#rows.delete(unit);
  }

  /** @param query must not be changed afterwards */
  nearest(query: ArrayLike<number>, count: number, fits?: (unit: number) => boolean): Neighbour[] {
    if (this.#compared?.query !== query) this.#compared = { query, cosines: this.#cosines(query) };
    const { cosines } = this.#compared;
    const best = (rows: Int32Array) =>
      highest(rows, count, (row) => cosines[row]!, fits && ((row) => fits(this.#units[row]!)));
    const ofFirst = best(this.#numbers.subarray(0, Math.min(FIRST_ROWS, cosines.length)));
    const rows = cosines.length <= FIRST_ROWS ? ofFirst : best(this.#asGoodAs(ofFirst, count, cosines));
    return rows
      .map((row) => ({ unit: this.#units[row]!, cosine: cosines[row]! }))
      .sort((a, b) => b.cosine - a.cosine || a.unit - b.unit);
  }

  /** Of each row with the question. */
  #cosines(query: ArrayLike<number>): Float32Array {
    const { asked, length } = asIntegers(query);
    const cosines = this.#components.dotProducts(asked, this.#rows.size);
    for (let row = 0; row < cosines.length; row++) {
      const lengths = length * this.#lengths[row]!;
      cosines[row] = lengths === 0 ? 0 : cosines[row]! / lengths;
    }
    return cosines;
  }

  /** The rows that are no worse than `count` others, so that few need be held against one another; all, where there are no such others. */
  #asGoodAs(others: readonly number[], count: number, cosines: Float32Array): Int32Array {
    const least = others.length < count ? undefined : cosines[others.at(-1) ?? -1];
    if (least === undefined) return this.#numbers.subarray(0, cosines.length);
    const rows: number[] = [];
    for (let row = 0; row < cosines.length; row++) if (cosines[row]! >= least) rows.push(row);
    return Int32Array.from(rows);
  }

  #grow(): void {
    const capacity = 2 * this.#units.length;
    this.#components.reserve(capacity);
    const lengths = new Float32Array(capacity);
    lengths.set(this.#lengths);
    const units = new Int32Array(capacity);
    units.set(this.#units);
    this.#lengths = lengths;
    this.#units = units;
    this.#numbers = firstNumbers(capacity);
  }
}

function firstNumbers(count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, number) => number);
}
