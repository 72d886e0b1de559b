import { type Canvas, createCanvas, GlobalFonts, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import type { Block, BlockKind, Box, Document, TableCell } from './document.js';
import { pdfjsAssets } from './pdf-file.js';
import { renderPage } from './render-page.js';

const COLOURS: Record<BlockKind, string> = {
  heading: '#d1242f',
  paragraph: '#0969da',
  list: '#1a7f37',
  table: '#8250df',
  figure: '#bc4c00',
  caption: '#bf3989',
  footnote: '#6e7781',
};
const WIDTH_DEFAULT_PX = 1200;
const LEGEND_HEIGHT_PX = 30;
/** Width of the side panel with the cells of tables, as a share of the page's width. */
const PANEL_SHARE = 0.7;
const CELL_HEIGHT_MIN_PX = 15;
const FONT = 'Lampyre Drawing';

/**
 * Draws a page with what was read of it, for people who check the reader: each block outlined in the colour of its kind,
 * with its place in the reading order (and a heading's level); the rows of tables; and beside the page the cells of each
 * table as they were understood, spans included.
 *
 * @param document what `readDocument` made of the PDF at `pdfPath`
 * @param page 1-based number in the PDF
 * @param widthPx width of the page's picture, a whole number from 1 to 4096; the panel of a page with tables comes on top
 * @returns a PNG picture
 * @throws LampyreError LAMPYRE_FILE_MISSING, LAMPYRE_PDF_EMPTY, LAMPYRE_PDF_INVALID, LAMPYRE_PDF_ENCRYPTED,
 *   LAMPYRE_PAGE_UNKNOWN
 */
export async function drawPage(
  pdfPath: string,
  document: Document,
  page: number,
  widthPx: number = WIDTH_DEFAULT_PX,
): Promise<Uint8Array> {
  const picture = await loadImage(Buffer.from(await renderPage(pdfPath, page, widthPx)));
  const widthPt = document.pages[page - 1]?.widthPt ?? picture.width;
  const blocks = document.blocks.filter((block) => block.page === page);
  const tables = blocks.filter((block) => block.rows);
  const canvas = createCanvas(
    picture.width + (tables.length > 0 ? Math.round(PANEL_SHARE * picture.width) : 0),
    picture.height + LEGEND_HEIGHT_PX,
  );
  const context = preparedContext(canvas);
  context.drawImage(picture, 0, 0);
  const scale = picture.width / widthPt;
  blocks.forEach((block, index) => {
    outline(context, block, index + 1, scale);
  });
  let freeFromPx = 4;
  for (const table of tables) {
    const topPx = Math.max(freeFromPx, table.bbox[1] * scale);
    freeFromPx = topPx + drawCells(context, table, [picture.width + 8, topPx, canvas.width - 8, 0], scale) + 12;
  }
  legend(context, picture.height);
  return canvas.encode('png');
}

function preparedContext(canvas: Canvas): SKRSContext2D {
  if (!GlobalFonts.has(FONT)) {
    GlobalFonts.registerFromPath(`${pdfjsAssets().standardFontDataUrl}LiberationSans-Regular.ttf`, FONT);
  }
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.textBaseline = 'middle';
  return context;
}

function outline(context: SKRSContext2D, block: Block, order: number, scale: number): void {
  const colour = COLOURS[block.kind];
  context.fillStyle = `${colour}14`;
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  const [x, y, width, height] = scaled(block.bbox, scale);
  context.fillRect(x, y, width, height);
  context.strokeRect(x, y, width, height);
  context.lineWidth = 0.7;
  for (const row of block.rowBoxes ?? []) context.strokeRect(...scaled(row, scale));
  const label = `${order}${block.level ? ` h${block.level}` : ''}${block.continued ? ' …' : ''}`;
  context.font = `13px "${FONT}", sans-serif`;
  const labelWidth = context.measureText(label).width + 6;
  // In the margin left of the block, where it covers no word.
  const labelX = Math.max(0, x - labelWidth);
  context.fillStyle = colour;
  context.fillRect(labelX, y, labelWidth, 16);
  context.fillStyle = '#ffffff';
  context.fillText(label, labelX + 3, y + 8);
}

const scaled = ([x0, y0, x1, y1]: Box, scale: number): [number, number, number, number] => [
  x0 * scale,
  y0 * scale,
  (x1 - x0) * scale,
  (y1 - y0) * scale,
];

/** Cells of a table as the HTML table model places them; returns the height drawn, in pixels. */
function drawCells(context: SKRSContext2D, table: Block, [left, top, right]: Box, scale: number): number {
  const placed = placeCells(table.rows ?? []);
  const columns = Math.max(1, ...placed.map(({ column, cell }) => column + (cell.colspan ?? 1)));
  const columnPx = (right - left) / columns;
  const ys = [top];
  for (const [, y0, , y1] of table.rowBoxes ?? [])
    ys.push(ys.at(-1)! + Math.max(CELL_HEIGHT_MIN_PX, (y1 - y0) * scale));
  context.font = `11px "${FONT}", sans-serif`;
  context.lineWidth = 1;
  for (const { row, column, cell } of placed) {
    const [x, y] = [left + column * columnPx, ys[row]!];
    const width = (cell.colspan ?? 1) * columnPx;
    const height = ys[Math.min(ys.length - 1, row + (cell.rowspan ?? 1))]! - y;
    if (cell.header) {
      context.fillStyle = `${COLOURS.table}26`;
      context.fillRect(x, y, width, height);
    }
    context.strokeStyle = COLOURS.table;
    context.strokeRect(x, y, width, height);
    context.fillStyle = '#000000';
    context.fillText(fitting(context, cell.text, width - 6), x + 3, y + Math.min(height, 20) / 2);
  }
  return ys.at(-1)! - top;
}

function placeCells(rows: readonly TableCell[][]): { row: number; column: number; cell: TableCell }[] {
  const taken = new Set<string>();
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while (taken.has(`${row},${column}`)) column += 1;
      for (let y = row; y < row + (cell.rowspan ?? 1); y += 1) {
        for (let x = column; x < column + (cell.colspan ?? 1); x += 1) taken.add(`${y},${x}`);
      }
      return { row, column, cell };
    });
  });
}

function fitting(context: SKRSContext2D, text: string, widthPx: number): string {
  if (context.measureText(text).width <= widthPx) return text;
  let end = text.length;
  while (end > 0 && context.measureText(`${text.slice(0, end)}…`).width > widthPx) end -= 1;
  return end === 0 ? '' : `${text.slice(0, end)}…`;
}

function legend(context: SKRSContext2D, topPx: number): void {
  context.font = `13px "${FONT}", sans-serif`;
  let x = 8;
  for (const [kind, colour] of Object.entries(COLOURS)) {
    context.fillStyle = colour;
    context.fillRect(x, topPx + 9, 12, 12);
    context.fillStyle = '#000000';
    context.fillText(kind, x + 17, topPx + 15);
    x += 17 + context.measureText(kind).width + 18;
  }
}
