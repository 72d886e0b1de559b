import { createHash } from 'node:crypto';
import type { Library } from '@lampyre/assistant';
import { toLampyreError } from '@lampyre/errors';
import { type Interval, type Meter, startMeasurement } from '@lampyre/footprint';
import { readEnvironment } from './environment.js';
import type { GivenAnswer } from './given-answer.js';
import type { Question } from './question.js';
import { questionLine } from './read-questions.js';
import { reportPages } from './report-pages.js';
import type { EnergySum, Run } from './run.js';
import { readAgainWhereNeeded } from './second-reading.js';
import { askSecondJudge } from './second-judge.js';
import { type ScoredAnswer, scoreAnswer } from './score-answer.js';
import { summarise } from './summary.js';
import type { System } from './system.js';

export type EvaluatedLibrary = Pick<
  Library,
  'list' | 'document' | 'questionTerms' | 'similarities' | 'embeddingModel' | 'vectorSearch'
>;

export interface EvaluateOptions {
  questions: readonly Question[];
  /** As it is called in the report: the file's name. */
  setName: string;
  system: System;
  library: EvaluatedLibrary;
  meter: Meter;
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/**
 * Asks a system all questions, one after another so that times can be compared, and measures the answers. A question that fails is
 * kept as failed, and the rest goes on.
 */
export async function evaluate(options: EvaluateOptions): Promise<Run> {
  const { questions, setName, system, library, meter, onProgress = () => undefined, signal } = options;
  const startedAt = performance.now();
  const answers: GivenAnswer[] = [];
  for (const [index, question] of questions.entries()) {
    signal?.throwIfAborted();
    const answer = await answerOf(system, question);
    if (answer) answers.push(answer);
    onProgress(index + 1, questions.length);
  }
  const given = new Map(answers.map((answer) => [answer.id, answer]));
  const measurement = startMeasurement(meter);
  const tools = { pages: reportPages(library), questionTerms: library.questionTerms };
  const { scores, summary } = await measurement.stage('scoring', async () => {
    await readAgainWhereNeeded(answers, tools.pages, library);
    const all: ScoredAnswer[] = [];
    for (const question of questions) {
      const answer = given.get(question.id);
      const scored = scoreAnswer(question, answer, tools);
      all.push(await askSecondJudge(scored, answer, question.language, { pages: tools.pages, library }));
    }
    return { scores: all, summary: summarise(questions, all) };
  });
  const scoring = measurement.finish({ language: 'en', outputTokens: 0 });
  return {
    format: 'lampyre-run',
    version: 1,
    at: new Date().toISOString(),
    system: { name: system.name, description: system.description },
    set: { name: setName, sha256: fingerprint(questions) },
    questions: [...questions],
    answers,
    scores,
    summary,
    energy: {
      answers: energySum(answers.map(({ energy }) => energy)),
      searching: energySum(answers.map(({ searchEnergy }) => searchEnergy)),
      scoring: { joules: scoring.joules, method: scoring.method },
    },
    largeModel: energySum(answers.map(({ largeModel }) => largeModel)),
    seconds: (performance.now() - startedAt) / 1000,
    environment: readEnvironment(library),
  };
}

async function answerOf(system: System, question: Question): Promise<GivenAnswer | undefined> {
  try {
    return await system.answer(question);
  } catch (thrown) {
    const { code, message } = toLampyreError(thrown);
    return { id: question.id, abstained: false, text: '', sentences: [], citations: [], error: { code, message } };
  }
}

/** The same for the same questions, in whatever order of fields they were written. */
function fingerprint(questions: readonly Question[]): string {
  return createHash('sha256').update(questions.map(questionLine).join('\n')).digest('hex');
}

/** Adds bounds as bounds; null when nothing is known. */
function energySum(parts: readonly (EnergySum | undefined)[]): EnergySum | null {
  const known = parts.filter((part) => part !== undefined);
  if (known.length === 0) return null;
  const sum = (key: keyof Interval) => known.reduce((total, { joules }) => total + joules[key], 0);
  return {
    joules: { low: sum('low'), value: sum('value'), high: sum('high') },
    method: known.every(({ method }) => method === 'measured') ? 'measured' : 'estimated',
  };
}
