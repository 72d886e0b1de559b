#!/usr/bin/env node
// Do answers hold on reports that no rule of reading or answering was made for? Adds the PDFs of the ICDAR-2013 table competition
// (European institutions, 27 makes) to a library of their own and asks questions of ours: about a cell, about a text, and such
// as none of them answers.
//   node test/benchmarks/unseen-reports.mjs [--data DIR] [--misses]
// Printed: answers that hold what is asked, that cite the report it stands in, and that are refused.
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createAssistant } from '@lampyre/assistant';
import { openLibrary } from '@lampyre/retriever';

const { values } = parseArgs({ options: { data: { type: 'string' }, misses: { type: 'boolean', default: false } } });
const folder = fileURLToPath(new URL('../../../shared/truth/icdar-2013-eu/pdf/', import.meta.url));
if (!existsSync(folder)) {
  console.log(`skipped: there is no ${join('..', 'shared', 'truth', 'icdar-2013-eu')} beside this checkout`);
  process.exit(0);
}
const questions = readFileSync(new URL('./unseen-questions.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));

const library = await openLibrary(values.data ?? mkdtempSync(join(tmpdir(), 'lampyre-unseen-reports-')));
const present = new Set(library.list().map(({ id }) => id));
for (const file of readdirSync(folder).filter((name) => name.endsWith('.pdf') && !present.has(name.slice(0, -4))))
  await library.add(join(folder, file));

const assistant = createAssistant({ library });
const scored = [];
for (const { kind, question, lang, report, must = [] } of questions) {
  const { text, citations, abstained } = await assistant.ask(question, { keep: false });
  const held = !abstained && must.every((value) => text.includes(value));
  const cited = !abstained && citations.some((citation) => citation.report === report);
  scored.push({ kind, lang, held, cited, refused: abstained });
  const well = kind === 'none' ? abstained : held;
  if (values.misses && !well)
    console.log(
      `${question} [${report}: ${must.join(', ')}]\n  ${abstained ? 'REFUSED' : text.replaceAll('\n', '\n  ')}`,
    );
}
await library.close();

const share = (rows, key) => (rows.filter((row) => row[key]).length / rows.length).toFixed(3);
for (const kind of ['table', 'text', 'none'])
  for (const language of ['en', 'fr']) {
    const rows = scored.filter((row) => row.kind === kind && row.lang === language);
    const held = kind === 'none' ? '' : `held ${share(rows, 'held')}  report cited ${share(rows, 'cited')}  `;
    console.log(`${kind.padEnd(5)} ${language} n=${rows.length}  ${held}refused ${share(rows, 'refused')}`);
  }
