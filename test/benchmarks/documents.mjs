// How the PDFs of a folder are read: time per page against what pdf.js itself takes for their text and operators, peak
// memory, and the structure scores against ../shared/truth when it is there.
//   node test/benchmarks/documents.mjs [FOLDER] [--threads N] [--documents DIR]
// Both sides start a fresh thread for each report.
// FOLDER is ../shared/reports by default, the starter reports where that is absent. Timed on one thread, so that both sides
// have the same; the documents lie in DIR (a temporary folder by default) as <report>.json.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readDocument } from '../../packages/ingest/dist/index.js';

/** Reading may take this many times what pdf.js takes for the same pages. */
const RATIO_BAR = 1.6;

if (!isMainThread) {
  await readWithPdfjs(workerData.file);
  parentPort.postMessage('done');
} else await benchmark();

async function benchmark() {
  const { values, positionals } = parseArgs({
    options: { threads: { type: 'string', default: '1' }, documents: { type: 'string' } },
    allowPositionals: true,
  });
  const threads = Number(values.threads);
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

  const total = { seconds: 0, baseline: 0, pages: 0 };
  console.log(`${'report'.padEnd(50)} pages ms/page  pdf.js  ratio  blocks`);
  for (const file of pdfsOf(folder)) {
    const report = path.basename(file, '.pdf');
    const start = performance.now();
    const document = await readDocument(file, { threads });
    const seconds = (performance.now() - start) / 1000;
    const baseline = await pdfjsSeconds(file);
    const pages = document.pages.length;
    writeFileSync(path.join(documents, `${report}.json`), JSON.stringify(document));
    const perPage = (spent) => ((1000 * spent) / pages).toFixed(1).padStart(7);
    const times = `${perPage(seconds)} ${perPage(baseline)}  ${(seconds / baseline).toFixed(2).padStart(5)}`;
    console.log(`${report.slice(0, 48).padEnd(50)} ${String(pages).padStart(5)} ${times}  ${document.blocks.length}`);
    total.seconds += seconds;
    total.baseline += baseline;
    total.pages += pages;
  }
  const ratio = total.seconds / total.baseline;
  const perPage = (spent) => ((1000 * spent) / total.pages).toFixed(1);
  const verdict = `ratio ${ratio.toFixed(2)}, bar ${RATIO_BAR} ${ratio <= RATIO_BAR ? 'kept' : 'MISSED'}`;
  console.log(
    `all ${total.pages} pages: ${perPage(total.seconds)} ms a page, pdf.js ${perPage(total.baseline)}, ${verdict}, ${threads} thread(s)`,
  );
  console.log(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB; documents in ${documents}`);

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
        const document = await readDocument(path.join(icdar, name), { threads });
        writeFileSync(path.join(documents, `${path.basename(name, '.pdf')}.json`), JSON.stringify(document));
      }
      console.log(`ICDAR 2013 (EU), ${pdfs.length} PDFs\n${score(icdar).trimEnd()}`);
    }
  }
}

/** Seconds that pdf.js takes in a fresh thread, as the reader starts one, for the text and the operators of every page. */
async function pdfjsSeconds(file) {
  const start = performance.now();
  const worker = new Worker(new URL(import.meta.url), { workerData: { file } });
  await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
  const seconds = (performance.now() - start) / 1000;
  await worker.terminate();
  return seconds;
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
