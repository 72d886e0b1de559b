import type { Database } from './database.js';

/** One answer of the history. */
export interface KeptAnswer {
  /** ISO 8601. */
  at: string;
  conversation: string;
  /** All that decides what the answer is: question, options, library. */
  askedAs: string;
  /** The answer as JSON. */
  answer: string;
}

export interface Conversation {
  id: string;
  /** ISO 8601 times of its first and last answer. */
  startedAt: string;
  lastAt: string;
  /** Different ones: what was asked again counts once. */
  answers: number;
}

/** The history of answers on disk. What is removed is overwritten, in the database and in its log. */
export interface KeptAnswers {
  keep(kept: KeptAnswer): void;
  /** The last answer to what was asked in the same way; undefined when there is none. */
  last(askedAs: string): KeptAnswer | undefined;
  /** The answers of a conversation, oldest first; empty when there is no such conversation. */
  of(conversation: string): KeptAnswer[];
  /** Latest first. */
  conversations(): Conversation[];
  /** Returns how many answers were removed. */
  remove(conversation: string): number;
  removeAll(): number;
}

const COLUMNS = 'at, conversation, asked_as AS askedAs, answer';

export function keptAnswers(database: Database): KeptAnswers {
  const remove = (where: string, ...values: string[]): number => {
    database.pragma('secure_delete = ON');
    const { changes } = database.prepare(`DELETE FROM kept_answers ${where}`).run(...values);
    // The log still holds what was written; emptying it waits for readers, and the next removal or closing does it then.
    database.pragma('wal_checkpoint(TRUNCATE)');
    return changes;
  };
  return {
    keep({ at, conversation, askedAs, answer }) {
      database
        .prepare('INSERT INTO kept_answers (at, conversation, asked_as, answer) VALUES (?, ?, ?, ?)')
        .run(at, conversation, askedAs, answer);
    },
    last: (askedAs) =>
      database
        .prepare<[string], KeptAnswer>(
          `SELECT ${COLUMNS} FROM kept_answers WHERE asked_as = ? ORDER BY id DESC LIMIT 1`,
        )
        .get(askedAs),
    of: (conversation) =>
      database
        .prepare<[string], KeptAnswer>(`SELECT ${COLUMNS} FROM kept_answers WHERE conversation = ? ORDER BY id`)
        .all(conversation),
    conversations: () =>
      database
        .prepare<[], Conversation>(
          `SELECT conversation AS id, min(at) AS startedAt, max(at) AS lastAt, count(DISTINCT asked_as) AS answers
           FROM kept_answers GROUP BY conversation ORDER BY max(id) DESC`,
        )
        .all(),
    remove: (conversation) => remove('WHERE conversation = ?', conversation),
    removeAll: () => remove(''),
  };
}
