import type { Language, PassageKind } from '@lampyre/retriever';
import type { Answer, Tier } from './answer.js';

/** What happens while an answer is made. */
export type AnswerEvent =
  | { type: 'stage'; stage: string }
  /** Text of a written answer as it comes, before it is checked. */
  | { type: 'text'; delta: string }
  | { type: 'tier'; tier: Tier; reason: string };

/** Which passages may answer. */
export interface AskFilter {
  reports?: string[];
  publishers?: string[];
  years?: { from?: number; to?: number };
  languages?: Language[];
  kinds?: PassageKind[];
}

export interface AskOptions {
  /** `auto`, the default, takes the most frugal tier that serves. */
  tier?: 'auto' | Tier;
  /** Look in this report only. */
  report?: string;
  /** Look in these reports, years, languages … only. */
  filter?: AskFilter;
  /** Handed back with the answer. */
  id?: string;
  /** Language of the assistant's own words; that of the question by default. */
  language?: Language;
  /** Id of the conversation that this question goes on with; a new one is begun by default. */
  conversation?: string;
  /** False: neither question nor answer is kept on disk, and no answer is recalled; true by default. */
  keep?: boolean;
  /** False: answers anew, even if the same was asked before; true by default. */
  recall?: boolean;
  /** What the answer may cost at most; a written answer that would probably cost more is not begun. */
  budgetJoules?: number;
  /** Does the work of an answer when its turn comes; a recalled one, which costs next to nothing, waits for none. At once by default. */
  inTurn?: (work: () => Promise<Answer>) => Promise<Answer>;
  /** Stops the answer; `ask` then throws the signal's reason. */
  signal?: AbortSignal;
  onEvent?: (event: AnswerEvent) => void;
}
