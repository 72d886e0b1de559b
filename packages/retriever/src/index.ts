export type { Block, Box, Document } from '@lampyre/ingest';
export type { Conversation, KeptAnswer, KeptAnswers } from './library/kept-answers.js';
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
} from './library/library.js';
export { type LibraryOptions, openLibrary } from './library/open-library.js';
export type { Report } from './library/report.js';
export { type Database as SqliteDatabase, default as Sqlite } from './library/sqlite.js';
export { type EmbeddingModel, embeddedModel, embeddingModelAt, openEmbeddings } from './models/embeddings.js';
export {
  acceptModel,
  isInstalled,
  type ModelReceipt,
  modelFolder,
  receiptOf,
  registeredModel,
} from './models/installed-models.js';
export type { ModelChange } from './models/model-change.js';
export { EMBEDDED_MODEL_ID, MODEL_REGISTRY, type ModelFile, type RegisteredModel } from './models/model-registry.js';
export { locate } from './passages/locate.js';
export type { Language, Passage, PassageKind, PassageLine } from './passages/passage.js';
export { type Span, sentenceSpans } from './passages/sentences.js';
export { TABLE_HEAD_END } from './passages/tables-as-text.js';
export { type CompletedQuestion, completeQuestion } from './questions/complete-question.js';
export { type Asked, type QuestionFocus, readQuestion } from './questions/question-focus.js';
export type {
  Evidence,
  RankedPassage,
  SearchFilter,
  SearchHit,
  SearchOptions,
  SearchResult,
} from './search/search-result.js';
export { DATED, MEASURED } from './search/what-is-asked.js';
export { detectLanguage } from './words/language.js';
export type { Alternative, TermGroup, Translate } from './words/question-terms.js';
export { fold, spelledWords, stem, terms, termsRemembered, words } from './words/stemming.js';
export { isStopWord } from './words/stop-words.js';
