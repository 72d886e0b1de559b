import { rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { ServedLibrary } from './rooms.js';

/** So long a removal can be undone. */
const UNDO_MILLISECONDS = 15_000;

/**
 * Takes reports out of the library a while after they were asked to go, so that it can be undone at no cost: adding a report
 * again takes its machine a minute. A server that ends before that has removed nothing.
 */
export class Removals {
  readonly #library: ServedLibrary;
  readonly #undoMilliseconds: number;
  readonly #waiting = new Map<string, NodeJS.Timeout>();
  readonly #listeners = new Set<() => void>();

  constructor(library: ServedLibrary, undoMilliseconds = UNDO_MILLISECONDS) {
    this.#library = library;
    this.#undoMilliseconds = undoMilliseconds;
  }

  /** Ids of the reports that are about to go. */
  list(): string[] {
    return [...this.#waiting.keys()];
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** @throws LampyreError LAMPYRE_REPORT_UNKNOWN */
  remove(id: string): void {
    this.#library.report(id);
    if (this.#waiting.has(id)) return;
    const timer = setTimeout(() => void this.#carryOut(id).catch(() => this.undo(id)), this.#undoMilliseconds);
    timer.unref();
    this.#waiting.set(id, timer);
    this.#tell();
  }

  undo(id: string): void {
    clearTimeout(this.#waiting.get(id));
    if (this.#waiting.delete(id)) this.#tell();
  }

  close(): void {
    for (const id of this.list()) this.undo(id);
  }

  async #carryOut(id: string): Promise<void> {
    const { path } = await this.#library.remove(id);
    this.#waiting.delete(id);
    // The library's own copies go with their report. Other files are the person's.
    const folder = dirname(resolve(path));
    const own = ['uploads', 'downloads'].some((name) => folder === resolve(join(this.#library.folder, name)));
    if (own) await Promise.all([path, `${path}.json`].map((file) => rm(file, { force: true })));
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
