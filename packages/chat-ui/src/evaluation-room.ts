import {
  type EvaluationStore,
  listRuns,
  openEvaluationStore,
  type ReportPages,
  type Run,
  readKeptRun,
  reportPages,
} from '@lampyre/evaluation';
import { libraryContent } from './answering.js';
import type { ServedLibrary } from './rooms.js';

/** What the evaluation's screen and routes work with: the store of sets and votes, kept runs, the pages of the reports. */
export class EvaluationRoom {
  readonly #library: ServedLibrary;
  #store: EvaluationStore | undefined;
  #pages: { content: string; pages: ReportPages } | undefined;

  constructor(library: ServedLibrary) {
    this.#library = library;
  }

  /** Opened by the first who asks: who never evaluates has no such file. */
  get store(): EvaluationStore {
    this.#store ??= openEvaluationStore(this.#library.folder);
    return this.#store;
  }

  /** Names of the kept runs, the latest first. */
  runNames(): string[] {
    return listRuns(this.#library.folder);
  }

  /** @throws LampyreError LAMPYRE_FILE_MISSING, LAMPYRE_RUN_INVALID */
  run(name: string): Run {
    return readKeptRun(this.#library.folder, name);
  }

  /** The pages of the reports as they are now. */
  pages(): ReportPages {
    const content = libraryContent(this.#library);
    if (this.#pages?.content !== content) this.#pages = { content, pages: reportPages(this.#library) };
    return this.#pages.pages;
  }

  close(): void {
    this.#store?.close();
    this.#store = undefined;
  }
}
