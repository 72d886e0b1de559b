#!/usr/bin/env node
// What does an answer cost, stage by stage; when does it stop being less than a large model; what does the meter itself cost; do a hundred
// answers at the same time add up to what the process used; and how does the energy of a search grow with the library?
//   node test/benchmarks/footprint.mjs --data DIR [--every N] [--parts meter,answers,together] [--sizes 1000,10000,100000] [--made DIR]
// Questions are those of ../shared/truth where it is there (nothing else of it is read), else those of corpus/starter. The library's ledger is
// left as it is.
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createAssistant } from '@lampyre/assistant';
import { chooseMeter, startMeasurement, startService } from '@lampyre/footprint';
import { openLibrary } from '@lampyre/retriever';
import { makeLibrary } from './synthetic-library.mjs';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    sizes: { type: 'string', default: '' },
    made: { type: 'string' },
    every: { type: 'string', default: '1' },
    parts: { type: 'string', default: 'meter,answers,together' },
  },
});
if (!values.data) {
  console.error('--data DIR is missing: the library that holds the reports');
  process.exit(2);
}
const TOGETHER = 100;
const LOW_BASELINE_JOULES_PER_TOKEN = (0.24 * 3600) / 400;
const BOUNDS = ['low', 'value', 'high'];

const questions = everyNth(readQuestions(), Number(values.every));
const meter = chooseMeter();
const kept = await openLibrary(values.data);
const library = Object.create(kept, { appendToLedger: { value: () => undefined } });
const assistant = createAssistant({ library, meter });
const ask = async (question) => (await assistant.ask(question, { keep: false })).footprint;
for (const question of questions.slice(0, 3)) await ask(question);

const parts = values.parts.split(',');
if (parts.includes('meter')) meterCost();
if (parts.includes('answers')) await answersOneByOne();
if (parts.includes('together')) await answersTogether();
await kept.close();
for (const size of values.sizes.split(',').filter(Boolean).map(Number)) await searchOf(size);

async function answersOneByOne() {
  const footprints = [];
  for (const question of questions) footprints.push(await ask(question));
  const mean = (of) => footprints.reduce((sum, one) => sum + of(one), 0) / footprints.length;
  const { low, value, high } = Object.fromEntries(BOUNDS.map((bound) => [bound, mean(({ joules }) => joules[bound])]));
  const method = footprints.every((one) => one.method === 'measured') ? 'measured' : 'estimated';
  console.log(
    `${footprints.length} answers, ${method}: ${value.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)}) J each`,
  );
  const stages = [...new Set(footprints.flatMap(({ stages }) => stages.map(({ stage }) => stage)))];
  for (const stage of stages) {
    const joules = mean(({ stages }) =>
      stages.reduce((sum, one) => sum + (one.stage === stage ? one.joules.value : 0), 0),
    );
    console.log(`  ${stage}: ${joules.toFixed(3)} J, ${((100 * joules) / value).toFixed(1)} %`);
  }
  const tokens = mean(({ answerTokens }) => answerTokens);
  const cpuSeconds = mean(({ stages }) => stages.reduce((sum, one) => sum + one.cpuSeconds, 0));
  const baseline = tokens * LOW_BASELINE_JOULES_PER_TOKEN;
  const verdicts = ['less', 'not shown', 'more'].map(
    (verdict) => `${footprints.filter((one) => one.verdict === verdict).length} ${verdict}`,
  );
  console.log(
    `  ${tokens.toFixed(0)} tokens and ${cpuSeconds.toFixed(3)} CPU s an answer; low baseline ${baseline.toFixed(0)} J`,
  );
  console.log(
    `  break-even with the low baseline: our high at ${(baseline / high).toFixed(1)} times as much, our value at ${(baseline / value).toFixed(1)}`,
  );
  console.log(`  or at ${(baseline / 15).toFixed(1)} CPU s of 15 W, ${(baseline / 5).toFixed(1)} of 5 W`);
  const worst = Math.min(...footprints.map(({ ratio }) => ratio.low));
  console.log(`  lowest bound of a ratio ${worst.toFixed(1)}; verdicts ${verdicts.join(', ')}`);
  const differences = footprints.map(({ joules, stages }) =>
    Math.abs(stages.reduce((sum, one) => sum + one.joules.value, 0) / joules.value - 1),
  );
  console.log(`  sum of stages against the total: at most ${Math.max(...differences)} apart`);
}

async function answersTogether() {
  const before = meter.read();
  const service = startService(meter);
  const footprints = await Promise.all(
    Array.from({ length: TOGETHER }, (_, at) => ask(questions[at % questions.length])),
  );
  const between = service.take();
  service.stop();
  const used = meter.joules(meter.between(before, meter.read())).joules;
  for (const bound of BOUNDS) {
    const answers = footprints.reduce((sum, { joules }) => sum + joules[bound], 0);
    const share = (100 * (answers + between.joules[bound])) / used[bound];
    console.log(
      `${TOGETHER} answers together, ${bound}: ${answers.toFixed(1)} J in answers, ${between.joules[bound].toFixed(2)} J between them, ${used[bound].toFixed(1)} J of the process: ${share.toFixed(2)} %`,
    );
  }
}

function meterCost() {
  const READINGS = 2000;
  const wall = performance.now();
  const { user, system } = process.cpuUsage();
  for (let reading = 0; reading < READINGS; reading += 1) meter.read();
  const spent = process.cpuUsage();
  const cpu = (spent.user + spent.system - user - system) / 1000 / READINGS;
  console.log(
    `the meter (${meter.name}): ${cpu.toFixed(3)} ms of CPU and ${((performance.now() - wall) / READINGS).toFixed(3)} ms a reading; two readings a stage`,
  );
}

async function searchOf(passages) {
  const folder = join(values.made ?? mkdtempSync(join(tmpdir(), 'lampyre-scale-')), String(passages));
  makeLibrary(values.data, folder, passages);
  const made = await openLibrary(folder);
  // Brings in the graph of the vectors, where the library is large enough to have one.
  await made.verify();
  const costs = [];
  for (const [at, question] of questions.slice(0, 60).entries()) {
    const measurement = startMeasurement(meter);
    await measurement.stage('search', () => made.search(question, { top: 30 }));
    if (at >= 10) costs.push(measurement.finish({ language: 'en' }));
  }
  const sorted = costs.map(({ joules }) => joules.value).sort((a, b) => a - b);
  const cpu = costs.map(({ stages }) => 1000 * stages[0].cpuSeconds).sort((a, b) => a - b);
  const median = (list) => list[Math.floor(list.length / 2)];
  console.log(
    `a search among ${passages} passages (${made.vectorSearch.kind}): ${median(sorted).toFixed(3)} J, ${median(cpu).toFixed(1)} ms of CPU at the median`,
  );
  await made.close();
}

function readQuestions() {
  const truth = fileURLToPath(new URL('../../../shared/truth/', import.meta.url));
  const starter = fileURLToPath(new URL('../../corpus/questions/starter.jsonl', import.meta.url));
  const files = existsSync(truth) ? ['en', 'fr', 'cross'].map((set) => join(truth, `gold-${set}.jsonl`)) : [starter];
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).question),
  );
}

function everyNth(list, n) {
  return list.filter((_, at) => at % n === 0);
}
