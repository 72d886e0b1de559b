import type { DecodedText } from './passage-terms.js';

/** A word of a question: how rare it is, and the terms that stand for it, by their numbers, with what each counts (0 to 1). */
export interface RareWord {
  idf: number;
  alternatives: readonly { terms: readonly number[]; weight: number }[];
}

/** Content words between which no more than two others stand. */
const NEAR = 3;

/** Words of the question that stand near each other in a text speak of one thing: "carbon budget", "le budget restant de carbone". */
export class NearWords {
  readonly #words: readonly RareWord[];
  readonly #totalIdf: number;
  /** By the number of a term: one more than its place in `#meanings`; 0 for what nobody asks for. */
  readonly #places: Uint16Array;
  /** What a term stands for: a word of the question by its place, and what it counts. */
  readonly #meanings: { word: number; worth: number }[] = [];

  constructor(words: readonly RareWord[]) {
    this.#words = words;
    this.#totalIdf = words.reduce((sum, { idf }) => sum + idf, 0);
    const single = words.flatMap(({ idf, alternatives }, word) =>
      alternatives.flatMap(({ terms, weight }) =>
        terms.length === 1 ? [{ term: terms[0]!, word, worth: idf * weight }] : [],
      ),
    );
    this.#places = new Uint16Array(single.reduce((most, { term }) => Math.max(most, term), 0) + 1);
    for (const { term, word, worth } of single) {
      if (this.#places[term]) continue;
      this.#places[term] = this.#meanings.push({ word, worth });
    }
  }

  /** What the pairs of different words that stand near each other are worth, each once, as a share (0 to 1) of all words. */
  shareOf({ terms, length }: DecodedText): number {
    if (this.#words.length < 2) return 0;
    const pairs = new Map<number, number>();
    const recent: { at: number; word: number; worth: number }[] = [];
    for (let at = 0; at < length; at++) {
      const place = this.#places[terms[at]!] ?? 0;
      if (place === 0) continue;
      const meaning = this.#meanings[place - 1]!;
      while (recent.length > 0 && at - recent[0]!.at > NEAR) recent.shift();
      for (const { word, worth } of recent) {
        if (word === meaning.word) continue;
        const pair = Math.min(word, meaning.word) * this.#words.length + Math.max(word, meaning.word);
        pairs.set(pair, Math.max(pairs.get(pair) ?? 0, Math.min(worth, meaning.worth)));
      }
      recent.push({ at, ...meaning });
    }
    let sum = 0;
    for (const worth of pairs.values()) sum += worth;
    return Math.min(1, sum / this.#totalIdf);
  }
}
