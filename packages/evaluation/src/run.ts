import type { Interval, Method } from '@lampyre/footprint';
import type { Environment } from './environment.js';
import type { GivenAnswer } from './given-answer.js';
import type { Question } from './question.js';
import type { ScoredAnswer } from './score-answer.js';
import type { Summary } from './summary.js';

/** What one part of an evaluation used. */
export interface EnergySum {
  joules: Interval;
  /** `measured` only when every part of it was. */
  method: Method;
}

/** One system asked one question set: everything that a report, a comparison or a later reader needs. Kept as one JSON file. */
export interface Run {
  format: 'lampyre-run';
  version: 1;
  /** ISO 8601. */
  at: string;
  system: { name: string; description: Readonly<Record<string, string | number | boolean>> };
  set: { name: string; sha256: string };
  questions: Question[];
  answers: GivenAnswer[];
  scores: ScoredAnswer[];
  summary: Summary;
  /** Energy of the answers; of searching once more for what was found first; of measuring. */
  energy: { answers: EnergySum | null; searching: EnergySum | null; scoring: EnergySum | null };
  /** What a large model would have used for the same answers, where the assistant says. */
  largeModel: EnergySum | null;
  seconds: number;
  environment: Environment;
}
