import type { Language, PassageKind } from '@lampyre/assistant';

/** Whether a passage answers the question, as a person judged it. */
export type Verdict = 'right' | 'wrong';

export interface FoundPassage {
  id: number;
  report: string;
  title: string;
  /** 1-based PDF pages. */
  pages: number[];
  pageLabel: string;
  kind: PassageKind;
  language: Language;
  sectionPath: string[];
  text: string;
  /** Comparable within one search only. */
  score: number;
  evidence: {
    lexicalRank?: number;
    lexicalScore?: number;
    denseRank?: number;
    cosine?: number;
    coverage: number;
  };
  verdict?: Verdict;
}

/** A mark that was kept. */
export interface KeptMark {
  question: string;
  language: Language;
  report: string;
  title: string;
  /** 1-based PDF page. */
  page: number;
  pageLabel: string;
  verdict: Verdict;
}

/** What the researcher's screen shows. */
export interface PassagesData {
  question: string;
  /** Of the question. */
  language?: Language;
  passages: FoundPassage[];
  milliseconds: number;
  kind: PassageKind | '';
  passageLanguage: Language | '';
  /** Questions that were marked so far. */
  marked: number;
  /** The latest marks, latest first, one for each question and page. */
  marks: KeptMark[];
}
