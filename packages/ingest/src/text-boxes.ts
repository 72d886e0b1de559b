import { area, holdsCentre, overlapX, union } from './boxes.js';
import type { Block, Box } from './document.js';
import { BOX_TITLE } from './headings.js';
import type { Shape } from './page-content.js';

/** A shaded or framed rectangle with room for text. */
interface Panel {
  bbox: Box;
  /** What it is drawn with; a box that goes on over the page keeps it. */
  look: string;
}

/** A page's shapes, all boxes in points of the page as displayed. */
export interface ShapesOnPage {
  widthPt: number;
  heightPt: number;
  shapes: readonly Pick<Shape, 'kind' | 'bbox' | 'colour' | 'points' | 'curved'>[];
}

/** Narrower panels are bars, cells and ornaments. */
const PANEL_MIN_WIDTH_SHARE = 0.25;
const PANEL_MIN_HEIGHT_PT = 10;
/** Larger ones are the page's background. */
const PANEL_MAX_AREA_SHARE = 0.9;
/** Word processors shade a box paragraph by paragraph: panels of one look this near to one another are one. */
const STACKED_GAP_PT = 6;
const SAME_EDGE_PT = 6;
/** A box that goes on over the page begins in this share of the page's height … */
const TOP_SHARE = 0.25;
/** … and its part on the page before ends below this share. */
const BOTTOM_SHARE = 0.6;
/** Text may stand out of the rectangle that it is printed on by this much. */
const MARGIN_PT = 3;
const WHITE = '#ffffff';

/**
 * Which blocks stand in a box of the report ("Box 2 | …", "Encadré 3"): a titled panel, and the panels of the same look at
 * the top of the next pages. Text after the box belongs to the section around it, not to the box.
 *
 * @param blocks of a document, in reading order
 * @param shapesOn what is drawn on a page (1-based); asked only for pages on which a box may stand
 * @returns by block the heading of its box; the heading itself is among them. Boxes that nothing is drawn around are left out.
 */
export function textBoxes(
  blocks: readonly Block[],
  shapesOn: (page: number) => ShapesOnPage | undefined,
): Map<Block, Block> {
  const found = new Map<Block, Block>();
  for (const heading of blocks) {
    if (heading.kind !== 'heading' || !BOX_TITLE.test(heading.text)) continue;
    let shown = shapesOn(heading.page);
    let panel = shown && panelsOf(shown).find(({ bbox }) => holdsCentre(bbox, heading.bbox, MARGIN_PT));
    for (let page = heading.page; shown && panel; page += 1) {
      for (const block of blocks) {
        const isBefore = page === heading.page && block.bbox[1] < heading.bbox[1];
        if (block.page !== page || block.kind === 'footnote' || isBefore) continue;
        if (holdsCentre(panel.bbox, block.bbox, MARGIN_PT)) found.set(block, heading);
      }
      const goesOn = panel.bbox[3] >= BOTTOM_SHARE * shown.heightPt;
      shown = goesOn ? shapesOn(page + 1) : undefined;
      panel = shown && continuation(panel, shown);
    }
  }
  return found;
}

/** The part of a box on the next page: the topmost panel there, when it looks the same and stands where a page begins. */
function continuation(panel: Panel, next: ShapesOnPage): Panel | undefined {
  const top = panelsOf(next).find(({ bbox }) => bbox[1] < TOP_SHARE * next.heightPt);
  return top?.look === panel.look ? top : undefined;
}

/** Panels of a page, top to bottom. */
function panelsOf({ widthPt, heightPt, shapes }: ShapesOnPage): Panel[] {
  const panels: Panel[] = [];
  const rectangles = shapes
    .filter(({ kind, colour, points, curved, bbox }) => {
      const [x0, y0, x1, y1] = bbox;
      const isDrawn = kind === 'stroke' ? points >= 4 : kind === 'fill' && colour !== WHITE && colour !== '';
      const isRectangle = points <= 5 || curved;
      const isRoomy = x1 - x0 >= PANEL_MIN_WIDTH_SHARE * widthPt && y1 - y0 >= PANEL_MIN_HEIGHT_PT;
      return isDrawn && isRectangle && isRoomy && area(bbox) < PANEL_MAX_AREA_SHARE * widthPt * heightPt;
    })
    .sort((a, b) => a.bbox[1] - b.bbox[1]);
  for (const { kind, colour, bbox } of rectangles) {
    const look = `${kind} ${colour}`;
    const above = panels.find(
      (panel) =>
        panel.look === look &&
        Math.abs(panel.bbox[0] - bbox[0]) < SAME_EDGE_PT &&
        overlapX(panel.bbox, bbox) > 0 &&
        bbox[1] - panel.bbox[3] < STACKED_GAP_PT,
    );
    if (above) above.bbox = union(above.bbox, bbox);
    else panels.push({ look, bbox });
  }
  return panels;
}
