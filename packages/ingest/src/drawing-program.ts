import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Affine, apply, compose, IDENTITY, toAffine } from './affine.js';
import { area } from './boxes.js';
import type { Box } from './document.js';
import { GlyphCollector } from './glyph-collector.js';
import type { PageContent, Shape } from './page-content.js';

/** What the interpreter needs of a pdf.js font object. */
export interface DrawnFont {
  name: string;
  bold?: boolean;
  italic?: boolean;
  black?: boolean;
  ascent?: number;
  descent?: number;
  vertical?: boolean;
  fontMatrix?: number[];
}

export interface DrawnGlyph {
  unicode: string;
  width: number;
  isSpace: boolean;
}

export interface DrawingProgram {
  fnArray: ArrayLike<number>;
  argsArray: ArrayLike<unknown>;
}

interface State {
  map: Affine;
  font: DrawnFont | null;
  fontSize: number;
  textRise: number;
  charSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  renderingMode: number;
  fill: string;
  stroke: string;
  lineWidth: number;
  /** What is drawn is seen only inside this box. */
  clip: Box;
  /** The clip is no less than its box. */
  clipIsBox: boolean;
  /** Fills hide what is under them. */
  isOpaque: boolean;
  /** Something was drawn since the last `save`. */
  drawn: boolean;
  /** A `transform` came since the last `save`. */
  moved: boolean;
}

interface Marked {
  mcid: number;
  artifact: boolean;
  hidden: boolean;
}

const WHITE = '#ffffff';
/** White areas that cover more of the page are its ground: scans and slides are drawn over text, too. */
const PAPER_MIN_SHARE = 0.5;
const INVISIBLE_MODES = new Set([3, 7]);
/** Path operator codes of pdf.js 5 (`DrawOPS`), with the count of numbers that follow each. */
const PATH_NUMBERS = [2, 2, 6, 4, 0] as const;
const PATH_CLOSE = 4;
/** A page that draws more shapes than this is a map or a scatter plot; the rest adds nothing to its box. */
const MAX_SHAPES = 20_000;

/**
 * Follows a page's drawing program (pdf.js operator list) and notes where each word and each shape lands.
 *
 * The operator list is read instead of `getTextContent` because it gives, in one pass, exact glyph edges, the rendering mode
 * (hidden text), colours, marked-content ids and the ruling lines of tables.
 *
 * @param base maps PDF user space to the displayed page (origin top left), as pdf.js's viewport does
 * @param isVisible tells whether an optional-content group is shown
 */
export function followDrawingProgram(
  program: DrawingProgram,
  base: Affine,
  page: { page: number; widthPt: number; heightPt: number },
  fontOf: (id: string) => DrawnFont | null,
  isVisible: (group: unknown) => boolean,
): Omit<PageContent, 'tags'> {
  const glyphs = new GlyphCollector(page.widthPt, page.heightPt);
  const shapes: Shape[] = [];
  let drawsSomething = false;
  let state: State = {
    map: base,
    font: null,
    fontSize: 0,
    textRise: 0,
    charSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    renderingMode: 0,
    fill: '#000000',
    stroke: '#000000',
    lineWidth: 1,
    clip: [0, 0, page.widthPt, page.heightPt],
    clipIsBox: true,
    isOpaque: true,
    drawn: true,
    moved: false,
  };
  const stack: State[] = [];
  const marked: Marked[] = [];
  let textMatrix: Affine = IDENTITY;
  let lineX = 0;
  let lineY = 0;
  let x = 0;
  let y = 0;
  let clipsNext = false;

  const current = (): Marked => marked[marked.length - 1] ?? { mcid: -1, artifact: false, hidden: false };
  const nextLine = (dx: number, dy: number): void => {
    lineX += dx;
    lineY += dy;
    x = lineX;
    y = lineY;
  };
  const addShape = (shape: Shape): void => {
    drawsSomething = true;
    state.drawn = true;
    if (current().hidden || shapes.length >= MAX_SHAPES) return;
    const seen = intersect(shape.bbox, state.clip);
    if (seen) shapes.push({ ...shape, bbox: seen });
  };
  /** White areas hide the text under them; one as large as the page is paper, and what stands before it on the page is seen. */
  const paintOver = (box: Box): void => {
    const seen = intersect(box, state.clip);
    if (seen && area(seen) < PAPER_MIN_SHARE * page.widthPt * page.heightPt) glyphs.paintOver(seen);
  };
  const addImage = (): void =>
    addShape({
      kind: 'image',
      bbox: mapBox(state.map, 0, 0, 1, 1),
      colour: '',
      points: 4,
      curved: false,
      segments: [],
      artifact: current().artifact,
    });

  /** Ends a `save`; what was drawn inside it was drawn inside the outer one, too. */
  const leave = (): void => {
    const inner = state;
    state = stack.pop() ?? state;
    if (state !== inner) state.drawn = state.drawn || inner.drawn || inner.moved;
  };

  const showGlyphs = (items: (DrawnGlyph | number)[]): void => {
    const font = state.font;
    state.drawn = true;
    if (!font) return;
    const advanceScale = state.fontSize * (font.fontMatrix?.[0] ?? 0.001);
    const { hidden, mcid, artifact } = current();
    const invisible = hidden || INVISIBLE_MODES.has(state.renderingMode);
    for (const item of items) {
      if (typeof item === 'number') {
        x -= ((item * state.fontSize) / 1000) * state.horizontalScale;
        continue;
      }
      const spacing = (item.isSpace ? state.wordSpacing : 0) + state.charSpacing;
      const inkWidth = item.width * advanceScale * state.horizontalScale;
      const advance = inkWidth + spacing * state.horizontalScale;
      const toPage = compose(state.map, textMatrix);
      glyphs.add({
        text: item.unicode,
        isSpace: item.isSpace,
        from: apply(toPage, x, y + state.textRise),
        to: apply(toPage, x + inkWidth, y + state.textRise),
        next: apply(toPage, x + advance, y + state.textRise),
        sizePt: Math.hypot(toPage[2], toPage[3]) * Math.abs(state.fontSize),
        font,
        colour: state.fill,
        mcid,
        artifact,
        invisible,
      });
      x += advance;
    }
  };

  for (let index = 0; index < program.fnArray.length; index += 1) {
    const operator = program.fnArray[index];
    const args = program.argsArray[index] as unknown[];
    switch (operator) {
      case OPS.save:
        stack.push({ ...state });
        state.drawn = false;
        state.moved = false;
        break;
      case OPS.restore:
        // pdf.js was told to leave images out: a "save, transform, restore" that drew nothing is where one stood.
        if (state.moved && !state.drawn && stack.length > 0) addImage();
        leave();
        break;
      case OPS.transform:
        state.map = compose(state.map, toAffine(args as number[]));
        state.moved = true;
        break;
      case OPS.paintFormXObjectBegin:
        stack.push({ ...state });
        state.map = compose(state.map, toAffine(args[0] as number[] | null));
        state.drawn = true;
        break;
      case OPS.paintFormXObjectEnd:
        leave();
        break;
      case OPS.beginMarkedContent:
        marked.push({ ...current(), artifact: current().artifact || args?.[0] === 'Artifact' });
        break;
      case OPS.beginMarkedContentProps: {
        const tag = args[0];
        const outer = current();
        if (tag === 'OC') marked.push({ ...outer, hidden: outer.hidden || !isVisible(args[1]) });
        else {
          marked.push({
            mcid: typeof args[1] === 'number' ? args[1] : outer.mcid,
            artifact: outer.artifact || tag === 'Artifact',
            hidden: outer.hidden,
          });
        }
        break;
      }
      case OPS.endMarkedContent:
        marked.pop();
        break;
      case OPS.setFillRGBColor:
        state.fill = colourOf(args);
        break;
      case OPS.setFillColorN:
      case OPS.setFillTransparent:
        state.fill = '';
        break;
      case OPS.setStrokeRGBColor:
        state.stroke = colourOf(args);
        break;
      case OPS.setStrokeColorN:
      case OPS.setStrokeTransparent:
        state.stroke = '';
        break;
      case OPS.setGState:
        for (const [key, value] of args[0] as [string, unknown][]) {
          if (key === 'ca') state.isOpaque = value === 1;
          if ((key === 'BM' && value !== 'source-over') || (key === 'SMask' && value)) state.isOpaque = false;
        }
        break;
      case OPS.setLineWidth:
        state.lineWidth = args[0] as number;
        break;
      case OPS.clip:
      case OPS.eoClip:
        clipsNext = true;
        break;
      case OPS.constructPath: {
        const paint = args[0] as number;
        if (clipsNext) {
          const path = (args[1] as (ArrayLike<number> | null)[])[0];
          const outline = path && readPath(path, state.map, 0);
          if (outline) {
            state.clip = intersect(outline.bbox, state.clip) ?? [0, 0, 0, 0];
            state.clipIsBox = state.clipIsBox && isBox(outline);
          }
          clipsNext = false;
        }
        const isStroke = paint === OPS.stroke || paint === OPS.closeStroke;
        const isFill = !isStroke && paint !== OPS.endPath;
        if (isStroke || isFill) {
          const path = (args[1] as (ArrayLike<number> | null)[])[0];
          const shape = path && readPath(path, state.map, isStroke ? state.lineWidth : 0);
          if (shape) {
            if (
              isFill &&
              state.fill === WHITE &&
              state.isOpaque &&
              state.clipIsBox &&
              isBox(shape) &&
              !current().hidden
            )
              paintOver(shape.bbox);
            addShape({
              ...shape,
              kind: isStroke ? 'stroke' : 'fill',
              colour: isStroke ? state.stroke : state.fill,
              artifact: current().artifact,
            });
          }
        }
        break;
      }
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject:
      case OPS.paintSolidColorImageMask:
        addImage();
        break;
      case OPS.shadingFill:
      case OPS.paintInlineImageXObjectGroup:
      case OPS.paintImageXObjectRepeat:
      case OPS.paintImageMaskXObjectRepeat:
      case OPS.paintImageMaskXObjectGroup:
        drawsSomething = true;
        state.drawn = true;
        break;
      case OPS.beginText:
        textMatrix = IDENTITY;
        lineX = lineY = x = y = 0;
        break;
      case OPS.setTextMatrix:
        // pdf.js writes the six numbers either bare or as one array.
        textMatrix = toAffine((args.length === 1 ? args[0] : args) as number[]);
        lineX = lineY = x = y = 0;
        break;
      case OPS.moveText:
        nextLine(args[0] as number, args[1] as number);
        break;
      case OPS.setLeadingMoveText:
        state.leading = -(args[1] as number);
        nextLine(args[0] as number, args[1] as number);
        break;
      case OPS.nextLine:
        nextLine(0, -state.leading);
        break;
      case OPS.setCharSpacing:
        state.charSpacing = args[0] as number;
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = args[0] as number;
        break;
      case OPS.setHScale:
        state.horizontalScale = (args[0] as number) / 100;
        break;
      case OPS.setLeading:
        state.leading = args[0] as number;
        break;
      case OPS.setTextRise:
        state.textRise = args[0] as number;
        break;
      case OPS.setTextRenderingMode:
        state.renderingMode = args[0] as number;
        break;
      case OPS.setFont:
        state.font = fontOf(args[0] as string);
        state.fontSize = args[1] as number;
        break;
      case OPS.showText:
      case OPS.showSpacedText:
        showGlyphs(args[0] as (DrawnGlyph | number)[]);
        break;
      case OPS.nextLineShowText:
        nextLine(0, -state.leading);
        showGlyphs(args[0] as (DrawnGlyph | number)[]);
        break;
      default:
        break;
    }
  }
  return { ...page, fragments: glyphs.finish(), shapes, drawsSomething };
}

function colourOf(args: unknown[]): string {
  const first = args[0];
  if (typeof first === 'string') return first;
  const hex = (value: unknown): string => Math.round(Number(value)).toString(16).padStart(2, '0');
  return `#${hex(first)}${hex(args[1])}${hex(args[2])}`;
}

function intersect(a: Box, b: Box): Box | null {
  const box: Box = [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
  return box[2] < box[0] || box[3] < box[1] ? null : box;
}

/** A rectangle along the edges of the page. */
const isBox = ({ points, curved, segments }: Pick<Shape, 'points' | 'curved' | 'segments'>): boolean =>
  !curved && points <= 5 && segments.length === 4;

function mapBox(map: Affine, x0: number, y0: number, x1: number, y1: number): Box {
  const corners = [apply(map, x0, y0), apply(map, x1, y0), apply(map, x0, y1), apply(map, x1, y1)];
  const xs = corners.map((corner) => corner[0]);
  const ys = corners.map((corner) => corner[1]);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Box, point count and axis-parallel segments of a path; the pen's width grows the box of a stroked one. */
function readPath(
  path: ArrayLike<number>,
  map: Affine,
  lineWidth: number,
): Pick<Shape, 'bbox' | 'points' | 'curved' | 'segments'> | null {
  let [x0, y0, x1, y1] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -Infinity, -Infinity];
  let points = 0;
  let curved = false;
  const segments: Box[] = [];
  let start: [number, number] | null = null;
  let last: [number, number] | null = null;
  const see = (px: number, py: number): void => {
    x0 = Math.min(x0, px);
    x1 = Math.max(x1, px);
    y0 = Math.min(y0, py);
    y1 = Math.max(y1, py);
  };
  const line = (from: [number, number], to: [number, number]): void => {
    const [dx, dy] = [Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])];
    if ((dx < 0.5 && dy > 1) || (dy < 0.5 && dx > 1)) {
      segments.push([
        Math.min(from[0], to[0]),
        Math.min(from[1], to[1]),
        Math.max(from[0], to[0]),
        Math.max(from[1], to[1]),
      ]);
    }
  };
  for (let index = 0; index < path.length; ) {
    const code = path[index]!;
    const count = PATH_NUMBERS[code as 0 | 1 | 2 | 3 | 4];
    if (count === undefined) return null;
    for (let offset = 1; offset < count; offset += 2) {
      const point = apply(map, path[index + offset]!, path[index + offset + 1]!);
      see(point[0], point[1]);
      if (offset + 1 === count) {
        points += 1;
        if (code === 0) start = point;
        else if (code === 1 && last) line(last, point);
        else curved = true;
        last = point;
      }
    }
    if (code === PATH_CLOSE && last && start) {
      line(last, start);
      last = start;
    }
    index += count + 1;
  }
  if (points === 0 || !Number.isFinite(x0)) return null;
  const half = (lineWidth * Math.hypot(map[0], map[1])) / 2;
  return { bbox: [x0 - half, y0 - half, x1 + half, y1 + half], points, curved, segments: segments.slice(0, 400) };
}
