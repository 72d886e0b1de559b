import type { Language, Passage, PassageKind } from './passage.js';

/** One found passage, as `search --json` prints it. */
export interface SearchHit {
  report: string;
  file: string;
  pages: number[];
  kind: PassageKind;
  sectionPath: string[];
  text: string;
  /** Fused score; comparable within one result only. */
  score: number;
}

/** What each side of the search said of a passage; the assistant weighs it when it decides whether to abstain. */
export interface Evidence {
  /** Rank from 1 among the lexical candidates, absent when that side did not find it. */
  lexicalRank?: number;
  /** BM25 score of the lexical side, higher is better. */
  lexicalScore?: number;
  denseRank?: number;
  /** Cosine similarity of question and passage, −1 to 1. */
  cosine?: number;
  /** Share (0 to 1), weighted by rarity, of the question's content words that the passage holds. */
  coverage: number;
}

export interface RankedPassage {
  passage: Passage;
  score: number;
  evidence: Evidence;
}

export interface SearchOptions {
  /** Passages wanted; 10 by default. */
  top?: number;
  /** Search in this report only. */
  report?: string;
}

export interface SearchResult {
  question: string;
  /** Language of the question. */
  language: Language;
  ranked: RankedPassage[];
}
