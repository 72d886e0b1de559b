import type { Language } from '@lampyre/assistant';

/** What is asked for. `crosslingual`: the answer stands in reports of the other language. */
export const QUESTION_KINDS = [
  'fact',
  'numeric',
  'definition',
  'list',
  'explanation',
  'table',
  'figure',
  'crosslingual',
  'personal',
  'unanswerable',
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** Who would ask it. */
export const ASKERS = ['citizen', 'researcher', 'group'] as const;
export type Asker = (typeof ASKERS)[number];

/** How near to the reports a question is that they do not answer: the same subject, or another one. */
export const DISTANCES = ['near', 'far'] as const;
export type Distance = (typeof DISTANCES)[number];

/** Words of a report that answer, as an expert marked them. */
export interface MarkedQuote {
  /** Id of the report, or the base name of its PDF. */
  report: string;
  /** 1-based PDF page. */
  page: number;
  quote: string;
}

/**
 * What a right answer must hold: words as a person writes them, alternatives parted by `|` ("43 % | 43 per cent"), or a
 * regular expression for what words cannot say.
 */
export type KeyFact = string | { pattern: string };

/** One question of a set; one line of its JSONL file. */
export interface Question {
  id: string;
  /** Language in which it is asked. */
  language: Language;
  kind: QuestionKind;
  question: string;
  asker?: Asker;
  /** Pages that answer, by report; any one of them is right. */
  pages: Record<string, number[]>;
  quotes: MarkedQuote[];
  facts: KeyFact[];
  /** Words of confidence or likelihood that the answer must keep. */
  calibrated: string[];
  /** True when the reports do not answer: the right answer is to say so. */
  unanswerable: boolean;
  distance?: Distance;
  /** An answer as an expert would give it, for readers of the set. */
  answer?: string;
}
