import { Highest } from '../search/highest.js';

/** Where a term occurs: ids of passages, ascending, and how much it says of each (1 to 255). */
export interface Postings {
  passages: number[];
  impacts: number[];
}

const IMPACT_LEVELS = 255;
/** Seven bits of a number to a byte; the eighth says that more come. */
const MORE = 0x80;
const LOW_BITS = 0x7f;
const BYTES_PER_POSTING_AT_MOST = 6;

/** A share (0 to 1) of the most that a term can say of a passage as an impact. */
export function impactOf(share: number): number {
  return Math.max(1, Math.min(IMPACT_LEVELS, Math.round(share * IMPACT_LEVELS)));
}

/** Postings as they lie in SQLite: for each, the difference to the id before as a varint, then the impact. About 2 bytes. */
export function encodePostings({ passages, impacts }: Postings): Buffer {
  const bytes = Buffer.allocUnsafe(passages.length * BYTES_PER_POSTING_AT_MOST);
  let at = 0;
  let before = 0;
  for (let i = 0; i < passages.length; i++) {
    let difference = passages[i]! - before;
    before = passages[i]!;
    while (difference > LOW_BITS) {
      bytes[at++] = (difference & LOW_BITS) | MORE;
      difference >>>= 7;
    }
    bytes[at++] = difference;
    bytes[at++] = impacts[i]!;
  }
  return Buffer.from(bytes.subarray(0, at));
}

/** Gives each posting of encoded postings, in order. */
export function forEachPosting(bytes: Uint8Array, visit: (passage: number, impact: number) => void): void {
  let passage = 0;
  for (let at = 0; at < bytes.length; ) {
    let shift = 0;
    let byte = bytes[at++]!;
    let difference = byte & LOW_BITS;
    while (byte & MORE) {
      byte = bytes[at++]!;
      shift += 7;
      difference |= (byte & LOW_BITS) << shift;
    }
    passage += difference;
    visit(passage, bytes[at++]!);
  }
}

/**
 * Sums what terms say of passages. Kept between searches: two numbers for each passage of the library, which cost more to make than
 * to empty.
 */
export class ImpactSums {
  #sums = new Float32Array(0);
  #touched = new Int32Array(0);
  #count = 0;

  /** Adds a term's postings, each impact (as a share of the highest) times `gain`. */
  add(bytes: Uint8Array, gain: number, highestPassage: number): void {
    this.#grow(highestPassage + 1);
    const sums = this.#sums;
    const touched = this.#touched;
    const perImpact = gain / IMPACT_LEVELS;
    let count = this.#count;
    // As forEachPosting, written out: a call for each posting would cost twice the rest.
    let passage = 0;
    for (let at = 0; at < bytes.length; ) {
      let shift = 0;
      let byte = bytes[at++]!;
      let difference = byte & LOW_BITS;
      while (byte & MORE) {
        byte = bytes[at++]!;
        shift += 7;
        difference |= (byte & LOW_BITS) << shift;
      }
      passage += difference;
      const before = sums[passage]!;
      if (before === 0) touched[count++] = passage;
      sums[passage] = before + perImpact * bytes[at++]!;
    }
    this.#count = count;
  }

  /** The `limit` passages with the highest sums among those that `fits` takes, best first; empties the sums. */
  takeBest(limit: number, fits: (passage: number) => boolean): number[] {
    const sums = this.#sums;
    const touched = this.#touched.subarray(0, this.#count);
    const best = new Highest(limit);
    for (const passage of touched) {
      const sum = sums[passage]!;
      if (sum >= best.least && fits(passage)) best.offer(passage, sum);
      sums[passage] = 0;
    }
    this.#count = 0;
    return best.inOrder().map(({ member }) => member);
  }

  #grow(length: number): void {
    if (length <= this.#sums.length) return;
    const sums = new Float32Array(length);
    const touched = new Int32Array(length);
    sums.set(this.#sums);
    touched.set(this.#touched);
    this.#sums = sums;
    this.#touched = touched;
  }
}
