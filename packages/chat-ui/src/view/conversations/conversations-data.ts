import type { Answer, Citation, ConversationSummary, Language } from '@lampyre/assistant';

/** An answer given before, as far as the list of a conversation shows it. */
export type PastAnswer = Pick<Answer, 'question' | 'understoodAs' | 'language' | 'tier' | 'abstained'> & {
  /** ISO 8601. */
  at: string;
  sentences: {
    text: string;
    supported: boolean;
    language: Language;
    /** The rows that the sentence says, where it says a table's. */
    table?: NonNullable<Citation['table']>;
  }[];
  sources: { n: number; title: string; pageLabel: string }[];
};

export interface ConversationsData {
  /** False where this browser's further questions are not kept. */
  keeps: boolean;
  /** Latest first; empty while one is opened. */
  list: ConversationSummary[];
  /** Oldest answer first. */
  opened?: { id: string; answers: PastAnswer[] };
}
