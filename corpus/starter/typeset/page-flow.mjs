/**
 * Pages: where the next line goes, notes at the foot, running headers, labels, and floats.
 *
 * 1. Blocks come as items of known height; an item that does not fit starts a new page. The first line of a paragraph
 *    never stands alone at the foot, the last never alone at the head, and a heading stays with what follows.
 * 2. A line that calls a note takes the note's height from the same page, so mark and note stand together.
 * 3. A table or figure that does not fit waits, and opens the next page while the text goes on (as in printed reports).
 * 4. Headers, page numbers and rules are artifacts; everything else belongs to the structure tree, in reading order.
 */
import { wordsOf } from './inline-text.mjs';
import { breakLines, drawLine } from './lines.mjs';
import { COLOUR, PAGE, TEXT, TEXT_WIDTH_PT } from './style.mjs';
import { artifact, child } from './tags.mjs';

const NOTE_RULE_PT = 12;
const NOTE_INDENT_PT = 11;

export function createFlow(doc, root, report, { noteNumber, noteText }) {
  const language = report.language;
  const bottomPt = PAGE.heightPt - PAGE.bottomPt;
  const flow = { yPt: PAGE.topPt, pageIndex: -1, frontPages: 0, chapter: '', waiting: [], front: true };
  let notes = [];
  let notesPt = 0;
  let open;

  const layNote = (key) =>
    breakLines(doc, wordsOf(noteText(key), { language }), TEXT_WIDTH_PT - NOTE_INDENT_PT, TEXT.note);
  const notePt = (key) => layNote(key).length * TEXT.note.leadingPt + TEXT.note.beforePt;

  flow.label = () => (flow.front ? roman(flow.pageIndex + 1) : String(flow.pageIndex + 1 - flow.frontPages));
  flow.roomPt = () => bottomPt - notesPt - flow.yPt;
  flow.atTop = () => flow.yPt === PAGE.topPt;

  /** Opens (or goes on with) the marked content of an element, so that a paragraph is one piece of content per page. */
  flow.mark = (element, type) => {
    if (open?.element === element) return;
    flow.closeMark();
    open = { element, content: doc.markStructureContent(type) };
  };
  flow.closeMark = () => {
    if (!open) return;
    doc.endMarkedContent();
    open.element.add(open.content);
    open = undefined;
  };

  flow.finishPage = () => {
    if (flow.pageIndex < 0) return;
    flow.closeMark();
    if (notes.length > 0) drawNotes();
    if (flow.pageIndex > 0) drawRunning();
    notes = [];
    notesPt = 0;
  };

  function drawNotes() {
    let y = bottomPt - notesPt + 4;
    artifact(doc, 'Layout', () =>
      doc
        .lineWidth(0.5)
        .strokeColor(COLOUR.rule)
        .moveTo(PAGE.leftPt, y)
        .lineTo(PAGE.leftPt + 120, y)
        .stroke(),
    );
    y += NOTE_RULE_PT - 4;
    for (const key of notes) {
      const element = child(doc, root, 'Note');
      y += TEXT.note.beforePt;
      flow.mark(element, 'Note');
      const base = y + TEXT.note.sizePt;
      doc
        .fillColor(COLOUR.ink)
        .font('roman')
        .fontSize(TEXT.note.sizePt * 0.72);
      doc.text(String(noteNumber(key)), PAGE.leftPt, base - 2.6, { lineBreak: false, baseline: 'alphabetic' });
      for (const line of layNote(key)) {
        drawLine(doc, line, PAGE.leftPt + NOTE_INDENT_PT, y + TEXT.note.sizePt);
        y += TEXT.note.leadingPt;
      }
      flow.closeMark();
    }
  }

  function drawRunning() {
    artifact(doc, 'Pagination', () => {
      doc.font('sans').fontSize(7.8).fillColor(COLOUR.faint);
      doc.text(report.runningTitle, PAGE.leftPt, 52, { lineBreak: false, baseline: 'alphabetic' });
      const right = PAGE.leftPt + TEXT_WIDTH_PT;
      if (flow.chapter) {
        doc.text(flow.chapter, right - doc.widthOfString(flow.chapter), 52, {
          lineBreak: false,
          baseline: 'alphabetic',
        });
      }
      doc.lineWidth(0.5).strokeColor(COLOUR.rule).moveTo(PAGE.leftPt, 58).lineTo(right, 58).stroke();
      const label = flow.label();
      doc.fontSize(8.6).text(label, PAGE.widthPt / 2 - doc.widthOfString(label) / 2, PAGE.heightPt - 44, {
        lineBreak: false,
        baseline: 'alphabetic',
      });
    });
  }

  flow.newPage = () => {
    flow.finishPage();
    doc.addPage();
    flow.pageIndex++;
    flow.yPt = PAGE.topPt;
    while (
      flow.waiting.length > 0 &&
      (flow.atTop() || flow.waiting[0].heightPt + flow.waiting[0].beforePt <= flow.roomPt())
    ) {
      drawFloat(flow.waiting.shift());
    }
  };

  function drawFloat(float) {
    flow.closeMark();
    if (!flow.atTop()) flow.yPt += float.beforePt;
    float.draw(PAGE.leftPt, flow.yPt);
    flow.yPt += float.heightPt + float.afterPt;
  }

  /** A table or figure: here when it fits, else at the head of the next page. */
  flow.float = (float) => {
    if (flow.waiting.length === 0 && float.beforePt + float.heightPt <= flow.roomPt()) drawFloat(float);
    else flow.waiting.push(float);
  };
  flow.flushFloats = () => {
    while (flow.waiting.length > 0) flow.newPage();
  };

  /** One line or unbreakable item, at the left margin. */
  flow.place = (item) => {
    const fresh = [...new Set(item.notes ?? [])].filter((key) => !notes.includes(key));
    const takenPt =
      fresh.reduce((sum, key) => sum + notePt(key), 0) + (fresh.length > 0 && notes.length === 0 ? NOTE_RULE_PT : 0);
    const before = () => (flow.atTop() ? 0 : item.beforePt);
    let tries = 0;
    while (before() + item.heightPt + (item.keepPt ?? 0) + takenPt > flow.roomPt()) {
      if (tries++ > 3) throw new Error(`${report.file}: an item does not fit on any page`);
      flow.newPage();
    }
    flow.yPt += before();
    notes.push(...fresh);
    notesPt +=
      fresh.reduce((sum, key) => sum + notePt(key), 0) +
      (fresh.length > 0 && notes.length === fresh.length ? NOTE_RULE_PT : 0);
    item.draw(PAGE.leftPt, flow.yPt);
    flow.yPt += item.heightPt;
  };

  /** Items in two columns, balanced where the section ends on this page. */
  flow.placeColumns = (items, columnWidthPt, gapPt) => {
    let rest = items;
    flow.yPt += flow.atTop() ? 0 : 10;
    while (rest.length > 0) {
      if (flow.roomPt() < 90) {
        flow.newPage();
        continue;
      }
      let heightPt = flow.roomPt();
      const total = rest.reduce((sum, item) => sum + item.heightPt + item.beforePt, 0);
      for (let tried = total / 2; tried < heightPt; tried += 2) {
        const first = takeColumn(rest, tried);
        if (takeColumn(rest.slice(first), tried) === rest.length - first) heightPt = tried;
      }
      let lowest = flow.yPt;
      for (const column of [0, 1]) {
        const count = takeColumn(rest, heightPt);
        let y = flow.yPt;
        rest.slice(0, count).forEach((item, index) => {
          if (item.notes?.length) throw new Error(`${report.file}: no notes in a two-column section`);
          if (index > 0) y += item.beforePt;
          item.draw(PAGE.leftPt + column * (columnWidthPt + gapPt), y);
          y += item.heightPt;
        });
        // The other column is not the same run of lines.
        flow.closeMark();
        lowest = Math.max(lowest, y);
        rest = rest.slice(count);
      }
      flow.yPt = lowest;
      if (rest.length > 0) flow.newPage();
    }
  };
  return flow;
}

/** How many items a column of this height takes; a heading is never its last. */
function takeColumn(items, heightPt) {
  let used = 0;
  let count = 0;
  while (count < items.length) {
    const item = items[count];
    const needed = (count > 0 ? item.beforePt : 0) + item.heightPt;
    if (used + needed > heightPt) break;
    used += needed;
    count++;
  }
  while (count > 0 && count < items.length && items[count - 1].keepPt) count--;
  return count;
}

export function roman(number) {
  const signs = [
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let rest = number;
  let text = '';
  for (const [value, sign] of signs) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}
