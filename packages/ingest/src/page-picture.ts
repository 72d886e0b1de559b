import path from 'node:path';
import { LampyreError } from '@lampyre/errors';
import type { Canvas } from '@napi-rs/canvas';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from './document.js';

/** WebP quality, 0 to 100: at 80 the smallest print of a report stays crisp and a page of text weighs about 150 kB at 1280 px. */
const WEBP_QUALITY = 80;

/** A picture to be drawn. `area` is in points of the page as displayed; the whole page when it is null. */
export interface WantedPicture {
  file: string;
  /** 1-based number in the PDF. */
  page: number;
  widthPx: number;
  area: Box | null;
}

/** What pictures need of pdf.js, unlike reading: images decoded, at any size (-1 is its word for no limit). */
export const PICTURE_OPTIONS = { maxImageSize: -1, fontExtraProperties: false, isEvalSupported: false };

/**
 * Draws a page or a part of it, as it is displayed, as a WebP picture. `pdf` was opened with `PICTURE_OPTIONS`.
 *
 * @throws LampyreError LAMPYRE_PAGE_UNKNOWN
 */
export async function drawPicture(
  pdf: PDFDocumentProxy,
  { file, page: number, widthPx, area }: WantedPicture,
): Promise<Uint8Array> {
  if (!Number.isInteger(number) || number < 1 || number > pdf.numPages) {
    const id = path.basename(file, path.extname(file));
    throw new LampyreError('LAMPYRE_PAGE_UNKNOWN', { id, page: number, pages: pdf.numPages });
  }
  const page = await pdf.getPage(number);
  const whole = page.getViewport({ scale: 1 });
  const [x0, y0, x1, y1] = area ?? [0, 0, whole.width, whole.height];
  const scale = widthPx / Math.max(1, x1 - x0);
  const viewport = page.getViewport({ scale, offsetX: -x0 * scale, offsetY: -y0 * scale });
  const heightPx = Math.max(1, Math.round((y1 - y0) * scale));
  // pdf.js makes its own canvases (masks, patterns) with this factory; ours must be of the same make to be mixed with them.
  const factory = pdf.canvasFactory as CanvasFactory;
  const surface = factory.create(widthPx, heightPx);
  try {
    await page.render({ canvas: null, canvasContext: surface.context as never, viewport, background: 'white' }).promise;
    return await surface.canvas.encode('webp', WEBP_QUALITY);
  } finally {
    factory.destroy(surface);
    page.cleanup();
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
