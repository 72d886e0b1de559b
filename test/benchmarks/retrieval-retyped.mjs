// Our own questions (ranking-questions.jsonl) as they are; with one typing error each, drawn by lot from a fixed seed; and those that
// name something by an acronym or its long form, as the reports define them, with the one in the place of the other.
//   node test/benchmarks/retrieval-retyped.mjs --data LIBRARY [--shown N]
// Each of the three also with what is there for it off: errors forgiven, acronyms tied to their long forms.
// The library must hold the reports that the questions are about.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { detectLanguage, openLibrary, Sqlite } from '../../packages/retriever/dist/index.js';
import { Acronyms, definedAcronyms } from '../../packages/retriever/dist/words/acronyms.js';
import { Spelling } from '../../packages/retriever/dist/words/spelling.js';
import { mistyped } from './mistyped.mjs';

const { values } = parseArgs({ options: { data: { type: 'string' }, shown: { type: 'string', default: '0' } } });
if (!values.data) {
  console.error('--data LIBRARY is missing');
  process.exit(2);
}
const SEED = 20251125;
const retyped = mistyped(SEED);

/** By language: the first long form of each acronym. */
function longForms() {
  const found = { en: new Map(), fr: new Map() };
  const database = new Sqlite(join(values.data, 'library.sqlite'), { readonly: true });
  for (const { text, language } of database.prepare('SELECT text, language FROM passages ORDER BY id').all()) {
    for (const { acronym, longForm } of definedAcronyms(text, language)) {
      if (!found[language].has(acronym)) found[language].set(acronym, longForm.toLowerCase());
    }
  }
  database.close();
  return found;
}
const defined = longForms();

function named(question) {
  let text = question;
  for (const [acronym, longForm] of defined[detectLanguage(question)]) {
    const alone = new RegExp(`(?<!\\p{L})${acronym}(?!\\p{L})`, 'u');
    const at = text.toLowerCase().indexOf(longForm);
    if (alone.test(text)) text = text.replace(alone, longForm);
    else if (at >= 0) text = text.slice(0, at) + acronym + text.slice(at + longForm.length);
  }
  return text === question ? null : text;
}

const questions = readFileSync(new URL('ranking-questions.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));
const library = await openLibrary(values.data);
await library.search('warm up the model');
const rankOf = async (question, wanted) => {
  const { ranked } = await library.search(question);
  const at = ranked.findIndex(({ passage: { file, pages } }) => pages.some((page) => wanted[file]?.includes(page)));
  return at === -1 ? Number.POSITIVE_INFINITY : at + 1;
};
const report = (name, ranks, milliseconds) => {
  const hits = [1, 5, 10].map((depth) => (ranks.filter((rank) => rank <= depth).length / ranks.length).toFixed(3));
  const median = milliseconds.sort((a, b) => a - b)[Math.floor(milliseconds.length / 2)];
  console.log(`${name}: ${ranks.length} questions, hit@1/@5/@10 ${hits.join('/')}, median ${median.toFixed(1)} ms`);
};
let toShow = Number(values.shown);
const readings = Spelling.prototype.readings;
const expand = Acronyms.prototype.expand;
const parts = {
  'with all': () => undefined,
  'errors not forgiven': () => {
    Spelling.prototype.readings = () => new Map();
  },
  'acronyms not tied': () => {
    Acronyms.prototype.expand = (groups) => groups;
  },
};
for (const [name, spelled] of [
  ['as they are', (question) => question],
  ['one error each', (question) => retyped(question, detectLanguage(question))],
  ['acronym or long form exchanged', named],
]) {
  // Drawn once, so that each part is off for the same errors.
  const asked = questions.map(({ question, pages }) => ({ question: spelled(question), from: question, pages }));
  for (const [part, turnOff] of Object.entries(parts)) {
    turnOff();
    const ranks = [];
    const milliseconds = [];
    for (const { question, from, pages } of asked) {
      if (question === null) continue;
      const start = performance.now();
      ranks.push(await rankOf(question, pages));
      milliseconds.push(performance.now() - start);
      if (part === 'with all' && question !== from && toShow-- > 0) console.log(`${ranks.at(-1)} ${question}`);
    }
    report(`${name}, ${part}`, ranks, milliseconds);
    Spelling.prototype.readings = readings;
    Acronyms.prototype.expand = expand;
  }
}
await library.close();
