/** Words → lines of a given width, and lines → ink. */
import { COLOUR } from './style.mjs';

const SOFT_HYPHEN = /\u00ad/g;
const MARK_SCALE = 0.64;
const MARK_RISE = 0.36;

function fontOf(piece, look) {
  return piece.style === 'mark'
    ? look.family.roman
    : look.family[look.bold && piece.style === 'roman' ? 'bold' : piece.style];
}

function widthOf(doc, text, piece, look) {
  const sizePt = piece.style === 'mark' ? look.sizePt * MARK_SCALE : look.sizePt;
  return doc.font(fontOf(piece, look)).fontSize(sizePt).widthOfString(text);
}

const shown = (text) => text.replace(SOFT_HYPHEN, '');
const wordWidth = (doc, word, look) =>
  word.reduce((sum, piece) => sum + widthOf(doc, shown(piece.text), piece, look), 0);

/** Cuts a one-piece word at its last soft hyphen whose first part, with a hyphen, still fits. */
function cutWord(doc, word, look, roomPt) {
  if (word.length > 2 || !word[0].text.includes('\u00ad')) return undefined;
  const parts = word[0].text.split('\u00ad');
  for (let count = parts.length - 1; count > 0; count--) {
    const head = `${parts.slice(0, count).join('')}-`;
    if (widthOf(doc, head, word[0], look) > roomPt) continue;
    return [[{ ...word[0], text: head }], [{ ...word[0], text: parts.slice(count).join('\u00ad') }, ...word.slice(1)]];
  }
  return undefined;
}

/**
 * Greedy line breaking, ragged right.
 * @returns {{pieces: {text: string, font: string, sizePt: number, risePt: number, xPt: number}[], widthPt: number, notes: string[]}[]}
 */
export function breakLines(doc, words, widthPt, look) {
  const spacePt = widthOf(doc, ' ', { style: 'roman' }, look);
  const rows = [[]];
  let usedPt = 0;
  const queue = [...words];
  while (queue.length > 0) {
    const word = queue.shift();
    const room = widthPt - usedPt - (rows.at(-1).length > 0 ? spacePt : 0);
    const needed = wordWidth(doc, word, look);
    if (needed <= room || rows.at(-1).length === 0) {
      usedPt += needed + (rows.at(-1).length > 0 ? spacePt : 0);
      rows.at(-1).push(word);
      continue;
    }
    const cut = cutWord(doc, word, look, room);
    if (cut) {
      rows.at(-1).push(cut[0]);
      queue.unshift(cut[1]);
    } else {
      queue.unshift(word);
    }
    rows.push([]);
    usedPt = 0;
  }
  return rows.filter((row) => row.length > 0).map((row) => layRow(doc, row, look));
}

/** Joins neighbouring words of one style into one string, so that the spaces are in the text of the PDF. */
function layRow(doc, row, look) {
  const strings = [];
  const notes = [];
  row.forEach((word, wordIndex) => {
    word.forEach((piece, pieceIndex) => {
      if (piece.note) notes.push(piece.note);
      const last = strings.at(-1);
      const space = wordIndex > 0 && pieceIndex === 0 ? ' ' : '';
      if (last && last.piece.style === piece.style && piece.style !== 'mark') last.text += space + shown(piece.text);
      else {
        if (last && space && last.piece.style !== 'mark') {
          last.text += space;
          strings.push({ piece, text: shown(piece.text) });
        } else strings.push({ piece, text: space + shown(piece.text) });
      }
    });
  });
  let xPt = 0;
  const pieces = strings.map(({ piece, text }) => {
    const mark = piece.style === 'mark';
    const laid = {
      text,
      font: fontOf(piece, look),
      sizePt: mark ? look.sizePt * MARK_SCALE : look.sizePt,
      risePt: mark ? look.sizePt * MARK_RISE : 0,
      xPt,
    };
    xPt += widthOf(doc, text, piece, look);
    return laid;
  });
  return { pieces, widthPt: xPt, notes };
}

/** Draws one line with its baseline at `baselinePt` (from the top of the page). */
export function drawLine(doc, line, xPt, baselinePt, colour = COLOUR.ink) {
  doc.fillColor(colour);
  for (const piece of line.pieces) {
    doc
      .font(piece.font)
      .fontSize(piece.sizePt)
      .text(piece.text, xPt + piece.xPt, baselinePt - piece.risePt, { lineBreak: false, baseline: 'alphabetic' });
  }
}
