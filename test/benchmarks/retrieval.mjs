// Page-level retrieval over the questions of ../shared/truth, with the scorer that lies beside them.
//   node test/benchmarks/retrieval.mjs --data LIBRARY [--results FILE.jsonl] [--misses N]
// The library must hold the reports of ../shared/reports. Says so and stops when ../shared is not there.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openLibrary } from '../../packages/retriever/dist/index.js';

const { values } = parseArgs({
  options: { data: { type: 'string' }, results: { type: 'string' }, misses: { type: 'string', default: '0' } },
});
const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));
const golds = ['gold-en', 'gold-fr', 'gold-cross'].map((name) => join(shared, 'truth', `${name}.jsonl`));
if (!golds.every(existsSync)) {
  console.log('skipped: ../shared/truth is not there');
  process.exit(0);
}
if (!values.data) {
  console.error('--data LIBRARY is missing');
  process.exit(2);
}

const questions = golds.flatMap((gold) =>
  readFileSync(gold, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line)),
);
const library = await openLibrary(values.data);
await library.search('warm up the model');
const milliseconds = [];
const results = [];
let wrongLanguage = 0;
let missesToShow = Number(values.misses);
for (const question of questions) {
  const start = performance.now();
  const { ranked, language } = await library.search(question.question);
  milliseconds.push(performance.now() - start);
  if (language !== question.lang) wrongLanguage++;
  const hits = ranked.map(({ passage, score }) => ({ file: passage.file, pages: passage.pages, score }));
  results.push({ id: question.id, hits });
  const right = ({ file, pages }) => pages.length <= 3 && pages.some((page) => question.pages?.[file]?.includes(page));
  if (missesToShow > 0 && question.type !== 'unanswerable' && !hits.slice(0, 5).some(right)) {
    missesToShow--;
    console.log(`\n${question.id} ${question.question}\n  wanted ${JSON.stringify(question.pages)}`);
    for (const { passage, score, evidence } of ranked.slice(0, 5)) {
      console.log(
        `  ${passage.file} p${passage.pages} ${score.toFixed(3)} ${JSON.stringify(evidence)} ${passage.text.slice(0, 90)}`,
      );
    }
  }
}
await library.close();

const file = values.results ?? join(mkdtempSync(join(tmpdir(), 'lampyre-retrieval-')), 'results.jsonl');
writeFileSync(file, results.map((result) => `${JSON.stringify(result)}\n`).join(''));
const scorer = join(shared, 'bench', 'score-retrieval.mjs');
console.log(
  execFileSync('node', [scorer, ...golds.flatMap((gold) => ['--gold', gold]), '--results', file], { encoding: 'utf8' }),
);
milliseconds.sort((a, b) => a - b);
const at = (share) => milliseconds[Math.floor(share * (milliseconds.length - 1))].toFixed(1);
console.log(
  `search, warm: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms; language told wrongly: ${wrongLanguage} of ${questions.length}`,
);
