import type { Box } from './document.js';
import { drawInThread } from './picture-thread.js';

/** Wider pictures than this are refused rather than drawn: 4096 px of an A4 page is a canvas of 95 MB. */
const WIDTH_MAX_PX = 4096;

/** The page that is being drawn, if any. One at a time: a canvas is large, and drawing keeps one core busy anyway. */
let drawing: Promise<unknown> = Promise.resolve();

/**
 * Draws a page of a PDF as it is displayed (rotation applied), `widthPx` wide and as high as its shape asks, as a WebP picture.
 * Pages are drawn one after the other, in a thread of their own.
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
  const drawn = drawing.then(() => drawInThread({ file: pdfPath, page, widthPx, area }));
  drawing = drawn.catch(() => undefined);
  return drawn;
}
