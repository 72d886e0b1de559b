import type { Assistant, Library } from '@lampyre/assistant';

/** What the server asks of the assistant. */
export type AskingAssistant = Pick<Assistant, 'ask'>;

/** What the server reads of the library; it changes nothing there. */
export type ReadableLibrary = Pick<
  Library,
  'list' | 'report' | 'document' | 'search' | 'pageImage' | 'blockImage' | 'ledger' | 'vectorSearch' | 'embeddingModel'
>;
