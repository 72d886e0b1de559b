/** Some 35 MB with vectors of 384 numbers and texts of a sentence or two: the sentences of about a thousand different questions. */
const TEXTS_MAX = 16_384;

/**
 * Vectors of the texts asked for last, at most `textsMax`. Different questions to the same reports come to the same sentences:
 * of 334 questions of our own, asked one after the other, 38 of 100 sentences were already known.
 */
export class RememberedVectors {
  readonly #vectors = new Map<string, Promise<Float32Array>>();
  readonly #textsMax: number;

  constructor(textsMax = TEXTS_MAX) {
    this.#textsMax = textsMax;
  }

  /**
   * The vector of a text as `model` hears it, made by `embed` where it is not remembered; who asks while it is made waits for the
   * same. Throws what `embed` throws, and remembers nothing of it.
   */
  of(text: string, model: string, embed: () => Promise<readonly number[]>): Promise<Float32Array> {
    const key = `${model} ${text}`;
    const vector = this.#vectors.get(key) ?? embed().then((made) => Float32Array.from(made));
    // What is set anew stands last; the first is what was not asked for the longest.
    this.#vectors.delete(key);
    this.#vectors.set(key, vector);
    vector.catch(() => this.#vectors.delete(key));
    const [oldest] = this.#vectors.keys();
    if (this.#vectors.size > this.#textsMax && oldest !== undefined) this.#vectors.delete(oldest);
    return vector;
  }
}
