// How the PDFs of a folder are read: time against what pdf.js itself takes for their text and operators, peak memory, and the
// structure scores against ../shared/truth when it is there.
//   node test/benchmarks/documents.mjs [FOLDER] [--documents DIR]
//   node test/benchmarks/documents.mjs --memory FILE.pdf
// FOLDER is ../shared/reports by default, the starter reports where that is absent. Both sides are timed on one thread, the
// same one, in processor seconds, the pages in the same order; each report is read four times (pdf.js, ours, ours, pdf.js), so
// that neither side always finds the engine warmed up by the other. The documents lie in DIR (a temporary folder by default)
// as <report>.json. "kept" is the share of the words of pdf.js's text layer, running headers apart, that stand in a block of
// their page; the text layer also holds hidden marks, and glues words to marks that we keep apart. --memory reads one report as `lampyre add` does and gives the peak of the process.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { assembleDocument } from '../../packages/ingest/dist/assemble-document.js';
import { readDocument } from '../../packages/ingest/dist/index.js';
import { readPage } from '../../packages/ingest/dist/page-reader.js';
import { readFacts } from '../../packages/ingest/dist/pdf-facts.js';
import { openPdf } from '../../packages/ingest/dist/pdf-file.js';
import { withoutRunningHeaders } from '../../packages/ingest/dist/running-headers.js';
import { wordPageOf } from '../../packages/ingest/dist/word-page.js';

/** Reading may take this many times what pdf.js takes for the same pages. */
const RATIO_BAR = 1.6;
/** Share of the words of pdf.js's own text layer that blocks must hold. */
const KEPT_BAR = 0.995;

const { values, positionals } = parseArgs({
  options: { documents: { type: 'string' }, memory: { type: 'string' } },
  allowPositionals: true,
});
if (values.memory) await measureMemory(values.memory);
else await benchmark();

async function measureMemory(file) {
  const { pages, blocks } = await readDocument(file);
  const peakMebibytes = process.resourceUsage().maxRSS / 1024;
  console.log(`${pages.length} pages, ${blocks.length} blocks, peak ${peakMebibytes.toFixed(0)} MiB`);
}

async function benchmark() {
  const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));
  const starter = fileURLToPath(new URL('../../corpus/starter/', import.meta.url));
  const folder = positionals[0] ?? (existsSync(path.join(shared, 'reports')) ? path.join(shared, 'reports') : starter);
  const documents = values.documents ?? mkdtempSync(path.join(tmpdir(), 'lampyre-documents-'));
  mkdirSync(documents, { recursive: true });

  const pdfsOf = (place) =>
    readdirSync(place)
      .filter((name) => name.toLowerCase().endsWith('.pdf'))
      .sort()
      .map((name) => path.join(place, name));

  const total = { own: 0, pdfjs: 0, pages: 0, leastKept: 1 };
  console.log(`${'report'.padEnd(50)} pages ms/page  pdf.js  ratio  kept    blocks`);
  for (const file of pdfsOf(folder)) {
    const report = path.basename(file, '.pdf');
    let document;
    let wordPages;
    const own = async () => {
      ({ document, wordPages } = await readOnThisThread(file));
    };
    const pdfjs = () => readWithPdfjs(file);
    const seconds = { own: 0, pdfjs: 0 };
    for (const [side, read] of Object.entries({ pdfjs, own })) seconds[side] += await processorSeconds(read);
    for (const [side, read] of Object.entries({ own, pdfjs })) seconds[side] += await processorSeconds(read);
    const pages = document.pages.length;
    writeFileSync(path.join(documents, `${report}.json`), JSON.stringify(document));
    const kept = await shareOfWordsKept(file, document, wordPages);
    total.leastKept = Math.min(total.leastKept, kept);
    const perPage = (spent) => ((1000 * spent) / 2 / pages).toFixed(1).padStart(7);
    const times = `${perPage(seconds.own)} ${perPage(seconds.pdfjs)}  ${(seconds.own / seconds.pdfjs).toFixed(2).padStart(5)}`;
    console.log(
      `${report.slice(0, 48).padEnd(50)} ${String(pages).padStart(5)} ${times}  ${kept.toFixed(4)}  ${document.blocks.length}`,
    );
    total.own += seconds.own;
    total.pdfjs += seconds.pdfjs;
    total.pages += pages;
  }
  const ratio = total.own / total.pdfjs;
  const perPage = (spent) => ((1000 * spent) / 2 / total.pages).toFixed(1);
  const verdict = `ratio ${ratio.toFixed(2)}, bar ${RATIO_BAR} ${ratio <= RATIO_BAR ? 'kept' : 'MISSED'}`;
  console.log(`all ${total.pages} pages: ${perPage(total.own)} ms a page, pdf.js ${perPage(total.pdfjs)}, ${verdict}`);
  console.log(`words kept: ${total.leastKept.toFixed(4)} at least in each report, bar ${KEPT_BAR}`);
  console.log(`documents in ${documents}`);

  const scorer = path.join(shared, 'bench', 'score-document.mjs');
  if (!existsSync(scorer)) console.log('scores skipped: ../shared/bench is not there');
  else {
    const score = (truth) =>
      execFileSync(process.execPath, [scorer, '--truth', truth, '--documents', documents], { encoding: 'utf8' });
    console.log(score(path.join(shared, 'truth')).trimEnd());
    const icdar = path.join(shared, 'truth', 'icdar-2013-eu');
    if (existsSync(icdar)) {
      const pdfs = readdirSync(icdar, { recursive: true }).filter((name) => name.endsWith('.pdf'));
      for (const name of pdfs) {
        const document = await readDocument(path.join(icdar, name));
        writeFileSync(path.join(documents, `${path.basename(name, '.pdf')}.json`), JSON.stringify(document));
      }
      console.log(`ICDAR 2013 (EU), ${pdfs.length} PDFs\n${score(icdar).trimEnd()}`);
    }
  }
}

/** Processor time of this process while `run` runs: other work on the machine does not count. */
async function processorSeconds(run) {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** What `readDocument` does, without its threads. */
async function readOnThisThread(file) {
  const pdf = await openPdf(file);
  const facts = await readFacts(pdf);
  const pages = [];
  for (let number = 1; number <= facts.pages; number += 1) {
    pages.push(wordPageOf(await readPage(pdf, number, facts.tagged)));
  }
  await pdf.destroy();
  return { document: assembleDocument({ ...facts, report: path.basename(file, '.pdf'), pages }), wordPages: pages };
}

async function shareOfWordsKept(file, document, wordPages) {
  // Letters of formulas that a font says twice are read once, by us alone.
  const letters = (text) =>
    text
      .replace(/([\u{1D400}-\u{1D7FF}])\1+/gu, '$1')
      .normalize('NFKD')
      .replace(/[^\p{L}\p{N}]+/gu, '')
      .toLowerCase();
  const upright = wordPages.map(({ upright, words }) => ({ ...upright, words }));
  const bodies = withoutRunningHeaders(upright).map((words) => new Set(words));
  const pdf = await openPdf(file);
  let [all, kept] = [0, 0];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const printed = items.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join('');
    const blocks = document.blocks.filter((block) => block.page === number);
    const body = letters(blocks.map((block) => `${block.text} ${withMarks(block)}`).join(' '));
    const chrome = wordPages[number - 1].words.filter((word) => !bodies[number - 1].has(word));
    const headers = letters(chrome.map(({ text }) => text).join(' '));
    for (const word of printed.split(/\s+/).map(letters)) {
      if (word.length < 2) continue;
      if (body.includes(word)) kept += 1;
      else if (headers.includes(word)) continue;
      all += 1;
    }
    page.cleanup();
  }
  await pdf.destroy();
  return kept / all;
}

/** The text with its note marks where they were printed. */
function withMarks({ text, noteMarks = [] }) {
  return noteMarks.reduceRight(
    (marked, { offset, mark }) => marked.slice(0, offset) + mark + marked.slice(offset),
    text,
  );
}

/** Pictures are left undecoded, as the reader leaves them. */
async function readWithPdfjs(file) {
  const assets = path.dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')));
  const pdf = await getDocument({
    data: new Uint8Array(readFileSync(file)),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
    maxImageSize: 1,
    standardFontDataUrl: `${assets}/standard_fonts/`,
    cMapUrl: `${assets}/cmaps/`,
    cMapPacked: true,
    wasmUrl: `${assets}/wasm/`,
    iccUrl: `${assets}/iccs/`,
  }).promise;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    await page.getTextContent();
    await page.getOperatorList();
    page.cleanup();
  }
  await pdf.destroy();
}
