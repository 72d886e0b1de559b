import type { Document } from '@lampyre/ingest';
import type { ModelChange } from '../models/model-change.js';
import type { Language, Passage } from '../passages/passage.js';
import type { SearchOptions, SearchResult } from '../search/search-result.js';
import type { TermGroup } from '../words/question-terms.js';
import type { KeptAnswers } from './kept-answers.js';
import type { Report } from './report.js';

/** What the library's owner knows of a report beside its file; comes from the catalogue or from the person. */
export interface ReportDetails {
  id?: string;
  title?: string;
  publisher?: string;
  year?: number;
  language?: 'en' | 'fr';
  licence?: string;
  address?: string;
}

/** How a report is to be read. */
export interface AddOptions {
  /** Read scanned pages off their picture; a report that is here with scans unread is read again. */
  ocr?: boolean;
  /** Gives the adding up: its reason is thrown, and nothing of the report stays. */
  signal?: AbortSignal;
}

export interface AddProgress {
  file: string;
  stage: 'reading' | 'embedding' | 'indexing';
  done: number;
  total: number;
}

export interface AddOutcome {
  report: Report;
  /** `present`: the same file (by sha256) was there already and nothing was done. */
  outcome: 'added' | 'present';
}

export interface VerifyFinding {
  /** What was wrong, in one sentence. */
  problem: string;
  repaired: boolean;
}

/** One answer's row in the ledger; the question itself is not kept. */
export interface LedgerRow {
  /** ISO 8601. */
  at: string;
  tier: string;
  language: string;
  abstained: boolean;
  milliseconds: number;
  /** The footprint as JSON. */
  footprint: string;
  /** The answer was given before and was taken from the cache. */
  recalled?: boolean;
}

/** What is used for other things than answers. */
export type WorkKind = 'indexing' | 'download' | 'loading' | 'service' | 'evaluation' | 'baseline';

/** A row of the ledger that is no answer. */
export interface WorkRow {
  /** ISO 8601, of its end. */
  at: string;
  kind: WorkKind;
  /** The report, the model or the file that it was for. */
  subject: string;
  /** What it cost, as JSON. */
  cost: string;
}

/** How the vector side searches, by the native HNSW index or exactly, and why so. */
export interface VectorSearch {
  kind: 'hnsw' | 'exact';
  reason: Record<'en' | 'fr', string>;
}

/** A library on disk. `library.sqlite` is the truth; the vector index and the page images are derived from it and from the PDFs. */
export interface Library {
  readonly folder: string;
  readonly vectorSearch: VectorSearch;
  /** The id of the embedding model that made the library's vectors. */
  readonly embeddingModel: string;
  /** The change to another embedding model that is under way or was cut off. */
  modelChange(): ModelChange | undefined;
  /**
   * Changes to another embedding model: makes all vectors anew beside the old ones, with which searches go on, and swaps when the
   * last is there. Cut off, it goes on where it stopped. The model in use cancels a change to another.
   *
   * @throws LampyreError LAMPYRE_MODEL_UNKNOWN, LAMPYRE_MODEL_NOT_FOR_SEARCH, LAMPYRE_MODEL_MISSING, LAMPYRE_LIBRARY_BUSY
   */
  useModel(id: string, onProgress?: (change: ModelChange) => void, signal?: AbortSignal): Promise<void>;
  /** Goes on with a change that was cut off; does nothing when there is none. */
  continueModelChange(onProgress?: (change: ModelChange) => void, signal?: AbortSignal): Promise<void>;
  add(
    path: string,
    details?: ReportDetails,
    onProgress?: (progress: AddProgress) => void,
    options?: AddOptions,
  ): Promise<AddOutcome>;
  remove(report: string): Promise<Report>;
  list(): Report[];
  report(id: string): Report;
  document(id: string): Document;
  passage(id: number): Passage;
  search(question: string, options?: SearchOptions): Promise<SearchResult>;
  /** The content words of a question in `from`, each with the stems that may stand for it in texts of `to`. */
  questionTerms(question: string, from: Language, to: Language): TermGroup[];
  /** How many passages of a language hold a stem, in their text or over it. */
  passagesWith(stem: string, language: Language): number;
  /**
   * Cosine (−1 to 1) of a question in `from` and each text, as the embedding model hears them; undefined for what it does
   * not hear. About 5 ms for each text: meant for the few sentences that may answer.
   */
  similarities(
    question: string,
    from: Language,
    texts: readonly { text: string; language: Language }[],
  ): Promise<(number | undefined)[]>;
  /** A page as a WebP picture, drawn from the PDF at `widthPx` and kept. */
  pageImage(report: string, page: number, widthPx?: number): Promise<Uint8Array>;
  /** A figure or table alone, by the id of its block in the document, as a WebP picture. */
  blockImage(report: string, block: string, widthPx?: number): Promise<Uint8Array>;
  verify(): Promise<VerifyFinding[]>;
  appendToLedger(row: LedgerRow): void;
  ledger(limit?: number): LedgerRow[];
  appendToWork(row: WorkRow): void;
  /** What was used for other things than answers, newest first. */
  work(limit?: number): WorkRow[];
  /** The history of answers, by conversation. */
  readonly keptAnswers: KeptAnswers;
  /** A number that grows with each change of the reports. */
  readonly change: number;
  /** What a person set for this library under a name, as JSON; undefined when nothing is set. */
  setting(name: string): unknown;
  /** Sets it; `undefined` takes the setting away. */
  set(name: string, value: unknown): void;
  close(): Promise<void>;
}
