import type { Language } from '../passages/passage.js';

/** One PDF of the library and what is known of it. `list --json` is an array of these. */
export interface Report {
  id: string;
  /** Base name of the PDF, without `.pdf`. */
  file: string;
  /** Absolute path of the PDF. */
  path: string;
  title: string;
  publisher: string | null;
  year: number | null;
  language: Language;
  licence: string | null;
  address: string | null;
  sha256: string;
  pages: number;
  passages: number;
  /** Pages that hold no text (scans inside the report). */
  pagesWithoutText: number[];
  /** Pages whose text was read off their picture (OCR). */
  pagesByOcr: number[];
  /** Pages that are damaged and could not be read. */
  pagesFailed: number[];
  /** ISO 8601. */
  addedAt: string;
}
