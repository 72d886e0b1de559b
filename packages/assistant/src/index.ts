export {
  budgetOf,
  FOOTPRINT_SETTINGS,
  type LedgerSums,
  ledgerSums,
  readFootprintSettings,
} from '@lampyre/footprint';
export type { Box, Language, Library, Passage, PassageKind, Report } from '@lampyre/retriever';
export type {
  Answer,
  AnswerSentence,
  Citation,
  Fallback,
  OtherReport,
  QuotedFigure,
  QuoteGloss,
  Tier,
  WrittenCheck,
} from './answer.js';
export type { AnswerEvent, AskFilter, AskOptions } from './ask-options.js';
export { type Assistant, type AssistantParts, createAssistant, QUESTION_CHARACTERS_MAX } from './assistant.js';
export type { ConversationHistory, ConversationSummary, Conversations } from './conversations.js';
export { LampyreRetriever, type LampyreRetrieverInput, type PassageMetadata, passageSearchTool } from './langchain.js';
export { countsServer } from './model-energy.js';
export { PHRASES } from './phrases.js';
export type { QuotedTable } from './printed-tables.js';
export {
  type LocalTierSettings,
  type RemoteTierSettings,
  readTierSettings,
  setLocalTier,
  setRemoteTier,
  type TierSettings,
} from './tier-settings.js';
export type { TierState } from './tiers.js';
export { evidencePieces, supportOf as claimSupport } from './written-check.js';
