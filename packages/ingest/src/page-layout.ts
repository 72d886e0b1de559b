import { area, gaps, holdsCentre, roundBox } from './boxes.js';
import { captionLabel } from './captions.js';
import type { Box } from './document.js';
import { figureLabels } from './figure-labels.js';
import { type FoundFigure, figuresOf } from './figures.js';
import { type Flow, flowsOf, linesOfRegion, withRunOnLinesJoined } from './flow.js';
import type { Label } from './label.js';
import { type Line, piecesOf } from './line.js';
import type { Shape } from './page-content.js';
import type { PageTags } from './page-tags.js';
import { readingRegions } from './reading-order.js';
import { CONFIDENCE_BOUNDS } from './table-confidence.js';
import { type FoundTable, tablesOf } from './tables.js';
import type { Word } from './word.js';

/** A page's parts in reading order. */
export type PagePart =
  | { kind: 'flow'; flow: Flow }
  | { kind: 'table'; table: FoundTable }
  | { kind: 'figure'; bbox: Box; labels: Label[] };

export interface PageToLayOut {
  widthPt: number;
  heightPt: number;
  /** Without running headers. */
  words: readonly Word[];
  shapes: readonly Shape[];
  tags: PageTags;
  /** Size of the report's body text. */
  bodySizePt: number;
  /** Family of its font. */
  bodyFamily: string;
  /** The next page begins with the caption of what stands at the foot of this one. */
  isCaptionOnNext?: boolean;
}

/** A table's caption stands this near to it; a second line of it may stand between. */
const TABLE_CAPTION_REACH_PT = 40;
/** Tables that only white space tells are no surer than this. */
const DOUBTFUL_CONFIDENCE = CONFIDENCE_BOUNDS.whiteSpace.most;
/** A grid that fills less of its figure than this is a detail of the drawing. */
const TILE_MAX_SHARE = 0.05;
/** The squares between a chart's grid lines and bars are empty more often than cells. */
const EMPTY_MAX_SHARE = 0.4;
/** Each name in the bars of a chart stands so many times on average. */
const REPEATED_MIN = 3;
/** Titles of axes stand this near to the drawing. */
const TURNED_REACH_PT = 6;

/** Tables and figures first, because their words follow their own order; the rest of the words in columns; all in reading order. */
export function layOutPage(page: PageToLayOut): PagePart[] {
  const upright = page.words.filter((word) => word.turn === 0);
  const turned = page.words.filter((word) => word.turn !== 0);
  const found = tablesOf(page.words, page.shapes, page.tags.tables, page.widthPt, page.heightPt);
  const first = figuresAround(page, upright, found);
  const tables = found.filter((table) => !isPartOfFigure(table, first));
  const { pieces, figures } = tables.length < found.length ? figuresAround(page, upright, tables) : first;
  const inTable = new Set(tables.flatMap((table) => table.words));
  const inFigure = new Set(figures.flatMap((figure) => figure.pieces));
  // Turned words outside of tables (axis titles, labels of maps) go with their figure; elsewhere they would break a sentence.
  const turnedWords = new Map<FoundFigure, Word[]>(figures.map((figure) => [figure, []]));
  for (const word of turned) {
    const figure = inTable.has(word)
      ? undefined
      : figures.find(({ bbox }) => holdsCentre(bbox, word.bbox, TURNED_REACH_PT));
    if (figure) turnedWords.get(figure)!.push(word);
  }

  type Item = { bbox: Box; sizePt: number; piece?: Line; part?: PagePart };
  const items: Item[] = [
    ...pieces
      .filter((piece) => !inFigure.has(piece))
      .map((piece) => ({ bbox: piece.bbox, sizePt: piece.sizePt, piece })),
    ...tables.map((table) => ({ bbox: table.bbox, sizePt: page.bodySizePt, part: { kind: 'table' as const, table } })),
    ...figures.map((figure) => ({
      bbox: figure.bbox,
      sizePt: page.bodySizePt,
      part: {
        kind: 'figure' as const,
        bbox: roundBox(figure.bbox),
        labels: figureLabels(figure.pieces, turnedWords.get(figure)!),
      },
    })),
  ];
  const parts: PagePart[] = [];
  let flows: Flow[] = [];
  const endText = (): void => {
    for (const flow of withRunOnLinesJoined(flows)) parts.push({ kind: 'flow', flow });
    flows = [];
  };
  for (const region of readingRegions(items)) {
    let pending: Line[] = [];
    const flush = (): void => {
      flows.push(...flowsOf(linesOfRegion(pending)));
      pending = [];
    };
    for (const item of region) {
      if (item.piece) pending.push(item.piece);
      else if (item.part) {
        flush();
        endText();
        parts.push(item.part);
      }
    }
    flush();
  }
  endText();
  return parts;
}

/** Pages (by index) whose figure has its caption at the head of the next page, which has more captions than figures. */
export function pagesCaptionedOnNext(pages: readonly (readonly PagePart[])[]): number[] {
  const figures = (page: readonly PagePart[]): number => page.filter(({ kind }) => kind === 'figure').length;
  const isCaption = (part: PagePart | undefined): boolean => {
    const label = part?.kind === 'flow' ? captionLabel(part.flow.text) : null;
    return label?.of === 'figure' && label.isCaption;
  };
  return pages.flatMap((page, index) => {
    const next = pages[index + 1] ?? [];
    const isFree = isCaption(next[0]) && next.filter(isCaption).length > figures(next);
    return isFree && figures(page) > 0 && !page.some(isCaption) ? [index] : [];
  });
}

interface FiguresAmongText {
  /** Pieces of text outside of tables. */
  pieces: Line[];
  figures: FoundFigure[];
}

function figuresAround(page: PageToLayOut, upright: readonly Word[], tables: readonly FoundTable[]): FiguresAmongText {
  const inTable = new Set(tables.flatMap((table) => table.words));
  const pieces = piecesOf(upright.filter((word) => !inTable.has(word)));
  const onPage = tables.map(({ bbox }) => ({ bbox, captioned: isCaptioned(bbox, pieces) }));
  return { pieces, figures: figuresOf({ ...page, pieces, tables: onPage }) };
}

/** Axis labels and legends in rows, and tiles of a drawing: a doubtful or very small grid within a figure is none. */
function isPartOfFigure(table: FoundTable, { pieces, figures }: FiguresAmongText): boolean {
  if (isCaptioned(table.bbox, pieces)) return false;
  return figures.some(
    ({ bbox }) =>
      holdsCentre(bbox, table.bbox) &&
      (table.confidence <= DOUBTFUL_CONFIDENCE ||
        area(table.bbox) < TILE_MAX_SHARE * area(bbox) ||
        emptyShare(table) > EMPTY_MAX_SHARE ||
        isStackOfBars(table)),
  );
}

function emptyShare({ rows }: FoundTable): number {
  const cells = rows.flat();
  return cells.filter(({ text }) => text === '').length / Math.max(1, cells.length);
}

/** Bars beside one another that say the same names: the first row is mostly empty, and words come again and again. */
export function isStackOfBars({ rows }: Pick<FoundTable, 'rows'>): boolean {
  const [first = []] = rows;
  const texts = rows.flat().flatMap(({ text }) => (/\p{L}/u.test(text) ? [text] : []));
  const isHeadless = first.filter(({ text }) => text === '').length > first.length / 2;
  return isHeadless && new Set(texts).size <= texts.length / REPEATED_MIN;
}

/** A caption of a table stands right above or below. */
function isCaptioned(table: Box, pieces: readonly Line[]): boolean {
  return pieces.some((piece) => {
    const label = captionLabel(piece.text);
    const [dx, dy] = gaps(table, piece.bbox);
    return label?.of === 'table' && label.isCaption && dx === 0 && dy < TABLE_CAPTION_REACH_PT;
  });
}
