import type { Box } from './document.js';
import { headerLines } from './header-line.js';
import { type Line, piecesOf } from './line.js';
import { numberingOf } from './page-labels.js';
import type { Word } from './word.js';

/** Share of the page's height, top and bottom, in which running headers and footers stand. */
const HEADER_SHARE = 0.13;
/** Share of the page's width, left and right, in which side tabs stand. */
const SIDE_SHARE = 0.075;
/** Positions are compared to within this distance. */
const SAME_PLACE_PT = 5;
const REPEATED_MIN_PAGES = 3;
/** Outside the margins only what stands on most pages is a watermark or a stamp. */
const WATERMARK_MIN_SHARE = 0.5;

export interface PageWords {
  widthPt: number;
  heightPt: number;
  words: Word[];
}

/**
 * Takes running headers, footers, page numbers, side tabs, line numbers and watermarks out of the pages.
 *
 * 1. A piece of text in the margin bands that stands at the same place on three pages or more, digits taken as equal, is
 *    chrome; odd and even pages need no rule of their own, because each has its own place.
 * 2. A piece in a margin band that only says a number which counts up with the pages is the page number.
 * 3. What repeats at one place on most pages is a watermark wherever it stands.
 * 4. What the PDF itself marks as a pagination artefact is chrome in the margin bands.
 * 5. A line at the head of most pages that changes with the section is a running header, see `headerLines`.
 * 6. A column of rising numbers left or right of the text is line numbering.
 *
 * @returns for each page the words that are left, in their order
 */
export function withoutRunningHeaders(pages: readonly PageWords[]): Word[][] {
  // For each place its last page and how many there are: a set of pages for each would hold more than the words themselves.
  const pagesWith = new Map<string, { last: number; count: number }>();
  const pieces = pages.map((page) => piecesOf(page.words));
  const headers = headerLines(pieces, (index) => HEADER_SHARE * pages[index]!.heightPt);
  const placed = pages.map((page, index) =>
    pieces[index]!.map((piece): PlacedPiece => {
      const { words, text, bbox } = piece;
      const key = placeKey({ text, bbox }, page);
      for (const near of key.near) {
        const seen = pagesWith.get(near);
        if (!seen) pagesWith.set(near, { last: index, count: 1 });
        else if (seen.last !== index) {
          seen.last = index;
          seen.count += 1;
        }
      }
      return { words, text, place: key.own, band: inMargin(bbox, page), isHeader: headers.has(piece) };
    }),
  );
  const numbering = numberingOf(placed.map((pieces) => pieces.filter(({ band }) => band).map(({ text }) => text)));
  return pages.map((page, index) => {
    const chrome = new Set<Word>();
    const numbers = lineNumbers(page);
    for (const { words, text, place, band, isHeader } of placed[index]!) {
      const count = pagesWith.get(place)?.count ?? 0;
      const repeated = count >= REPEATED_MIN_PAGES && count >= Math.min(6, 0.05 * pages.length);
      const isChrome = band
        ? repeated || isHeader || numbering.isNumberOf(index, text) || words.every((word) => word.artifact)
        : count >= Math.max(4, WATERMARK_MIN_SHARE * pages.length);
      if (isChrome) for (const word of words) chrome.add(word);
    }
    return page.words.filter((word) => !chrome.has(word) && !numbers.has(word));
  });
}

interface PlacedPiece {
  words: readonly Word[];
  text: string;
  place: string;
  /** It stands in a margin band. */
  band: boolean;
  /** It is a line of a running header by its place alone. */
  isHeader: boolean;
}

interface PlaceKey {
  own: string;
  /** The own bin and its neighbours, so that places a bin border parts still meet. */
  near: string[];
}

/** Where a piece stands and what it says but for its numbers; bare numbers are kept, because only equal ones are chrome. */
function placeKey(piece: Pick<Line, 'text' | 'bbox'>, page: PageWords): PlaceKey {
  const text = piece.text
    .toLowerCase()
    .replace(/\d+|\b[ivxlc]{1,6}\b/g, '#')
    .replace(/\s+/g, '');
  const isNumber = /^[#.,;:%()–—-]*$/.test(text);
  // From the nearer edge: footers keep their distance from the foot on pages of other heights.
  const fromTop = piece.bbox[1] < page.heightPt / 2;
  const y = Math.round((fromTop ? piece.bbox[1] : page.heightPt - piece.bbox[3]) / SAME_PLACE_PT);
  const edge = fromTop ? 't' : 'b';
  // Short words ("I", "SPM") say little: they must stand at the same place along the line, too.
  const x =
    (text.match(/\p{L}/gu)?.length ?? 0) < 4
      ? `${isNumber ? piece.text : ''}@${Math.round(piece.bbox[0] / (4 * SAME_PLACE_PT))}`
      : '';
  const key = (bin: number): string => `${edge}${bin}|${x}|${text}`;
  return { own: key(y), near: [key(y - 1), key(y), key(y + 1)] };
}

/** In the bands of running headers and footers, or of side tabs. */
function inMargin([x0, y0, x1, y1]: Box, { widthPt, heightPt }: PageWords): boolean {
  return (
    y1 < HEADER_SHARE * heightPt ||
    y0 > (1 - HEADER_SHARE) * heightPt ||
    x1 < SIDE_SHARE * widthPt ||
    x0 > (1 - SIDE_SHARE) * widthPt
  );
}

/** Ten or more numbers in one narrow column, each one (or five) more than the one above. */
function lineNumbers(page: PageWords): Set<Word> {
  const columns = new Map<number, Word[]>();
  for (const word of page.words) {
    if (!/^\d{1,4}$/.test(word.text) || word.turn !== 0) continue;
    if (word.bbox[2] > 0.2 * page.widthPt && word.bbox[0] < 0.85 * page.widthPt) continue;
    const right = Math.round(word.bbox[2] / 3);
    columns.set(right, [...(columns.get(right) ?? []), word]);
  }
  const found = new Set<Word>();
  for (const column of columns.values()) {
    if (column.length < 10) continue;
    const sorted = [...column].sort((a, b) => a.baselinePt - b.baselinePt);
    const steps = sorted.slice(1).map((word, index) => Number(word.text) - Number(sorted[index]!.text));
    const regular = steps.filter((step) => step === 1 || step === 5).length;
    if (regular >= 0.9 * steps.length) for (const word of column) found.add(word);
  }
  return found;
}
