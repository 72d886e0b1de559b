/**
 * `dot-products.wat`, assembled; the test assembles it again and compares. Eight products an instruction: a row of 384 takes 15 ns, some 25 times less
 * than in JavaScript (docs/decisions/0008-vectors-int8-exact-or-graph.md).
 */
export const DOT_PRODUCTS = Buffer.from(
  'AGFzbQEAAAABDgJgBX9/f39/AGABewF/AwMCAAEFAwEAAQcYAgZtZW1vcnkCAAtkb3RQcm9kdWN0cwAACo8CAvIBBAJ/AXsCfwJ7IAQgA0ECdGohBSACIQgCQANAIAQgBU8NASAIIAFqIQkgCSECIAAhBv0MAAAAAAAAAAAAAAAAAAAAACEK/QwAAAAAAAAAAAAAAAAAAAAAIQsDQCAG/QAEACEHIAogByAI/QEDAP26Af2uASEKIAsgByAJ/QEDAP26Af2uASELIAb9AAQQIQcgCiAHIAj9AQMI/boB/a4BIQogCyAHIAn9AQMI/boB/a4BIQsgBkEgaiEGIAhBEGohCCAJQRBqIQkgCCACSQ0ACyAEIAoQATYCACAEIAsQATYCBCAEQQhqIQQgCSEIDAALCwsZACAA/RsAIAD9GwFqIAD9GwIgAP0bA2pqCw==',
  'base64',
);

interface DotProducts {
  memory: WebAssembly.Memory;
  dotProducts(question: number, dimensions: number, rows: number, count: number, sums: number): void;
}

const MEMORY_PAGE_BYTES = 65_536;
/** Components that one turn of the program reads; shorter rows are filled up with zeros. */
const TOGETHER = 16;
/** Even, because the program takes two rows at a time. Their sums fit into the processor's first cache. */
const ROWS_AT_ONCE = 4096;

let compiled: WebAssembly.Module | undefined;

/** Rows of int8 components, in the memory of the program that multiplies them with a question: first the question, then sums, then the rows. */
export class ByteRows {
  readonly #program: DotProducts;
  readonly #rowBytes: number;
  readonly #sumsAt: number;
  readonly #rowsAt: number;

  constructor(dimensions: number) {
    compiled ??= new WebAssembly.Module(DOT_PRODUCTS);
    this.#program = new WebAssembly.Instance(compiled).exports as unknown as DotProducts;
    this.#rowBytes = TOGETHER * Math.ceil(dimensions / TOGETHER);
    this.#sumsAt = this.#rowBytes * Int16Array.BYTES_PER_ELEMENT;
    this.#rowsAt = this.#sumsAt + ROWS_AT_ONCE * Int32Array.BYTES_PER_ELEMENT;
    this.reserve(ROWS_AT_ONCE);
  }

  /** Makes room for so many rows, and for the one after an odd number of them. */
  reserve(rows: number): void {
    const { memory } = this.#program;
    const missing = this.#rowsAt + (rows + 1) * this.#rowBytes - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / MEMORY_PAGE_BYTES));
  }

  set(row: number, components: Int8Array): void {
    new Int8Array(this.#program.memory.buffer, this.#rowsAt + row * this.#rowBytes).set(components);
  }

  copy(from: number, to: number): void {
    const all = new Int8Array(this.#program.memory.buffer, this.#rowsAt);
    all.copyWithin(to * this.#rowBytes, from * this.#rowBytes, (from + 1) * this.#rowBytes);
  }

  /** The dot product of `asked` with each of the first `count` rows; each must be less than 2³¹. */
  dotProducts(asked: Int16Array, count: number): Float32Array {
    const { memory, dotProducts } = this.#program;
    new Int16Array(memory.buffer, 0, asked.length).set(asked);
    const found = new Float32Array(count);
    for (let row = 0; row < count; row += ROWS_AT_ONCE) {
      const rows = Math.min(ROWS_AT_ONCE, count - row);
      dotProducts(0, this.#rowBytes, this.#rowsAt + row * this.#rowBytes, rows + (rows % 2), this.#sumsAt);
      found.set(new Int32Array(memory.buffer, this.#sumsAt, rows), row);
    }
    return found;
  }
}
