#!/usr/bin/env node
// Learns how much each sign of a sentence says (packages/assistant/src/unit-weights.ts) from questions of our own about
// ../shared/reports (extraction-questions.jsonl), and tells how well the weights do on reports that they were not learned
// from: how often the first sentences answer, and, for several prices of a word, how often what would be shown holds all facts.
// The truth of ../shared is not looked at. Broad questions as citizens put them (broad-questions.jsonl) are answered, too, and not learned from.
//   node test/benchmarks/train-extraction.mjs --data DIR [--write]
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chooseUnits, EXTRACTION } from '../../packages/assistant/dist/extract.js';
import { countWords } from '../../packages/assistant/dist/unit.js';
import { UNIT_SIGNS } from '../../packages/assistant/dist/unit-signs.js';
import { measureSigns } from './extraction-signs.mjs';

const { values } = parseArgs({ options: { data: { type: 'string' }, write: { type: 'boolean', default: false } } });
if (!values.data) {
  console.error('--data DIR is missing: the library that holds the reports');
  process.exit(2);
}
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const read = (file) =>
  readFileSync(here(file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const questions = read('extraction-questions.jsonl');

/** Pulls the weights of standardised signs towards nothing. */
const L2 = 0.05;
const STEPS = 800;
const RATE = 0.05;

/** Probability that each word shown must bring. */
const PRICES = [0.0015, 0.0018, 0.0021, 0.0024, 0.003];

const measured = await measureSigns(values.data, questions);
const known = measured.filter(({ units }) => units.some(({ answers }) => answers));
const rows = known.flatMap(({ units }) => units.map(({ unit }) => UNIT_SIGNS.map((sign) => unit[sign])));
const mean = UNIT_SIGNS.map((_, at) => rows.reduce((sum, row) => sum + row[at], 0) / rows.length);
const deviation = UNIT_SIGNS.map(
  (_, at) => Math.sqrt(rows.reduce((sum, row) => sum + (row[at] - mean[at]) ** 2, 0) / rows.length) + 1e-6,
);
const standardised = ({ unit }) => UNIT_SIGNS.map((sign, at) => (unit[sign] - mean[at]) / deviation[at]);
const examples = known.map((each) => ({
  ...each,
  x: each.units.map(standardised),
  y: each.units.map(({ answers }) => answers),
}));
const dot = (a, b) => a.reduce((sum, value, at) => sum + value * b[at], 0);

/** Weights that make it likeliest that a unit drawn by softmax of its score is one that answers; Adam on the log-likelihood. */
function learn(of) {
  const weights = UNIT_SIGNS.map(() => 0);
  const first = UNIT_SIGNS.map(() => 0);
  const second = UNIT_SIGNS.map(() => 0);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = weights.map((weight) => -L2 * weight);
    for (const { x, y } of of) {
      const scores = x.map((row) => dot(row, weights));
      const highest = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - highest));
      const all = odds.reduce((sum, each) => sum + each, 0);
      const right = odds.reduce((sum, each, at) => sum + (y[at] ? each : 0), 0) + 1e-12;
      for (const [at, row] of x.entries()) {
        const pull = ((y[at] ? odds[at] / right : 0) - odds[at] / all) / of.length;
        for (let sign = 0; sign < row.length; sign++) gradient[sign] += pull * row[sign];
      }
    }
    for (let sign = 0; sign < weights.length; sign++) {
      first[sign] = 0.9 * first[sign] + 0.1 * gradient[sign];
      second[sign] = 0.999 * second[sign] + 0.001 * gradient[sign] ** 2;
      weights[sign] +=
        (RATE * first[sign]) / (1 - 0.9 ** step) / (Math.sqrt(second[sign] / (1 - 0.999 ** step)) + 1e-8);
    }
  }
  return weights;
}

/** Share of questions with a unit that answers among the first `k`. */
function among(of, weights, k) {
  const hits = of.filter(({ x, y }) =>
    x
      .map((row, at) => ({ score: dot(row, weights), answers: y[at] }))
      .sort((a, b) => b.score - a.score)
      .slice(0, k)
      .some(({ answers }) => answers),
  );
  return hits.length;
}

/** What would be shown at a price of a word: share of the questions whose facts are all there, and the median of the words. */
function shown(of, weights, worthPerWord) {
  return of.map(({ units, facts }) => {
    const scored = units.map((each) => ({ ...each.unit, score: dot(standardised(each), weights) }));
    scored.sort((a, b) => b.score - a.score);
    const chosen = chooseUnits(scored, undefined, { ...EXTRACTION, worthPerWord });
    const text = chosen.map((unit) => unit.text).join('\n');
    const rightPage = chosen.some(({ passage }) =>
      units.some(({ unit, isOnPage }) => isOnPage && unit.passage === passage),
    );
    return { all: facts.every((fact) => fact.test(text)), rightPage, words: countWords(text) };
  });
}

function told(answers) {
  const shareOf = (isSo) => (answers.filter(isSo).length / answers.length).toFixed(3);
  const words = answers.map((each) => each.words).sort((a, b) => a - b)[Math.floor(answers.length / 2)];
  return `all facts ${shareOf(({ all }) => all)}, right page ${shareOf(({ rightPage }) => rightPage)}, words ${words}`;
}

const reports = [...new Set(measured.map(({ report }) => report))];
let left1 = 0;
let left3 = 0;
const leftShown = PRICES.map(() => []);
for (const report of reports) {
  const weights = learn(examples.filter((each) => each.report !== report));
  const out = examples.filter((each) => each.report === report);
  left1 += among(out, weights, 1);
  left3 += among(out, weights, 3);
  const outOfAll = measured.filter((each) => each.report === report);
  for (const [at, price] of PRICES.entries()) leftShown[at].push(...shown(outOfAll, weights, price));
}
const share = (count) => (count / examples.length).toFixed(3);
const weights = learn(examples);
console.log(`questions: ${measured.length}, of which ${examples.length} have a sentence that answers among those read`);
console.log(`left-out reports: first ${share(left1)}, among three ${share(left3)}`);
console.log(
  `learned from:     first ${share(among(examples, weights, 1))}, among three ${share(among(examples, weights, 3))}`,
);
for (const [at, price] of PRICES.entries()) console.log(`left-out reports, ${price} a word: ${told(leftShown[at])}`);
const broad = await measureSigns(values.data, read('broad-questions.jsonl'));
console.log(
  `broad questions, ${EXTRACTION.worthPerWord} a word: ${told(shown(broad, weights, EXTRACTION.worthPerWord))}`,
);
const lines = UNIT_SIGNS.map((sign, at) => `  ${sign}: ${(weights[at] / deviation[at]).toFixed(2)},`);
console.log(lines.join('\n'));
if (values.write) {
  const file = here('../../packages/assistant/src/unit-weights.ts');
  const source = readFileSync(file, 'utf8');
  writeFileSync(file, `${source.slice(0, source.indexOf('= {') + 3)}\n${lines.join('\n')}\n};\n`);
  execFileSync('npx', ['biome', 'format', '--write', file], { stdio: 'ignore' });
}
