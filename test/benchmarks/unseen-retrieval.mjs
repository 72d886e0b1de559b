// Is the right page found in reports that nothing here was tuned on? Two kinds: the PDFs of the ICDAR-2013 table competition (European
// institutions, English) and the notes of ADEME's model of a citizen's footprint (`model-notes.mjs`, French and English). The questions are
// ours, in a citizen's words, from passages drawn by lot, and were written before anything was searched; only the page that each was
// written from counts.
//   node test/benchmarks/unseen-retrieval.mjs [--data LIBRARY] [--misses] [--mistyped]
// Needs the package registry for the notes. `--mistyped`: without accents, and with one typing error each.
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openLibrary } from '@lampyre/retriever';
import { setModelNotes } from './model-notes.mjs';
import { mistyped, withoutAccents } from './mistyped.mjs';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    misses: { type: 'boolean', default: false },
    mistyped: { type: 'boolean', default: false },
  },
});
const competition = fileURLToPath(new URL('../../../shared/truth/icdar-2013-eu/pdf/', import.meta.url));
const notesFolder = mkdtempSync(join(tmpdir(), 'lampyre-model-notes-'));
const notes = await setModelNotes(notesFolder);

const library = await openLibrary(values.data ?? mkdtempSync(join(tmpdir(), 'lampyre-unseen-')));
const present = new Set(library.list().map(({ id }) => id));
for (const folder of [competition, notesFolder].filter(existsSync))
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.pdf') && !present.has(name.slice(0, -4))))
    await library.add(join(folder, file));
const held = new Set(library.list().map(({ id }) => id));

const questions = readFileSync(new URL('./unseen-retrieval.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line))
  .map(({ note, ...question }) => (note ? { ...question, pages: { [notes[note].file]: notes[note].pages } } : question))
  .filter(({ pages }) => Object.keys(pages).every((report) => held.has(report)));

async function rankOf(question, pages) {
  const { ranked, language } = await library.search(question);
  const at = ranked.findIndex(({ passage }) => passage.pages.some((page) => pages[passage.report]?.includes(page)));
  return { ranked, language, rank: at === -1 ? Number.POSITIVE_INFINITY : at + 1 };
}

/** Language of the question and of the report, and whether a table answers. */
const groupsOf = ({ lang, kind, pages }) => {
  const of = Object.keys(pages).every((report) => report.endsWith('-fr')) ? 'fr' : 'en';
  return [`${lang} → ${of}`, ...(kind === 'table' ? ['tables'] : []), 'all'];
};

async function measure(name, retype, shown) {
  const ranks = new Map();
  let wrongLanguage = 0;
  for (const { id, question, lang, kind, pages } of questions) {
    const asked = retype(question, lang);
    const { ranked, language, rank } = await rankOf(asked, pages);
    if (language !== lang) wrongLanguage += 1;
    for (const group of groupsOf({ lang, kind, pages })) ranks.set(group, [...(ranks.get(group) ?? []), rank]);
    if (shown && rank > 3) {
      console.log(`\n${rank}. ${id} (${language}) ${asked}  ${JSON.stringify(pages)}`);
      for (const { passage, score } of ranked.slice(0, 4))
        console.log(
          `   ${score.toFixed(2)} ${passage.report} p${passage.pages} ${passage.text.slice(0, 110).replaceAll('\n', ' / ')}`,
        );
    }
  }
  console.log(`\n${name}; language told wrongly: ${wrongLanguage} of ${questions.length}`);
  for (const [group, of] of ranks) {
    const hits = [1, 5, 10].map((depth) => (of.filter((rank) => rank <= depth).length / of.length).toFixed(3));
    const mean = of.reduce((sum, rank) => sum + (rank <= 10 ? 1 / rank : 0), 0) / of.length;
    console.log(
      `${group.padEnd(8)} n=${String(of.length).padEnd(4)} ${hits.join('/')}  reciprocal rank ${mean.toFixed(3)}`,
    );
  }
}

await measure('as written', (question) => question, values.misses);
if (values.mistyped) {
  await measure('without accents', withoutAccents, values.misses);
  await measure('one typing error each', mistyped(20261127), values.misses);
}
await library.close();
