export { checkQuestions } from './check-questions.js';
export { type ChatCompletionsSettings, chatCompletionsSystem } from './chat-completions-system.js';
export { type ChangedQuestion, type Comparison, compareRuns, type Difference, verdictOn } from './compare-runs.js';
export { convertQuestions } from './convert-questions.js';
export { evaluate } from './evaluate.js';
export type { GivenAnswer, GivenCitation } from './given-answer.js';
export { importedSystem } from './imported-answers.js';
export { LAMPYRE_TIERS, lampyreSystem } from './lampyre-system.js';
export { MEASURE_KEYS, MEASURES, type MeasureKey } from './measures.js';
export { parseSystem, type SystemChoice } from './parse-system.js';
export { ASKERS, DISTANCES, type KeyFact, type MarkedQuote, QUESTION_KINDS, type Question } from './question.js';
export { type LineProblem, type NumberedQuestion, questionLine, readQuestions } from './read-questions.js';
export { type ReportPages, reportPages } from './report-pages.js';
export type { Run } from './run.js';
export { listRuns, readKeptRun, readRun, writeRun } from './run-files.js';
export { type ScoredAnswer, scoreAnswer } from './score-answer.js';
export type { System } from './system.js';
export type { Change, ChangeKind } from './what-changed.js';
export { reportCsv } from './report/report-csv.js';
export { type ReportContent, reportHtml } from './report/report-html.js';
export {
  CRITERIA,
  type ComparedSystem,
  type Criterion,
  type NamelessAnswer,
  type Preference,
  type Vote,
} from './blind-comparison.js';
export type { ComparisonResults, CriterionResult } from './comparison-results.js';
export type { Ballot, ComparisonStore, ComparisonSummary, Reveal } from './comparison-store.js';
export { type EvaluationStore, openEvaluationStore } from './evaluation-store.js';
export type { QuestionSetStore, QuestionSetSummary } from './question-set-store.js';
