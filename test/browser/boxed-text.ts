import { readFile } from 'node:fs/promises';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Left, top, right, bottom; points from the top left of the page. */
export type Box = [x0: number, y0: number, x1: number, y1: number];

/** What pdf.js tells of a font when it is asked for everything. */
interface FontMetrics {
  /** Thousandths of the font size, by character code. */
  widths?: Record<number, number>;
  defaultWidth?: number;
  /** Texts by character code. */
  toUnicode?: { _map?: (string | undefined)[] };
}

interface Glyph {
  text: string;
  x: number;
  y: number;
  sizePt: number;
}

/** Smaller than this share of the line's size is a note mark, which is in no quote. */
const NOTE_MARK_SIZE = 0.8;

/**
 * The text that stands inside boxes on a page, read by pdf.js alone and without any of our own reading: the way to know
 * whether boxes lie over the right words.
 *
 * 1. Each text item is parted into its characters by the widths that its font gives them; what is left of the item's width
 *    stands between its words, as in justified lines.
 * 2. A character is inside a box when its middle is: half-way along it, a third of its size above the line it stands on.
 * 3. Note marks, which are smaller than the rest of a box, are left out, but for `everySize`: in a table cells may be set
 *    smaller than their neighbours, and indices ("CO₂", "1ᵉʳ") are words, too.
 */
export async function boxedText(
  pdfPath: string,
  pageNumber: number,
  boxes: Box[],
  { everySize = false } = {},
): Promise<string> {
  const data = new Uint8Array(await readFile(pdfPath));
  const pdf = await getDocument({ data, fontExtraProperties: true, verbosity: VerbosityLevel.ERRORS }).promise;
  try {
    const page = await pdf.getPage(pageNumber);
    const height = page.getViewport({ scale: 1 }).height;
    // Fonts are at hand only once the page's drawing has been read.
    await page.getOperatorList();
    const { items } = await page.getTextContent({ disableNormalization: true });
    const glyphs = items.flatMap((item): Glyph[] => {
      if (!('str' in item) || item.str === '') return [];
      const widths = characterWidths(page.commonObjs.get(item.fontName) as FontMetrics);
      // Text may run in any direction: (a, b) points along the line, (c, d) up from it.
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = item.transform as number[];
      const along = Math.hypot(a, b);
      return spread(item.str, item.width || item.height, along, widths).map(({ text, middle }) => ({
        text,
        x: e + (a / along) * middle + c / 3,
        y: height - (f + (b / along) * middle + d / 3),
        sizePt: Math.hypot(c, d),
      }));
    });
    return boxes.map((box) => textIn(box, glyphs, everySize ? 0 : NOTE_MARK_SIZE)).join(' ');
  } finally {
    await pdf.loadingTask.destroy();
  }
}

function characterWidths({ widths = {}, defaultWidth = 500, toUnicode }: FontMetrics): (character: string) => number {
  const known = new Map<string, number>();
  toUnicode?._map?.forEach((text, code) => {
    // Several codes may stand for one text, and those that the font has no glyph for have no width.
    const width = widths[code] || defaultWidth;
    if (text !== undefined && (width > 0 || !known.has(text))) known.set(text, width);
  });
  return (character) => known.get(character) ?? defaultWidth;
}

function spread(text: string, width: number, sizePt: number, widthOf: (character: string) => number) {
  const characters = [...text];
  const natural = characters.map((character) => (widthOf(character) / 1000) * sizePt);
  const total = natural.reduce((sum, own) => sum + own, 0);
  const spaces = characters.filter((character) => character === ' ').length;
  // Letters are hardly ever set wider; where there is no space or too little room, all are scaled alike.
  const between = spaces > 0 && total > 0 && total <= width ? (width - total) / spaces : 0;
  const scale = between > 0 ? 1 : width / total;
  let x = 0;
  return characters.map((character, at) => {
    const own = total > 0 ? natural[at]! * scale + (character === ' ' ? between : 0) : width / characters.length;
    x += own;
    return { text: character, middle: x - own / 2 };
  });
}

function textIn([x0, y0, x1, y1]: Box, glyphs: Glyph[], sizeShare: number): string {
  const inside = glyphs.filter(({ x, y }) => x > x0 && x < x1 && y > y0 && y < y1);
  const size = Math.max(...inside.map(({ sizePt }) => sizePt));
  return inside
    .filter(({ sizePt }) => sizePt >= sizeShare * size)
    .map(({ text }) => text)
    .join('');
}
