import type { Line } from 'tesseract.js';
import type { Box } from './document.js';
import { mostCounted } from './line.js';
import type { OcrEngine } from './ocr-engine.js';
import type { Fragment, PageContent, Skew } from './page-content.js';
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
  const { fragments, skew } = fragmentsOfLines(lines, widthPx / content.widthPt);
  return {
    ...content,
    fragments,
    skew,
    shapes: fragments.length > 0 ? content.shapes.filter(({ kind }) => kind !== 'image') : content.shapes,
  };
}

/**
 * Lines as tesseract found them → fragments, one for each word.
 *
 * 1. Words that tesseract is not sure of are left out, signs sooner than letters.
 * 2. A line's size is measured on its row, and the size of a line without ascenders or descenders comes out smaller; sizes near
 *    the one that most letters of the page have become that one, so that headings stand out by size and body lines do not.
 * 3. A page scanned askew is put straight: lines fall by the median slope of the longer ones, and each is moved to the height that
 *    it has (or would have) at the middle of the text, so that gaps between lines and the rows of columns are even again.
 *
 * @param pxPerPt pixels of the picture for one point of the page
 */
export function fragmentsOfLines(lines: readonly Line[], pxPerPt: number): { fragments: Fragment[]; skew: Skew } {
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
  const skew = skewOf(
    measured.map(({ line }) => line),
    pxPerPt,
  );
  const fragments = measured.flatMap(({ line, words, sizePt: measuredPt }) => {
    const sizePt = Math.abs(measuredPt - usualPt) <= SAME_SIZE_SHARE * usualPt ? usualPt : measuredPt;
    const { x0, x1, y0, y1 } = line.baseline;
    const baselinePt = (y0 + y1) / 2 / pxPerPt + skew.slope * (skew.xPt - (x0 + x1) / 2 / pxPerPt);
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
  return { fragments, skew };
}

/** Slopes are measured on lines at least this share of the longest one: short ones are too uncertain. */
const LONG_LINE_SHARE = 0.4;

function skewOf(lines: readonly Line[], pxPerPt: number): Skew {
  const widthOf = ({ baseline }: Line): number => baseline.x1 - baseline.x0;
  const longest = Math.max(0, ...lines.map(widthOf));
  const slopes = lines
    .filter((line) => widthOf(line) > 0 && widthOf(line) >= LONG_LINE_SHARE * longest)
    .map((line) => (line.baseline.y1 - line.baseline.y0) / widthOf(line))
    .sort((a, b) => a - b);
  const left = Math.min(...lines.map(({ baseline }) => baseline.x0));
  const right = Math.max(...lines.map(({ baseline }) => baseline.x1));
  return { slope: slopes[slopes.length >> 1] ?? 0, xPt: lines.length > 0 ? (left + right) / 2 / pxPerPt : 0 };
}

/** The box that holds, on the page as it is displayed, what stands in `box` once the page is put straight. */
export function fallenBox([x0, y0, x1, y1]: Box, { slope, xPt }: Skew): Box {
  const fallPt = slope * ((x0 + x1) / 2 - xPt);
  const slantPt = (Math.abs(slope) * (x1 - x0)) / 2;
  return [x0, y0 + fallPt - slantPt, x1, y1 + fallPt + slantPt];
}

function isWord({ text, confidence }: Line['words'][number]): boolean {
  if (text.trim() === '') return false;
  return confidence >= (/[\p{L}\p{N}]/u.test(text) ? CONFIDENCE_MIN : SIGN_CONFIDENCE_MIN);
}
