import type { Box } from '@lampyre/ingest';

export type PassageKind = 'text' | 'table' | 'figure';

export type Language = 'en' | 'fr';

/** One printed line (or table row) of a passage. Offsets are into the passage's text. */
export interface PassageLine {
  page: number;
  bbox: Box;
  start: number;
  end: number;
  /** Left and right edge in points of each whitespace-separated word of the line; empty when only the line's box is known. */
  words: [x0: number, x1: number][];
}

/** What is indexed and cited: text of one section, a table (or a group of its rows with its header), or a figure with its caption. */
export interface Passage {
  id: number;
  report: string;
  /** Base name of the PDF, without `.pdf`. */
  file: string;
  kind: PassageKind;
  language: Language;
  /** Headings from the report's highest down to the passage's own. */
  sectionPath: string[];
  /** 1-based PDF pages on which the passage lies. */
  pages: number[];
  /** As printed, paragraphs parted by a line feed. */
  text: string;
  lines: PassageLine[];
  /** Tables and figures. */
  caption?: string;
  /** Tables and figures: "Table SPM.2". */
  label?: string;
}
