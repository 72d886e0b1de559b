// Our own questions (ranking-questions.jsonl) as they are, and each with its report named as people do ("Selon l'ADEME, …", "…, in the
// mitigation report?"; report-names.json), before or behind, drawn by lot from a fixed seed; with names known and with that off.
//   node test/benchmarks/retrieval-named.mjs --data LIBRARY
// The library must hold the reports that the questions are about. A page of another report that answers as well counts as wrong here.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openLibrary } from '../../packages/retriever/dist/index.js';
import { ReportNames } from '../../packages/retriever/dist/search/naming.js';
import { numbersFrom } from './drawn-numbers.mjs';

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (!values.data) {
  console.error('--data LIBRARY is missing');
  process.exit(2);
}
const random = numbersFrom(20261127);
const below = (limit) => Math.floor(random() * limit);
const read = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');
const names = JSON.parse(read('report-names.json'));
const questions = read('ranking-questions.jsonl')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));

/** In the middle of a sentence: "Combien" → "combien", but "CO2" and "I" stay. */
const lowered = (text) => (/^(?:\p{Lu}[\p{Lu}\d]|I\b)/u.test(text) ? text : text[0].toLowerCase() + text.slice(1));
function named({ question, lang, pages }) {
  const [file] = Object.keys(pages);
  const choice = names[file][lang];
  const name = choice[below(choice.length)];
  const asked =
    below(3) === 0
      ? `${question.replace(/\s*[?.]?\s*$/, '')}, ${name} ?`
      : `${name[0].toUpperCase()}${name.slice(1)}, ${lowered(question)}`;
  return { question: asked, pages: { [file]: pages[file] } };
}

const library = await openLibrary(values.data);
await library.search('warm up the model');
async function report(name, asked) {
  const ranks = [];
  const milliseconds = [];
  for (const { question, pages: wanted } of asked) {
    const start = performance.now();
    const { ranked } = await library.search(question);
    milliseconds.push(performance.now() - start);
    const at = ranked.findIndex(({ passage: { file, pages } }) => pages.some((page) => wanted[file]?.includes(page)));
    ranks.push(at === -1 ? Number.POSITIVE_INFINITY : at + 1);
  }
  const hits = [1, 5, 10].map((depth) => (ranks.filter((rank) => rank <= depth).length / ranks.length).toFixed(3));
  const median = milliseconds.sort((a, b) => a - b)[Math.floor(milliseconds.length / 2)];
  console.log(`${name}: ${ranks.length} questions, hit@1/@5/@10 ${hits.join('/')}, median ${median.toFixed(1)} ms`);
}
const withNames = questions.map(named);
await report('as they are', questions);
await report('report named', withNames);
ReportNames.prototype.namedIn = () => undefined;
await report('as they are, names not known', questions);
await report('report named, names not known', withNames);
await library.close();
