import { setImmediate as nextTurn } from 'node:timers/promises';
import { Highest } from '../search/highest.js';
import { ByteRows, ROWS_AT_ONCE } from './byte-rows.js';
import { CosineBounds } from './cosine-bounds.js';
import { asIntegers, SCALE_BYTES } from './vectors.js';

/** A unit (piece of a passage) and its cosine similarity to the question. */
export interface Neighbour {
  unit: number;
  cosine: number;
}

const SMALLEST_CAPACITY = 1024;
/** From so many vectors on, it pays to learn bounds of their cosines (docs/decisions/0008-vectors-int8-exact-or-graph.md). */
const BOUNDED_FROM = 250_000;
/** Bounds are learned anew when there are so many times the vectors that they were learned from: others may lie in other directions. */
const LEARN_ANEW = 4;

/**
 * Every vector compared with the question: what serves all but the largest libraries, and any where the native index cannot be built; the reference
 * for it, too. The vectors stay int8, as they lie in SQLite: 390 bytes and about 20 ns each for 384 components. Where there are many, a third more bytes
 * tell of nearly all that they need not be compared whole.
 */
export class ExactVectors {
  readonly #dimensions: number;
  readonly #boundedFrom: number;
  readonly #rows = new Map<number, number>();
  #units = new Int32Array(SMALLEST_CAPACITY);
  #lengths = new Float64Array(SMALLEST_CAPACITY);
  /** 0, 1, 2 …: the numbers of the rows. */
  #numbers = firstNumbers(SMALLEST_CAPACITY);
  readonly #components: ByteRows;
  #bounds: { of: CosineBounds; learnedFrom: number } | undefined;

  /** @param boundedFrom vectors from which on bounds are learned */
  constructor(dimensions: number, boundedFrom = BOUNDED_FROM) {
    this.#dimensions = dimensions;
    this.#boundedFrom = boundedFrom;
    this.#components = new ByteRows(dimensions);
    this.#components.reserve(SMALLEST_CAPACITY);
  }

  get units(): Iterable<number> {
    return this.#rows.keys();
  }

  /** @param blob a vector as it lies in SQLite; its scale does not matter to a cosine */
  add(unit: number, blob: Buffer): void {
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
    const last = this.#rows.size - 1;
    const moved = this.#units[last]!;
    this.#components.copy(last, row);
    this.#bounds?.of.replace(row, last);
    this.#lengths[row] = this.#lengths[last]!;
    this.#units[row] = moved;
    this.#rows.set(moved, row);
    this.#rows.delete(unit);
  }

  /** Learns bounds for the vectors that came since, in turns, so that searches of the same process get through; these compare whole what has none yet. */
  async bound(): Promise<void> {
    const count = this.#rows.size;
    if (count < this.#boundedFrom) return;
    if (!this.#bounds || count >= LEARN_ANEW * this.#bounds.learnedFrom) {
      this.#bounds = { of: new CosineBounds(this.#components, this.#lengths, count), learnedFrom: count };
    }
    const { of } = this.#bounds;
    while (of.count < count) {
      of.shorten(this.#lengths, Math.min(of.count + ROWS_AT_ONCE, count));
      await nextTurn();
    }
  }

  nearest(query: ArrayLike<number>, count: number, fits?: (unit: number) => boolean): Neighbour[] {
    const question = asIntegers(query);
    const mayReach = this.#bounds?.of.asked(question);
    const bounded = this.#bounds?.of.count ?? 0;
    const best = new Highest(count);
    for (let from = 0; from < this.#rows.size; ) {
      const end = Math.min(from + ROWS_AT_ONCE, from < bounded ? bounded : this.#rows.size);
      let rows = this.#numbers.subarray(from, end);
      if (mayReach && from < bounded) rows = mayReach(rows, best.least);
      if (fits) rows = rows.filter((row) => fits(this.#units[row]!));
      const products = this.#components.dotProducts(question.asked, rows);
      for (let i = 0; i < rows.length; i++) {
        const row = rows[i]!;
        const lengths = question.length * this.#lengths[row]!;
        const cosine = lengths === 0 ? 0 : products[i]! / lengths;
        if (cosine >= best.least) best.offer(this.#units[row]!, cosine);
      }
      from = end;
    }
    return best.inOrder().map(({ member, score }) => ({ unit: member, cosine: score }));
  }

  #grow(): void {
    const capacity = 2 * this.#units.length;
    this.#components.reserve(capacity);
    const lengths = new Float64Array(capacity);
    lengths.set(this.#lengths);
    const units = new Int32Array(capacity);
    units.set(this.#units);
    this.#lengths = lengths;
    this.#units = units;
    this.#numbers = firstNumbers(capacity);
  }
}

function firstNumbers(count: number): Int32Array {
  const numbers = new Int32Array(count);
  for (let number = 0; number < count; number++) numbers[number] = number;
  return numbers;
}
