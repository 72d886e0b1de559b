import { area, gaps, holdsCentre, intersectionArea, overlapX, union, unionAll } from './boxes.js';
import { captionLabel } from './captions.js';
import type { Box } from './document.js';
import { ENDS_SENTENCE } from './flow.js';
import { type Graphic, graphicsOf, mergeOverlapping } from './graphics.js';
import { fontFamily, type Line } from './line.js';
import type { Shape } from './page-content.js';

export interface FoundFigure {
  bbox: Box;
  /** Pieces of text inside, in no particular order. */
  pieces: Line[];
}

export interface TableOnPage {
  bbox: Box;
  /** A caption of its own stands at it; one without may be a part of a figure. */
  captioned: boolean;
}

export interface FigurePage {
  /** Upright pieces of text outside of tables. */
  pieces: readonly Line[];
  shapes: readonly Shape[];
  widthPt: number;
  heightPt: number;
  bodySizePt: number;
  /** Family of the body's font, as `fontFamily` gives it. */
  bodyFamily: string;
  /** Tables, whose rules are not drawings. */
  tables: readonly TableOnPage[];
  /** The next page begins with the caption of what stands at the foot of this one. */
  isCaptionOnNext?: boolean;
}

const MIN_AREA_SHARE = 0.012;
const MIN_SIDE_PT = 36;
/** Words in a piece from which on it may be prose. */
const PROSE_MIN_WORDS = 7;
/** The same for lines that fill their column, of which a page of prose has many. */
const COLUMN_LINE_MIN_WORDS = 4;
const COLUMN_MIN_LINES = 12;
/** "3.2 Results" in bold or larger type heads a section; "2.8 times" and "1.5 °C" do not. */
const NUMBERED_HEADING = /^\d{1,2}(?:\.\d{1,2})+\.?\s+\p{Lu}\p{Ll}{2,}/u;
const HEADING_MIN_RATIO = 1.08;
/** Pieces of one line of a column stand no farther apart. */
const LINE_GAP_MAX_EM = 2;
/** Text this near a graphic belongs to it unless it is prose or a caption. */
const LABEL_REACH_PT = 14;
/** Panels of one figure stand no farther apart than this. */
const PANEL_GAP_PT = 40;
const RICH_DRAWING_MIN_SHAPES = 40;
const NEAR_CAPTION_PT = 45;
/** Bars and lines of the plainest chart. */
const PLAIN_MIN_SHAPES = 4;
/** A frame of which tables fill more than this is theirs. */
const FRAMED_TABLE_MIN_SHARE = 0.3;
/** Lines of prose that make the rectangle behind them a box of text. */
const BOXED_PROSE_MIN_LINES = 3;
/** From a caption or one part of a figure to the next drawing; turned axis labels may stand between. */
const PART_REACH_PT = 130;
/** Panels of one figure touch. */
const TOUCH_PT = 6;
/** Drawings and the tables among them fill at least so much of what stands over a caption of the next page. */
const FOOT_FIGURE_MIN_SHARE = 0.2;
/** The title of a figure stands this near to its drawing. */
const TITLE_REACH_PT = 26;

/**
 * Figures of a page from its drawings.
 *
 * 1. Shapes are clustered; decoration, rules and shaded boxes behind text are no figures.
 * 2. Clusters that no line of prose or caption parts and that stand near one another are panels of one figure.
 * 3. From each figure caption the figure is followed away from it: panels and their small text belong to it up to the next
 *    prose, caption or table.
 * 4. What a caption at the head of the next page is for reaches from the last line set as the body to the foot of the page.
 * 5. Short pieces of text inside and right beside a figure (axes, legends, panel titles) belong to it.
 */
export function figuresOf(page: FigurePage): FoundFigure[] {
  const { pieces, widthPt, heightPt } = page;
  const pageArea = widthPt * heightPt;
  const walls = wallsOf(pieces, page);
  const shapes = page.shapes.filter(
    (shape) => !page.tables.some(({ bbox }) => holdsCentre(bbox, shape.bbox, 3)) && !isBoxOfText(shape, walls),
  );
  const drawn = mergeOverlapping(graphicsOf(shapes, widthPt, heightPt)).filter((graphic) =>
    couldBeDrawing(graphic, pieces, walls, pageArea),
  );
  const graphics = drawn.filter((graphic) => isDrawing(graphic, walls));
  const plain = drawn.filter((graphic) => !graphics.includes(graphic)).map(({ bbox }) => bbox);
  const groups = joinPanels(
    graphics.map((graphic) => graphic.bbox),
    walls,
  );
  const isLarge = (box: Box): boolean =>
    area(box) > MIN_AREA_SHARE * pageArea && box[2] - box[0] > MIN_SIDE_PT && box[3] - box[1] > MIN_SIDE_PT;
  const figure = (box: Box): FoundFigure => withLabels(box, pieces, walls);
  const atFoot = page.isCaptionOnNext ? figureAtFoot(page, walls, groups) : null;
  if (atFoot) {
    const over = { ...page, pieces: pieces.filter((piece) => !atFoot.pieces.includes(piece)), isCaptionOnNext: false };
    const shapesOver = page.shapes.filter(({ bbox }) => !holdsCentre(atFoot.bbox, bbox));
    return [...figuresOf({ ...over, shapes: shapesOver }), atFoot];
  }
  const { captioned, rest } = joinByCaption(groups, plain, pieces, walls, page);
  return [
    ...captioned.filter(isLarge).map(figure),
    ...rest
      .filter(isLarge)
      .map(figure)
      .filter((each) => isRichDrawing(each.bbox, graphics) || !(holdsMostlyProse(each) || framesTable(each, page))),
  ];
}

/** A figure of which everything below the last line set as the body is a part; null where drawings are few there. */
function figureAtFoot(page: FigurePage, walls: ReadonlySet<Line>, drawings: readonly Box[]): FoundFigure | null {
  const text = [...walls].filter((wall) => isSetAsBody(wall, page)).map(({ bbox }) => bbox[3]);
  const top = Math.max(0, ...text) - 1;
  const below = drawings.filter((box) => box[1] > top);
  if (below.length === 0) return null;
  const pieces = page.pieces.filter((piece) => piece.bbox[1] > top);
  const bbox = unionAll([...below, ...pieces.map((piece) => piece.bbox)]);
  const tables = page.tables.map((table) => table.bbox).filter((box) => box[1] > top);
  const drawn = [...below, ...tables].reduce((sum, box) => sum + area(box), 0);
  return drawn < FOOT_FIGURE_MIN_SHARE * area(bbox) ? null : { bbox, pieces };
}

/** A plain rectangle behind a caption or behind prose is a box of text; what is drawn in it is drawn for itself. */
function isBoxOfText(shape: Shape, walls: ReadonlySet<Line>): boolean {
  if (shape.kind === 'image' || shape.curved || shape.points > 5) return false;
  const inside = [...walls].filter((wall) => holdsCentre(shape.bbox, wall.bbox));
  return inside.length >= BOXED_PROSE_MIN_LINES || inside.some((wall) => captionLabel(wall.text)?.isCaption);
}

/** Maps and panels of charts hold long titles and notes, and hundreds of drawn shapes; frames and icons are few. */
function isRichDrawing(box: Box, graphics: readonly Graphic[]): boolean {
  const inside = graphics.filter((graphic) => holdsCentre(box, graphic.bbox));
  return inside.reduce((sum, graphic) => sum + graphic.drawings, 0) >= RICH_DRAWING_MIN_SHAPES;
}

/** A framed box or a decorated page of text: most of what is inside are long lines. */
function holdsMostlyProse({ pieces }: FoundFigure): boolean {
  const letters = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + line.text.length, 0);
  const long = pieces.filter((piece) => piece.words.length >= 5 && !isTickRow(piece));
  const all = letters(pieces);
  return (all > 300 && letters(long) > 0.55 * all) || (all > 500 && letters(long) > 0.4 * all);
}

/** The frame of a table. */
function framesTable({ bbox }: FoundFigure, { tables }: FigurePage): boolean {
  const inTables = tables.reduce((sum, table) => sum + intersectionArea(table.bbox, bbox), 0);
  return inTables > FRAMED_TABLE_MIN_SHARE * area(bbox);
}

/** Axis ticks and data labels: mostly numbers. */
function isTickRow(piece: Line): boolean {
  return piece.words.filter((word) => /\d/.test(word.text)).length > 0.5 * piece.words.length;
}

/** In the type of the report's running text. */
function isSetAsBody(piece: Line, { bodySizePt, bodyFamily }: FigurePage): boolean {
  return (
    Math.abs(piece.sizePt - bodySizePt) < 0.06 * bodySizePt &&
    piece.boldShare < 0.9 &&
    fontFamily(piece.font) === bodyFamily
  );
}

const widthOf = ({ bbox }: Line): number => bbox[2] - bbox[0];

/**
 * Pieces that bound figures: captions, numbered headings, and prose set in the size of the body, which comes in runs of lines, or
 * in the type of the body, where a whole sentence may stand alone.
 */
function wallsOf(pieces: readonly Line[], page: FigurePage): Set<Line> {
  const { bodySizePt } = page;
  const walls = new Set<Line>();
  const columnWidthPt = usualWidthPt(
    pieces.filter((piece) => piece.words.length >= COLUMN_LINE_MIN_WORDS && isSetAsBody(piece, page)),
  );
  // Lines of narrow columns hold few words; they fill their column.
  const isLong = (piece: Line): boolean =>
    piece.sizePt > 0.85 * bodySizePt &&
    (piece.words.length >= PROSE_MIN_WORDS ||
      (piece.words.length >= COLUMN_LINE_MIN_WORDS &&
        isSetAsBody(piece, page) &&
        piece.bbox[2] - piece.bbox[0] > 0.85 * columnWidthPt));
  for (const piece of pieces) {
    if (captionLabel(piece.text)?.isCaption && piece.words.length > 2) walls.add(piece);
    const isSetApart = piece.boldShare > 0.9 || piece.sizePt > HEADING_MIN_RATIO * bodySizePt;
    if (isSetApart && NUMBERED_HEADING.test(piece.text)) walls.add(piece);
    if (!isLong(piece)) continue;
    const inRun = pieces.filter(
      (other) =>
        Math.abs(other.sizePt - piece.sizePt) < 0.4 &&
        Math.abs(other.baselinePt - piece.baselinePt) < 2.1 * piece.sizePt &&
        overlapX(other.bbox, piece.bbox) > 0.3 * Math.min(widthOf(piece), widthOf(other)),
    ).length;
    const isSentence =
      isSetAsBody(piece, page) && piece.words.length >= PROSE_MIN_WORDS && ENDS_SENTENCE.test(piece.text);
    if (isSentence || inRun >= (isSetAsBody(piece, page) ? 2 : 4)) walls.add(piece);
  }
  // The short last line of a paragraph is part of the wall; it may be set in another face where the sentence runs on.
  for (const piece of pieces) {
    const above = [...walls].find(
      (wall) =>
        Math.abs(wall.sizePt - piece.sizePt) < 0.3 &&
        Math.abs(wall.bbox[0] - piece.bbox[0]) < 2 &&
        (fontFamily(wall.font) === fontFamily(piece.font) || !ENDS_SENTENCE.test(wall.text)) &&
        piece.baselinePt - wall.baselinePt > 0.5 * piece.sizePt &&
        piece.baselinePt - wall.baselinePt < 1.7 * piece.sizePt,
    );
    if (!above) continue;
    walls.add(piece);
    // What stands behind it on its line belongs to it.
    for (const beside of pieces) {
      const gap = beside.bbox[0] - piece.bbox[2];
      const onLine = Math.abs(beside.baselinePt - piece.baselinePt) < 0.2 * piece.sizePt;
      if (onLine && gap > 0 && gap < LINE_GAP_MAX_EM * piece.sizePt && beside.sizePt === piece.sizePt)
        walls.add(beside);
    }
  }
  return walls;
}

/** The width of a full line of text: three quarters of the lines are no wider. Infinite where the page has too few to tell. */
function usualWidthPt(lines: readonly Line[]): number {
  if (lines.length < COLUMN_MIN_LINES) return Number.POSITIVE_INFINITY;
  const widths = lines.map(({ bbox }) => bbox[2] - bbox[0]).sort((a, b) => a - b);
  return widths[Math.floor(0.75 * widths.length)]!;
}

/** Large enough for a drawing, and neither a rule nor a box of text. */
function couldBeDrawing(
  graphic: Graphic,
  pieces: readonly Line[],
  walls: ReadonlySet<Line>,
  pageArea: number,
): boolean {
  const size = area(graphic.bbox);
  if (size < 0.004 * pageArea) return false;
  const [width, height] = [graphic.bbox[2] - graphic.bbox[0], graphic.bbox[3] - graphic.bbox[1]];
  if (Math.min(width, height) < 12) return false;
  const inside = pieces.filter((piece) => holdsCentre(graphic.bbox, piece.bbox));
  const letters = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + line.text.length, 0);
  const prose = inside.filter((piece) => walls.has(piece));
  // A shaded or framed box of text, or a picture behind a page of text: most of its letters are prose.
  const isTextBox = prose.length >= 3 && letters(prose) > 0.5 * letters(inside);
  return !isTextBox && (graphic.imageShare > 0.5 || graphic.drawings >= 3 || graphic.shapes >= PLAIN_MIN_SHAPES);
}

function isDrawing(graphic: Graphic, walls: ReadonlySet<Line>): boolean {
  if (graphic.imageShare > 0.5 || graphic.drawings >= 3 || graphic.shapes >= 12) return true;
  // A plain chart of few bars is told by its caption.
  return [...walls].some(
    (wall) =>
      captionLabel(wall.text)?.of === 'figure' &&
      overlapX(wall.bbox, graphic.bbox) > 0 &&
      gaps(wall.bbox, graphic.bbox)[1] < NEAR_CAPTION_PT,
  );
}

/** Panels with no prose between them and a gap smaller than their size are one figure. */
function joinPanels(boxes: readonly Box[], walls: ReadonlySet<Line>): Box[] {
  let groups = [...boxes];
  for (let changed = true; changed; ) {
    changed = false;
    outer: for (let i = 0; i < groups.length; i += 1) {
      for (let j = i + 1; j < groups.length; j += 1) {
        const [a, b] = [groups[i]!, groups[j]!];
        const [dx, dy] = gaps(a, b);
        if (dx > PANEL_GAP_PT || dy > PANEL_GAP_PT || isParted(a, b, walls)) continue;
        groups = [...groups.filter((_, index) => index !== i && index !== j), union(a, b)];
        changed = true;
        break outer;
      }
    }
  }
  return groups;
}

function isParted(a: Box, b: Box, walls: ReadonlySet<Line>): boolean {
  const both = union(a, b);
  for (const wall of walls) {
    if (holdsCentre(both, wall.bbox) && !holdsCentre(a, wall.bbox) && !holdsCentre(b, wall.bbox)) return true;
  }
  return false;
}

/**
 * For each figure caption: the graphics and small text on one side of it, up to the next wall, as one box.
 *
 * @param plain bars and lines that are part of a figure only on the way from its caption
 */
function joinByCaption(
  groups: readonly Box[],
  plain: readonly Box[],
  pieces: readonly Line[],
  walls: ReadonlySet<Line>,
  page: FigurePage,
): { captioned: Box[]; rest: Box[] } {
  const minArea = MIN_AREA_SHARE * page.widthPt * page.heightPt;
  let rest = [...groups];
  const done: Box[] = [];
  const captions = pieces.filter((piece) => walls.has(piece) && captionLabel(piece.text)?.of === 'figure');
  for (const caption of captions) {
    const followed = ([-1, 1] as const)
      .map((direction) => follow(caption, direction, [...rest, ...plain], pieces, walls, page.tables))
      .filter((each) => each !== null && area(each) > minArea) as Box[];
    // Captions stand below their figures more often than above them.
    const [box] = followed;
    if (!box) continue;
    rest = rest.filter((group) => intersectionArea(group, box) < 0.5 * area(group));
    done.push(box);
  }
  return { captioned: done, rest };
}

/** From a caption upwards (−1) or downwards (1). Null when no graphic stands near on that side. */
function follow(
  caption: Line,
  direction: -1 | 1,
  groups: readonly Box[],
  pieces: readonly Line[],
  walls: ReadonlySet<Line>,
  tables: readonly TableOnPage[],
): Box | null {
  const away = (box: Box): number => (direction === -1 ? caption.bbox[1] - box[3] : box[1] - caption.bbox[3]);
  const sameColumn = (box: Box): boolean => overlapX(box, caption.bbox) > 0 || gaps(box, caption.bbox)[0] < 20;
  const limit = Math.min(
    Number.POSITIVE_INFINITY,
    ...[...walls]
      .filter(
        (wall) =>
          wall !== caption &&
          away(wall.bbox) >= -2 &&
          overlapX(wall.bbox, caption.bbox) > 10 &&
          !groups.some((group) => holdsCentre(group, wall.bbox)),
      )
      .map((wall) => away(wall.bbox)),
    ...tables
      .filter(({ bbox, captioned }) => captioned && away(bbox) >= -2 && overlapX(bbox, caption.bbox) > 10)
      .map(({ bbox }) => away(bbox)),
  );
  type Part = { box: Box; is: 'graphic' | 'text' | 'table' };
  const parts: Part[] = [
    ...groups.map((box): Part => ({ box, is: 'graphic' })),
    ...pieces.filter((piece) => !walls.has(piece)).map((piece): Part => ({ box: piece.bbox, is: 'text' })),
    ...tables.filter(({ captioned }) => !captioned).map(({ bbox }): Part => ({ box: bbox, is: 'table' })),
  ]
    .filter(({ box }) => away(box) > -6 && away(box) < limit && sameColumn(box))
    .sort((a, b) => away(a.box) - away(b.box));
  let reach: Box | null = null;
  let pending: Part[] = [];
  const boxes = (parts: readonly Part[]): Box[] => parts.map(({ box }) => box);
  for (const part of parts) {
    const frontier: Box = unionAll([caption.bbox, ...(reach ? [reach] : []), ...boxes(pending)]);
    const gap = gaps(frontier, part.box)[1];
    if (gap > PART_REACH_PT) break;
    // Text of the next column stands near, too.
    if (part.is === 'text' && overlapX(frontier, part.box) <= 0) continue;
    // Text and tables are kept only when a graphic follows on the way; text also when it stands right at the last one.
    if (part.is === 'graphic') {
      reach = unionAll([...(reach ? [reach] : []), ...boxes(pending), part.box]);
      pending = [];
    } else pending.push(part);
  }
  if (!reach) return null;
  for (const { box, is } of pending) {
    const [, gap] = gaps(reach, box);
    // A table apart from the drawing has a life of its own.
    if (is === 'table' && gap > TOUCH_PT) break;
    if (gap < TITLE_REACH_PT) reach = union(reach, box);
  }
  return reach;
}

function withLabels(box: Box, pieces: readonly Line[], walls: ReadonlySet<Line>): FoundFigure {
  const isCaption = (piece: Line): boolean => walls.has(piece) && captionLabel(piece.text)?.isCaption === true;
  const inside = pieces.filter((piece) => holdsCentre(box, piece.bbox) && !isCaption(piece));
  const rest = pieces.filter((piece) => !inside.includes(piece) && !walls.has(piece));
  let grown = inside.length > 0 ? union(box, unionAll(inside.map((piece) => piece.bbox))) : box;
  const all = [...inside];
  for (let changed = true; changed; ) {
    changed = false;
    for (const piece of rest) {
      if (all.includes(piece)) continue;
      const [dx, dy] = gaps(grown, piece.bbox);
      const short = piece.words.length < PROSE_MIN_WORDS && piece.bbox[2] - piece.bbox[0] < 0.6 * (grown[2] - grown[0]);
      if (!short || Math.max(dx, dy) >= LABEL_REACH_PT) continue;
      const next = union(grown, piece.bbox);
      // Labels hug the drawing; a chain of lines that would outgrow it is text.
      if (area(next) > 1.4 * area(box)) return { bbox: grown, pieces: all };
      all.push(piece);
      grown = next;
      changed = true;
    }
  }
  return { bbox: grown, pieces: all };
}
