export type { Box, Language, Library, Passage, PassageKind, Report } from '@lampyre/retriever';
export type { Answer, AnswerSentence, Citation, QuotedFigure, Tier } from './answer.js';
export { type AskOptions, type Assistant, createAssistant, QUESTION_CHARACTERS_MAX } from './assistant.js';
export { LampyreRetriever, type LampyreRetrieverInput, type PassageMetadata, passageSearchTool } from './langchain.js';
export { PHRASES } from './phrases.js';
export type { QuotedTable } from './printed-tables.js';
