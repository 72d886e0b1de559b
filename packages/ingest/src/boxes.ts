import type { Box } from './document.js';

export function union(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** Smallest box around all; throws on an empty list because there is no such box. */
export function unionAll(boxes: readonly Box[]): Box {
  const first = boxes[0];
  if (!first) throw new RangeError('unionAll needs at least one box');
  let [x0, y0, x1, y1] = first;
  for (const box of boxes) {
    if (box[0] < x0) x0 = box[0];
    if (box[1] < y0) y0 = box[1];
    if (box[2] > x1) x1 = box[2];
    if (box[3] > y1) y1 = box[3];
  }
  return [x0, y0, x1, y1];
}

export function area(box: Box): number {
  return Math.max(0, box[2] - box[0]) * Math.max(0, box[3] - box[1]);
}

export function intersectionArea(a: Box, b: Box): number {
  const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  return width > 0 && height > 0 ? width * height : 0;
}

/** True when the centre of `inner` lies in `outer` grown by `marginPt` on each side. */
export function holdsCentre(outer: Box, inner: Box, marginPt = 0): boolean {
  const x = (inner[0] + inner[2]) / 2;
  const y = (inner[1] + inner[3]) / 2;
  return x >= outer[0] - marginPt && x <= outer[2] + marginPt && y >= outer[1] - marginPt && y <= outer[3] + marginPt;
}

/** Distance between two boxes along each axis; 0 where they overlap on that axis. */
export function gaps(a: Box, b: Box): [x: number, y: number] {
  return [
    Math.max(0, Math.max(a[0], b[0]) - Math.min(a[2], b[2])),
    Math.max(0, Math.max(a[1], b[1]) - Math.min(a[3], b[3])),
  ];
}

export function overlapX(a: Box, b: Box): number {
  return Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
}

export function overlapY(a: Box, b: Box): number {
  return Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
}

export function roundBox(box: Box): Box {
  return box.map((value) => Math.round(value * 100) / 100) as Box;
}
