import { randomBytes } from 'node:crypto';
import { LampyreError } from '@lampyre/errors';
import type { Library } from '@lampyre/retriever';
import type { Answer } from './answer.js';

export interface ConversationSummary {
  id: string;
  /** Its first question. */
  title: string;
  /** ISO 8601 times of its first and last answer. */
  startedAt: string;
  lastAt: string;
  answers: number;
}

export interface ConversationHistory {
  id: string;
  /** Oldest first. */
  answers: { at: string; answer: Answer }[];
}

/** The history of answers on disk. What is removed is gone from the files, too. */
export interface Conversations {
  /** Latest first. */
  list(): ConversationSummary[];
  /** Throws LAMPYRE_CONVERSATION_UNKNOWN. */
  get(id: string): ConversationHistory;
  /** Throws LAMPYRE_CONVERSATION_UNKNOWN. */
  remove(id: string): void;
  /** Returns how many conversations were removed. */
  removeAll(): number;
}

/** What an answer leaves behind for the questions that follow it. */
export interface ConversationMemory {
  conversations: Conversations;
  /** The id to answer under: the one given, which must be known, or a new one. Throws LAMPYRE_CONVERSATION_UNKNOWN. */
  begin(given: string | undefined): string;
  /**
   * The questions before this one as they were understood, oldest first. Where it is the last one asked, it is taken for
   * that one (a page loaded again), and what came before it counts.
   */
  questionsBefore(question: string, id: string): string[];
  /** Keeps an answer on disk. */
  keep(askedAs: string, answer: Answer & { conversation: string }): void;
  /** Remembers a question while the program runs, and writes nothing. */
  rememberUnkept(id: string, question: string): void;
  /** The last answer given to the same question, asked in the same way. */
  last(askedAs: string): Answer | undefined;
}

/** Conversations of which nothing is kept on disk; the oldest are forgotten. */
const UNKEPT_MAX = 64;
const ID_BYTES = 5;

export function conversationMemory({ keptAnswers }: Pick<Library, 'keptAnswers'>): ConversationMemory {
  const unkept = new Map<string, string[]>();
  const answersOf = (id: string) => keptAnswers.of(id).map(({ at, answer }) => ({ at, answer: read(answer) }));
  const known = (id: string) => {
    const answers = answersOf(id);
    if (answers.length === 0) throw new LampyreError('LAMPYRE_CONVERSATION_UNKNOWN', { id });
    return answers;
  };
  return {
    conversations: {
      list: () =>
        keptAnswers
          .conversations()
          .map((summary) => ({ ...summary, title: answersOf(summary.id)[0]!.answer.question })),
      get: (id) => ({ id, answers: known(id) }),
      remove(id) {
        if (!unkept.delete(id)) known(id);
        keptAnswers.remove(id);
      },
      removeAll() {
        const { length } = keptAnswers.conversations();
        unkept.clear();
        keptAnswers.removeAll();
        return length;
      },
    },

    begin(given) {
      if (given === undefined) return randomBytes(ID_BYTES).toString('hex');
      if (!unkept.has(given)) known(given);
      return given;
    },

    questionsBefore(question, id) {
      const kept = keptAnswers.of(id).map(({ answer }) => read(answer));
      const before = kept.at(-1)?.question === question ? kept.slice(0, -1) : kept;
      return [...before.map(({ question: asked, understoodAs }) => understoodAs ?? asked), ...(unkept.get(id) ?? [])];
    },

    keep(askedAs, answer) {
      const at = new Date().toISOString();
      keptAnswers.keep({ at, conversation: answer.conversation, askedAs, answer: JSON.stringify(answer) });
    },

    rememberUnkept(id, question) {
      const questions = unkept.get(id) ?? [];
      unkept.delete(id);
      unkept.set(id, [...questions, question]);
      const [oldest] = unkept.keys();
      if (unkept.size > UNKEPT_MAX && oldest !== undefined) unkept.delete(oldest);
    },

    last(askedAs) {
      const kept = keptAnswers.last(askedAs);
      return kept && read(kept.answer);
    },
  };
}

function read(json: string): Answer {
  return JSON.parse(json) as Answer;
}
