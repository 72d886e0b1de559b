// French paragraphs whose English original is known: does the first sentence of one, numbers removed, find the page of the other?
//   node test/benchmarks/retrieval-parallel.mjs --data LIBRARY
// Asked twice: in the other report only, and in the whole library, where the sentence's own edition answers, too.
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openLibrary, sentenceSpans } from '../../packages/retriever/dist/index.js';

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const truth = fileURLToPath(new URL('../../../shared/truth/parallel-wgi-spm.jsonl', import.meta.url));
if (!existsSync(truth)) {
  console.log('skipped: ../shared/truth is not there');
  process.exit(0);
}
if (!values.data) {
  console.error('--data LIBRARY is missing');
  process.exit(2);
}
const library = await openLibrary(values.data);
const pairs = readFileSync(truth, 'utf8')
  .split('\n')
  .filter((line) => line.trim())
  .map((line) => JSON.parse(line));

/** The first sentence of a paragraph without its numbers, which would give it away. */
function sentenceOf(text) {
  const [first] = sentenceSpans(text);
  return text
    .slice(first.start, first.end)
    .replace(/[\d.,]*\d+/g, ' ')
    .slice(0, 1900);
}

for (const [from, to] of [
  ['fr', 'en'],
  ['en', 'fr'],
]) {
  const ranks = { 'in that report': [], 'in all': [] };
  for (const pair of pairs) {
    const file = basename(pair[`${to}_pdf`], '.pdf');
    const report = library.list().find((each) => each.file === file)?.id;
    for (const [where, options] of [
      ['in that report', { report }],
      ['in all', {}],
    ]) {
      const { ranked } = await library.search(sentenceOf(pair[`${from}_text`]), options);
      const isPage = ({ passage }) => passage.file === file && passage.pages.includes(pair[`${to}_page`]);
      ranks[where].push(ranked.findIndex(isPage));
    }
  }
  for (const [where, found] of Object.entries(ranks)) {
    const within = (depth) => (found.filter((rank) => rank >= 0 && rank < depth).length / pairs.length).toFixed(3);
    console.log(
      `${from} → ${to} ${where.padEnd(14)}  n=${pairs.length}  hit@1 ${within(1)}  hit@5 ${within(5)}  hit@10 ${within(10)}`,
    );
  }
}
await library.close();
