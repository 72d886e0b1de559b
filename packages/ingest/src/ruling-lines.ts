import type { Box } from './document.js';
import type { Shape } from './page-content.js';

/** A horizontal or vertical edge that may bound cells: at `at`, from `from` to `to`, in points. */
export interface Rule {
  at: number;
  from: number;
  to: number;
}

export interface Rules {
  horizontal: Rule[];
  vertical: Rule[];
}

/** A filled rectangle thinner than this is a line. */
const LINE_MAX_PT = 3;
const LINE_MIN_LENGTH_PT = 5;
/** Doubled lines, and the two edges of a thick one, are one rule. */
const SAME_RULE_PT = 2.6;
/** Broken and dashed lines are joined over gaps up to this. */
const BROKEN_GAP_PT = 4;
const SHADED_CELL_MIN_PT = 6;
/** A page with more shaded rectangles than this is a picture. */
const MAX_SHADED = 1500;

/**
 * Edges of a page that may bound table cells: stroked lines, thin filled rectangles, and the borders of shaded cells.
 * Collinear pieces are merged.
 */
export function rulesOf(shapes: readonly Shape[], widthPt: number, heightPt: number): Rules {
  const horizontal: Rule[] = [];
  const vertical: Rule[] = [];
  const shaded: Shape[] = [];
  const addBox = ([x0, y0, x1, y1]: Box): void => {
    const [width, height] = [x1 - x0, y1 - y0];
    if (height <= LINE_MAX_PT && width >= LINE_MIN_LENGTH_PT) horizontal.push({ at: (y0 + y1) / 2, from: x0, to: x1 });
    else if (width <= LINE_MAX_PT && height >= LINE_MIN_LENGTH_PT) {
      vertical.push({ at: (x0 + x1) / 2, from: y0, to: y1 });
    }
  };
  for (const shape of shapes) {
    if (shape.kind === 'image') continue;
    const [x0, y0, x1, y1] = shape.bbox;
    const [width, height] = [x1 - x0, y1 - y0];
    if (width > 0.97 * widthPt && height > 0.9 * heightPt) continue;
    if (shape.curved && shape.points > 12) continue;
    if (shape.kind === 'stroke' || shape.points > 5) for (const segment of shape.segments) addBox(segment);
    else if (Math.min(width, height) <= LINE_MAX_PT) addBox(shape.bbox);
    else if (width >= SHADED_CELL_MIN_PT && height >= SHADED_CELL_MIN_PT) shaded.push(shape);
  }
  if (shaded.length <= MAX_SHADED) {
    for (const shape of shaded) {
      const edges = bordersOfShading(shape, shaded);
      horizontal.push(...edges.horizontal);
      vertical.push(...edges.vertical);
    }
  }
  return { horizontal: mergeCollinear(horizontal), vertical: mergeCollinear(vertical) };
}

/** Edges of a shaded rectangle, without the stretches along which the same colour goes on: word processors shade a cell line by line. */
function bordersOfShading(shape: Shape, all: readonly Shape[]): Rules {
  const [x0, y0, x1, y1] = shape.bbox;
  const same = all.filter((other) => other !== shape && other.colour === shape.colour);
  const goesOn = (side: 0 | 1 | 2 | 3): [number, number][] =>
    same.flatMap(({ bbox }) => {
      const [a, b] = side % 2 === 0 ? [0, 2] : [1, 3];
      const at = shape.bbox[side];
      const beyond = side < 2 ? bbox[a]! < at - 1 && bbox[b]! >= at - 1 : bbox[b]! > at + 1 && bbox[a]! <= at + 1;
      return beyond ? [side % 2 === 0 ? [bbox[1], bbox[3]] : [bbox[0], bbox[2]]] : [];
    });
  const left = (from: number, to: number, covered: [number, number][]): [number, number][] => {
    let rest: [number, number][] = [[from, to]];
    for (const [a, b] of covered) {
      rest = rest.flatMap(([start, end]): [number, number][] => {
        if (b <= start || a >= end) return [[start, end]];
        return [
          [start, Math.min(end, a)],
          [Math.max(start, b), end],
        ].filter(([s, e]) => e! - s! > LINE_MIN_LENGTH_PT) as [number, number][];
      });
    }
    return rest;
  };
  const rule =
    (at: number) =>
    ([from, to]: [number, number]): Rule => ({ at, from, to });
  return {
    horizontal: [...left(x0, x1, goesOn(1)).map(rule(y0)), ...left(x0, x1, goesOn(3)).map(rule(y1))],
    vertical: [...left(y0, y1, goesOn(0)).map(rule(x0)), ...left(y0, y1, goesOn(2)).map(rule(x1))],
  };
}

/** Rules of one direction: those at one place, to within the width of a line, are joined where they touch. */
export function mergeCollinear(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at);
  const merged: Rule[] = [];
  for (let index = 0; index < sorted.length; ) {
    const group: Rule[] = [];
    const start = sorted[index]!.at;
    while (index < sorted.length && sorted[index]!.at - start <= SAME_RULE_PT) group.push(sorted[index++]!);
    const length = group.reduce((sum, rule) => sum + rule.to - rule.from, 0);
    const at = group.reduce((sum, rule) => sum + rule.at * (rule.to - rule.from), 0) / length;
    let open: Rule | null = null;
    for (const rule of group.sort((a, b) => a.from - b.from)) {
      if (open && rule.from <= open.to + BROKEN_GAP_PT) open.to = Math.max(open.to, rule.to);
      else {
        open = { at, from: rule.from, to: rule.to };
        merged.push(open);
      }
    }
  }
  return merged;
}

const TOUCH_PT = 3.5;

/** Groups of rules that cross or touch one another, directly or through others. */
export function connectedRules(rules: Rules): Rules[] {
  const { horizontal, vertical } = rules;
  const parent = new Int32Array(horizontal.length + vertical.length).map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root]!;
    parent[index] = root;
    return root;
  };
  horizontal.forEach((h, i) => {
    vertical.forEach((v, j) => {
      const touches =
        v.at >= h.from - TOUCH_PT && v.at <= h.to + TOUCH_PT && h.at >= v.from - TOUCH_PT && h.at <= v.to + TOUCH_PT;
      if (touches) parent[find(i)] = find(horizontal.length + j);
    });
  });
  const groups = new Map<number, Rules>();
  const groupOf = (index: number): Rules => {
    const root = find(index);
    const group = groups.get(root) ?? { horizontal: [], vertical: [] };
    groups.set(root, group);
    return group;
  };
  horizontal.forEach((rule, index) => {
    groupOf(index).horizontal.push(rule);
  });
  vertical.forEach((rule, index) => {
    groupOf(horizontal.length + index).vertical.push(rule);
  });
  return [...groups.values()];
}
