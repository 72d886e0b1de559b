import type { Box } from '@lampyre/assistant';
import type { Interval, Method } from '@lampyre/footprint';

/** A place that an answer names as its source. */
export interface GivenCitation {
  n: number;
  /** Id of the report, or the base name of its PDF. */
  report: string;
  page: number;
  /** Empty when the assistant names a page only. */
  quote: string;
  kind: 'text' | 'table' | 'figure';
  /** Where the quote is drawn, in points; empty when the assistant draws none. */
  boxes: { page: number; bbox: Box }[];
}

/** A passage that the assistant found, best first. */
export interface FoundPassage {
  report: string;
  pages: number[];
}

/** What an assistant gave for one question, whoever it is. */
export interface GivenAnswer {
  /** Id of the question. */
  id: string;
  /** True when it says that it has no answer. */
  abstained: boolean;
  text: string;
  /** Sentences with the numbers of their citations. */
  sentences: { text: string; citations: number[] }[];
  citations: GivenCitation[];
  /** Absent when the assistant does not tell what it found. */
  found?: FoundPassage[];
  milliseconds?: number;
  /** Energy of the answer; absent where nobody knows it. */
  energy?: { joules: Interval; method: Method };
  /** What a large model would have used for the same answer, as far as is published. */
  largeModel?: { joules: Interval; method: Method };
  /** What the search for `found` cost beside the answer. */
  searchEnergy?: { joules: Interval; method: Method };
  /** Means by which it was made, where the assistant says: `extractive`. */
  tier?: string;
  /** Why there is no answer. */
  error?: { code: string; message: string };
}
