import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { openLibrary } from '@lampyre/retriever';

const { createCanvas, loadImage } = createRequire(new URL('../../packages/ingest/package.json', import.meta.url))(
  '@napi-rs/canvas',
);

const PAGE_PX = 900;
/** Around the boxes, so that the lines above and below are seen, too. */
const MARGIN_PT = 16;
const COLUMNS = 2;
const CELL_WIDTH_PX = 900;
const CELL_HEIGHT_PX = 230;
const ROWS = 5;

/** Draws evenly chosen citations with their boxes on cut-outs of their pages, ten on a sheet, as PNG files in `folder`. */
export async function drawSheets(citations, { data, folder, count }) {
  const library = await openLibrary(data);
  mkdirSync(folder, { recursive: true });
  const step = Math.max(1, citations.length / count);
  const chosen = Array.from({ length: Math.min(count, citations.length) }, (_, at) => citations[Math.floor(at * step)]);
  const perSheet = COLUMNS * ROWS;
  for (let sheet = 0; sheet * perSheet < chosen.length; sheet++) {
    const canvas = createCanvas(COLUMNS * CELL_WIDTH_PX, ROWS * CELL_HEIGHT_PX);
    const pen = canvas.getContext('2d');
    pen.fillStyle = 'white';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    for (const [at, citation] of chosen.slice(sheet * perSheet, (sheet + 1) * perSheet).entries()) {
      const left = (at % COLUMNS) * CELL_WIDTH_PX;
      const top = Math.floor(at / COLUMNS) * CELL_HEIGHT_PX;
      await drawCitation(pen, citation, library, left, top);
    }
    const file = join(folder, `boxes-${String(sheet + 1).padStart(2, '0')}.png`);
    writeFileSync(file, canvas.toBuffer('image/png'));
    console.log(file);
  }
  await library.close();
}

async function drawCitation(pen, { id, n, report, page, quote, boxes }, library, left, top) {
  const picture = await loadImage(await library.pageImage(report, page, PAGE_PX));
  const { widthPt } = library.document(report).pages.find((each) => each.page === page);
  const scale = picture.width / widthPt;
  const y0 = Math.max(0, (Math.min(...boxes.map(({ bbox }) => bbox[1])) - MARGIN_PT) * scale);
  const y1 = (Math.max(...boxes.map(({ bbox }) => bbox[3])) + MARGIN_PT) * scale;
  const height = Math.min(y1 - y0, CELL_HEIGHT_PX - 34);
  pen.drawImage(picture, 0, y0, picture.width, height, left, top + 30, CELL_WIDTH_PX, height);
  pen.save();
  pen.beginPath();
  pen.rect(left, top + 30, CELL_WIDTH_PX, height);
  pen.clip();
  pen.fillStyle = 'rgba(255, 200, 0, 0.35)';
  const zoom = CELL_WIDTH_PX / picture.width;
  for (const { bbox } of boxes)
    pen.fillRect(
      left + bbox[0] * scale * zoom,
      top + 30 + bbox[1] * scale - y0,
      (bbox[2] - bbox[0]) * scale * zoom,
      (bbox[3] - bbox[1]) * scale,
    );
  pen.restore();
  pen.fillStyle = 'black';
  pen.font = '13px sans-serif';
  pen.fillText(
    `${id} [${n}] p. ${page}: ${quote.slice(0, 50)} … ${quote.slice(-60)}`.replace(/\s+/g, ' '),
    left + 4,
    top + 20,
  );
}
