import type { Language, Passage, PassageKind } from '../passages/passage.js';

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

/** Which passages may be found. Fields narrow one another; several values of one field widen it; empty lists say nothing. */
export interface SearchFilter {
  /** Ids of reports. */
  reports?: string[];
  /** Publishers, by their name or by words of it ("IPCC"), accents and case apart. */
  publishers?: string[];
  /** Years of publication, both ends included; a report without a year is left out. */
  years?: { from?: number; to?: number };
  /** Languages of the passages. */
  languages?: Language[];
  kinds?: PassageKind[];
}

export interface SearchOptions {
  /** Passages wanted; 10 by default. */
  top?: number;
  /** Search in this report only: short for a filter with one report. */
  report?: string;
  filter?: SearchFilter;
  /** Passages in the order of their scores alone; without it a page is shown once before any is shown twice. */
  repeatPages?: boolean;
  /** Show what summaries for policymakers say before the rest, where they answer nearly as well. */
  summariesFirst?: boolean;
}

export interface SearchResult {
  question: string;
  /** Language of the question. */
  language: Language;
  ranked: RankedPassage[];
}
