import { area, gaps, holdsCentre, overlapX, union, unionAll } from './boxes.js';
import { captionLabel } from './captions.js';
import type { Box } from './document.js';
import { type Graphic, graphicsOf, mergeOverlapping } from './graphics.js';
import type { Line } from './line.js';
import type { Shape } from './page-content.js';

export interface FoundFigure {
  bbox: Box;
  /** Pieces of text inside, in no particular order. */
  pieces: Line[];
}

const MIN_AREA_SHARE = 0.012;
const MIN_SIDE_PT = 36;
/** Words in a piece from which on it reads as prose. */
const PROSE_MIN_WORDS = 7;
/** Text this near a graphic belongs to it unless it is prose or a caption. */
const LABEL_REACH_PT = 14;

/**
 * Figures of a page from its drawings.
 *
 * 1. Shapes are clustered; decoration, rules and shaded boxes behind text are no figures.
 * 2. Clusters that no line of prose or caption parts and that stand near one another are panels of one figure.
 * 3. Short pieces of text inside and right beside it (axes, legends, panel titles) belong to it; prose and captions do not.
 *
 * @param taken boxes of tables, whose rules are not drawings
 */
export function figuresOf(
  pieces: readonly Line[],
  shapes: readonly Shape[],
  widthPt: number,
  heightPt: number,
  bodySizePt: number,
  taken: readonly Box[],
): FoundFigure[] {
  const free = shapes.filter((shape) => !shape.artifact && !taken.some((box) => holdsCentre(box, shape.bbox, 3)));
  const isProse = (piece: Line): boolean =>
    (piece.words.length >= PROSE_MIN_WORDS && piece.sizePt > 0.85 * bodySizePt) ||
    captionLabel(piece.text)?.isCaption === true;
  const walls = pieces.filter(isProse);
  const graphics = mergeOverlapping(graphicsOf(free, widthPt, heightPt)).filter((graphic) =>
    isDrawing(graphic, pieces, walls, widthPt * heightPt),
  );
  const groups = joinPanels(
    graphics.map((graphic) => graphic.bbox),
    walls,
  );
  return groups
    .filter(
      (box) =>
        area(box) > MIN_AREA_SHARE * widthPt * heightPt &&
        box[2] - box[0] > MIN_SIDE_PT &&
        box[3] - box[1] > MIN_SIDE_PT,
    )
    .map((box) => withLabels(box, pieces, walls));
}

function isDrawing(graphic: Graphic, pieces: readonly Line[], walls: readonly Line[], pageArea: number): boolean {
  const size = area(graphic.bbox);
  if (size < 0.004 * pageArea) return false;
  const [width, height] = [graphic.bbox[2] - graphic.bbox[0], graphic.bbox[3] - graphic.bbox[1]];
  if (Math.min(width, height) < 12) return false;
  if (graphic.imageShare > 0.5) return true;
  const inside = pieces.filter((piece) => holdsCentre(graphic.bbox, piece.bbox));
  const prose = inside.filter((piece) => walls.includes(piece));
  const letters = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + line.text.length, 0);
  // A shaded or framed box of text: few shapes, and most of its letters are prose.
  if (prose.length >= 3 && letters(prose) > 0.5 * letters(inside)) return false;
  return graphic.drawings >= 3 || graphic.shapes >= 12;
}

/** Panels with no prose between them and a gap smaller than their size are one figure. */
function joinPanels(boxes: readonly Box[], walls: readonly Line[]): Box[] {
  let groups = [...boxes];
  for (let changed = true; changed; ) {
    changed = false;
    outer: for (let i = 0; i < groups.length; i += 1) {
      for (let j = i + 1; j < groups.length; j += 1) {
        const [a, b] = [groups[i]!, groups[j]!];
        const [dx, dy] = gaps(a, b);
        if (dx > 40 || dy > 40) continue;
        const both = union(a, b);
        const parted = walls.some(
          (wall) => holdsCentre(both, wall.bbox) && !holdsCentre(a, wall.bbox) && !holdsCentre(b, wall.bbox),
        );
        if (parted) continue;
        groups = [...groups.filter((_, index) => index !== i && index !== j), both];
        changed = true;
        break outer;
      }
    }
  }
  return groups;
}

function withLabels(box: Box, pieces: readonly Line[], walls: readonly Line[]): FoundFigure {
  const inside = pieces.filter(
    (piece) => holdsCentre(box, piece.bbox) && !(walls.includes(piece) && captionLabel(piece.text)?.isCaption),
  );
  const rest = pieces.filter((piece) => !inside.includes(piece) && !walls.includes(piece));
  let grown = inside.length > 0 ? union(box, unionAll(inside.map((piece) => piece.bbox))) : box;
  const all = [...inside];
  for (let changed = true; changed; ) {
    changed = false;
    for (const piece of rest) {
      if (all.includes(piece)) continue;
      const [dx, dy] = gaps(grown, piece.bbox);
      const beside = overlapX(grown, piece.bbox) > 0 ? dy : dx;
      const short = piece.words.length < PROSE_MIN_WORDS && piece.bbox[2] - piece.bbox[0] < 0.6 * (grown[2] - grown[0]);
      if (short && Math.max(dx, dy) < LABEL_REACH_PT && beside < LABEL_REACH_PT) {
        all.push(piece);
        const next = union(grown, piece.bbox);
        // Labels hug the drawing; a chain of lines that would double it is text.
        if (area(next) > 1.6 * area(box)) return { bbox: grown, pieces: all.filter((each) => each !== piece) };
        grown = next;
        changed = true;
      }
    }
  }
  return { bbox: grown, pieces: all };
}
