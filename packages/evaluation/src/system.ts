import type { GivenAnswer } from './given-answer.js';
import type { Question } from './question.js';

/** What answers the questions of a set: a setting of Lampyre, another assistant, or a file of answers made elsewhere. */
export interface System {
  /** As it is called in the report. */
  name: string;
  /** What it is made of, for the report: kind, tier, model, address, settings. */
  description: Readonly<Record<string, string | number | boolean>>;
  /** Undefined when it has no answer to this question. What it throws becomes the answer's error. */
  answer(question: Question): Promise<GivenAnswer | undefined>;
}
