// French paragraphs whose English original is known: does the first sentence, numbers removed, find the English page?
//   node test/benchmarks/retrieval-parallel.mjs --data LIBRARY
// Asked twice: in the English report only, and in the whole library, where the French edition answers, too.
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
const counts = { english: [0, 0, 0], all: [0, 0, 0] };
for (const pair of pairs) {
  const [first] = sentenceSpans(pair.fr_text);
  const question = pair.fr_text
    .slice(first.start, first.end)
    .replace(/[\d.,]*\d+/g, ' ')
    .slice(0, 1900);
  const report = library.list().find(({ file }) => file === basename(pair.en_pdf, '.pdf'))?.id;
  for (const [name, options] of Object.entries({ english: { report, top: 10 }, all: { top: 10 } })) {
    const { ranked } = await library.search(question, options);
    const rank = ranked.findIndex(
      ({ passage }) => passage.file === basename(pair.en_pdf, '.pdf') && passage.pages.includes(pair.en_page),
    );
    for (const [index, depth] of [1, 5, 10].entries()) if (rank >= 0 && rank < depth) counts[name][index] += 1;
  }
}
await library.close();
for (const [name, [one, five, ten]] of Object.entries(counts)) {
  const share = (count) => (count / pairs.length).toFixed(3);
  console.log(`${name.padEnd(8)} n=${pairs.length}  hit@1 ${share(one)}  hit@5 ${share(five)}  hit@10 ${share(ten)}`);
}
