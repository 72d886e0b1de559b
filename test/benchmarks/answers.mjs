#!/usr/bin/env node
// How good are the answers? Asks the questions of ../shared/truth of a library that holds ../shared/reports, writes the
// answers as JSONL, has ../shared/bench/score-answers.mjs score them, and prints lengths and times of warm answers.
//   node test/benchmarks/answers.mjs --data DIR [--out FILE.jsonl] [--gold en,fr,cross]
// The truth is no part of this project: without it the benchmark says so and ends.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createAssistant } from '@lampyre/assistant';
import { openLibrary } from '@lampyre/retriever';
import { calibratedKept } from './answers-calibrated.mjs';

const { values } = parseArgs({
  options: { data: { type: 'string' }, out: { type: 'string' }, gold: { type: 'string', default: 'en,fr,cross' } },
});
const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));
if (!existsSync(join(shared, 'truth'))) {
  console.log(`skipped: there is no ${join('..', 'shared', 'truth')} beside this checkout`);
  process.exit(0);
}
if (!values.data) {
  console.error('--data DIR is missing: the library that holds the reports');
  process.exit(2);
}
const readJsonl = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const goldFiles = values.gold.split(',').map((set) => join(shared, 'truth', `gold-${set}.jsonl`));
const questions = goldFiles.flatMap(readJsonl);
const out = values.out ?? join(mkdtempSync(join(tmpdir(), 'lampyre-answers-')), 'answers.jsonl');

const library = await openLibrary(values.data);
const assistant = createAssistant({ library });
// The first answers load the model and read what is kept of the reports; warm answers are what is timed.
for (const question of ['How fast does the sea rise?', 'Quelle est la consommation du numérique ?'])
  await assistant.ask(question, { keep: false });

const answers = [];
let failed = 0;
for (const { id, question } of questions) {
  try {
    answers.push(await assistant.ask(question, { id, keep: false }));
  } catch (thrown) {
    failed += 1;
    console.log(`failed: ${id}: ${thrown.message}`);
  }
}
await library.close();
writeFileSync(out, `${answers.map((answer) => JSON.stringify(answer)).join('\n')}\n`);

const quantile = (numbers, share) =>
  numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(share * numbers.length))];
const given = answers.filter(({ abstained }) => !abstained);
const milliseconds = answers.map((answer) => answer.milliseconds);
console.log(
  execFileSync(
    process.execPath,
    [
      join(shared, 'bench', 'score-answers.mjs'),
      ...goldFiles.flatMap((file) => ['--gold', file]),
      ...['--answers', out, '--pdf', join(shared, 'reports')],
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  ).trim(),
);
console.log(`crashed: ${failed} of ${questions.length}`);
console.log(
  `words of an answer: median ${quantile(
    given.map(({ text }) => text.split(/\s+/).length),
    0.5,
  )}`,
);
console.log(
  `citations of an answer: mean ${(given.reduce((sum, { citations }) => sum + citations.length, 0) / given.length).toFixed(2)}`,
);
console.log(
  `sentences marked unsupported: ${given.flatMap(({ sentences }) => sentences).filter(({ supported }) => !supported).length}`,
);
console.log(
  `milliseconds, warm: median ${quantile(milliseconds, 0.5).toFixed(0)}, 95th percentile ${quantile(milliseconds, 0.95).toFixed(0)}`,
);
const ratios = answers.map(({ footprint }) => footprint.ratio.value);
console.log(
  `joules of an answer: median ${quantile(
    answers.map(({ footprint }) => footprint.joules.value),
    0.5,
  ).toFixed(2)}; baseline ÷ ours: median ${quantile(ratios, 0.5).toFixed(1)}`,
);
const { kept, quoted, lost } = calibratedKept(readJsonl(join(shared, 'truth', 'calibrated.jsonl')), given);
console.log(`calibrated term kept: ${kept} of ${quoted} statements quoted`);
for (const { statement, quote } of lost) console.log(`  lost: ${statement.slice(-80)} | ${quote.slice(0, 160)}`);
console.log(`answers: ${out}`);
