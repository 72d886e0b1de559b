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
const meter = chooseMeter();
const questions = gold.flatMap((file) => convertQuestions(readFileSync(file, 'utf8')));
const fileOf = new Map(library.list().map(({ id, file }) => [id, file]));
const run = values.run ? readRun(values.run) : await ask();
const given = new Map(run.answers.map((answer) => [answer.id, answer]));
// Good answers agree easily; damaged ones show whether what is wrong is counted alike.
const damagedRun = await evaluate({
  questions,
  setName: 'gold',
  library,
  meter,
  system: {
    name: 'damaged',
    description: {},
    answer: async ({ id }) =>
      damaged(
        given.get(id),
        questions.findIndex((each) => each.id === id),
      ),
  },
});
await library.close();

let compared = 0;
let different = 0;
compareWithScorers('as answered', run);
compareWithScorers('damaged', damagedRun);
console.log(
  `${compared} figures compared, ${different} different; ${questions.length} questions, as answered and damaged`,
);
process.exit(different === 0 ? 0 : 1);

/** Every third answer cites the page before, every fourth quotes other numbers, every fifth refuses or no longer does, every seventh is missing. */
function damaged(answer, index) {
  if (!answer || index % 7 === 6) return undefined;
  const citations = answer.citations.map((citation) => ({
    ...citation,
    page: index % 3 !== 0 ? citation.page : citation.page > 1 ? citation.page - 1 : 2,
    quote:
      index % 4 === 0 ? citation.quote.replace(/\d/g, (digit) => String((Number(digit) + 1) % 10)) : citation.quote,
  }));
  return {
    ...answer,
    citations,
    abstained: index % 5 === 0 ? !answer.abstained : answer.abstained,
    text: index % 4 === 0 ? answer.text.replace(/\d/g, '0') : answer.text,
    found: index % 2 === 0 ? answer.found.toReversed() : answer.found,
  };
}

function compareWithScorers(title, { answers, summary: { all, byKind, byLanguage } }) {
  const folder = mkdtempSync(join(tmpdir(), 'lampyre-agreement-'));
  const answersFile = join(folder, 'answers.jsonl');
  const hitsFile = join(folder, 'hits.jsonl');
  const named = (report) => fileOf.get(report) ?? report;
  writeJsonl(
    answersFile,
    answers.map(({ id, abstained, text, citations }) => ({
      id,
      abstained,
      text,
      citations: citations.map(({ report, page, quote, kind }) => ({ file: named(report), page, quote, kind })),
    })),
  );
  writeJsonl(
    hitsFile,
    answers.map(({ id, found }) => ({ id, hits: found.map(({ report, pages }) => ({ file: named(report), pages })) })),
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
  const groups = [
    ['all', all],
    ...byKind.filter(({ name }) => name !== 'unanswerable').map((group) => [`type=${group.name}`, group]),
    ...byLanguage.map((group) => [
      { en: 'lang=en', fr: 'lang=fr', 'fr-en': 'cross fr>en', 'en-fr': 'cross en>fr' }[group.name],
      group,
    ]),
  ];
  for (const [name, { figures }] of groups) {
    const [line, other] = [lineOf(retrieval, name), lineOf(answered, name)];
    const same = (measure, figure, found) => agree(`${title}, ${name}: ${measure}`, figure, found);
    // A search that gave nothing is wrong for the scorer; for us it was not told and is not measured.
    if (title === 'as answered') {
      same('hit@1', figures.hit1, /hit@1 (\S+)/.exec(line));
      same('hit@5', figures.hit5, /hit@5 (\S+)/.exec(line));
      same('hit@10', figures.hit10, /hit@10 (\S+)/.exec(line));
      same('MRR@10', figures.mrr, /MRR@10 (\S+)/.exec(line));
      same('nDCG@10', figures.ndcg, /nDCG@10 (\S+)/.exec(line));
    }
    same('all facts', figures.allFacts, /all facts (\S+)/.exec(other));
    same('facts', figures.facts, / {2}facts (\S+)/.exec(other));
    same('right page cited', figures.rightPageCited, /right page cited (\S+)/.exec(other));
    same('citation precision', figures.citationPrecision, /citation precision (\S+)/.exec(other));
    same('wrongly refused', figures.refusedWrongly, /wrongly refused (\S+)/.exec(other));
  }
  agree(`${title}: verbatim quotes`, all.figures.verbatim, /verbatim quotes (\S+)/.exec(answered));
  agree(`${title}: refused when it should`, all.figures.refusedRightly, /refused when it should: (\S+)/.exec(answered));
}

async function ask() {
  const system = lampyreSystem('extractive', { assistant: createAssistant({ library, meter }), library, meter });
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

function agree(name, figure, found) {
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
