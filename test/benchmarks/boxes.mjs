#!/usr/bin/env node
// Do the boxes of citations lie over the quoted words? Reads what stands inside the boxes by pdf.js alone, for every
// citation of the answers that answers.mjs wrote, and compares it with the quote; with --sheets DIR also draws citations on
// pictures of their pages, to be looked at.
//   node test/benchmarks/boxes.mjs --answers FILE.jsonl [--reports DIR] [--data DIR --sheets DIR [--count 60]]
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import ts from 'typescript';

const { values } = parseArgs({
  options: {
    answers: { type: 'string' },
    reports: { type: 'string', default: fileURLToPath(new URL('../../../shared/reports', import.meta.url)) },
    data: { type: 'string' },
    sheets: { type: 'string' },
    count: { type: 'string', default: '60' },
  },
});
if (!values.answers) {
  console.error('--answers FILE.jsonl is missing: what `answers.mjs --out` wrote');
  process.exit(2);
}
if (!existsSync(values.reports)) {
  console.log(`skipped: there is no ${values.reports}`);
  process.exit(0);
}

/** The reader of boxes belongs to the tests in TypeScript, which this Node may not read as it is. */
async function boxReader() {
  const source = fileURLToPath(new URL('../browser/boxed-text.ts', import.meta.url));
  const compiled = fileURLToPath(new URL('../node_modules/.cache/boxed-text.mjs', import.meta.url));
  mkdirSync(dirname(compiled), { recursive: true });
  const { outputText } = ts.transpileModule(readFileSync(source, 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  writeFileSync(compiled, outputText);
  return (await import(compiled)).boxedText;
}

/** Letters and digits alone; what is printed small (marks of notes, the 2 of CO₂) is left out or not, as the reader of boxes does. */
const foldLarge = (text) => fold(text.replace(/[⁰¹²³⁴-⁹ᵃ-ᵐⁿˡʰʲⁱ₀-₉⁺⁻]+/gu, ''));
const fold = (text) =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

const citations = readFileSync(values.answers, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
  .flatMap(({ id, citations: own }) => own.map((citation) => ({ id, ...citation })));

const boxedText = await boxReader();
/** pdf.js does not tell the width of each letter of every font: the first or last of a line may be placed half of one off. */
const HALF_LETTER_PT = 3;
/** More than a line's letters beyond the quote is a line too many. */
const LINE_LETTERS = 110;
const counts = { text: [0, 0, 0], table: [0, 0, 0], figure: [0, 0, 0] };
for (const { id, n, kind, file, page, quote, boxes } of citations) {
  const read = (options) =>
    boxedText(
      join(values.reports, `${file}.pdf`),
      page,
      boxes.map(({ bbox: [x0, y0, x1, y1] }) => [x0 - HALF_LETTER_PT, y0, x1 + HALF_LETTER_PT, y1]),
      options,
    );
  const inside = fold(await read());
  const insideEverySize = fold(await read({ everySize: true }));
  const stands = (words) => inside.includes(foldLarge(words)) || insideEverySize.includes(fold(words));
  // The cells of a row are read in the order of the page, which is not always that of the grid.
  const parts = kind === 'text' ? quote.split(' … ') : quote.split(/[\s|…]+/u);
  const isInside = parts.every(stands);
  const tooMuch = inside.length - foldLarge(quote).length > LINE_LETTERS;
  counts[kind][0] += 1;
  if (isInside) counts[kind][1] += 1;
  else {
    const missing = parts.find((part) => !stands(part));
    console.log(`not inside: ${id} [${n}] ${file} p. ${page} ${kind}: ${missing.slice(0, 120)}`);
  }
  if (tooMuch) {
    counts[kind][2] += 1;
    console.log(`more than a line too many: ${id} [${n}] ${file} p. ${page} ${kind}: ${quote.slice(0, 90)}`);
  }
}
const sum = (at) => Object.values(counts).reduce((total, each) => total + each[at], 0);
for (const [kind, [all, inside, tooMuch]] of Object.entries(counts))
  console.log(`${kind}: ${inside} of ${all} quotes inside their boxes, ${tooMuch} with more than a line too many`);
console.log(
  `all: ${(sum(1) / sum(0)).toFixed(4)} of ${sum(0)} quotes inside, ${(sum(2) / sum(0)).toFixed(4)} too wide`,
);

if (values.sheets && values.data) {
  const { drawSheets } = await import('./boxes-sheets.mjs');
  await drawSheets(citations, { data: values.data, folder: values.sheets, count: Number(values.count) });
}
