import path from 'node:path';
import { LampyreError } from '@lampyre/errors';
import type { Canvas } from '@napi-rs/canvas';
import type { Box } from './document.js';
import { openPdf } from './pdf-file.js';

/** WebP quality, 0 to 100: at 80 the smallest print of a report stays crisp and a page of text weighs about 150 kB at 1280 px. */
const WEBP_QUALITY = 80;

/** Wider pictures than this are refused rather than drawn: 4096 px of an A4 page is a canvas of 95 MB. */
const WIDTH_MAX_PX = 4096;

/** The page that is being drawn, if any. One at a time: a canvas is large, and drawing keeps one core busy anyway. */
let drawing: Promise<unknown> = Promise.resolve();

/**
 * Draws a page of a PDF as it is displayed (rotation applied), `widthPx` wide and as high as its shape asks, as a WebP picture.
 * Pages are drawn one after the other.
 *
 * @param page 1-based number in the PDF
 * @throws LampyreError LAMPYRE_FILE_MISSING, LAMPYRE_PDF_EMPTY, LAMPYRE_PDF_INVALID, LAMPYRE_PDF_ENCRYPTED,
 *   LAMPYRE_PAGE_UNKNOWN
 * @throws RangeError when `widthPx` is not a whole number from 1 to 4096
 */
export function renderPage(pdfPath: string, page: number, widthPx: number): Promise<Uint8Array> {
  return renderInTurn(pdfPath, page, widthPx, null);
}

/**
 * Draws one part of a page: a figure, a table. `area` is in points of the page as displayed, as the boxes of blocks are.
 *
 * @throws the same errors as `renderPage`
 */
export function renderArea(pdfPath: string, page: number, area: Box, widthPx: number): Promise<Uint8Array> {
  return renderInTurn(pdfPath, page, widthPx, area);
}

function renderInTurn(pdfPath: string, page: number, widthPx: number, area: Box | null): Promise<Uint8Array> {
  if (!Number.isInteger(widthPx) || widthPx < 1 || widthPx > WIDTH_MAX_PX) {
    throw new RangeError(`widthPx is ${widthPx}; a whole number from 1 to ${WIDTH_MAX_PX} is needed`);
  }
  const drawn = drawing.then(() => draw(pdfPath, page, widthPx, area));
  drawing = drawn.catch(() => undefined);
  return drawn;
}

async function draw(pdfPath: string, pageNumber: number, widthPx: number, area: Box | null): Promise<Uint8Array> {
  // Unlike for reading, pictures are decoded, and at any size (-1 is pdf.js's word for no limit).
  const pdf = await openPdf(pdfPath, { maxImageSize: -1, fontExtraProperties: false, isEvalSupported: false });
  try {
    if (!Number.isInteger(pageNumber) || pageNumber < 1 || pageNumber > pdf.numPages) {
      const id = path.basename(pdfPath, path.extname(pdfPath));
      throw new LampyreError('LAMPYRE_PAGE_UNKNOWN', { id, page: pageNumber, pages: pdf.numPages });
    }
    const page = await pdf.getPage(pageNumber);
    const whole = page.getViewport({ scale: 1 });
    const [x0, y0, x1, y1] = area ?? [0, 0, whole.width, whole.height];
    const scale = widthPx / Math.max(1, x1 - x0);
    const viewport = page.getViewport({ scale, offsetX: -x0 * scale, offsetY: -y0 * scale });
    const heightPx = Math.max(1, Math.round((y1 - y0) * scale));
    // pdf.js makes its own canvases (masks, patterns) with this factory; ours must be of the same make to be mixed with them.
    const factory = pdf.canvasFactory as CanvasFactory;
    const surface = factory.create(widthPx, heightPx);
    try {
      await page.render({ canvas: null, canvasContext: surface.context as never, viewport, background: 'white' })
        .promise;
      return await surface.canvas.encode('webp', WEBP_QUALITY);
    } finally {
      factory.destroy(surface);
    }
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** pdf.js types its factory as `Object`; in Node it makes canvases of @napi-rs/canvas. */
interface CanvasFactory {
  create(width: number, height: number): Surface;
  destroy(surface: Surface): void;
}

interface Surface {
  canvas: Canvas;
  context: unknown;
}
