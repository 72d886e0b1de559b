export type { Block, Box, Document } from '@lampyre/ingest';
export type { AddOutcome, AddProgress, LedgerRow, Library, ReportDetails, VerifyFinding } from './library.js';
export type { Language, Passage, PassageKind, PassageLine } from './passage.js';
export type { Report } from './report.js';
export type { Evidence, RankedPassage, SearchHit, SearchOptions, SearchResult } from './search-result.js';
