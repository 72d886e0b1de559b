import type { Box } from './document.js';
import type { PageTags } from './page-tags.js';

/**
 * What the page's drawing program puts on the page, in points of the page as displayed (origin top left), before any
 * interpretation as headings, paragraphs or tables. Made in the page workers, so it is plain data.
 */
export interface PageContent {
  /** 1-based. */
  page: number;
  widthPt: number;
  heightPt: number;
  fragments: Fragment[];
  /** Filled or stroked paths and images, in drawing order. */
  shapes: Shape[];
  /** True when the page draws at least one picture or path; with no fragments, such a page is a scan. */
  drawsSomething: boolean;
  /** Empty where the PDF is not tagged. */
  tags: PageTags;
  /** Pages read off their picture only: how their lines lay before they were put straight. */
  skew?: Skew;
}

/** A page of which nothing could be read. */
export function emptyPage(page: number, widthPt: number, heightPt: number): PageContent {
  return { page, widthPt, heightPt, fragments: [], shapes: [], drawsSomething: false, tags: { roles: {}, tables: [] } };
}

/** A page scanned askew: at `xPt` its fragments stand where they are displayed, elsewhere lower by `slope` for each point to the right. */
export interface Skew {
  slope: number;
  xPt: number;
}

/** Glyphs of one style without a space between them: a word, or a part of one (a note mark, a bold initial). */
export interface Fragment {
  text: string;
  /** Box of the glyphs from ascent to descent. */
  bbox: Box;
  /** Distance of the baseline from the top of the page; for turned text, from the page's left edge. */
  baselinePt: number;
  /** Height of the font in points as displayed. */
  sizePt: number;
  /** Name of the font without its subset prefix. */
  font: string;
  bold: boolean;
  italic: boolean;
  /** Fill colour as `#rrggbb`, empty for patterns. */
  colour: string;
  /** Direction of writing in degrees, clockwise from left-to-right: 0, 90, 180, 270. */
  turn: 0 | 90 | 180 | 270;
  /** True when the glyphs follow the fragment before without a space. */
  joined: boolean;
  /** Marked content id of the tagged structure, −1 outside of it. */
  mcid: number;
  /** True when the PDF itself marks the text as an artefact of pagination. */
  artifact: boolean;
}

export interface Shape {
  kind: 'fill' | 'stroke' | 'image';
  bbox: Box;
  /** Fill or stroke colour as `#rrggbb`; empty for images and patterns. */
  colour: string;
  /** Points of the path: 2 for a line, 4 for a rectangle, more for drawings. */
  points: number;
  /** True when the path has curves. */
  curved: boolean;
  /** Straight horizontal and vertical segments of a stroked path, each as [x0, y0, x1, y1]. */
  segments: Box[];
  /** True when the PDF marks it as an artefact. */
  artifact: boolean;
}
