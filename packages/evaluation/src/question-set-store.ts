import { randomBytes } from 'node:crypto';
import { LampyreError } from '@lampyre/errors';
import type { SqliteDatabase } from '@lampyre/retriever';
import type { Question } from './question.js';
import { questionLine, readQuestions } from './read-questions.js';

export interface QuestionSetSummary {
  id: string;
  name: string;
  /** ISO 8601. */
  changedAt: string;
  questions: number;
}

const ID_BYTES = 9;

/** Question sets that are made and edited in the page, kept in the library's `evaluation.sqlite`. */
export class QuestionSetStore {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  list(): QuestionSetSummary[] {
    return this.#database
      .prepare<[], QuestionSetSummary>(
        `SELECT id, name, changed_at AS changedAt, (SELECT count(*) FROM set_questions WHERE question_set = question_sets.id) AS questions
         FROM question_sets ORDER BY changed_at DESC`,
      )
      .all();
  }

  create(name: string): string {
    const id = randomBytes(ID_BYTES).toString('base64url');
    this.#database.prepare('INSERT INTO question_sets (id, name, changed_at) VALUES (?, ?, ?)').run(id, name, now());
    return id;
  }

  /** @throws LampyreError LAMPYRE_SET_UNKNOWN */
  read(id: string): { id: string; name: string; questions: Question[] } {
    const row = this.#database
      .prepare<[string], { name: string }>('SELECT name FROM question_sets WHERE id = ?')
      .get(id);
    if (!row) throw new LampyreError('LAMPYRE_SET_UNKNOWN', { id });
    const lines = this.#database
      .prepare<[string], string>('SELECT question FROM set_questions WHERE question_set = ? ORDER BY position, id')
      .pluck()
      .all(id);
    return { id, name: row.name, questions: readQuestions(lines.join('\n')).questions.map(({ question }) => question) };
  }

  /** The set as a file to share: one question a line. Throws LAMPYRE_SET_UNKNOWN. */
  file(id: string): string {
    return this.read(id)
      .questions.map((question) => `${questionLine(question)}\n`)
      .join('');
  }

  /** Adds a question, or replaces the one with its id in its place. Throws LAMPYRE_SET_UNKNOWN. */
  save(id: string, questions: readonly Question[]): void {
    this.read(id);
    const insert = this.#database.prepare(
      `INSERT INTO set_questions (question_set, id, position, question)
       VALUES (?, ?, (SELECT coalesce(max(position), 0) + 1 FROM set_questions WHERE question_set = ?), ?)
       ON CONFLICT (question_set, id) DO UPDATE SET question = excluded.question`,
    );
    this.#database.transaction(() => {
      for (const question of questions) insert.run(id, question.id, id, questionLine(question));
      this.#changed(id);
    })();
  }

  removeQuestion(id: string, question: string): void {
    this.#database.prepare('DELETE FROM set_questions WHERE question_set = ? AND id = ?').run(id, question);
    this.#changed(id);
  }

  remove(id: string): void {
    this.#database.prepare('DELETE FROM question_sets WHERE id = ?').run(id);
  }

  #changed(id: string): void {
    this.#database.prepare('UPDATE question_sets SET changed_at = ? WHERE id = ?').run(now(), id);
  }
}

function now(): string {
  return new Date().toISOString();
}
