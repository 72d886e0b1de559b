import { overlapX } from './boxes.js';
import { type Axis, numberOf } from './chart-axes.js';
import { groupsAt, type Label, labelOf } from './label.js';

/** Names in a row or a column from which on they name what stands at each. */
const NAMES_MIN = 3;
/** Names of a row or column agree in an edge to within this. */
const SAME_EDGE_PT = 1.5;
/** Share of the names that must have a value, and of the values that must have a name. */
const NAMED_MIN_SHARE = 0.8;
/** A value stands in the middle over its name, off by no more than this share of the distance to the next name … */
const OFF_MIDDLE_MAX_SHARE = 0.2;
/** A number beside an axis belongs to it up to so many of its steps away. */
const NEXT_TICK_MAX_STEPS = 1.1;
/** … or, in a row, by this share of the height of its line. */
const OFF_LINE_MAX_SHARE = 0.5;
/** A value before its name stands right beside it; one behind may stand at the end of a bar. */
const BEFORE_NAME_MAX_EM = 5;

/**
 * Labels of which each value is one with what it is the value of, the name first, where the geometry is plain:
 *
 * 1. Names under one another, and in the row of nearly each a number behind it, or right before it.
 * 2. Names (or the ticks of an axis) in a row, and over nearly each of them numbers in its middle, and none between them.
 *
 * Elsewhere names and numbers are left apart.
 *
 * @returns the labels and axes, those that were joined replaced
 */
export function withValuesNamed(labels: readonly Label[], axes: readonly Axis[]): { labels: Label[]; axes: Axis[] } {
  const free = new Set(labels.filter(isValue));
  const joined = new Map<Label, Label[]>();
  const texts = labels.filter((label) => !isValue(label));
  const join = (pairs: readonly Named[]): void => {
    for (const { name, values } of pairs) {
      joined.set(name, values);
      for (const value of values) free.delete(value);
    }
  };
  for (const names of namesUnderOneAnother(texts)) join(valuesInRows(names.filter(isFree), texts, free));
  const axisNames = new Map<Label, Axis>();
  const rows = [
    ...axes
      .filter(({ isHorizontal }) => isHorizontal)
      .map((axis) => {
        const names = [...axis.ticks.map((tick) => labelOf([tick])), ...ticksBesides(axis, [...free])];
        for (const name of names) axisNames.set(name, axis);
        return names;
      }),
    ...namesBesideOneAnother(texts),
  ];
  // Lower rows first: what stands over a row of names up to the next is theirs.
  const floors = rows.map((names) => Math.min(...names.map(({ bbox }) => bbox[1])));
  rows.forEach((names, index) => {
    const floor = floors[index]!;
    const ceiling = Math.max(
      Number.NEGATIVE_INFINITY,
      ...floors.filter(
        (other, at) =>
          other < floor - SAME_EDGE_PT &&
          rows[at]!.some(({ bbox }) => names.some((name) => overlapX(name.bbox, bbox) > 0)),
      ),
    );
    join(valuesOverNames(names.filter(isFree), [...free], floor, ceiling));
  });

  function isFree(name: Label): boolean {
    return !joined.has(name);
  }
  const named = [...joined].map(([name, values]) => labelOf([name, ...values].flatMap(({ lines }) => lines)));
  const spent = new Set([...joined].flatMap(([name, values]) => [name, ...values]));
  const spentAxes = new Set([...joined.keys()].flatMap((name) => axisNames.get(name) ?? []));
  return {
    labels: [...named, ...labels.filter((label) => !spent.has(label))],
    axes: axes.filter((axis) => !spentAxes.has(axis)),
  };
}

/** Numbers on the line of an axis, no farther from it than its ticks are from one another: "2019" behind 1990, 2000 and 2010. */
function ticksBesides({ ticks }: Axis, values: readonly Label[]): Label[] {
  const [first, last] = [labelOf([ticks[0]!]), labelOf([ticks[ticks.length - 1]!])];
  const reach = NEXT_TICK_MAX_STEPS * ((middleX(last) - middleX(first)) / (ticks.length - 1));
  return values.filter(
    (value) =>
      Math.abs(value.lines[0]!.baselinePt - ticks[0]!.baselinePt) < SAME_EDGE_PT &&
      ((middleX(value) > middleX(last) && middleX(value) < middleX(last) + reach) ||
        (middleX(value) < middleX(first) && middleX(value) > middleX(first) - reach)),
  );
}

interface Named {
  name: Label;
  values: Label[];
}

const isValue = ({ lines, isTurned }: Label): boolean =>
  !isTurned && lines.every(({ text }) => numberOf(text) !== null);

const middleX = ({ bbox }: Label): number => (bbox[0] + bbox[2]) / 2;
const middleY = ({ bbox }: Label): number => (bbox[1] + bbox[3]) / 2;

function namesUnderOneAnother(labels: readonly Label[]): Label[][] {
  return longestFirst(
    [0, 2],
    labels.filter(({ isTurned }) => !isTurned),
  );
}

function namesBesideOneAnother(labels: readonly Label[]): Label[][] {
  return longestFirst([1, 3], labels);
}

/** Groups that have this edge of their boxes in common, longest first. */
function longestFirst(edges: readonly (0 | 1 | 2 | 3)[], labels: readonly Label[]): Label[][] {
  return edges
    .flatMap((edge) => groupsAt(labels, ({ bbox }) => bbox[edge], SAME_EDGE_PT))
    .filter((group) => group.length >= NAMES_MIN)
    .sort((a, b) => b.length - a.length);
}

/** For a column of names: the numbers behind each in its row up to the next text; where they have none, the number right before each. */
function valuesInRows(names: readonly Label[], texts: readonly Label[], values: ReadonlySet<Label>): Named[] {
  if (names.length < NAMES_MIN) return [];
  const inRow = (name: Label, other: Label): boolean =>
    name.lines.some(
      ({ bbox }) => Math.abs((bbox[1] + bbox[3]) / 2 - middleY(other)) < OFF_LINE_MAX_SHARE * (bbox[3] - bbox[1]),
    );
  const behind = names.map((name): Named => {
    const end = Math.min(
      ...texts
        .filter((text) => text !== name && inRow(name, text) && text.bbox[0] > name.bbox[2])
        .map(({ bbox }) => bbox[0]),
      Number.POSITIVE_INFINITY,
    );
    return {
      name,
      values: [...values]
        .filter((value) => inRow(name, value) && value.bbox[0] > name.bbox[2] - 1 && value.bbox[2] < end)
        .sort((a, b) => a.bbox[0] - b.bbox[0]),
    };
  });
  if (areNamed(behind)) return behind.filter(hasValues);
  const before = names.map((name): Named => {
    const reach = BEFORE_NAME_MAX_EM * name.lines[0]!.sizePt;
    const near = [...values]
      .filter((value) => inRow(name, value) && value.bbox[2] < name.bbox[0] + 1 && value.bbox[2] > name.bbox[0] - reach)
      .sort((a, b) => b.bbox[2] - a.bbox[2]);
    return { name, values: near.slice(0, 1) };
  });
  return areNamed(before) ? before.filter(hasValues) : [];
}

/** For a row of names: the numbers over the middle of each, top to bottom, below `ceiling`. */
function valuesOverNames(names: readonly Label[], values: readonly Label[], floor: number, ceiling: number): Named[] {
  if (names.length < NAMES_MIN) return [];
  const sorted = [...names].sort((a, b) => middleX(a) - middleX(b));
  const spacing = Math.min(...sorted.slice(1).map((name, index) => middleX(name) - middleX(sorted[index]!)));
  const reach = OFF_MIDDLE_MAX_SHARE * spacing;
  const [left, right] = [middleX(sorted[0]!) - reach, middleX(sorted[sorted.length - 1]!) + reach];
  const over = values.filter(
    (value) => value.bbox[3] < floor + 1 && value.bbox[1] > ceiling && middleX(value) > left && middleX(value) < right,
  );
  const named = sorted.map(
    (name): Named => ({
      name,
      values: over
        .filter((value) => Math.abs(middleX(value) - middleX(name)) < reach)
        .sort((a, b) => a.bbox[1] - b.bbox[1]),
    }),
  );
  const placed = named.reduce((sum, { values: mine }) => sum + mine.length, 0);
  return areNamed(named) && placed >= NAMED_MIN_SHARE * over.length ? named.filter(hasValues) : [];
}

const hasValues = ({ values }: Named): boolean => values.length > 0;

const areNamed = (pairs: readonly Named[]): boolean => pairs.filter(hasValues).length >= NAMED_MIN_SHARE * pairs.length;
