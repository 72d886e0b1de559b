import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { questionOn } from '../testing/printed-library.js';
import { type EvaluationStore, openEvaluationStore } from './evaluation-store.js';
import type { Run } from './run.js';

let folder: string;
let store: EvaluationStore;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lampyre-votes-'));
  store = openEvaluationStore(folder);
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

const QUESTIONS = Array.from({ length: 6 }, (_, index) =>
  questionOn({ id: `q${index}`, question: `Question ${index}?` }),
);
const runOf = (name: string) =>
  ({
    at: '2026-11-25',
    system: { name, description: {} },
    questions: QUESTIONS,
    answers: QUESTIONS.map(({ id }) => ({ id, text: `${name} on ${id}`, citations: [], milliseconds: 10 })),
    energy: { answers: null },
  }) as unknown as Run;
const created = () => store.comparisons.create('Ours and theirs', [runOf('ours'), runOf('theirs')], 4);

/** Votes for `ours` in everything, wherever it stands. */
function voteForOurs(voter: string): string[] {
  const sides: string[] = [];
  for (let ballot = store.comparisons.ballot(voter); ballot; ballot = store.comparisons.ballot(voter)) {
    const left = ballot.left.text.startsWith('ours');
    sides.push(left ? 'left' : 'right');
    const side = left ? -1 : 1;
    store.comparisons.vote(voter, ballot.duel, { usefulness: side, faithfulness: side, clarity: 0 });
  }
  return sides;
}

describe('a blind comparison', () => {
  test('shows no name before the end, and everything after it', () => {
    const voter = store.comparisons.join(created());
    expect(Object.keys(store.comparisons.ballot(voter)!).sort()).toEqual([
      'done',
      'duel',
      'left',
      'question',
      'right',
      'total',
    ]);
    expect(store.comparisons.reveal(voter)).toBeUndefined();
    voteForOurs(voter);
    const { systems, own, results } = store.comparisons.finish(voter);
    expect(systems.map(({ name, milliseconds }) => [name, milliseconds])).toEqual([
      ['ours', 10],
      ['theirs', 10],
    ]);
    expect(own.every(({ left, vote }) => vote.usefulness === (left === 0 ? -1 : 1))).toBe(true);
    expect(results.usefulness.standings[0]).toMatchObject({ system: 0 });
    expect(results.clarity).toMatchObject({ votes: 4, ties: 4 });
  });

  test('sides are mixed by chance, for each voter anew, and the same on each visit', () => {
    const comparison = created();
    const sides = Array.from({ length: 30 }, () => voteForOurs(store.comparisons.join(comparison)));
    const left = sides.flat().filter((side) => side === 'left').length;
    expect(left).toBeGreaterThan(120 * 0.3);
    expect(left).toBeLessThan(120 * 0.7);
    expect(new Set(sides.map((each) => each.join())).size).toBeGreaterThan(4);
    const voter = store.comparisons.join(comparison);
    expect(store.comparisons.ballot(voter)).toEqual(store.comparisons.ballot(voter));
    expect(store.comparisons.results(comparison).results.usefulness.agreement).toBeUndefined();
  });

  test('who has seen the names votes no more; unknown voters and half votes are refused', () => {
    const voter = store.comparisons.join(created());
    const vote = { usefulness: 0, faithfulness: 0, clarity: 0 } as const;
    const refused = expect.objectContaining({ code: 'LAMPYRE_VOTE_INVALID' });
    expect(() => store.comparisons.vote(voter, 0, { ...vote, clarity: Number.NaN as 0 })).toThrow(refused);
    expect(() => store.comparisons.vote(voter, 99, vote)).toThrow(refused);
    expect(() => store.comparisons.vote('nobody', 0, vote)).toThrow(refused);
    store.comparisons.finish(voter);
    expect(() => store.comparisons.vote(voter, 0, vote)).toThrow(refused);
    expect(() => store.comparisons.join('none')).toThrow(
      expect.objectContaining({ code: 'LAMPYRE_COMPARISON_UNKNOWN' }),
    );
  });

  test('needs two runs with questions in common', () => {
    expect(() => store.comparisons.create('Alone', [runOf('ours')], 4)).toThrow(
      expect.objectContaining({ code: 'LAMPYRE_RUNS_DISJOINT' }),
    );
  });
});

test('question sets: added in order, replaced in place, removed, and shared as a file', () => {
  const { sets } = store;
  const id = sets.create('Our questions');
  sets.save(id, [QUESTIONS[1]!, QUESTIONS[0]!]);
  sets.save(id, [{ ...QUESTIONS[1]!, question: 'Changed?' }]);
  expect(sets.read(id).questions.map(({ question }) => question)).toEqual(['Changed?', 'Question 0?']);
  expect(sets.file(id).split('\n')).toHaveLength(3);
  sets.removeQuestion(id, 'q0');
  expect(sets.list()).toMatchObject([{ name: 'Our questions', questions: 1 }]);
  sets.remove(id);
  expect(() => sets.read(id)).toThrow(expect.objectContaining({ code: 'LAMPYRE_SET_UNKNOWN' }));
});
