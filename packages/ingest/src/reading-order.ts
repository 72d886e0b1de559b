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
/** A piece wider than this share of its region may span columns. */
const SPANNING_MIN_SHARE = 0.55;
/** Pieces on each side that make a column. */
const COLUMN_MIN_PIECES = 2;

/**
 * Recursive XY cut with spanning pieces set aside: groups of pieces (regions of one column each), in reading order.
 *
 * 1. A region is cut at the widest vertical gutter that no piece crosses, if both sides stand beside one another; left first.
 * 2. Without a gutter, wide pieces (headings over both columns, full-width paragraphs) are set aside. Where the pieces
 *    between them can be cut vertically, the region is read band by band: pieces above, the wide piece, pieces below.
 * 3. Otherwise the region is one column, read from top to bottom.
 */
export function readingRegions<Piece extends Placed>(pieces: readonly Piece[]): Piece[][] {
  if (pieces.length === 0) return [];
  if (pieces.length === 1) return [[...pieces]];
  const gutter = widestGutter(pieces);
  if (gutter !== null) {
    const left = pieces.filter((piece) => centreX(piece) < gutter);
    const right = pieces.filter((piece) => centreX(piece) >= gutter);
    return [...readingRegions(left), ...readingRegions(right)];
  }
  const bands = bandsBetweenSpanning(pieces);
  if (bands) return joinSingles(bands.flatMap((band) => (band.spanning ? [band.pieces] : readingRegions(band.pieces))));
  return [topToBottom(pieces)];
}

const centreX = (piece: Placed): number => (piece.bbox[0] + piece.bbox[2]) / 2;

export function topToBottom<Piece extends Placed>(pieces: readonly Piece[]): Piece[] {
  return [...pieces].sort((a, b) => {
    const height = Math.min(a.bbox[3] - a.bbox[1], b.bbox[3] - b.bbox[1]);
    if (overlapY(a.bbox, b.bbox) > 0.5 * height) return a.bbox[0] - b.bbox[0] || a.bbox[1] - b.bbox[1];
    return a.bbox[1] - b.bbox[1];
  });
}

/** Middle of the widest vertical gap that parts two groups standing side by side; null when there is none. */
function widestGutter(pieces: readonly Placed[]): number | null {
  const sorted = [...pieces].sort((a, b) => a.bbox[0] - b.bbox[0]);
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

/** Both sides hold several pieces and stand beside one another for most of the shorter side's height. */
function areColumns(left: readonly Placed[], right: readonly Placed[]): boolean {
  if (left.length < COLUMN_MIN_PIECES || right.length < COLUMN_MIN_PIECES) return false;
  const [a, b] = [unionAll(left.map((piece) => piece.bbox)), unionAll(right.map((piece) => piece.bbox))];
  const shorter = Math.min(a[3] - a[1], b[3] - b[1]);
  return overlapY(a, b) > 0.3 * shorter;
}

interface Band<Piece> {
  spanning: boolean;
  pieces: Piece[];
}

/** Bands above, of and below the pieces that span columns; null when no band has columns. */
function bandsBetweenSpanning<Piece extends Placed>(pieces: readonly Piece[]): Band<Piece>[] | null {
  const box = unionAll(pieces.map((piece) => piece.bbox));
  const width = box[2] - box[0];
  const isWide = (piece: Piece): boolean => piece.bbox[2] - piece.bbox[0] > SPANNING_MIN_SHARE * width;
  const standsAlone = (piece: Piece): boolean =>
    !pieces.some(
      (other) => other !== piece && overlapY(piece.bbox, other.bbox) > 1 && overlapX(piece.bbox, other.bbox) <= 0,
    );
  const sizes = pieces.map((piece) => piece.sizePt).sort((a, b) => a - b);
  const medianSize = sizes[Math.floor(sizes.length / 2)]!;
  const bands: Band<Piece>[] = [];
  for (const piece of topToBottom(pieces)) {
    const band = bands[bands.length - 1];
    const above = band?.pieces[band.pieces.length - 1];
    const endsSpanning =
      band?.spanning === true &&
      above !== undefined &&
      Math.abs(above.bbox[0] - piece.bbox[0]) < 2 * piece.sizePt &&
      piece.bbox[1] - above.bbox[3] < 0.8 * piece.sizePt;
    // Set aside: wide pieces, titles that stand alone in larger type, the short last line of a wide paragraph.
    const spanning = isWide(piece) || (standsAlone(piece) && (piece.sizePt > 1.1 * medianSize || endsSpanning));
    if (band && band.spanning === spanning) band.pieces.push(piece);
    else bands.push({ spanning, pieces: [piece] });
  }
  const hasColumns = bands.some(
    (band) => !band.spanning && band.pieces.length >= 4 && widestGutter(band.pieces) !== null,
  );
  return hasColumns && bands.length > 1 ? bands : null;
}

/** Neighbouring regions that are one column again are read as one. */
function joinSingles<Piece extends Placed>(regions: Piece[][]): Piece[][] {
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
  return b[1] >= a[3] - 2 && Math.abs(a[0] - b[0]) < 3 && Math.abs(a[2] - b[2]) < 40;
}
