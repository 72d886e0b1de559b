/** Seven bits of a number to a byte; the eighth says that more come. */
const MORE = 0x80;
const LOW_BITS = 0x7f;
const BYTES_PER_TERM_AT_MOST = 5;

/**
 * A text's terms in their order as they lie in SQLite: the number of each in the vocabulary as a varint. Common terms have low numbers, so
 * that a term takes about a byte and a half.
 */
export function encodeTerms(terms: readonly number[]): Buffer {
  const bytes = Buffer.allocUnsafe(terms.length * BYTES_PER_TERM_AT_MOST);
  let at = 0;
  for (let rest of terms) {
    while (rest > LOW_BITS) {
      bytes[at++] = (rest & LOW_BITS) | MORE;
      rest >>>= 7;
    }
    bytes[at++] = rest;
  }
  return Buffer.from(bytes.subarray(0, at));
}

/** Writes encoded terms into `into`, from its beginning, and gives how many there are; `into` must have a place for each byte. */
export function decodeTerms(bytes: Uint8Array, into: Int32Array): number {
  let count = 0;
  for (let at = 0; at < bytes.length; ) {
    let byte = bytes[at++]!;
    let term = byte & LOW_BITS;
    for (let shift = 7; byte & MORE; shift += 7) {
      byte = bytes[at++]!;
      term |= (byte & LOW_BITS) << shift;
    }
    into[count++] = term;
  }
  return count;
}

/** The terms of one text. The array may be longer, and is written anew for the next text. */
export interface DecodedText {
  terms: Int32Array;
  length: number;
}

/** Counts wanted terms in encoded texts. Each wanted one is a sequence: a term by itself, or terms that follow each other. */
export class WantedTerms {
  readonly #singles: { term: number; wanted: number }[] = [];
  readonly #phrases: { terms: readonly number[]; wanted: number }[] = [];
  /** By the number of a term: one more than where it is in `#singles`; 0 for what nobody wants. */
  readonly #places: Uint16Array;
  readonly #inText: Uint16Array;
  #decoded = new Int32Array(1024);
  readonly size: number;

  /** @param wanted terms by their numbers; an empty sequence is found nowhere */
  constructor(wanted: readonly (readonly number[])[]) {
    this.size = wanted.length;
    const highest = wanted.reduce((most, [term = 0]) => Math.max(most, term), 0);
    this.#places = new Uint16Array(highest + 1);
    for (const [index, terms] of wanted.entries()) {
      if (terms.length === 1) this.#singles.push({ term: terms[0]!, wanted: index });
      else if (terms.length > 1) this.#phrases.push({ terms, wanted: index });
    }
    for (const [index, { term }] of this.#singles.entries()) this.#places[term] = index + 1;
    this.#inText = new Uint16Array(this.#singles.length + 1);
  }

  /**
   * Adds how often each is in a text to `counts` (by its place among the wanted).
   *
   * @returns the text's terms
   */
  count(bytes: Uint8Array, counts: Float64Array, weight = 1): DecodedText {
    if (bytes.length > this.#decoded.length) this.#decoded = new Int32Array(2 * bytes.length);
    const length = decodeTerms(bytes, this.#decoded);
    const places = this.#places;
    const inText = this.#inText;
    inText.fill(0);
    // The first place takes all that nobody wants; a term beyond the highest wanted one has no place.
    for (let at = 0; at < length; at++) inText[places[this.#decoded[at]!] ?? 0]! += 1;
    for (const [index, { wanted }] of this.#singles.entries()) counts[wanted]! += weight * inText[index + 1]!;
    for (const { terms, wanted } of this.#phrases) counts[wanted]! += weight * this.#occurrences(terms, length);
    return { terms: this.#decoded, length };
  }

  #occurrences(phrase: readonly number[], length: number): number {
    const text = this.#decoded;
    let count = 0;
    for (let at = 0; at + phrase.length <= length; at++) {
      let same = 0;
      while (same < phrase.length && text[at + same] === phrase[same]) same++;
      if (same === phrase.length) count += 1;
    }
    return count;
  }
}
