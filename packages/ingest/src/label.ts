import { unionAll } from './boxes.js';
import type { Box } from './document.js';
import type { Line } from './line.js';

/** Words of a figure that are read together: a title, a legend entry, the ticks of an axis, a bar's name with its value. */
export interface Label {
  lines: Line[];
  bbox: Box;
  sizePt: number;
  /** Set sideways, as titles of vertical axes are. */
  isTurned: boolean;
}

export function labelOf(lines: Line[]): Label {
  return {
    lines,
    bbox: unionAll(lines.map(({ bbox }) => bbox)),
    sizePt: lines[0]!.sizePt,
    isTurned: lines.every(({ words }) => words.every(({ turn }) => turn !== 0)),
  };
}

/** Things at nearly the same place, in the order of their places: each is no farther than the tolerance from the one before. */
export function groupsAt<Thing>(
  things: readonly Thing[],
  placePt: (thing: Thing) => number,
  tolerancePt: number,
): Thing[][] {
  const groups: Thing[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const thing of [...things].sort((a, b) => placePt(a) - placePt(b))) {
    if (placePt(thing) - last > tolerancePt) groups.push([]);
    groups[groups.length - 1]!.push(thing);
    last = placePt(thing);
  }
  return groups;
}
