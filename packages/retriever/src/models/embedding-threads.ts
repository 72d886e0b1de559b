import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { EmbeddingModel } from './embeddings.js';

/** The compiled worker: this address holds both from `src` (tests) and from `dist`. */
const WORKER_FILE = fileURLToPath(new URL('../../dist/models/embedding-worker.js', import.meta.url));

/** Few, so that the person's other work goes on while a report is added; each holds the model once. */
const THREADS_MAX = Math.min(2, availableParallelism());
/**
 * Another thread starts only after so many texts: a program that asks one question and ends would spend as much on loading the model again
 * as it gains.
 */
const TEXTS_BEFORE_ANOTHER = 64;

/** A text that a thread was given and has not answered. */
interface Waiting {
  characters: number;
  resolve: (vector: Float32Array) => void;
  reject: (reason: unknown) => void;
}

/**
 * Embeds texts in threads of their own, so that whoever else is served meanwhile does not wait, and several cores work. The first thread
 * starts with the first text; none of them keeps the program running when no text waits.
 */
export class EmbeddingThreads {
  readonly #model: EmbeddingModel;
  #threads: EmbeddingThread[] = [];
  #texts = 0;

  private constructor(model: EmbeddingModel) {
    this.#model = model;
  }

  static async open(model: EmbeddingModel): Promise<EmbeddingThreads> {
    // A thread cannot load the runtime again when the last one that held it has ended; this one holds it from now on.
    await import('onnxruntime-node');
    return new EmbeddingThreads(model);
  }

  /** The vector of a text, of length 1. Rejects with what loading the model or embedding threw; the next text is tried anew. */
  embed(text: string): Promise<Float32Array> {
    this.#threads = this.#threads.filter((thread) => thread.isAlive);
    let thread = this.#threads.reduce<EmbeddingThread | undefined>(
      (least, each) => (least && least.charactersWaiting <= each.charactersWaiting ? least : each),
      undefined,
    );
    if (!thread || (thread.charactersWaiting > 0 && this.#mayStartAnother())) {
      thread = new EmbeddingThread(this.#model);
      this.#threads.push(thread);
    }
    this.#texts += 1;
    return thread.embed(text);
  }

  #mayStartAnother(): boolean {
    return this.#threads.length < THREADS_MAX && this.#texts >= TEXTS_BEFORE_ANOTHER * this.#threads.length;
  }

  /** Ends the threads when what they were given is done; a text that comes later starts one again. */
  async close(): Promise<void> {
    await Promise.all(this.#threads.splice(0).map((thread) => thread.close()));
  }
}

/** One thread with the model; it answers texts in the order in which it is given them. */
class EmbeddingThread {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];
  #atRest: (() => void) | undefined;
  isAlive = true;
  charactersWaiting = 0;

  constructor(model: EmbeddingModel) {
    this.#worker = new Worker(WORKER_FILE, { workerData: model });
    this.#worker.on('message', (vector: Float32Array) => this.#take()?.resolve(vector));
    this.#worker.on('error', (thrown) => this.#end(thrown));
    this.#worker.on('exit', () => this.#end(new Error('the thread that embeds texts ended')));
  }

  embed(text: string): Promise<Float32Array> {
    this.#worker.ref();
    this.#worker.postMessage(text);
    this.charactersWaiting += text.length;
    return new Promise((resolve, reject) => {
      this.#waiting.push({ characters: text.length, resolve, reject });
    });
  }

  async close(): Promise<void> {
    if (this.#waiting.length > 0) {
      await new Promise<void>((resolve) => {
        this.#atRest = resolve;
      });
    }
    await this.#worker.terminate();
  }

  /** The text that was given first of those that wait. */
  #take(): Waiting | undefined {
    const first = this.#waiting.shift();
    this.charactersWaiting -= first?.characters ?? 0;
    if (this.#waiting.length === 0) {
      this.#worker.unref();
      this.#atRest?.();
    }
    return first;
  }

  #end(reason: unknown): void {
    this.isAlive = false;
    while (this.#waiting.length > 0) this.#take()?.reject(reason);
  }
}
