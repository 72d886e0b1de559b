// How a search grows with its library: libraries made from a real one (synthetic-library.mjs), each searched in a process of its own.
//   node test/benchmarks/scale.mjs --data LIBRARY --folder DIR [--sizes 10000,100000,1000000] [--svg docs/scale.svg]
// LIBRARY is a real library; the made ones stay in DIR and are used again. Making them is most of the time: for a million passages some 8 minutes for
// text and words, and 25 to 40 for the graph, which one core builds; searching what is there takes about 3 minutes. Prints a table, and one line of JSON for each size.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { embeddedModel, openEmbeddings, openLibrary } from '../../packages/retriever/dist/index.js';
import { openDatabase } from '../../packages/retriever/dist/library/database.js';
import { ExactVectors } from '../../packages/retriever/dist/vectors/exact-vectors.js';
import { VectorIndex } from '../../packages/retriever/dist/vectors/vector-index.js';
import { growthSvg } from './growth-svg.mjs';
import { makeLibrary } from './synthetic-library.mjs';

const QUESTIONS = 120;
const WARMING_QUESTIONS = 20;
const RECALL_QUESTIONS = 50;
const NEIGHBOURS = 10;

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    folder: { type: 'string' },
    sizes: { type: 'string', default: '10000,100000,1000000' },
    svg: { type: 'string' },
    measure: { type: 'string' },
  },
});
if (values.measure) {
  console.log(JSON.stringify(await measure(values.measure)));
} else if (!values.data || !values.folder) {
  console.error('--data LIBRARY or --folder DIR is missing');
  process.exitCode = 2;
} else {
  mkdirSync(values.folder, { recursive: true });
  const rows = values.sizes.split(',').map((size) => measureSize(Number(size)));
  console.log(
    '\n| passages | vectors | median ms | 95th ms | CPU ms | first search s | memory MB | disk MB | text and words s | graph s | recall@10 |',
  );
  console.log(`|${' --- |'.repeat(11)}`);
  for (const row of rows) {
    const { passages, vectors, medianMs, p95Ms, cpuMs, firstSearchSeconds, memoryMb, diskMb } = row;
    const { textSeconds, graphSeconds, recall } = row;
    const cells = [
      passages,
      vectors,
      medianMs.toFixed(1),
      p95Ms.toFixed(1),
      cpuMs.toFixed(1),
      firstSearchSeconds.toFixed(1),
      memoryMb.toFixed(0),
      diskMb.toFixed(0),
    ];
    console.log(
      `| ${[...cells, textSeconds?.toFixed(0) ?? '–', graphSeconds?.toFixed(1) ?? '–', recall.toFixed(4)].join(' | ')} |`,
    );
  }
  if (values.svg) writeFileSync(values.svg, growthSvg(rows));
}

function measureSize(passages) {
  const folder = join(values.folder, `scale-${passages}`);
  const kept = join(folder, 'made.json');
  const made = makeLibrary(values.data, folder, passages, (done, total) => {
    if (done % 20 === 0 || done === total) process.stderr.write(`\r${passages}: ${done}/${total} reports`);
  });
  process.stderr.write('\n');
  // Only a library made in one go was timed whole.
  if (made.made * 500 >= passages) writeFileSync(kept, JSON.stringify({ textSeconds: made.seconds }));
  const output = execFileSync(process.execPath, [fileURLToPath(import.meta.url), '--measure', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const row = { ...(existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : {}), ...JSON.parse(output) };
  console.log(JSON.stringify(row));
  return row;
}

async function measure(folder) {
  const graph = await graphOf(folder);
  const library = await openLibrary(folder);
  const { asked, others } = questions();
  const start = performance.now();
  await library.search(others[0]);
  const firstSearchSeconds = (performance.now() - start) / 1000;
  // A search that was made before finds its question's vector made: others warm up.
  for (const question of others.slice(0, WARMING_QUESTIONS)) await library.search(question);
  const milliseconds = [];
  const cpuBefore = process.cpuUsage();
  for (const question of asked) {
    const began = performance.now();
    await library.search(question);
    milliseconds.push(performance.now() - began);
  }
  const cpu = process.cpuUsage(cpuBefore);
  milliseconds.sort((a, b) => a - b);
  const memoryMb = process.memoryUsage.rss() / 1e6;
  const { kind } = library.vectorSearch;
  await library.close();
  return {
    passages: graph.passages,
    vectors: graph.vectors,
    kind,
    graphSeconds: graph.seconds,
    firstSearchSeconds,
    medianMs: milliseconds[Math.floor(milliseconds.length / 2)],
    p95Ms: milliseconds[Math.floor(milliseconds.length * 0.95)],
    cpuMs: (cpu.user + cpu.system) / 1000 / milliseconds.length,
    memoryMb,
    // A graph that an earlier version left behind is none of it.
    diskMb:
      readdirSync(folder)
        .filter((name) => kind === 'hnsw' || name !== 'vectors.hnsw')
        .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 1e6,
    recall: await recallOf(folder),
  };
}

/** Makes the graph where one is wanted and is not there yet; the seconds that took are kept beside it. */
async function graphOf(folder) {
  const database = openDatabase(folder);
  const passages = database.prepare('SELECT count(*) FROM passages').pluck().get();
  const vectors = database.prepare('SELECT count(*) FROM units WHERE vector IS NOT NULL').pluck().get();
  const kept = join(folder, 'graph.json');
  const index = await VectorIndex.open({ folder, database, model: embeddedModel() });
  const isWanted = index.search.kind === 'hnsw';
  if (isWanted && !existsSync(join(folder, 'vectors.hnsw'))) {
    const start = performance.now();
    await index.save();
    writeFileSync(kept, JSON.stringify((performance.now() - start) / 1000));
  }
  database.close();
  return { passages, vectors, ...(isWanted ? { seconds: JSON.parse(readFileSync(kept, 'utf8')) } : {}) };
}

/** Share of the true ten nearest that the index finds, over real questions. */
async function recallOf(folder) {
  const model = embeddedModel();
  const database = openDatabase(folder);
  const embeddings = await openEmbeddings(model);
  const index = await VectorIndex.open({ folder, database, model });
  const exact = new ExactVectors(model.dimensions);
  for (const { id, vector } of database.prepare('SELECT id, vector FROM units WHERE vector IS NOT NULL').iterate())
    exact.add(id, vector);
  let found = 0;
  const asked = questions().asked.slice(0, RECALL_QUESTIONS);
  for (const question of asked) {
    const query = await embeddings.embedQuery(question);
    const nearest = new Set((await index.nearest(query, NEIGHBOURS)).map(({ unit }) => unit));
    found += exact.nearest(query, NEIGHBOURS).filter(({ unit }) => nearest.has(unit)).length;
  }
  database.close();
  return found / (asked.length * NEIGHBOURS);
}

/** The project's own questions, and those of ../shared/truth where it is there: those that are asked, evenly taken from all, and the others. */
function questions() {
  const own = fileURLToPath(new URL('../../corpus/questions/', import.meta.url));
  const truth = fileURLToPath(new URL('../../../shared/truth/', import.meta.url));
  const files = [
    ...readdirSync(own).map((name) => join(own, name)),
    ...['gold-en', 'gold-fr', 'gold-cross'].map((name) => join(truth, `${name}.jsonl`)),
  ].filter((path) => path.endsWith('.jsonl') && existsSync(path));
  const all = files.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).question),
  );
  const taken = (index) => Math.floor((index * QUESTIONS) / all.length);
  const isAsked = (_, index) => taken(index) !== taken(index - 1);
  return { asked: all.filter(isAsked), others: all.filter((_, index) => !isAsked(_, index)) };
}
