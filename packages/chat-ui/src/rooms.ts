import type { Answer, AskOptions, Library, Tier } from '@lampyre/assistant';

/** Which passages are searched. */
export interface AskedFilter {
  reports?: string[];
}

/** What a written answer tells while it is being made. */
export type AnswerEvent =
  | { type: 'stage'; stage: string }
  | { type: 'text'; delta: string }
  | { type: 'tier'; tier: Tier; reason: string };

/** A way of answering, whether this machine can, and why. */
export interface TierAvailability {
  tier: Tier;
  available: boolean;
  model?: string;
  why: string;
}

/** A way of measuring energy that was looked for on this machine. */
export interface FoundMeter {
  meter: string;
  /** Answers are measured with it. */
  chosen: boolean;
  reason: string;
}

/** What the server asks of the assistant. */
export interface AskingAssistant {
  ask(
    question: string,
    options?: AskOptions & {
      filter?: AskedFilter;
      conversation?: string;
      signal?: AbortSignal;
      onEvent?: (event: AnswerEvent) => void;
    },
  ): Promise<Answer>;
  tiers?: () => TierAvailability[] | Promise<TierAvailability[]>;
}

/** What answering and reading take of the library; nothing of it changes the library. */
export type ReadableLibrary = Pick<
  Library,
  'list' | 'report' | 'document' | 'search' | 'pageImage' | 'blockImage' | 'ledger' | 'vectorSearch' | 'embeddingModel'
>;

/** What the server takes of the library. */
export type ServedLibrary = ReadableLibrary & Pick<Library, 'folder' | 'add' | 'remove'>;
