export type { Block, Box, Document } from '@lampyre/ingest';
export { type CompletedQuestion, completeQuestion } from './complete-question.js';
export { type EmbeddingModel, embeddedModel, openEmbeddings } from './embeddings.js';
export type { Conversation, KeptAnswer, KeptAnswers } from './kept-answers.js';
export { detectLanguage } from './language.js';
export type {
  AddOptions,
  AddOutcome,
  AddProgress,
  LedgerRow,
  Library,
  ReportDetails,
  VerifyFinding,
  WorkKind,
  WorkRow,
} from './library.js';
export { locate } from './locate.js';
export { type LibraryOptions, openLibrary } from './open-library.js';
export type { Language, Passage, PassageKind, PassageLine } from './passage.js';
export type { Alternative, TermGroup, Translate } from './question-terms.js';
export type { Report } from './report.js';
export type { Evidence, RankedPassage, SearchFilter, SearchHit, SearchOptions, SearchResult } from './search-result.js';
export { type Span, sentenceSpans } from './sentences.js';
export { fold, stem, terms, words } from './stemming.js';
export { default as Sqlite, type Database as SqliteDatabase } from './sqlite.js';
export { isStopWord } from './stop-words.js';
