import { randomBytes } from 'node:crypto';
import { LampyreError } from '@lampyre/errors';
import type { SqliteDatabase } from '@lampyre/retriever';
import {
  type ComparedSystem,
  type ComparisonContent,
  comparisonContent,
  CRITERIA,
  type Duel,
  isSwapped,
  type NamelessAnswer,
  orderFor,
  type Preference,
  type Vote,
} from './blind-comparison.js';
import { type CastVote, type ComparisonResults, comparisonResults } from './comparison-results.js';
import type { Run } from './run.js';

export interface ComparisonSummary {
  id: string;
  title: string;
  createdAt: string;
  questions: number;
  systems: number;
  voters: number;
  votes: number;
}

/** What a voter is asked next: two answers without names. */
export interface Ballot {
  duel: number;
  /** Duels voted on so far, and all. */
  done: number;
  total: number;
  question: Duel['question'];
  left: NamelessAnswer;
  right: NamelessAnswer;
}

/** What a voter sees who has finished. */
export interface Reveal {
  systems: ComparedSystem[];
  /** The voter's own votes, with the systems on either side. */
  own: { question: Duel['question']; left: number; right: number; vote: Vote }[];
  results: ComparisonResults;
  voters: number;
}

/** A vote as the screen gives it: −1 left, 1 right, 0 neither. */
export type SideVote = Vote;

const ID_BYTES = 9;

/** Blind comparisons with their voters and votes, kept in the library's `evaluation.sqlite`. */
export class ComparisonStore {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  /** @throws LampyreError LAMPYRE_RUNS_DISJOINT */
  create(title: string, runs: readonly Run[], questions: number): string {
    const id = newId();
    const content = JSON.stringify(comparisonContent(title, runs, questions));
    this.#database
      .prepare('INSERT INTO comparisons (id, title, created_at, content) VALUES (?, ?, ?, ?)')
      .run(id, title, new Date().toISOString(), content);
    return id;
  }

  list(): ComparisonSummary[] {
    return this.#database
      .prepare<[], { id: string }>('SELECT id FROM comparisons ORDER BY created_at DESC')
      .all()
      .map(({ id }) => this.summary(id));
  }

  /** @throws LampyreError LAMPYRE_COMPARISON_UNKNOWN */
  summary(id: string): ComparisonSummary {
    const { title, createdAt, content } = this.#read(id);
    const count = (sql: string) => Number(this.#database.prepare(sql).pluck().get(id));
    return {
      id,
      title,
      createdAt,
      questions: new Set(content.duels.map(({ question }) => question.id)).size,
      systems: content.systems.length,
      voters: count('SELECT count(*) FROM voters WHERE comparison = ?'),
      votes: count('SELECT count(*) FROM votes JOIN voters ON voters.id = voter WHERE comparison = ?'),
    };
  }

  /** Lets one more person vote; the id that comes back is theirs alone. Throws LAMPYRE_COMPARISON_UNKNOWN. */
  join(comparison: string): string {
    this.#read(comparison);
    const voter = newId();
    this.#database
      .prepare('INSERT INTO voters (id, comparison, joined_at) VALUES (?, ?, ?)')
      .run(voter, comparison, new Date().toISOString());
    return voter;
  }

  /** The next two answers for a voter; undefined when all were judged or the voter has finished. Throws LAMPYRE_VOTE_INVALID. */
  ballot(voter: string): Ballot | undefined {
    const { comparison, finished } = this.#voter(voter);
    if (finished) return undefined;
    const { content } = this.#read(comparison);
    const done = new Set(this.#votesOf(voter).map(({ duel }) => duel));
    const next = orderFor(voter, content.duels.length).find((duel) => !done.has(duel));
    if (next === undefined) return undefined;
    const { question, systems } = content.duels[next]!;
    const answers = systems.map((system) => content.answers[question.id]![system]!);
    const [left, right] = isSwapped(voter, next) ? [answers[1]!, answers[0]!] : [answers[0]!, answers[1]!];
    return { duel: next, done: done.size, total: content.duels.length, question, left, right };
  }

  /**
   * Counts a vote, or replaces the voter's earlier one on the same duel.
   *
   * @throws LampyreError LAMPYRE_VOTE_INVALID: an unknown voter or duel, a criterion left out, or the names already seen
   */
  vote(voter: string, duel: number, sides: SideVote): void {
    const { comparison, finished } = this.#voter(voter);
    if (finished) throw new LampyreError('LAMPYRE_VOTE_INVALID', { detail: 'the names were shown already' });
    const { content } = this.#read(comparison);
    if (!content.duels[duel]) throw new LampyreError('LAMPYRE_VOTE_INVALID', { detail: 'there is no such question' });
    const missing = CRITERIA.find((criterion) => ![-1, 0, 1].includes(sides[criterion]));
    if (missing) throw new LampyreError('LAMPYRE_VOTE_INVALID', { detail: `nothing was said of ${missing}` });
    const { usefulness, faithfulness, clarity } = turned(sides, isSwapped(voter, duel));
    this.#database
      .prepare(
        'INSERT OR REPLACE INTO votes (voter, duel, usefulness, faithfulness, clarity, at) VALUES (?, ?, ?, ?, ?, ?)',
      )
      .run(voter, duel, usefulness, faithfulness, clarity, new Date().toISOString());
  }

  /** Ends a voter's voting for good and shows what was what. Throws LAMPYRE_VOTE_INVALID. */
  finish(voter: string): Reveal {
    this.#voter(voter);
    this.#database
      .prepare('UPDATE voters SET finished_at = coalesce(finished_at, ?) WHERE id = ?')
      .run(new Date().toISOString(), voter);
    return this.reveal(voter)!;
  }

  /** What was what, for a voter who has finished; undefined before. Throws LAMPYRE_VOTE_INVALID. */
  reveal(voter: string): Reveal | undefined {
    const { comparison, finished } = this.#voter(voter);
    if (!finished) return undefined;
    const { content } = this.#read(comparison);
    const own = this.#votesOf(voter).map(({ duel, vote }) => {
      const { question, systems } = content.duels[duel]!;
      const swapped = isSwapped(voter, duel);
      const [left, right] = swapped ? [systems[1], systems[0]] : systems;
      return { question, left, right, vote: turned(vote, swapped) };
    });
    return { systems: content.systems, own, ...this.results(comparison) };
  }

  /** Results so far, for those who organise it. Throws LAMPYRE_COMPARISON_UNKNOWN. */
  results(comparison: string): { results: ComparisonResults; voters: number } {
    const { content } = this.#read(comparison);
    const votes = this.#database
      .prepare<[string], VoteRow>('SELECT votes.* FROM votes JOIN voters ON voters.id = voter WHERE comparison = ?')
      .all(comparison)
      .map(castVote);
    return { results: comparisonResults(content, votes), voters: new Set(votes.map(({ voter }) => voter)).size };
  }

  #read(id: string): { title: string; createdAt: string; content: ComparisonContent } {
    const row = this.#database
      .prepare<[string], { title: string; created_at: string; content: string }>(
        'SELECT * FROM comparisons WHERE id = ?',
      )
      .get(id);
    if (!row) throw new LampyreError('LAMPYRE_COMPARISON_UNKNOWN', { id });
    return { title: row.title, createdAt: row.created_at, content: JSON.parse(row.content) as ComparisonContent };
  }

  #voter(id: string): { comparison: string; finished: boolean } {
    const row = this.#database
      .prepare<[string], { comparison: string; finished_at: string | null }>('SELECT * FROM voters WHERE id = ?')
      .get(id);
    if (!row) throw new LampyreError('LAMPYRE_VOTE_INVALID', { detail: 'nobody of that number votes here' });
    return { comparison: row.comparison, finished: row.finished_at !== null };
  }

  #votesOf(voter: string): CastVote[] {
    return this.#database
      .prepare<[string], VoteRow>('SELECT * FROM votes WHERE voter = ? ORDER BY at')
      .all(voter)
      .map(castVote);
  }
}

interface VoteRow extends Vote {
  voter: string;
  duel: number;
}

function castVote({ voter, duel, usefulness, faithfulness, clarity }: VoteRow): CastVote {
  return { voter, duel, vote: { usefulness, faithfulness, clarity } };
}

/** Between the sides of the screen and the systems of the duel. */
function turned(vote: Vote, swapped: boolean): Vote {
  if (!swapped) return vote;
  // Not −vote: that would make −0 of 0.
  const other = (preference: Preference) => (0 - preference) as Preference;
  return { usefulness: other(vote.usefulness), faithfulness: other(vote.faithfulness), clarity: other(vote.clarity) };
}

function newId(): string {
  return randomBytes(ID_BYTES).toString('base64url');
}
