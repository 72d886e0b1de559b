import { overlapX, overlapY, unionAll } from './boxes.js';
import type { Box } from './document.js';

/** Anything with a box can be put in reading order. */
export interface Placed {
  bbox: Box;
  /** Height of the type; separates headings from what they head. */
  sizePt: number;
}

/** Narrowest gutter between two columns. */
const GUTTER_MIN_PT = 5;
/** A horizontal gap at which a page may change its columns. */
const BAND_GAP_MIN_PT = 7;
/** Pieces on each side that make a column. */
const COLUMN_MIN_PIECES = 2;
/** Pieces of a title are larger than their region's median by this factor. */
const TITLE_MIN_RATIO = 1.1;

/**
 * Recursive XY cut with spanning pieces set aside: groups of pieces (regions of one column each), in reading order.
 *
 * 1. The gutter of a region is the widest vertical gap between pieces that have a neighbour beside them; pieces alone on
 *    their height (titles, last lines, full-width paragraphs) have no say in it.
 * 2. When no piece crosses the gutter, the left side is read before the right.
 * 3. Pieces that cross it, titles that stand alone and the short last lines of spanning paragraphs cut the region into
 *    bands, read from top to bottom.
 * 4. Without a gutter, a region whose columns change from one part to the next is cut at its horizontal gaps.
 * 5. Otherwise the region is one column, read from top to bottom.
 */
export function readingRegions<Piece extends Placed>(pieces: readonly Piece[]): Piece[][] {
  if (pieces.length < 2) return pieces.length === 0 ? [] : [[...pieces]];
  const gutter = widestGutter(pieces);
  if (gutter === null) {
    const parts = horizontalParts(pieces);
    return parts ? joinColumns(parts.flatMap(readingRegions)) : [topToBottom(pieces)];
  }
  const bands = bandsAround(pieces, gutter);
  if (bands.length > 1) {
    return joinColumns(
      bands.flatMap((band) => (band.spanning ? [topToBottom(band.pieces)] : readingRegions(band.pieces))),
    );
  }
  const left = pieces.filter((piece) => centreX(piece) < gutter);
  const right = pieces.filter((piece) => centreX(piece) >= gutter);
  if (left.length === 0 || right.length === 0) return [topToBottom(pieces)];
  return [...readingRegions(left), ...readingRegions(right)];
}

const centreX = (piece: Placed): number => (piece.bbox[0] + piece.bbox[2]) / 2;

export function topToBottom<Piece extends Placed>(pieces: readonly Piece[]): Piece[] {
  return [...pieces].sort((a, b) => {
    const height = Math.min(a.bbox[3] - a.bbox[1], b.bbox[3] - b.bbox[1]);
    if (overlapY(a.bbox, b.bbox) > 0.5 * height) return a.bbox[0] - b.bbox[0] || a.bbox[1] - b.bbox[1];
    return a.bbox[1] - b.bbox[1];
  });
}

const standBeside = (a: Placed, b: Placed): boolean => overlapY(a.bbox, b.bbox) > 1 && overlapX(a.bbox, b.bbox) <= 0;

/** Middle of the widest vertical gap that parts two groups standing side by side; null when there is none. */
function widestGutter(pieces: readonly Placed[]): number | null {
  const sorted = pieces
    .filter((piece) => pieces.some((other) => standBeside(piece, other)))
    .sort((a, b) => a.bbox[0] - b.bbox[0]);
  if (sorted.length < 2 * COLUMN_MIN_PIECES) return null;
  let right = sorted[0]!.bbox[2];
  let best: { at: number; width: number } | null = null;
  for (let index = 1; index < sorted.length; index += 1) {
    const piece = sorted[index]!;
    const width = piece.bbox[0] - right;
    if (
      width >= GUTTER_MIN_PT &&
      width > (best?.width ?? 0) &&
      areColumns(sorted.slice(0, index), sorted.slice(index))
    ) {
      best = { at: (right + piece.bbox[0]) / 2, width };
    }
    right = Math.max(right, piece.bbox[2]);
  }
  return best?.at ?? null;
}

/** Both sides hold several pieces and stand beside one another for part of the shorter side's height. */
function areColumns(left: readonly Placed[], right: readonly Placed[]): boolean {
  if (left.length < COLUMN_MIN_PIECES || right.length < COLUMN_MIN_PIECES) return false;
  const [a, b] = [unionAll(left.map((piece) => piece.bbox)), unionAll(right.map((piece) => piece.bbox))];
  return overlapY(a, b) > 0.3 * Math.min(a[3] - a[1], b[3] - b[1]);
}

interface Band<Piece> {
  spanning: boolean;
  pieces: Piece[];
}

/** Bands above, of and below the pieces that span the gutter; one band when none does. */
function bandsAround<Piece extends Placed>(pieces: readonly Piece[], gutter: number): Band<Piece>[] {
  const sizes = pieces.map((piece) => piece.sizePt).sort((a, b) => a - b);
  const medianSize = sizes[Math.floor(sizes.length / 2)]!;
  const bands: Band<Piece>[] = [];
  for (const piece of topToBottom(pieces)) {
    const band = bands[bands.length - 1];
    const above = band?.spanning ? band.pieces[band.pieces.length - 1] : undefined;
    const crosses = piece.bbox[0] < gutter - 2 && piece.bbox[2] > gutter + 2;
    const alone = !pieces.some((other) => standBeside(piece, other));
    const endsParagraph =
      above !== undefined &&
      Math.abs(above.bbox[0] - piece.bbox[0]) < 2 * piece.sizePt &&
      piece.bbox[1] - above.bbox[3] < 0.8 * piece.sizePt;
    const spanning = crosses || (alone && (piece.sizePt > TITLE_MIN_RATIO * medianSize || endsParagraph));
    if (band && band.spanning === spanning) band.pieces.push(piece);
    else bands.push({ spanning, pieces: [piece] });
  }
  return bands;
}

/** Parts between horizontal gaps, when cutting there lets at least one part fall into columns; null otherwise. */
function horizontalParts<Piece extends Placed>(pieces: readonly Piece[]): Piece[][] | null {
  const sorted = [...pieces].sort((a, b) => a.bbox[1] - b.bbox[1]);
  const parts: Piece[][] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const piece of sorted) {
    const part = parts[parts.length - 1];
    if (part && piece.bbox[1] - bottom < BAND_GAP_MIN_PT) part.push(piece);
    else parts.push([piece]);
    bottom = Math.max(bottom, piece.bbox[3]);
  }
  if (parts.length < 2 || !parts.some((part) => part.length >= 2 * COLUMN_MIN_PIECES && widestGutter(part) !== null))
    return null;
  return parts;
}

/** Neighbouring regions that are one column again are read as one. */
function joinColumns<Piece extends Placed>(regions: Piece[][]): Piece[][] {
  const joined: Piece[][] = [];
  for (const region of regions) {
    const before = joined[joined.length - 1];
    if (before && region.length > 0 && continuesColumn(before, region)) before.push(...region);
    else joined.push([...region]);
  }
  return joined;
}

function continuesColumn(before: readonly Placed[], region: readonly Placed[]): boolean {
  const [a, b] = [unionAll(before.map((piece) => piece.bbox)), unionAll(region.map((piece) => piece.bbox))];
  return b[1] >= a[3] - 2 && Math.abs(a[0] - b[0]) < 3 && b[2] < a[2] + 40;
}
