import type { Assistant, Language, Library } from '@lampyre/assistant';

/** A way of measuring energy that was looked for on this machine. */
export interface FoundMeter {
  meter: string;
  /** Answers are measured with it. */
  chosen: boolean;
  reason: Record<Language, string>;
}

/** What the server asks of the assistant. */
export type AskingAssistant = Pick<Assistant, 'ask' | 'tiers' | 'conversations'>;

/** What answering and reading take of the library; nothing of it changes the library. */
export type ReadableLibrary = Pick<
  Library,
  | 'list'
  | 'report'
  | 'document'
  | 'search'
  | 'pageImage'
  | 'blockImage'
  | 'ledger'
  | 'work'
  | 'setting'
  | 'vectorSearch'
  | 'embeddingModel'
>;

/** What the server takes of the library. */
export type ServedLibrary = ReadableLibrary & Pick<Library, 'folder' | 'add' | 'remove'>;
