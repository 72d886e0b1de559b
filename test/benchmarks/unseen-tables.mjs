#!/usr/bin/env node
// Are tables answered from that no rule of reading or answering was made for? Adds the PDFs of the ICDAR-2013 table competition
// (European institutions, 27 makes) to a library of their own and asks questions of ours, each about a cell.
//   node test/benchmarks/unseen-tables.mjs [--data DIR] [--misses]
// Printed: answers that hold the value of the cell, that cite the report it stands in, and that are refused.
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
const questions = readFileSync(new URL('./unseen-table-questions.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));

const library = await openLibrary(values.data ?? mkdtempSync(join(tmpdir(), 'lampyre-unseen-tables-')));
const present = new Set(library.list().map(({ id }) => id));
for (const file of readdirSync(folder).filter((name) => name.endsWith('.pdf') && !present.has(name.slice(0, -4))))
  await library.add(join(folder, file));

const assistant = createAssistant({ library });
const scored = [];
for (const { question, lang, report, must } of questions) {
  const { text, citations, abstained } = await assistant.ask(question, { keep: false });
  const held = !abstained && must.every((value) => text.includes(value));
  const cited = !abstained && citations.some((citation) => citation.report === report);
  scored.push({ lang, held, cited, refused: abstained });
  if (values.misses && !held)
    console.log(
      `${question} [${report}: ${must.join(', ')}]\n  ${abstained ? 'REFUSED' : text.replaceAll('\n', '\n  ')}`,
    );
}
await library.close();

const share = (rows, key) => (rows.filter((row) => row[key]).length / rows.length).toFixed(3);
for (const lang of ['en', 'fr', undefined]) {
  const rows = scored.filter((row) => lang === undefined || row.lang === lang);
  console.log(
    `${lang ?? 'all'} n=${rows.length}  value held ${share(rows, 'held')}  report cited ${share(rows, 'cited')}  refused ${share(rows, 'refused')}`,
  );
}
