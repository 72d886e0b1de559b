export type { Box, Language, Library, Passage, PassageKind, Report } from '@lampyre/retriever';
export type { Answer, AnswerSentence, Citation, Tier } from './answer.js';
