import { checkQuestions } from '@lampyre/evaluation';
import type { EvaluationRoom } from './evaluation-room.js';
import type { ScreenParts } from './screen-data.js';
import type { PageAddress } from './view/address.js';
import type { EvaluationData, RunSummary } from './view/evaluation/evaluation-data.js';
import { markedPlace } from './view/evaluation/marked-place.js';

/** Kept runs that are offered for a comparison. */
const RUNS_OFFERED = 20;

/** What the evaluation's screen shows: `set`, `comparison` and `voter` of the address say which part. */
export function evaluationScreenData({ evaluation }: ScreenParts, address: PageAddress): EvaluationData {
  const { fields = {} } = address;
  const marked = markedPlace(address);
  if (fields.set) return { ...setData(evaluation, fields.set, fields.edit), ...(marked ? { marked } : {}) };
  if (fields.comparison) return comparisonData(evaluation, fields.comparison, fields.voter);
  const { sets, comparisons } = evaluation.store;
  const runs = evaluation
    .runNames()
    .slice(0, RUNS_OFFERED)
    .flatMap((name) => runSummary(evaluation, name));
  return { part: 'overview', sets: sets.list(), comparisons: comparisons.list(), runs, ...(marked ? { marked } : {}) };
}

function setData(evaluation: EvaluationRoom, id: string, edit: string | undefined): EvaluationData {
  const set = evaluation.store.sets.read(id);
  const numbered = set.questions.map((question, index) => ({ line: index + 1, question }));
  const problems = checkQuestions(numbered, evaluation.pages()).map(({ id: question, error }) => ({
    id: question ?? '',
    message: error.message,
  }));
  const edited = set.questions.find((question) => question.id === edit);
  return { part: 'set', set, problems, ...(edited ? { edited } : {}) };
}

function comparisonData(evaluation: EvaluationRoom, id: string, voter: string | undefined): EvaluationData {
  const { comparisons } = evaluation.store;
  const comparison = comparisons.summary(id);
  if (!voter) return { part: 'invitation', comparison };
  const reveal = comparisons.reveal(voter);
  if (reveal) return { part: 'reveal', voter, comparison, reveal };
  const ballot = comparisons.ballot(voter);
  return ballot ? { part: 'ballot', voter, comparison, ballot } : { part: 'voted', voter, comparison };
}

/** None for a file that is no run any more: one bad file does not take the screen away. */
function runSummary(evaluation: EvaluationRoom, name: string): RunSummary[] {
  try {
    const { system, set, questions, at } = evaluation.run(name);
    return [{ name, system: system.name, set: set.name, questions: questions.length, at }];
  } catch {
    return [];
  }
}
