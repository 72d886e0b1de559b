#!/usr/bin/env node
// Do our figures agree with independent scorers? Asks the questions of ../shared/truth of a library that holds ../shared/reports, measures
// the answers with @lampyre/evaluation, has ../shared/bench score the very same answers, and compares figure by figure.
//   node test/benchmarks/evaluation-agreement.mjs --data DIR [--run RUN.json]
// --run takes a run kept earlier instead of asking again. Exit status 1 when a figure differs in its third decimal.
// The truth is no part of this project: without it the benchmark says so and ends.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createAssistant } from '@lampyre/assistant';
import { convertQuestions, evaluate, lampyreSystem, readRun, writeRun } from '@lampyre/evaluation';
import { chooseMeter } from '@lampyre/footprint';
import { openLibrary } from '@lampyre/retriever';

const { values } = parseArgs({ options: { data: { type: 'string' }, run: { type: 'string' } } });
const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));
if (!existsSync(join(shared, 'truth'))) {
  console.log(`skipped: there is no ${join('..', 'shared', 'truth')} beside this checkout`);
  process.exit(0);
}
if (!values.data) {
  console.error('--data DIR is missing: the library that holds the reports');
  process.exit(2);
}
const gold = ['en', 'fr', 'cross'].map((set) => join(shared, 'truth', `gold-${set}.jsonl`));

const library = await openLibrary(values.data);
const run = values.run ? readRun(values.run) : await ask();
const fileOf = new Map(library.list().map(({ id, file }) => [id, file]));
await library.close();

const folder = mkdtempSync(join(tmpdir(), 'lampyre-agreement-'));
const answersFile = join(folder, 'answers.jsonl');
const hitsFile = join(folder, 'hits.jsonl');
writeJsonl(
  answersFile,
  run.answers.map(({ id, abstained, text, citations }) => ({
    id,
    abstained,
    text,
    citations: citations.map(({ report, page, quote, kind }) => ({
      file: fileOf.get(report) ?? report,
      page,
      quote,
      kind,
    })),
  })),
);
writeJsonl(
  hitsFile,
  run.answers.map(({ id, found }) => ({
    id,
    hits: found.map(({ report, pages }) => ({ file: fileOf.get(report) ?? report, pages })),
  })),
);
const goldOptions = gold.flatMap((file) => ['--gold', file]);
const retrieval = score('score-retrieval.mjs', [...goldOptions, '--results', hitsFile]);
const answered = score('score-answers.mjs', [
  ...goldOptions,
  '--answers',
  answersFile,
  '--pdf',
  join(shared, 'reports'),
]);

const { all, byKind, byLanguage } = run.summary;
const groups = [
  ['all', all],
  ...byKind.filter(({ name }) => name !== 'unanswerable').map((group) => [`type=${group.name}`, group]),
  ...byLanguage.map((group) => [
    { en: 'lang=en', fr: 'lang=fr', 'fr-en': 'cross fr>en', 'en-fr': 'cross en>fr' }[group.name],
    group,
  ]),
];
let compared = 0;
let different = 0;
for (const [name, { figures }] of groups) {
  const theirs = lineOf(retrieval, name);
  same(`${name}: hit@1`, figures.hit1, /hit@1 (\S+)/.exec(theirs));
  same(`${name}: hit@5`, figures.hit5, /hit@5 (\S+)/.exec(theirs));
  same(`${name}: hit@10`, figures.hit10, /hit@10 (\S+)/.exec(theirs));
  same(`${name}: MRR@10`, figures.mrr, /MRR@10 (\S+)/.exec(theirs));
  same(`${name}: nDCG@10`, figures.ndcg, /nDCG@10 (\S+)/.exec(theirs));
  const line = lineOf(answered, name);
  same(`${name}: all facts`, figures.allFacts, /all facts (\S+)/.exec(line));
  same(`${name}: facts`, figures.facts, / {2}facts (\S+)/.exec(line));
  same(`${name}: right page cited`, figures.rightPageCited, /right page cited (\S+)/.exec(line));
  same(`${name}: citation precision`, figures.citationPrecision, /citation precision (\S+)/.exec(line));
  same(`${name}: wrongly refused`, figures.refusedWrongly, /wrongly refused (\S+)/.exec(line));
}
same('verbatim quotes', all.figures.verbatim, /verbatim quotes (\S+)/.exec(answered));
same('refused when it should', all.figures.refusedRightly, /refused when it should: (\S+)/.exec(answered));
console.log(`${compared} figures compared, ${different} different; ${run.questions.length} questions`);
process.exit(different === 0 ? 0 : 1);

async function ask() {
  const meter = chooseMeter();
  const system = lampyreSystem('extractive', { assistant: createAssistant({ library, meter }), library, meter });
  const questions = gold.flatMap((file) => convertQuestions(readFileSync(file, 'utf8')));
  const done = await evaluate({ questions, setName: 'gold', system, library, meter });
  console.log(`run kept: ${writeRun(values.data, done)} (${done.seconds.toFixed(0)} s)`);
  return done;
}

function score(script, args) {
  return execFileSync(process.execPath, [join(shared, 'bench', script), ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

function lineOf(output, name) {
  return output.split('\n').find((line) => line.startsWith(`${name} `)) ?? '';
}

function same(name, figure, found) {
  const ours = figure === undefined ? '-' : figure.value.toFixed(3);
  const theirs = found?.[1] ?? '-';
  compared += 1;
  if (ours === theirs) return;
  different += 1;
  console.log(`different: ${name}: ours ${ours}, theirs ${theirs}`);
}

function writeJsonl(file, values) {
  writeFileSync(file, `${values.map((value) => JSON.stringify(value)).join('\n')}\n`);
}
