import type { ErrorCode } from '@lampyre/errors';
import type { Footprint } from '@lampyre/footprint';
import type { Box, Language, PassageKind } from '@lampyre/retriever';
import type { QuotedTable } from './printed-tables.js';

/** The means by which an answer is made, from the most frugal to the least. */
export type Tier = 'extractive' | 'local' | 'remote';

export interface AnswerSentence {
  text: string;
  /** Numbers `n` of the citations that carry the sentence. */
  citations: number[];
  /** True when the citations were checked to hold what the sentence says. */
  supported: boolean;
  /** Rows of a wide table with the columns that the question names; the citation has all columns. */
  table?: QuotedTable;
}

export interface QuotedFigure {
  block: string;
  caption: string;
}

/** A verbatim quote of a passage with its place. */
export interface Citation {
  n: number;
  report: string;
  file: string;
  title: string;
  /** 1-based PDF page. */
  page: number;
  /** As printed on the page. */
  pageLabel: string;
  sectionPath: string[];
  kind: PassageKind;
  /** Of the quote. */
  language: Language;
  quote: string;
  /** How sure the authors are, as the quote prints it ("high confidence"; several joined by ", "); absent where it does not say. */
  calibrated?: string;
  /** Tables: the quoted rows under what heads their columns; absent when the table's grid was not read. */
  table?: QuotedTable;
  /** Figures: the block of the document that `Library.blockImage` draws, and its caption. */
  figure?: QuotedFigure;
  boxes: { page: number; bbox: Box }[];
}

/** What the check after writing found. */
export interface WrittenCheck {
  /** Sentences that the model wrote. */
  sentences: number;
  /** Those that their passages do not support. */
  unsupported: number;
  /** Citation numbers that stand for no passage and were taken out. */
  removedCitations: number;
}

/** Why another tier answered than the one chosen. */
export interface Fallback {
  from: Tier;
  code: ErrorCode;
  message: string;
}

/** A report that is not in the library, where a question may be answered. */
export interface OtherReport {
  /** By which it is added. */
  id: string;
  title: string;
  publisher?: string;
  year?: number;
  language?: Language;
}

/** What can be said in the reader's language of a quote in the other, from its terms and numbers; no translation. */
export interface QuoteGloss {
  /** Of the citation. */
  n: number;
  text: string;
}

export interface Answer {
  id?: string;
  question: string;
  /** The question as it was understood, where it leaned on one before ("and in Europe?"). */
  understoodAs?: string;
  /** Id of its conversation, to go on with. */
  conversation?: string;
  language: Language;
  tier: Tier;
  /** Why this tier, in one sentence, in the language of the question. */
  reason: string;
  /** True when the reports do not answer; then the citations are the nearest passages, offered as such. */
  abstained: boolean;
  text: string;
  sentences: AnswerSentence[];
  citations: Citation[];
  /** Numbers `n` of citations that give amounts in the unit of another report's: each is shown with its report in front. */
  compared?: number[];
  /** One for each quote in the other language of which something can be said. */
  glosses?: QuoteGloss[];
  /** Where it abstains: reports of the catalogue, not in the library, that may say more. */
  elsewhere?: OtherReport[];
  /** Written answers only. */
  check?: WrittenCheck;
  /** Present when the chosen tier failed and the extractive answer stands in for it. */
  fallback?: Fallback;
  /** Present when the same was asked before and the answer is that one; its footprint is that of recalling it. */
  recalled?: true;
  footprint: Footprint;
  milliseconds: number;
}
