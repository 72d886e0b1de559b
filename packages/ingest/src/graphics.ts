import { area, intersectionArea, union } from './boxes.js';
import type { Box } from './document.js';
import type { Shape } from './page-content.js';

/** Drawing that hangs together on a page. */
export interface Graphic {
  bbox: Box;
  /** Shapes in it. */
  shapes: number;
  /** Shapes that are more than a line or a rectangle. */
  drawings: number;
  /** Share of the box that images cover. */
  imageShare: number;
}

const CELL_PT = 4;
/** Shapes within this many cells of one another belong together. */
const REACH_CELLS = 2;
/** Backgrounds of pages and of boxes tell nothing about figures. */
const BACKGROUND_MIN_SHARE = 0.6;

/**
 * Clusters of shapes: connected components on a coarse grid, so that thousands of shapes cost no more than dozens.
 *
 * @param shapes of one page, ruling lines of tables and repeated decoration left out
 */
export function graphicsOf(shapes: readonly Shape[], widthPt: number, heightPt: number): Graphic[] {
  const pageArea = widthPt * heightPt;
  const kept = shapes.filter(
    (shape) => area(shape.bbox) < (shape.kind === 'image' ? 0.88 : BACKGROUND_MIN_SHARE) * pageArea,
  );
  const columns = Math.ceil(widthPt / CELL_PT) + 1;
  const rows = Math.ceil(heightPt / CELL_PT) + 1;
  const cells = new Uint8Array(columns * rows);
  for (const { bbox } of kept) {
    const [x0, y0, x1, y1] = cellRange(bbox, columns, rows);
    for (let y = y0; y <= y1; y += 1) cells.fill(1, y * columns + x0, y * columns + x1 + 1);
  }
  const component = connectedComponents(cells, columns, rows);
  const found = new Map<number, Graphic & { imageArea: number }>();
  for (const shape of kept) {
    const [x0, y0] = cellRange(shape.bbox, columns, rows);
    const id = component[y0 * columns + x0]!;
    const graphic = found.get(id);
    const drawn = shape.points > 5 || shape.curved ? 1 : 0;
    const imageArea = shape.kind === 'image' ? area(shape.bbox) : 0;
    if (graphic) {
      graphic.bbox = union(graphic.bbox, shape.bbox);
      graphic.shapes += 1;
      graphic.drawings += drawn;
      graphic.imageArea += imageArea;
    } else found.set(id, { bbox: shape.bbox, shapes: 1, drawings: drawn, imageShare: 0, imageArea });
  }
  return [...found.values()].map(({ imageArea, ...graphic }) => ({
    ...graphic,
    imageShare: Math.min(1, imageArea / Math.max(1, area(graphic.bbox))),
  }));
}

function cellRange(bbox: Box, columns: number, rows: number): [number, number, number, number] {
  const clamp = (value: number, limit: number): number => Math.max(0, Math.min(limit - 1, Math.floor(value / CELL_PT)));
  return [clamp(bbox[0], columns), clamp(bbox[1], rows), clamp(bbox[2], columns), clamp(bbox[3], rows)];
}

/** Labels occupied cells; cells within reach of one another share a label. */
function connectedComponents(cells: Uint8Array, columns: number, rows: number): Int32Array {
  const labels = new Int32Array(cells.length).fill(-1);
  const stack: number[] = [];
  let label = 0;
  for (let start = 0; start < cells.length; start += 1) {
    if (!cells[start] || labels[start] !== -1) continue;
    labels[start] = label;
    stack.push(start);
    while (stack.length > 0) {
      const cell = stack.pop()!;
      const cx = cell % columns;
      const cy = (cell - cx) / columns;
      for (let y = Math.max(0, cy - REACH_CELLS); y <= Math.min(rows - 1, cy + REACH_CELLS); y += 1) {
        for (let x = Math.max(0, cx - REACH_CELLS); x <= Math.min(columns - 1, cx + REACH_CELLS); x += 1) {
          const other = y * columns + x;
          if (cells[other] && labels[other] === -1) {
            labels[other] = label;
            stack.push(other);
          }
        }
      }
    }
    label += 1;
  }
  return labels;
}

/** Graphics that overlap become one. */
export function mergeOverlapping(graphics: readonly Graphic[]): Graphic[] {
  const merged: Graphic[] = [];
  for (const graphic of [...graphics].sort((a, b) => area(b.bbox) - area(a.bbox))) {
    const host = merged.find((other) => intersectionArea(other.bbox, graphic.bbox) > 0.5 * area(graphic.bbox));
    if (host) {
      host.shapes += graphic.shapes;
      host.drawings += graphic.drawings;
      host.bbox = union(host.bbox, graphic.bbox);
    } else merged.push({ ...graphic });
  }
  return merged;
}
