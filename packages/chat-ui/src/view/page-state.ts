import type { Answer, Language, Library, Report, Tier, TierState } from '@lampyre/assistant';
import type { ErrorReport } from '@lampyre/errors';
import type { Match } from '../find-in-report.js';
import type { PageAddress } from './address.js';

/** A report as the web sees it: where its file lies on the machine stays on the machine. */
export type ReportSummary = Omit<Report, 'path'>;

/** A page's place in its report and its size; `GET /api/reports/:id/pages/:n` answers it. */
export interface SourcePage {
  report: string;
  /** 1-based PDF page. */
  page: number;
  /** As printed on the page. */
  pageLabel: string;
  /** Pages of the report. */
  pages: number;
  widthPt: number;
  heightPt: number;
  /** Printed lines in reading order, with their boxes in points. */
  lines: { bbox: ReadBlock['bbox']; text: string }[];
  /** Only when it was asked for. */
  reading?: PageReading;
}

/** A heading of a report. */
export interface OutlineEntry {
  title: string;
  /** 1 is the highest. */
  level: number;
  page: number;
  pageLabel: string;
}

/** Where words stand in a report. */
export interface FoundInReport {
  report: string;
  words: string;
  matches: Match[];
}

/** What the reader made of a page. */
export interface PageReading {
  /** True when its text was read off its picture. */
  byOcr: boolean;
  /** In reading order. */
  blocks: ReadBlock[];
}

type Block = ReturnType<Library['document']>['blocks'][number];

/** A block without its text: that is on the picture. */
export type ReadBlock = Pick<Block, 'id' | 'kind' | 'bbox' | 'level' | 'rowBoxes'>;

/** What went wrong, as the server says it, or `offline` when it could not be reached. */
export type PageError = ErrorReport | { code: 'offline'; message: string; remedy: string };

/** How far an answer is that has not come yet. */
export interface AnswerProgress {
  /** Questions that are answered before this one. */
  waiting?: number;
  stage?: string;
  tier?: Tier;
  reason?: string;
  /** What has been written so far; not checked. */
  text: string;
}

/** Everything the page shows; the server renders it and the browser goes on from it. */
export interface PageState {
  /** Language of the interface. */
  language: Language;
  address: PageAddress;
  /** What stands in the ask box. */
  draft: string;
  pending: boolean;
  /** While an answer is awaited, or after it was stopped. */
  progress?: AnswerProgress;
  answer?: Answer;
  error?: PageError;
  /** The opened page of a report. */
  sourcePage?: SourcePage;
  /** Headings of the opened report, when they were asked for. */
  outline?: { report: string; entries: OutlineEntry[] };
  /** What was looked for in the opened report. */
  found?: FoundInReport;
  /** The screen that the address names, and what its loader gave. */
  screen?: { name: string; data: unknown };
  /** What the answers of this visit cost together; only the browser knows. */
  visit?: { answers: number; joules: number };
  reports: ReportSummary[];
  /** Questions that this library can answer. */
  examples: Record<Language, string[]>;
  /** Means of answering, whether this machine has them, and why. */
  tiers: TierState[];
}
