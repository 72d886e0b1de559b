import type { Line } from 'tesseract.js';
import { mostCounted } from './line.js';
import type { OcrEngine } from './ocr-engine.js';
import type { Fragment, PageContent } from './page-content.js';
import { renderPage } from './render-page.js';

/** 250 dots to the inch: from 200 on tesseract reads body text well, and above 300 it is only slower. */
const PX_PER_PT = 250 / 72;
/** The widest picture that `renderPage` draws; posters are read at less than 250 dots to the inch. */
const WIDTH_MAX_PX = 4096;

/** Below this (0 to 100) tesseract's words are what it makes of specks, stamps and photographs. */
const CONFIDENCE_MIN = 30;
/** Signs without a letter or digit are mostly rules, dots and dirt, unless it is sure of them. */
const SIGN_CONFIDENCE_MIN = 70;

/** Height of a row from its ascenders to its descenders, as a share of the font's size, in common text faces. */
const ROW_PER_SIZE = 0.92;
const ASCENT = 0.76;
const DESCENT = 0.22;

/** Lines whose measured size is within this share of the page's usual size are of that size. */
const SAME_SIZE_SHARE = 0.15;

/**
 * Reads a page that is a picture. The rest of the pipeline goes on as if the page had held this text.
 *
 * Images are left out of the shapes: the picture of the page is no figure of the report. What pictures the scanned page
 * itself shows is not told apart.
 */
export async function ocrPage(pdfPath: string, content: PageContent, engine: OcrEngine): Promise<PageContent> {
  const widthPx = Math.max(1, Math.min(WIDTH_MAX_PX, Math.round(content.widthPt * PX_PER_PT)));
  const lines = await engine.linesOf(await renderPage(pdfPath, content.page, widthPx));
  const fragments = fragmentsOfLines(lines, widthPx / content.widthPt);
  return {
    ...content,
    fragments,
    shapes: fragments.length > 0 ? content.shapes.filter(({ kind }) => kind !== 'image') : content.shapes,
  };
}

/**
 * Lines as tesseract found them → fragments, one for each word.
 *
 * 1. Words that tesseract is not sure of are left out, signs sooner than letters.
 * 2. A line's size is measured on its row, and the size of a line without ascenders or descenders comes out smaller; sizes near
 *    the one that most letters of the page have become that one, so that headings stand out by size and body lines do not.
 * 3. All words of a line stand on one baseline, that of its middle: a page scanned askew is read as if it lay straight.
 *
 * @param pxPerPt pixels of the picture for one point of the page
 */
export function fragmentsOfLines(lines: readonly Line[], pxPerPt: number): Fragment[] {
  const measured = lines.flatMap((line) => {
    const words = line.words.filter(isWord);
    if (words.length === 0) return [];
    const sizePt = Math.round((line.rowAttributes.rowHeight / ROW_PER_SIZE / pxPerPt) * 2) / 2;
    return sizePt > 0 ? [{ line, words, sizePt }] : [];
  });
  const letters = new Map<number, number>();
  for (const { words, sizePt } of measured) {
    letters.set(sizePt, (letters.get(sizePt) ?? 0) + words.reduce((sum, { text }) => sum + text.length, 0));
  }
  const usualPt = mostCounted(letters) ?? 10;
  return measured.flatMap(({ line, words, sizePt: measuredPt }) => {
    const sizePt = Math.abs(measuredPt - usualPt) <= SAME_SIZE_SHARE * usualPt ? usualPt : measuredPt;
    const baselinePt = (line.baseline.y0 + line.baseline.y1) / 2 / pxPerPt;
    return words.map(
      ({ text, bbox }): Fragment => ({
        text: text.trim(),
        bbox: [bbox.x0 / pxPerPt, baselinePt - ASCENT * sizePt, bbox.x1 / pxPerPt, baselinePt + DESCENT * sizePt],
        baselinePt,
        sizePt,
        font: 'scan',
        bold: false,
        italic: false,
        colour: '#000000',
        turn: 0,
        joined: false,
        mcid: -1,
        artifact: false,
      }),
    );
  });
}

function isWord({ text, confidence }: Line['words'][number]): boolean {
  if (text.trim() === '') return false;
  return confidence >= (/[\p{L}\p{N}]/u.test(text) ? CONFIDENCE_MIN : SIGN_CONFIDENCE_MIN);
}
