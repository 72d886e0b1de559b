// Many people ask at once, on this machine only: how long they wait, what fails, and how much memory it takes.
//
//   node test/benchmarks/load.mjs --data LIBRARY [--people 50] [--seconds 60] [--anew]
//
// Each person asks, reads for 4 to 12 seconds, and asks again. The first questions come within two seconds. With --anew everybody
// asks something different, of the questions of our own in this folder, and no answer is recalled.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { QUESTIONS, quantile, serveLibrary } from './served-library.mjs';

const PEOPLE_MAX = 200;
const SECONDS_MAX = 300;

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    people: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '60' },
    anew: { type: 'boolean', default: false },
  },
});
if (!values.data) throw new Error('--data LIBRARY is missing');
const people = Math.min(PEOPLE_MAX, Number(values.people));
const seconds = Math.min(SECONDS_MAX, Number(values.seconds));

/** With --anew: what is left to be asked. */
const unasked = values.anew ? shuffled(ownQuestions()) : [];

const server = await serveLibrary(values.data);
const waits = [];
const errors = new Map();
let longestQueue = 0;
let recalled = 0;
try {
  // The first question loads the model; nobody is there yet.
  await ask(QUESTIONS[0]);
  waits.length = 0;
  longestQueue = 0;
  recalled = 0;
  const until = Date.now() + seconds * 1000;
  await Promise.all(Array.from({ length: people }, (_, person) => visit(person, until)));
} finally {
  const memory = server.peakMemoryMegabytes();
  await server.stop();
  console.log(
    JSON.stringify(
      {
        people,
        seconds,
        anew: values.anew,
        answers: waits.length,
        recalled,
        errors: Object.fromEntries(errors),
        milliseconds: { median: ms(0.5), p95: ms(0.95), p99: ms(0.99), longest: ms(1) },
        longestQueue,
        peakMemoryMegabytes: memory,
      },
      null,
      2,
    ),
  );
}

async function visit(person, until) {
  const chance = seeded(person + 1);
  await pause(chance() * 2000);
  while (Date.now() < until) {
    const question = values.anew ? unasked.pop() : QUESTIONS[Math.floor(chance() * QUESTIONS.length)];
    if (question === undefined) return;
    await ask(question);
    await pause(4000 + chance() * 8000);
  }
}

/** As the page asks: as a stream of events. */
async function ask(question) {
  const startedAt = performance.now();
  try {
    const response = await fetch(`${server.address}api/ask`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ question, ...(values.anew ? { again: true } : {}) }),
    });
    const text = await response.text();
    for (const [, before] of text.matchAll(/event: waiting\ndata: \{"before":(\d+)/g)) {
      longestQueue = Math.max(longestQueue, Number(before));
    }
    if (text.includes('"recalled":true')) recalled += 1;
    const code = /event: error\ndata: \{"code":"(\w+)"/.exec(text)?.[1];
    if (code || !text.includes('event: answer')) count(code ?? `status ${response.status}`);
    else waits.push(performance.now() - startedAt);
  } catch (thrown) {
    count(String(thrown.cause?.code ?? thrown.message));
  }
}

function ownQuestions() {
  return ['ranking-questions', 'extraction-questions', 'unanswerable'].flatMap((name) =>
    readFileSync(new URL(`${name}.jsonl`, import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).question),
  );
}

/** In the same order on every run. */
function shuffled(questions) {
  const chance = seeded(0);
  return questions
    .map((question) => ({ question, place: chance() }))
    .sort((a, b) => a.place - b.place)
    .map(({ question }) => question);
}

function count(error) {
  errors.set(error, (errors.get(error) ?? 0) + 1);
}

function ms(share) {
  return Math.round(quantile(waits, share));
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The same people on every run (mulberry32). */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
