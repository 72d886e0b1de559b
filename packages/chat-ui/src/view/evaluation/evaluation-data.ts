import type { Ballot, ComparisonSummary, Question, QuestionSetSummary, Reveal } from '@lampyre/evaluation';
import type { MarkedPlace } from './marked-place.js';

/** A kept run, as far as one chooses by it. */
export interface RunSummary {
  /** Name of its file. */
  name: string;
  system: string;
  set: string;
  questions: number;
  /** ISO 8601. */
  at: string;
}

/** What was found wrong with a question of a set. */
export interface QuestionProblem {
  id: string;
  message: string;
}

/** What the evaluation's screen shows, by what its address names. */
export type EvaluationData =
  | {
      part: 'overview';
      sets: QuestionSetSummary[];
      comparisons: ComparisonSummary[];
      runs: RunSummary[];
      /** What a question starts from, whose set is yet to be chosen. */
      marked?: MarkedPlace;
    }
  | {
      part: 'set';
      set: { id: string; name: string; questions: Question[] };
      problems: QuestionProblem[];
      /** The question that is being changed. */
      edited?: Question;
      /** What a new question starts from. */
      marked?: MarkedPlace;
    }
  | { part: 'invitation'; comparison: ComparisonSummary }
  | { part: 'ballot'; voter: string; comparison: ComparisonSummary; ballot: Ballot }
  | { part: 'voted'; voter: string; comparison: ComparisonSummary }
  | { part: 'reveal'; voter: string; comparison: ComparisonSummary; reveal: Reveal };
