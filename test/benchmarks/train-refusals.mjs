#!/usr/bin/env node
// Learns from questions of our own how much each lack says that the reports do not answer (packages/assistant/src/abstain.ts),
// and tells how well that does on questions that it was not learned from. The truth of ../shared is not looked at.
//   node test/benchmarks/train-refusals.mjs --data DIR [--verbose]     DIR: a library that holds ../shared/reports
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openLibrary } from '@lampyre/retriever';
import { doesNotAnswer, LACKS } from '../../packages/assistant/dist/abstain.js';
import { extractAnswer } from '../../packages/assistant/dist/extraction.js';
import { printedReports } from '../../packages/assistant/dist/printed-report.js';

const { values } = parseArgs({ options: { data: { type: 'string' }, verbose: { type: 'boolean', default: false } } });
if (!values.data) {
  console.error('--data DIR is missing: the library that holds the reports');
  process.exit(2);
}
const ANSWERABLE = ['everyday', 'extraction', 'ranking'].map((set) => `${set}-questions`);
const CANDIDATES = 30;
const FOLDS = 10;
const L2 = 0.01;
const STEPS = 600;
/** Share of the answerable questions that may be refused. */
const WRONGLY_REFUSED = 0.07;

const readJsonl = (name) =>
  readFileSync(new URL(`${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => ({ set: name, ...JSON.parse(line) }));

const library = await openLibrary(values.data);
const printed = printedReports(library);
const examples = [];
const asked = new Set();
for (const { set, id, question } of ['unanswerable', ...ANSWERABLE].flatMap(readJsonl)) {
  // Some questions are in two sets.
  if (asked.has(question)) continue;
  asked.add(question);
  const found = await library.search(question, { top: CANDIDATES, repeatPages: true });
  const { lacks, instruction, chosen } = await extractAnswer(question, found, library, printed);
  // Orders to the assistant are known by their words, and where nothing is found there is nothing to weigh.
  if (instruction || chosen.length === 0) continue;
  const refused = doesNotAnswer(lacks, chosen);
  const unanswerable = set === 'unanswerable';
  examples.push({ set, id, question, unanswerable, refused, x: LACKS.map((lack) => lacks[lack]) });
  if (values.verbose && refused !== unanswerable)
    console.log(`${refused ? 'refused' : 'answered'}: ${id} ${question} ${JSON.stringify(lacks)}`);
}
await library.close();

const dot = (a, b) => a.reduce((sum, value, at) => sum + value * b[at], 0);
const dimensions = LACKS.map((_, at) => at);

/** Logistic regression by gradient descent on standardised lacks; both kinds of questions weigh the same in all. */
function learn(of) {
  const mean = dimensions.map((at) => of.reduce((sum, { x }) => sum + x[at], 0) / of.length);
  const deviation = dimensions.map(
    (at) => Math.sqrt(of.reduce((sum, { x }) => sum + (x[at] - mean[at]) ** 2, 0) / of.length) + 1e-6,
  );
  const share = of.filter(({ unanswerable }) => unanswerable).length / of.length;
  const standard = of.map(({ x, unanswerable }) => ({
    z: dimensions.map((at) => (x[at] - mean[at]) / deviation[at]),
    y: Number(unanswerable),
    weight: 0.5 / (unanswerable ? share : 1 - share) / of.length,
  }));
  let weights = dimensions.map(() => 0);
  let bias = 0;
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight) => L2 * weight);
    for (const { z, y, weight } of standard) {
      const error = weight * (1 / (1 + Math.exp(-bias - dot(weights, z))) - y);
      bias -= error;
      for (const at of dimensions) gradient[at] += error * z[at];
    }
    weights = weights.map((weight, at) => weight - gradient[at]);
  }
  return weights.map((weight, at) => weight / deviation[at]);
}

/** The doubt beyond which the allowed share of answerable questions is refused. */
function limitFor(weights, of) {
  const doubts = of.filter(({ unanswerable }) => !unanswerable).map(({ x }) => dot(weights, x));
  return doubts.toSorted((a, b) => b - a)[Math.floor(WRONGLY_REFUSED * doubts.length)];
}

const models = Array.from({ length: FOLDS }, (_, fold) => {
  const others = examples.filter((_, at) => at % FOLDS !== fold);
  const weights = learn(others);
  return { weights, limit: limitFor(weights, others) };
});
for (const set of ['unanswerable', ...ANSWERABLE]) {
  const own = examples
    .map((example, at) => ({ ...example, model: models[at % FOLDS] }))
    .filter((each) => each.set === set);
  const rate = (isRefused) => (own.filter(isRefused).length / own.length).toFixed(3);
  console.log(
    `${set}: ${own.length} questions, refused ${rate(({ refused }) => refused)} as it is, ` +
      `${rate(({ x, model }) => dot(model.weights, x) > model.limit)} cross-validated`,
  );
}
const weights = learn(examples);
console.log(LACKS.map((lack, at) => `${lack} ${weights[at].toFixed(2)}`).join(', '));
console.log(`limit ${limitFor(weights, examples).toFixed(2)}`);
