/**
 * A report's content → the bytes of its PDF: title page, contents, text, notes, references, outline, page labels
 * (i, ii … then 1, 2 …) and structure tree.
 *
 * The bytes depend on the content, on pdfkit, on the font package and on the zlib of Node: the date is fixed and the
 * file's ID is made from it. Two passes: the first finds the pages that the contents list, the second prints them.
 */
import PDFDocument from 'pdfkit';
import { chartHeightPt, drawChart } from './charts.mjs';
import { wordsOf } from './inline-text.mjs';
import { breakLines, drawLine } from './lines.mjs';
import { numberReport } from './numbering.mjs';
import { createFlow } from './page-flow.mjs';
import { COLOUR, COLUMN_GAP_PT, FONT_FILES, PAGE, TEXT, TEXT_WIDTH_PT } from './style.mjs';
import { layTable } from './table.mjs';
import { artifact, child, markedAs } from './tags.mjs';

/**
 * @param {object} report content module of `content/`
 * @returns {Promise<{bytes: Buffer, pages: number, contents: object[], headings: {text: string, page: number}[]}>}
 */
export async function buildReport(report) {
  const first = await typeset(report, []);
  const second = await typeset(report, first.contents);
  if (JSON.stringify(first.contents) !== JSON.stringify(second.contents))
    throw new Error('the contents moved the pages');
  return second;
}

async function typeset(report, knownContents) {
  const doc = new PDFDocument({
    size: [PAGE.widthPt, PAGE.heightPt],
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    lang: report.language === 'fr' ? 'fr-FR' : 'en-GB',
    displayTitle: true,
    info: {
      Title: report.title,
      Author: 'Lampyre',
      Subject: report.subtitle,
      Keywords: report.keywords,
      Creator: 'Lampyre corpus/starter/build.mjs',
      Producer: 'PDFKit',
      CreationDate: new Date(Date.UTC(2026, 10, 24)),
    },
  });
  const chunks = [];
  doc.on('data', (chunk) => chunks.push(chunk));
  const ended = new Promise((resolve) => doc.on('end', resolve));
  for (const [name, file] of Object.entries(FONT_FILES)) doc.registerFont(name, file);

  const root = doc.struct('Document');
  doc.addStructure(root);
  const numbers = numberReport(report);
  const noteOrder = [];
  const noteNumber = (key) => {
    if (!(key in report.notes)) throw new Error(`${report.file}: no note "${key}"`);
    if (!noteOrder.includes(key)) noteOrder.push(key);
    return noteOrder.indexOf(key) + 1;
  };
  const noteText = (key) => numbers.resolve(report.notes[key]);
  const flow = createFlow(doc, root, report, { noteNumber, noteText });
  const contents = [];
  const outline = { 0: doc.outline };
  const press = { doc, root, report, numbers, flow, noteNumber, contents, outline, knownContents };

  drawTitlePage(press);
  flow.newPage();
  for (const block of report.front) setBlock(press, block);
  flow.flushFloats();
  flow.finishPage();
  flow.frontPages = flow.pageIndex + 1;
  startBody(press);
  for (const block of report.body) setBlock(press, block);
  flow.flushFloats();
  flow.finishPage();

  const unused = Object.keys(report.notes).filter((key) => !noteOrder.includes(key));
  if (unused.length > 0) throw new Error(`${report.file}: notes never called: ${unused.join(', ')}`);
  doc._root.data.PageLabels = doc.ref({ Nums: [0, { S: 'r' }, flow.frontPages, { S: 'D', St: 1 }] });
  doc._root.data.PageLabels.end();
  doc._root.data.PageMode = 'UseOutlines';
  doc.end();
  await ended;
  return { bytes: Buffer.concat(chunks), pages: flow.pageIndex + 1, contents };
}

/** The body opens on a new page, labelled 1; the running header of the page before is already drawn. */
function startBody({ doc, flow }) {
  flow.front = false;
  flow.chapter = '';
  doc.addPage();
  flow.pageIndex++;
  flow.yPt = PAGE.topPt;
}

function drawTitlePage({ doc, root, report, flow }) {
  doc.addPage();
  flow.pageIndex = 0;
  artifact(doc, 'Layout', () => {
    doc.rect(0, 0, PAGE.widthPt, 210).fill(COLOUR.heading);
    doc.rect(0, 210, PAGE.widthPt, 6).fill(COLOUR.series[1]);
  });
  const put = (type, text, look, topPt, colour) => {
    const element = child(doc, root, type);
    const lines = breakLines(doc, wordsOf(text, { language: report.language }), TEXT_WIDTH_PT, look);
    markedAs(doc, element, type, () => {
      lines.forEach((line, index) => {
        drawLine(doc, line, PAGE.leftPt, topPt + look.sizePt + index * look.leadingPt, colour);
      });
    });
    return topPt + lines.length * look.leadingPt;
  };
  const sans = TEXT.caption.family;
  put('P', 'Lampyre', { family: sans, sizePt: 13, leadingPt: 18, bold: true }, 130, '#ffffff');
  let y = put('H', report.title, { family: sans, sizePt: 27, leadingPt: 35, bold: true }, 262, COLOUR.heading);
  y = put('P', report.subtitle, { family: sans, sizePt: 13.5, leadingPt: 19 }, y + 14, COLOUR.ink);
  for (const line of report.titleLines) y = put('P', line, TEXT.paragraph, y + 16, COLOUR.faint);
}

function setBlock(press, block) {
  const { flow } = press;
  if (block.h1 || block.h2 || block.h3) return setHeading(press, block);
  if (block.p) return setLines(press, paragraphItems(press, press.root, block.p, TEXT.paragraph, TEXT_WIDTH_PT));
  if (block.list) return setLines(press, listItems(press, press.root, block.list, TEXT.list, TEXT_WIDTH_PT));
  if (block.columns) return setColumns(press, block.columns);
  if (block.table) return flow.float(tableFloat(press, block.table));
  if (block.figure) return flow.float(figureFloat(press, block.figure));
  if (block.box) return flow.place(boxItem(press, block.box));
  if (block.contents) return setContents(press);
  if (block.references) return setReferences(press, block.references);
  if (block.pageBreak) return flow.newPage();
  throw new Error(`unknown block: ${Object.keys(block)}`);
}

/** pdfkit counts both from the far corner: `top` from the top of the page, `left` from its right edge. */
const destination = (yPt) => ({ top: yPt - 6, left: PAGE.widthPt });

function setLines({ flow }, items) {
  for (const item of items) flow.place(item);
}

function setHeading(press, block) {
  const { doc, root, flow, numbers, contents, outline, report } = press;
  const level = block.h1 ? 1 : block.h2 ? 2 : 3;
  const text = numbers.heading(block);
  if (level === 1) {
    flow.flushFloats();
    if (report.chapterBreak && !flow.front && !flow.atTop() && block.samePage !== true) flow.newPage();
  }
  const look = { ...TEXT[`heading${level}`], bold: true };
  const lines = breakLines(doc, wordsOf(text, { language: report.language }), TEXT_WIDTH_PT, look);
  const element = child(doc, root, `H${level}`);
  flow.place({
    heightPt: lines.length * look.leadingPt,
    beforePt: look.beforePt,
    keepPt: 48,
    draw(xPt, yPt) {
      flow.mark(element, `H${level}`);
      lines.forEach((line, index) => {
        drawLine(doc, line, xPt, yPt + look.sizePt + index * look.leadingPt, COLOUR.heading);
      });
      if (level === 1) flow.chapter = text;
      if (level < 3) contents.push({ level, text, label: flow.label(), page: flow.pageIndex + 1 });
      outline[level] = outline[level - 1].addItem(text, { expanded: level === 1, ...destination(yPt) });
    },
  });
}

/** A paragraph as line items under one `P` (or `type`) element. */
function paragraphItems(press, parent, source, look, widthPt, { type = 'P', indentPt = 0, element } = {}) {
  const { doc, flow, numbers, report, noteNumber } = press;
  const words = wordsOf(numbers.resolve(source), { language: report.language, noteNumber });
  const lines = breakLines(doc, words, widthPt - indentPt, look);
  const owner = element ?? child(doc, parent, type);
  return lines.map((line, index) => ({
    heightPt: look.leadingPt,
    beforePt: index === 0 ? look.beforePt : 0,
    // No lone first line at the foot, no lone last line at the head.
    keepPt: lines.length > 1 && (index === 0 || index === lines.length - 2) ? look.leadingPt : 0,
    notes: line.notes,
    draw(xPt, yPt) {
      flow.mark(owner, type);
      drawLine(doc, line, xPt + indentPt, yPt + look.sizePt + (look.leadingPt - look.sizePt) / 3);
    },
  }));
}

function listItems(press, parent, entries, look, widthPt) {
  const { doc, flow } = press;
  const list = child(doc, parent, 'L');
  return entries.flatMap((entry) => {
    const item = child(doc, list, 'LI');
    const label = child(doc, item, 'Lbl');
    const body = child(doc, item, 'LBody');
    const lines = paragraphItems(press, item, entry, look, widthPt, { type: 'LBody', indentPt: 14, element: body });
    const drawFirst = lines[0].draw;
    lines[0].draw = (xPt, yPt) => {
      flow.mark(label, 'Lbl');
      doc.font('roman').fontSize(look.sizePt).fillColor(COLOUR.ink);
      doc.text('•', xPt + 3, yPt + look.sizePt + (look.leadingPt - look.sizePt) / 3, {
        lineBreak: false,
        baseline: 'alphabetic',
      });
      drawFirst(xPt, yPt);
    };
    return lines;
  });
}

function setColumns(press, blocks) {
  const { doc, root, flow, numbers, report, outline } = press;
  flow.flushFloats();
  const widthPt = (TEXT_WIDTH_PT - COLUMN_GAP_PT) / 2;
  const items = blocks.flatMap((block) => {
    if (block.p)
      return paragraphItems(press, root, block.p, TEXT.column, widthPt).map((item) => ({ ...item, keepPt: 0 }));
    if (block.list)
      return listItems(press, root, block.list, TEXT.column, widthPt).map((item) => ({ ...item, keepPt: 0 }));
    const look = { ...TEXT.heading3, bold: true };
    const text = numbers.heading(block);
    const lines = breakLines(doc, wordsOf(text, { language: report.language }), widthPt, look);
    const element = child(doc, root, 'H3');
    return lines.map((line, index) => ({
      heightPt: look.leadingPt,
      beforePt: index === 0 ? look.beforePt : 0,
      keepPt: 1,
      draw(xPt, yPt) {
        flow.mark(element, 'H3');
        drawLine(doc, line, xPt, yPt + look.sizePt, COLOUR.heading);
        if (index === 0) outline[2].addItem(text, destination(yPt));
      },
    }));
  });
  flow.placeColumns(items, widthPt, COLUMN_GAP_PT);
}

function captionLines(press, label, text) {
  const { doc, numbers, report } = press;
  return breakLines(
    doc,
    wordsOf(`**${label}.** ${numbers.resolve(text)}`, { language: report.language }),
    TEXT_WIDTH_PT,
    TEXT.caption,
  );
}

function drawCaption(press, element, lines, xPt, yPt) {
  const caption = child(press.doc, element, 'Caption');
  markedAs(press.doc, caption, 'Caption', () => {
    lines.forEach((line, index) => {
      drawLine(press.doc, line, xPt, yPt + TEXT.caption.sizePt + index * TEXT.caption.leadingPt);
    });
  });
}

function tableFloat(press, table) {
  const { doc, root, numbers, report } = press;
  const lines = captionLines(press, numbers.label('table', table.key), table.caption);
  const captionPt = lines.length * TEXT.caption.leadingPt + 6;
  const widthPt = table.widthPt ?? TEXT_WIDTH_PT;
  const laid = layTable(doc, { ...table, rows: resolveCells(table.rows, numbers) }, widthPt, report.language);
  return {
    heightPt: captionPt + laid.heightPt,
    beforePt: 14,
    afterPt: 12,
    draw(xPt, yPt) {
      const element = child(doc, root, 'Table');
      drawCaption(press, element, lines, xPt, yPt);
      laid.draw(xPt, yPt + captionPt, element);
    },
  };
}

const resolveCells = (rows, numbers) =>
  rows.map((row) =>
    row.map((cell) =>
      typeof cell === 'string' ? numbers.resolve(cell) : { ...cell, text: numbers.resolve(cell.text) },
    ),
  );

function figureFloat(press, figure) {
  const { doc, root, numbers, report } = press;
  const label = numbers.label('fig', figure.key);
  const lines = captionLines(press, label, figure.caption);
  const graphicPt = chartHeightPt(figure.chart);
  return {
    heightPt: graphicPt + 8 + lines.length * TEXT.caption.leadingPt,
    beforePt: 14,
    afterPt: 12,
    draw(xPt, yPt) {
      const element = child(doc, root, 'Figure', { alt: figure.alt });
      markedAs(doc, element, 'Figure', () =>
        drawChart(doc, figure.chart, figure.title, xPt, yPt, TEXT_WIDTH_PT, report.language),
      );
      drawCaption(press, element, lines, xPt, yPt + graphicPt + 8);
    },
  };
}

function boxItem(press, box) {
  const { doc, root, numbers, report, flow } = press;
  const padPt = 10;
  const look = { ...TEXT.column, family: TEXT.caption.family, sizePt: 8.8, leadingPt: 12.4 };
  const lay = (text, bold) =>
    breakLines(doc, wordsOf(numbers.resolve(text), { language: report.language }), TEXT_WIDTH_PT - 2 * padPt, {
      ...look,
      bold,
    });
  const parts = [{ lines: lay(box.title, true) }, ...box.text.map((text) => ({ lines: lay(text, false) }))];
  const innerPt = parts.reduce((sum, part) => sum + part.lines.length * look.leadingPt + 5, 0);
  return {
    heightPt: innerPt + 2 * padPt,
    beforePt: 14,
    draw(xPt, yPt) {
      flow.closeMark();
      artifact(doc, 'Layout', () => doc.rect(xPt, yPt, TEXT_WIDTH_PT, innerPt + 2 * padPt).fill(COLOUR.shade));
      const section = child(doc, root, 'Sect');
      let y = yPt + padPt;
      for (const part of parts) {
        const element = child(doc, section, 'P');
        markedAs(doc, element, 'P', () => {
          for (const line of part.lines) {
            drawLine(doc, line, xPt + padPt, y + look.sizePt);
            y += look.leadingPt;
          }
        });
        y += 5;
      }
    },
  };
}

/** Title, a row of dots, page label. On the first pass the pages are not known and the lines are only counted. */
function setContents(press) {
  const { doc, root, flow, report, knownContents } = press;
  const entries = knownContents.length > 0 ? knownContents : guessContents(press);
  const list = child(doc, root, 'TOC');
  for (const entry of entries) {
    const look = { ...TEXT.contents, bold: entry.level === 1 };
    const indentPt = (entry.level - 1) * 14;
    flow.place({
      heightPt: look.leadingPt,
      beforePt: entry.level === 1 ? 4 : 0,
      draw(xPt, yPt) {
        const element = child(doc, list, 'TOCI');
        flow.mark(element, 'TOCI');
        const [line] = breakLines(
          doc,
          wordsOf(entry.text, { language: report.language }),
          TEXT_WIDTH_PT - indentPt - 40,
          look,
        );
        const base = yPt + look.sizePt;
        drawLine(doc, line, xPt + indentPt, base);
        doc.font('sans').fontSize(look.sizePt).fillColor(COLOUR.faint);
        const label = entry.label;
        const labelPt = doc.widthOfString(label);
        const dotPt = doc.widthOfString(' .');
        const from = indentPt + line.widthPt + 4;
        const count = Math.max(0, Math.floor((TEXT_WIDTH_PT - labelPt - 5 - from) / dotPt));
        doc.text(' .'.repeat(count), xPt + TEXT_WIDTH_PT - labelPt - 5 - count * dotPt, base, {
          lineBreak: false,
          baseline: 'alphabetic',
        });
        doc
          .fillColor(COLOUR.ink)
          .text(label, xPt + TEXT_WIDTH_PT - labelPt, base, { lineBreak: false, baseline: 'alphabetic' });
      },
    });
  }
}

function guessContents({ report, numbers }) {
  return [...report.front, ...report.body]
    .filter((block) => block.h1 || block.h2)
    .map((block) => ({ level: block.h1 ? 1 : 2, text: numbers.heading(block), label: '0', page: 0 }));
}

function setReferences(press, references) {
  const { doc, root, flow, report } = press;
  const list = child(doc, root, 'L');
  references.forEach((reference, number) => {
    const item = child(doc, list, 'LI');
    const label = child(doc, item, 'Lbl');
    const body = child(doc, item, 'LBody');
    const look = TEXT.reference;
    const lines = breakLines(doc, wordsOf(reference.text, { language: report.language }), TEXT_WIDTH_PT - 26, look);
    lines.forEach((line, index) => {
      flow.place({
        heightPt: look.leadingPt,
        beforePt: index === 0 ? look.beforePt : 0,
        keepPt: index === 0 && lines.length > 1 ? look.leadingPt : 0,
        draw(xPt, yPt) {
          if (index === 0) {
            flow.mark(label, 'Lbl');
            doc.font('roman').fontSize(look.sizePt).fillColor(COLOUR.ink);
            doc.text(`[${number + 1}]`, xPt, yPt + look.sizePt, { lineBreak: false, baseline: 'alphabetic' });
          }
          flow.mark(body, 'LBody');
          drawLine(doc, line, xPt + 26, yPt + look.sizePt);
        },
      });
    });
  });
}
