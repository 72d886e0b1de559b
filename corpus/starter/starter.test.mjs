/** The starter reports as they lie in the repository: made by the script, whole and well tagged. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { climateFigures } from './content/climate-figures-en.mjs';
import { empreinteNumerique } from './content/empreinte-numerique-fr.mjs';
import { numberReport } from './typeset/numbering.mjs';
import { buildReport } from './typeset/report-pdf.mjs';
import { placeCells } from './typeset/table.mjs';

const here = (name) => new URL(name, import.meta.url);
const details = parse(readFileSync(here('reports.yaml'), 'utf8')).reports;

/**
 * What a PDF says, whatever the zlib that packed it: compressed streams opened, lengths and offsets left out.
 * (Two versions of Node may pack the same content into different bytes.)
 */
function content(bytes) {
  const text = bytes.toString('latin1');
  const hash = createHash('sha256');
  let at = 0;
  let streams = 0;
  for (const match of text.matchAll(/<<([^<>]*)>>\nstream\n/g)) {
    const start = match.index + match[0].length;
    if (start < at) continue;
    const length = Number(/\/Length (\d+)/.exec(match[1])[1]);
    const stream = bytes.subarray(start, start + length);
    hash.update(text.slice(at, match.index)).update(match[1].replace(/\/Length \d+/, ''));
    hash.update(match[1].includes('/FlateDecode') ? inflateSync(stream) : stream);
    at = start + length;
    streams++;
  }
  hash.update(text.slice(at, text.lastIndexOf('\nxref\n')));
  return { sha256: hash.digest('hex'), streams };
}

const plain = (text) => text.replace(/[\u00a0\u202f\s]+/g, ' ');

async function readPages(file) {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(here(file))), verbosity: 0 }).promise;
  const pages = [];
  const roles = {};
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const items = (await page.getTextContent()).items;
    pages.push(plain(items.map((item) => item.str + (item.hasEOL ? ' ' : '')).join('')));
    countRoles(await page.getStructTree(), roles);
  }
  return { pages, roles, labels: await pdf.getPageLabels(), outline: await pdf.getOutline() };
}

function countRoles(node, roles) {
  if (!node?.role) return;
  roles[node.role] = (roles[node.role] ?? 0) + 1;
  for (const each of node.children ?? []) countRoles(each, roles);
}

const flatten = (blocks) => blocks.flatMap((block) => (block.columns ? flatten(block.columns) : [block]));

describe.each([
  [climateFigures, 'climate-figures-en', 20],
  [empreinteNumerique, 'empreinte-numerique-fr', 14],
])('$file', (report, id, pageCount) => {
  const committed = readFileSync(here(report.file));
  const entry = details.find((each) => each.id === id);
  let read;
  beforeAll(async () => {
    read = await readPages(report.file);
  });

  test('is what the script makes, and the script makes it twice alike', async () => {
    const [first, second] = [await buildReport(report), await buildReport(report)];
    expect(first.bytes.equals(second.bytes)).toBe(true);
    expect(content(first.bytes)).toEqual(content(committed));
    expect(content(committed).streams).toBeGreaterThan(pageCount);
    expect(first.pages).toBe(pageCount);
  });

  test('one other digit in the text makes another file', async () => {
    const altered = JSON.parse(JSON.stringify(report).replace(/"p":"([^"]*?)(\d)/, '"p":"$1$2$2'));
    expect(content((await buildReport(altered)).bytes).sha256).not.toBe(content(committed).sha256);
  });

  test('reports.yaml tells its file, sha256, pages and title', () => {
    expect(entry).toMatchObject({
      file: report.file,
      title: report.title,
      language: report.language,
      pages: pageCount,
    });
    expect(entry.sha256).toBe(createHash('sha256').update(committed).digest('hex'));
    expect(committed.length).toBeLessThan(1_000_000);
  });

  test('front pages are labelled i, ii, iii and the text 1, 2, 3', () => {
    expect(read.labels.slice(0, 5)).toEqual(['i', 'ii', 'iii', '1', '2']);
    expect(read.labels).toHaveLength(pageCount);
  });

  test('the outline has every chapter and the contents page prints them with their labels', () => {
    const chapters = report.body.filter((block) => block.h1);
    const titles = read.outline.map((item) => item.title);
    for (const chapter of chapters) expect(titles.some((title) => title.endsWith(chapter.h1))).toBe(true);
    expect(read.pages[2]).toMatch(/1\.1 .+ 1 /);
  });

  test('is tagged: headings on three levels, tables with header cells, figures, notes, lists', () => {
    const blocks = flatten(report.body);
    const tables = flatten([...report.front, ...report.body]).filter((block) => block.table).length;
    const figures = blocks.filter((block) => block.figure).length;
    expect(tables).toBeGreaterThanOrEqual(6);
    expect(figures).toBeGreaterThanOrEqual(5);
    expect(read.roles.Table).toBe(tables);
    expect(read.roles.Figure).toBe(figures);
    expect(read.roles.Caption).toBe(tables + figures);
    expect(read.roles.Note).toBe(Object.keys(report.notes).length);
    for (const role of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'TH', 'TD', 'TOC'])
      expect(read.roles[role]).toBeGreaterThan(0);
  });

  test('a figure or table that no text refers to stops the build, and so does a reference to nothing', () => {
    const kinds = flatten([...report.front, ...report.body]).flatMap((block) =>
      block.figure ? [`{fig:${block.figure.key}}`] : block.table ? [`{table:${block.table.key}}`] : [],
    );
    for (const reference of kinds) {
      const without = JSON.parse(JSON.stringify(report).replaceAll(reference, 'it'));
      expect(() => numberReport(without)).toThrow(/nothing refers to/);
    }
    expect(() => numberReport(report).resolve('see {fig:none}')).toThrow(/missing fig/);
  });

  test('what cites a reference names its source, and every reference cited is in the list', () => {
    const references = report.body.find((block) => block.references).references.length;
    for (const block of flatten([...report.front, ...report.body])) {
      if (block.references) continue;
      const text = JSON.stringify(block);
      const cited = [...text.matchAll(/\[(\d+)(?:, (\d+))*(?=[,\]])/g)].map((match) => Number(match[1]));
      const isProse = block.p || block.list || block.table || block.figure;
      if (!isProse || cited.length === 0 || /A mark such as|Une marque comme/.test(text)) continue;
      expect(block.source, text.slice(0, 120)).toBeTruthy();
    }
    const numbers = [
      ...JSON.stringify([report.front, report.body]).matchAll(
        /[^\d.]\[(\d{1,2}), (?:[A-D]\.\d|p\. \d|Table|Figure|tableau|footnote)/g,
      ),
    ];
    expect(numbers.length).toBeGreaterThan(20);
    for (const match of numbers) expect(Number(match[1])).toBeLessThanOrEqual(references);
  });

  test('notes stand apart from the numbers that they follow', () => {
    const page = read.pages[3];
    expect(page).toMatch(report.language === 'en' ? /1\.1 °C/ : /29,5 millions/);
    expect(page).toMatch(report.language === 'en' ? /Throughout this report/ : /équivalent CO₂ \(éq\. CO₂\)/);
  });

  test('no two columns of a table are out of step', () => {
    for (const { table } of flatten([...report.front, ...report.body]).filter((block) => block.table)) {
      expect(placeCells(table.rows, table.columns.length, table.headerRows ?? 1).length).toBeGreaterThan(
        table.rows.length,
      );
    }
  });
});

test('a table whose rows leave holes or run over is refused', () => {
  expect(() => placeCells([['a', 'b'], ['c']], 2, 1)).toThrow(/holes/);
  expect(() => placeCells([['a', { text: 'b', colspan: 2 }]], 2, 1)).toThrow(/too long/);
});
