/**
 * Tables. `rows` is the model of HTML tables, covered cells left out: a cell is a string, or
 * `{text, colspan?, rowspan?, header?, align?}`. The first `headerRows` rows are column headers.
 *
 * Three looks, as real reports have them: `grid` (every cell ruled), `book` (three horizontal rules), `plain` (no rule).
 */
import { wordsOf } from './inline-text.mjs';
import { breakLines, drawLine } from './lines.mjs';
import { COLOUR, TEXT } from './style.mjs';
import { artifact, child, markedAs } from './tags.mjs';

const PAD_X_PT = 5;
const PAD_Y_PT = 3.6;

/** Places the cells: each gets its row, column and spans. Throws when the rows do not fill the grid. */
export function placeCells(rows, columnCount, headerRows) {
  const taken = rows.map(() => new Array(columnCount).fill(false));
  const cells = [];
  rows.forEach((row, rowIndex) => {
    let column = 0;
    for (const raw of row) {
      const cell = typeof raw === 'string' ? { text: raw } : raw;
      while (taken[rowIndex][column]) column++;
      const colspan = cell.colspan ?? 1;
      const rowspan = cell.rowspan ?? 1;
      if (column + colspan > columnCount) throw new Error(`table row ${rowIndex} is too long: ${JSON.stringify(row)}`);
      for (let r = rowIndex; r < rowIndex + rowspan; r++) {
        for (let c = column; c < column + colspan; c++) taken[r][c] = true;
      }
      cells.push({ ...cell, row: rowIndex, column, colspan, rowspan, header: cell.header ?? rowIndex < headerRows });
      column += colspan;
    }
  });
  if (taken.some((row) => row.includes(false))) throw new Error('table rows leave holes in the grid');
  return cells;
}

/** Measures a table for a width; the answer has its height and a `draw(xPt, yPt, element)`. */
export function layTable(doc, table, widthPt, language) {
  const headerRows = table.headerRows ?? 1;
  const totalShare = table.columns.reduce((sum, column) => sum + column.share, 0);
  const widths = table.columns.map((column) => (column.share / totalShare) * widthPt);
  const lefts = widths.map((_, index) => widths.slice(0, index).reduce((sum, width) => sum + width, 0));
  const cells = placeCells(table.rows, widths.length, headerRows);
  const heights = table.rows.map(() => 0);
  for (const cell of cells) {
    cell.widthPt = widths.slice(cell.column, cell.column + cell.colspan).reduce((sum, width) => sum + width, 0);
    const look = { ...TEXT.cell, bold: cell.header };
    cell.lines = breakLines(doc, wordsOf(cell.text, { language }), cell.widthPt - 2 * PAD_X_PT, look);
    cell.neededPt = cell.lines.length * look.leadingPt + 2 * PAD_Y_PT;
    if (cell.rowspan === 1) heights[cell.row] = Math.max(heights[cell.row], cell.neededPt);
  }
  for (const cell of cells.filter((each) => each.rowspan > 1)) {
    const have = heights.slice(cell.row, cell.row + cell.rowspan).reduce((sum, height) => sum + height, 0);
    if (have < cell.neededPt) heights[cell.row + cell.rowspan - 1] += cell.neededPt - have;
  }
  const tops = heights.map((_, index) => heights.slice(0, index).reduce((sum, height) => sum + height, 0));
  const heightPt = heights.reduce((sum, height) => sum + height, 0);

  function draw(xPt, yPt, element) {
    artifact(doc, 'Layout', () =>
      drawRules(doc, { table, cells, lefts, tops, heights, headerRows, xPt, yPt, widthPt, heightPt }),
    );
    table.rows.forEach((_, rowIndex) => {
      const row = child(doc, element, 'TR');
      for (const cell of cells.filter((each) => each.row === rowIndex)) {
        const attributes = {};
        if (cell.colspan > 1) attributes.ColSpan = cell.colspan;
        if (cell.rowspan > 1) attributes.RowSpan = cell.rowspan;
        if (cell.header) attributes.Scope = cell.row < headerRows ? 'Column' : 'Row';
        const type = cell.header ? 'TH' : 'TD';
        const box = child(doc, row, type, {}, Object.keys(attributes).length > 0 ? attributes : undefined);
        const cellHeight = heights.slice(cell.row, cell.row + cell.rowspan).reduce((sum, height) => sum + height, 0);
        const align = cell.align ?? (cell.colspan > 1 ? 'centre' : table.columns[cell.column].align) ?? 'left';
        const textHeight = cell.lines.length * TEXT.cell.leadingPt;
        markedAs(doc, box, type, () => {
          cell.lines.forEach((line, index) => {
            const spare = cell.widthPt - 2 * PAD_X_PT - line.widthPt;
            const shift = align === 'right' ? spare : align === 'centre' ? spare / 2 : 0;
            const baseline =
              yPt +
              tops[cell.row] +
              (cellHeight - textHeight) / 2 +
              index * TEXT.cell.leadingPt +
              TEXT.cell.sizePt * 0.98;
            drawLine(doc, line, xPt + lefts[cell.column] + PAD_X_PT + shift, baseline);
          });
        });
        box.end();
      }
      row.end();
    });
  }
  return { heightPt, draw };
}

function drawRules(doc, { table, cells, lefts, tops, heights, headerRows, xPt, yPt, widthPt, heightPt }) {
  const look = table.look ?? 'book';
  const headerHeight = heights.slice(0, headerRows).reduce((sum, height) => sum + height, 0);
  doc.lineWidth(0.6).strokeColor(COLOUR.rule);
  if (look === 'grid') {
    doc.rect(xPt, yPt, widthPt, headerHeight).fill(COLOUR.shade);
    for (const cell of cells) {
      const height = heights.slice(cell.row, cell.row + cell.rowspan).reduce((sum, each) => sum + each, 0);
      doc.rect(xPt + lefts[cell.column], yPt + tops[cell.row], cell.widthPt, height).stroke();
    }
  } else if (look === 'book') {
    for (const [offset, weight] of [
      [0, 1.1],
      [headerHeight, 0.6],
      [heightPt, 1.1],
    ]) {
      doc
        .lineWidth(weight)
        .moveTo(xPt, yPt + offset)
        .lineTo(xPt + widthPt, yPt + offset)
        .stroke();
    }
    // A short rule under a merged header shows which columns it covers.
    for (const cell of cells.filter((each) => each.colspan > 1 && each.row < headerRows - 1)) {
      const bottom = yPt + tops[cell.row] + heights[cell.row];
      const left = xPt + lefts[cell.column];
      doc
        .lineWidth(0.5)
        .moveTo(left + 4, bottom)
        .lineTo(left + cell.widthPt - 4, bottom)
        .stroke();
    }
  }
}
