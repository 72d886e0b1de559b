import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { LampyreError, toLampyreError } from '@lampyre/errors';
import type { Catalogue, CatalogueReport } from './catalogue.js';
import type { ServedLibrary } from './rooms.js';
import { isOver, type Job } from './view/library/job.js';

/** Jobs that are over and still told of. */
const REMEMBERED = 20;

interface Task {
  job: Job;
  abort: AbortController;
  work: (task: Task) => Promise<void>;
}

/**
 * Adds reports to the library, one after the other, and tells how far it is.
 *
 * An uploaded file lies whole in the folder's `uploads/` before its job begins, and leaves it only when the job fails or is
 * cancelled. So what lies there and is in no library was interrupted, and `resume` takes it up again.
 */
export class LibraryJobs {
  readonly uploads: string;
  readonly #library: ServedLibrary;
  readonly #catalogue: Catalogue | undefined;
  readonly #tasks: Task[] = [];
  readonly #listeners = new Set<() => void>();
  #running: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(library: ServedLibrary, catalogue?: Catalogue) {
    this.#library = library;
    this.#catalogue = catalogue;
    this.uploads = join(library.folder, 'uploads');
  }

  list(): Job[] {
    return this.#tasks.map(({ job }) => ({ ...job }));
  }

  /** Calls `listener` whenever a job changes, until the returned function is called. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** A whole PDF that lies in `uploads`. */
  addUpload(path: string): Job {
    return this.#queue(basename(path), async (task) => {
      const outcome = await this.#add(task, path).catch(async (thrown) => {
        if (!this.#closed) await rm(path, { force: true });
        throw thrown;
      });
      // The same file is here from elsewhere: one copy is enough.
      if (outcome.path !== resolve(path)) await rm(path, { force: true });
    });
  }

  /** A report of the catalogue, which is downloaded first. */
  addFromCatalogue(entry: CatalogueReport): Job {
    return this.#queue(entry.title, async (task) => {
      const progress = (bytes: number, total = 0) => this.#change(task, { stage: 'downloading', done: bytes, total });
      progress(0);
      const { path, details } = await this.#catalogue!.fetch(entry.id, progress, task.abort.signal);
      await this.#add(task, path, details);
    });
  }

  /**
   * Ends a job that is waiting or under way; the library is as if it had never begun.
   *
   * @throws LampyreError LAMPYRE_JOB_UNKNOWN
   */
  cancel(id: string): void {
    const task = this.#tasks.find(({ job }) => job.id === id);
    if (!task) throw new LampyreError('LAMPYRE_JOB_UNKNOWN', { id });
    if (!isOver(task.job)) task.abort.abort();
  }

  /** Takes up the uploads that an earlier server did not end. */
  async resume(): Promise<void> {
    const known = new Set(this.#library.list().map(({ path }) => resolve(path)));
    const names = await readdir(this.uploads).catch((): string[] => []);
    for (const name of names.sort()) {
      const path = join(this.uploads, name);
      if (name.endsWith('.part')) await rm(path, { force: true });
      else if (/\.pdf$/i.test(name) && !known.has(resolve(path))) this.addUpload(path);
    }
  }

  /** Stops what is under way; it goes on when a server is started again. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const { abort } of this.#tasks) abort.abort();
    await this.#running;
  }

  #queue(name: string, work: Task['work']): Job {
    const job: Job = { id: randomUUID(), name, stage: 'waiting', done: 0, total: 0 };
    const task: Task = { job, abort: new AbortController(), work };
    this.#tasks.push(task);
    this.#forgetOldest();
    this.#running = this.#running.then(() => this.#run(task));
    this.#tell();
    return { ...job };
  }

  async #run(task: Task): Promise<void> {
    if (this.#closed) return;
    try {
      await task.work(task);
    } catch (thrown) {
      if (task.abort.signal.aborted) this.#change(task, { stage: 'cancelled' });
      else this.#change(task, { stage: 'failed', error: toLampyreError(thrown).toReport() });
    }
  }

  async #add(task: Task, path: string, details = {}) {
    const { signal } = task.abort;
    signal.throwIfAborted();
    const { report, outcome } = await this.#library.add(
      path,
      details,
      ({ stage, done, total }) => this.#change(task, { stage, done, total }),
      { signal },
    );
    this.#change(task, { stage: outcome, report: report.id });
    return report;
  }

  #change({ job }: Task, change: Partial<Job>): void {
    Object.assign(job, change);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #forgetOldest(): void {
    const over = this.#tasks.filter(({ job }) => isOver(job));
    for (const task of over.slice(0, Math.max(0, over.length - REMEMBERED))) {
      this.#tasks.splice(this.#tasks.indexOf(task), 1);
    }
  }
}

/** A name in `folder` that is not taken: `report.pdf`, `report-2.pdf` … */
export function freePath(folder: string, name: string): string {
  const stem = name.replace(/\.pdf$/i, '');
  for (let number = 1; ; number++) {
    const path = join(folder, `${number === 1 ? stem : `${stem}-${number}`}.pdf`);
    if (!existsSync(path) && !existsSync(`${path}.part`)) return path;
  }
}
