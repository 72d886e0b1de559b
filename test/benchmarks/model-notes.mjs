// Reports that nothing here was tuned on: the notes of ADEME's model of a citizen's footprint ("Nos Gestes Climat", MIT licence, French with an
// English version), taken from the package registry and set as two PDFs, so that no text is in both languages: transport, food and public
// services in French, housing and goods in English. Also says on which pages each rule of the model stands.
import { execFileSync } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fold } from '@lampyre/retriever';
import PDFDocument from 'pdfkit';

const fonts = createRequire(new URL('../../corpus/package.json', import.meta.url)).resolve(
  'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
);

const PACKAGE = '@incubateur-ademe/nosgestesclimat@4.10.2';
const REPORTS = [
  {
    file: 'notes-transport-alimentation-fr',
    language: 'fr',
    title: 'Notes du modèle : transport, alimentation, services publics',
    parts: ['transport', 'alimentation', 'services sociétaux'],
  },
  {
    file: 'notes-housing-goods-en',
    language: 'en',
    title: 'Notes of the model: housing and goods',
    parts: ['logement', 'divers', 'futureco-data'],
  },
];
/** Shorter notes say nothing that could be asked. */
const LEAST_CHARACTERS = 150;
const MARGIN_PT = 64;

/**
 * Makes the PDFs in a folder.
 *
 * @returns {Promise<Record<string, { file: string, pages: number[], text: string }>>} by the rule's name in the model
 */
export async function setModelNotes(folder) {
  mkdirSync(folder, { recursive: true });
  const archive = execFileSync('npm', ['pack', PACKAGE, '--silent', '--pack-destination', folder], {
    encoding: 'utf8',
  });
  execFileSync('tar', ['xzf', join(folder, archive.trim()), '-C', folder]);
  const places = {};
  for (const report of REPORTS) {
    const model = JSON.parse(
      readFileSync(join(folder, 'package', 'public', `co2-model.FR-lang.${report.language}.json`), 'utf8'),
    );
    Object.assign(places, await setReport(report, model, folder));
  }
  return places;
}

async function setReport({ file, title, parts }, model, folder) {
  const document = new PDFDocument({ size: 'A4', margin: MARGIN_PT, info: { Title: title } });
  const written = document.pipe(createWriteStream(join(folder, `${file}.pdf`)));
  document.registerFont('body', fonts);
  document.registerFont('bold', fonts.replace('Sans.ttf', 'Sans-Bold.ttf'));
  let page = 1;
  document.on('pageAdded', () => {
    page += 1;
  });
  const places = {};
  document.font('bold').fontSize(22).text(title);
  for (const part of parts) {
    document.addPage().font('bold').fontSize(18).text(capitalised(part)).moveDown();
    for (const [rule, said] of notesOf(model, part)) {
      const headroom = document.page.height - MARGIN_PT - document.y;
      if (headroom < 100) document.addPage();
      const first = page;
      document.font('bold').fontSize(12).text(said.heading).moveDown(0.4);
      for (const paragraph of said.paragraphs) document.font('body').fontSize(10).text(paragraph).moveDown(0.5);
      document.moveDown(0.6);
      const pages = Array.from({ length: page - first + 1 }, (_, at) => first + at);
      places[rule] = { file, pages, text: [said.heading, ...said.paragraphs].join('\n') };
    }
  }
  document.end();
  await finished(written);
  return places;
}

/** The rules of a part that say something, each once. */
function* notesOf(model, part) {
  const told = new Set();
  for (const [rule, said] of Object.entries(model)) {
    if (rule !== part && !rule.startsWith(`${part} . `)) continue;
    const paragraphs = [said?.question, said?.description, said?.note].flatMap(paragraphsOf);
    const text = paragraphs.join('\n');
    if (text.length < LEAST_CHARACTERS || told.has(text)) continue;
    told.add(text);
    yield [rule, { heading: headingOf(rule, said), paragraphs }];
  }
}

/** The title, and where its rule's name says more, what it belongs to. */
function headingOf(rule, { titre }) {
  const last = rule.split(' . ').at(-1);
  return capitalised(titre && fold(titre) !== fold(last) ? titre : (titre ?? last));
}

/** Markdown as plain paragraphs: links by their words, no pictures, no marks. */
function paragraphsOf(markdown) {
  return String(markdown ?? '')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]*>/g, '')
    .replace(/https?:\/\/\S+/g, '')
    .replace(/&gt;/g, '')
    .replace(/[*`_]|^#+ |^>+ ?/gm, '')
    .replace(/\p{Extended_Pictographic}\ufe0f?/gu, '')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => /\p{L}{3}/u.test(paragraph) && !/futureco-data|publicodes-commun/.test(paragraph));
}

function capitalised(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
