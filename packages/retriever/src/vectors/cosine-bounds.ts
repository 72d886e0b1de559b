import { ByteRows, ROWS_AT_ONCE } from './byte-rows.js';
import { dot } from './principal-directions.js';
import { directionsOf, INT32_MAX, inWholeNumbers, partsAlong, type RowDirection } from './row-directions.js';
import { type AskedVector, INT8_MAX } from './vectors.js';

/** Bytes of a short form: steps along directions, and the lengths of the two parts that these leave out. */
const SHORT_BYTES = 128;
const MISSED = SHORT_BYTES - 2;
const OUTSIDE = SHORT_BYTES - 1;
/** A row may reach so much further along a direction than those it was learned from; what lies beyond is cut off, which widens the bound. */
const HEADROOM = 1.1;
/** Rows that are shortened together: they stay in the processor's second cache while each direction reads them. */
const SHORTENED_AT_ONCE = 256;
/** What lies outside of the directions, of a row and of a question, is taken to have this cosine at most. */
const HIGHEST_OUTSIDE = 0.5;
/** The most that a bound loses by the rounding of a question's components, in their unit. */
const ROUNDED_OFF = (SHORT_BYTES * INT8_MAX) / 2;
/** More than fractions of 64 bits lose. */
const TOLERANCE = 1e-6;

/** Of some rows, those whose cosine with a question may be `cosine` or higher; to be read before others are asked for. */
export type MayReach = (rows: Int32Array, cosine: number) => Int32Array;

/**
 * Tells of nearly all rows, from a third of their bytes, that their cosine with a question is lower than what is looked for.
 *
 * A row u, taken as of length 1, is kept as whole steps s along the directions in which most of the rows' length lies (`row-directions.ts`): u = s + e + r, where
 * e is what the steps miss within these directions and r is what lies outside of them. For a question q of length 1 whose part within them is p:
 *
 *     q·u = p·s + p·e + (q − p)·r ≤ p·s + |p| |e| + |q − p| |r| · HIGHEST_OUTSIDE
 *
 * With |e| and |r|, rounded up, as two further components of the short form, this bound is itself a dot product of whole numbers. It holds by the inequality
 * of Cauchy and Schwarz as long as q − p and r have no higher cosine than HIGHEST_OUTSIDE. Had any, the row would be found nonetheless, unless it is
 * among the last that are looked for (docs/decisions/0008-vectors-int8-exact-or-graph.md).
 */
export class CosineBounds {
  readonly #rows: ByteRows;
  readonly #directions: readonly RowDirection[];
  readonly #steps: readonly number[];
  /** By how much the part of a row within the directions may be mistaken because they are rounded. */
  readonly #mistaken: number;
  readonly #shortForms = new ByteRows(SHORT_BYTES);
  #count = 0;

  /** Learns the directions from `count` rows; none of these is shortened yet. */
  constructor(rows: ByteRows, lengths: Float64Array, count: number) {
    this.#rows = rows;
    this.#directions = directionsOf(rows, lengths, count, MISSED);
    this.#steps = this.#directions.map(({ longest }) => (HEADROOM * longest) / INT8_MAX);
    this.#mistaken = Math.sqrt(this.#directions.reduce((sum, { roundedOff }) => sum + roundedOff ** 2, 0));
  }

  /** So many rows, from the first one on, have short forms. */
  get count(): number {
    return this.#count;
  }

  /** Shortens the rows that have no short form yet, up to `end`; `lengths` are those of all rows. */
  shorten(lengths: Float64Array, end: number): void {
    this.#shortForms.reserve(lengths.length);
    while (this.#count < end) {
      const count = Math.min(SHORTENED_AT_ONCE, end - this.#count);
      const numbers = Int32Array.from({ length: count }, (_, i) => this.#count + i);
      for (const [i, form] of this.#shortFormsOf(numbers, lengths).entries()) this.#shortForms.set(numbers[i]!, form);
      this.#count += count;
    }
  }

  /** The last row took the place of a removed one. */
  replace(row: number, last: number): void {
    if (last < this.#count) this.#shortForms.copy(last, row);
    this.#count = Math.min(this.#count, last < this.#count ? last : row);
  }

  asked({ asked, length }: AskedVector): MayReach {
    const parts = this.#directions.map(({ exact }) => dot(asked, exact) / (length || 1));
    const within = dot(parts, parts);
    const weights = new Float64Array(SHORT_BYTES);
    weights.set(parts.map((part, direction) => part * this.#steps[direction]!));
    weights[MISSED] = Math.sqrt(within) / INT8_MAX;
    weights[OUTSIDE] = (HIGHEST_OUTSIDE * Math.sqrt(Math.max(0, 1 - within))) / INT8_MAX;
    const { whole, unit } = inWholeNumbers(weights);
    const reaching = new Int32Array(ROWS_AT_ONCE);
    return (rows, cosine) => {
      const needed = Math.max(-INT32_MAX, Math.ceil((cosine - TOLERANCE) / unit - ROUNDED_OFF));
      const bounds = this.#shortForms.dotProducts(whole, rows);
      let count = 0;
      for (let i = 0; i < bounds.length; i++) if (bounds[i]! >= needed) reaching[count++] = rows[i]!;
      return reaching.subarray(0, count);
    };
  }

  #shortFormsOf(numbers: Int32Array, lengths: Float64Array): Int8Array[] {
    const forms = new Int8Array(numbers.length * SHORT_BYTES);
    const within = new Float64Array(numbers.length);
    const missed = new Float64Array(numbers.length);
    for (const [direction, along] of this.#directions.entries()) {
      const step = this.#steps[direction]!;
      const perStep = step === 0 ? 0 : 1 / step;
      const parts = partsAlong(along, this.#rows, lengths, numbers);
      for (let i = 0, at = direction; i < parts.length; i++, at += SHORT_BYTES) {
        const part = parts[i]!;
        const steps = Math.floor(Math.max(-INT8_MAX, Math.min(INT8_MAX, part * perStep)) + 0.5);
        const left = part - steps * step;
        forms[at] = steps;
        within[i]! += part * part;
        missed[i]! += left * left;
      }
    }
    return Array.from(numbers, (_, i) => {
      const form = forms.subarray(i * SHORT_BYTES, (i + 1) * SHORT_BYTES);
      const inside = Math.max(0, Math.sqrt(within[i]!) - this.#mistaken);
      form[MISSED] = roundedUp(Math.sqrt(missed[i]!) + this.#mistaken);
      form[OUTSIDE] = roundedUp(Math.sqrt(Math.max(0, 1 - inside ** 2)));
      return form;
    });
  }
}

/** A length of at most 1 as an int8. */
function roundedUp(length: number): number {
  return Math.min(INT8_MAX, Math.ceil(INT8_MAX * length));
}
