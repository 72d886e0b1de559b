export type { Block, Box, Document } from '@lampyre/ingest';
export { type CompletedQuestion, completeQuestion } from './complete-question.js';
export { type EmbeddingModel, embeddedModel, embeddingModelAt, openEmbeddings } from './embeddings.js';
export {
  acceptModel,
  isInstalled,
  type ModelReceipt,
  modelFolder,
  receiptOf,
  registeredModel,
} from './installed-models.js';
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
export type { ModelChange } from './model-change.js';
export { EMBEDDED_MODEL_ID, MODEL_REGISTRY, type ModelFile, type RegisteredModel } from './model-registry.js';
export { type LibraryOptions, openLibrary } from './open-library.js';
export type { Language, Passage, PassageKind, PassageLine } from './passage.js';
export { type Asked, type QuestionFocus, readQuestion } from './question-focus.js';
export type { Alternative, TermGroup, Translate } from './question-terms.js';
export type { Report } from './report.js';
export type { Evidence, RankedPassage, SearchFilter, SearchHit, SearchOptions, SearchResult } from './search-result.js';
export { type Span, sentenceSpans } from './sentences.js';
export { type Database as SqliteDatabase, default as Sqlite } from './sqlite.js';
export { fold, spelledWords, stem, terms, termsRemembered, words } from './stemming.js';
export { isStopWord } from './stop-words.js';
export { TABLE_HEAD_END } from './tables-as-text.js';
export { DATED, MEASURED } from './what-is-asked.js';
