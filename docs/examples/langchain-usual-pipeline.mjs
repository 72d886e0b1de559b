#!/usr/bin/env node
// The pipeline that most tutorials build with LangChain, answering a question set so that it can be evaluated beside Lampyre:
// PDFLoader (one document a page) → pieces of 1000 characters that overlap by 200 → all-MiniLM-L6-v2 → the nearest piece is quoted.
// It has no language model; what one would write from the pieces can be no better than the pieces.
//   node docs/examples/langchain-usual-pipeline.mjs --questions corpus/questions/starter.jsonl --reports corpus/starter --out langchain.jsonl
//   lampyre evaluate corpus/questions/starter.jsonl --system extractive --answers langchain.jsonl --report both.html --data data
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { chooseMeter, startMeasurement } from '@lampyre/footprint';
import { embeddedModel, openEmbeddings } from '@lampyre/retriever';
import { MemoryVectorStore } from '@langchain/classic/vectorstores/memory';
import { PDFLoader } from '@langchain/community/document_loaders/fs/pdf';
import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters';

const { values } = parseArgs({
  options: { questions: { type: 'string' }, reports: { type: 'string' }, out: { type: 'string' } },
});
if (!values.questions || !values.reports || !values.out) {
  console.error('Wanted: --questions QUESTIONS.jsonl --reports FOLDER --out ANSWERS.jsonl');
  process.exit(2);
}

/** Pieces embedded together: more at once are no faster and can fill the memory. */
const BATCH = 4;
const PASSAGES = 10;

const files = readdirSync(values.reports).filter((name) => name.endsWith('.pdf'));
const pages = [];
for (const file of files) {
  const loader = new PDFLoader(join(values.reports, file), { pdfjs: () => import('pdfjs-dist/legacy/build/pdf.mjs') });
  pages.push(...(await loader.load()));
}
const pieces = await new RecursiveCharacterTextSplitter({ chunkSize: 1000, chunkOverlap: 200 }).splitDocuments(pages);
const store = new MemoryVectorStore(await openEmbeddings(embeddedModel()));
for (let first = 0; first < pieces.length; first += BATCH) await store.addDocuments(pieces.slice(first, first + BATCH));
console.error(`${files.length} reports, ${pages.length} pages, ${pieces.length} pieces`);

const meter = chooseMeter();
const answers = [];
for (const line of readFileSync(values.questions, 'utf8').split('\n').filter(Boolean)) {
  const { id, question, language } = JSON.parse(line);
  const startedAt = performance.now();
  const measurement = startMeasurement(meter);
  const found = await measurement.stage('search', () => store.similaritySearch(question, PASSAGES));
  const { joules, method } = measurement.finish({ language, outputTokens: 0 });
  const places = found.map(({ metadata }) => ({
    file: basename(metadata.source, '.pdf'),
    page: metadata.loc.pageNumber,
  }));
  const text = found[0].pageContent.replace(/\s+/g, ' ').trim();
  answers.push({
    id,
    abstained: false,
    text,
    citations: [{ n: 1, ...places[0], quote: text }],
    hits: places.map(({ file, page }) => ({ file, pages: [page] })),
    milliseconds: performance.now() - startedAt,
    joules,
    method,
  });
}
writeFileSync(values.out, `${answers.map((answer) => JSON.stringify(answer)).join('\n')}\n`);
