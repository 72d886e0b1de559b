/**
 * `dot-products.wat`, assembled; the test assembles it again and compares. Eight products an instruction: a row of 384 takes 15 ns, some 25 times less
 * than in JavaScript (docs/decisions/0008-vectors-int8-exact-or-graph.md).
 */
export const DOT_PRODUCTS = Buffer.from(
  'AGFzbQEAAAABCgFgBn9/f39/fwADAgEABQMBAAEHGAIGbWVtb3J5AgALZG90UHJvZHVjdHMAAArfAgHcAgQCfwF7A38CeyAFIARBAnRqIQYCQANAIAUgBk8NASACIAEgAygCAGxqIQkgAiABIAMoAgRsaiELIAkgAWohCiAAIQf9DAAAAAAAAAAAAAAAAAAAAAAhDP0MAAAAAAAAAAAAAAAAAAAAACENA0AgB/0ABAAhCCAMIAggCf0BAwD9ugH9rgEhDCANIAggC/0BAwD9ugH9rgEhDSAH/QAEECEIIAwgCCAJ/QEDCP26Af2uASEMIA0gCCAL/QEDCP26Af2uASENIAdBIGohByAJQRBqIQkgC0EQaiELIAkgCkkNAAsgDCAN/Q0AAQIDCAkKCxAREhMYGRobIAwgDf0NBAUGBwwNDg8UFRYXHB0eH/2uASEIIAUgCCAI/Q0AAQIDCAkKCwABAgMICQoLIAggCP0NBAUGBwwNDg8EBQYHDA0OD/2uAf1bAwAAIANBCGohAyAFQQhqIQUMAAsLCw==',
  'base64',
);

interface DotProducts {
  memory: WebAssembly.Memory;
  dotProducts(question: number, dimensions: number, rows: number, numbers: number, count: number, sums: number): void;
}

const MEMORY_PAGE_BYTES = 65_536;
/** Components that one turn of the program reads; shorter rows are filled up with zeros. */
const TOGETHER = 16;
/** Even, because the program takes two rows at a time. Their numbers and sums fit into the processor's first cache. */
export const ROWS_AT_ONCE = 4096;

let compiled: WebAssembly.Module | undefined;

/** Rows of int8 components, in the memory of the program that multiplies them with a question: first the question, then numbers of rows, sums, and the rows. */
export class ByteRows {
  readonly #program: DotProducts;
  readonly #rowBytes: number;
  readonly #numbersAt: number;
  readonly #sumsAt: number;
  readonly #rowsAt: number;

  constructor(dimensions: number) {
    compiled ??= new WebAssembly.Module(DOT_PRODUCTS);
    this.#program = new WebAssembly.Instance(compiled).exports as unknown as DotProducts;
    this.#rowBytes = TOGETHER * Math.ceil(dimensions / TOGETHER);
    this.#numbersAt = this.#rowBytes * Int16Array.BYTES_PER_ELEMENT;
    this.#sumsAt = this.#numbersAt + ROWS_AT_ONCE * Int32Array.BYTES_PER_ELEMENT;
    this.#rowsAt = this.#sumsAt + ROWS_AT_ONCE * Int32Array.BYTES_PER_ELEMENT;
    this.reserve(0);
  }

  /** Makes room for so many rows. */
  reserve(rows: number): void {
    const { memory } = this.#program;
    const missing = this.#rowsAt + rows * this.#rowBytes - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / MEMORY_PAGE_BYTES));
  }

  set(row: number, components: Int8Array): void {
    new Int8Array(this.#program.memory.buffer, this.#rowsAt + row * this.#rowBytes).set(components);
  }

  /** The components of a row, to be read before room is made for others. */
  get(row: number): Int8Array {
    return new Int8Array(this.#program.memory.buffer, this.#rowsAt + row * this.#rowBytes, this.#rowBytes);
  }

  copy(from: number, to: number): void {
    this.set(to, this.get(from));
  }

  /**
   * The dot product of `asked` with each of the rows, at most ROWS_AT_ONCE of them; each must be less than 2³¹. To be read before others are asked for.
   */
  dotProducts(asked: Int16Array, rows: Int32Array): Int32Array {
    const { memory, dotProducts } = this.#program;
    new Int16Array(memory.buffer, 0, asked.length).set(asked);
    const numbers = new Int32Array(memory.buffer, this.#numbersAt, ROWS_AT_ONCE);
    numbers.set(rows);
    if (rows.length % 2 === 1) numbers[rows.length] = rows[0]!;
    dotProducts(0, this.#rowBytes, this.#rowsAt, this.#numbersAt, rows.length + (rows.length % 2), this.#sumsAt);
    return new Int32Array(memory.buffer, this.#sumsAt, rows.length);
  }
}
