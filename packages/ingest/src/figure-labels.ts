import { unionAll } from './boxes.js';
import { axesOf, numberOf, withNumbersApart } from './chart-axes.js';
import type { Box } from './document.js';
import { panelsOf } from './figure-panels.js';
import { groupsAt, type Label, labelOf } from './label.js';
import { stackedLabels } from './label-lines.js';
import type { Line } from './line.js';
import { withValuesNamed } from './named-values.js';
import { readingRegions } from './reading-order.js';
import { righted, turnedLines } from './turned-lines.js';
import type { Word } from './word.js';

/** Numbers of one row or column stand no farther apart. */
const ROW_GAP_MAX_EM = 25;
const COLUMN_GAP_MAX_EM = 4;
const SAME_PLACE_PT = 1.5;
/** Entries of a legend in a row stand no farther apart, and their distances differ by no more. */
const LEGEND_GAP_MAX_EM = 5;
const LEGEND_PLAY_EM = 0.5;

/**
 * The words of a figure as labels, in the order in which a person takes them in.
 *
 * 1. Numbers in equal steps are the ticks of an axis.
 * 2. Lines that stand right under one another are one label (`stackedLabels`).
 * 3. A value goes with its name where rows and columns tell (`withValuesNamed`).
 * 4. Panels come one after the other, each with its head first (`panelsOf`).
 * 5. Within a panel: titles, names and legends in their regions, what is set sideways, the axes.
 *
 * @param pieces upright pieces of lines
 * @param turned words set sideways, in drawing order
 */
export function figureLabels(pieces: readonly Line[], turned: readonly Word[]): Label[] {
  const upright = withNumbersApart(pieces);
  const axes = axesOf(upright);
  const ticks = new Set(axes.flatMap((axis) => axis.ticks));
  const stacked = [...stackedLabels(upright.filter((line) => !ticks.has(line))), ...turnedLabels(turned)];
  const named = withValuesNamed(stacked, axes);
  const axisLabels = new Set(named.axes.map((axis) => labelOf(axis.ticks)));
  return panelsOf([...named.labels, ...axisLabels]).flatMap(({ head, labels }) => {
    const [mine, others] = [
      labels.filter((label) => axisLabels.has(label)),
      labels.filter((label) => !axisLabels.has(label)),
    ];
    return [...(head ? [head] : []), ...inReadingOrder(withNumbersTogether(others)), ...byPlace(mine)];
  });
}

/** Labels set sideways: lines beside one another, seen upright. */
function turnedLabels(words: readonly Word[]): Label[] {
  const lines = turnedLines(words);
  return ([90, 180, 270] as const).flatMap((turn) => {
    const original = new Map(lines.filter((line) => line.words[0]!.turn === turn).map((line) => [righted(line), line]));
    return stackedLabels([...original.keys()]).map((label) => labelOf(label.lines.map((line) => original.get(line)!)));
  });
}

/** Numbers that neither an axis nor a name has taken: those of one row or column (the parts of a bar) are read together. */
function withNumbersTogether(labels: readonly Label[]): Label[] {
  const numbers = labels.filter(({ lines }) => lines.length === 1 && numberOf(lines[0]!.text) !== null);
  const rows = groupsAt(numbers, ({ bbox }) => bbox[3], SAME_PLACE_PT).flatMap((row) =>
    [true, false].flatMap((turned) =>
      runsOf(
        row.filter(({ isTurned }) => isTurned === turned),
        0,
        ROW_GAP_MAX_EM,
      ),
    ),
  );
  const columns = groupsAt(numbers, ({ bbox }) => (bbox[0] + bbox[2]) / 2, SAME_PLACE_PT).flatMap((column) =>
    runsOf(column, 1, COLUMN_GAP_MAX_EM),
  );
  const taken = new Set<Label>();
  const together = [...columns, ...rows]
    .sort((a, b) => b.length - a.length)
    .filter((run) => {
      if (run.length < 2 || run.some((label) => taken.has(label))) return false;
      for (const label of run) taken.add(label);
      return true;
    });
  return [
    ...labels.filter((label) => !taken.has(label)),
    ...together.map((run) => labelOf(run.flatMap(({ lines }) => lines))),
  ];
}

/** Labels along one direction (0 to the right, 1 downwards), parted where the space between them is wide. */
function runsOf(labels: readonly Label[], start: 0 | 1, gapMaxEm: number): Label[][] {
  const end = start === 0 ? 2 : 3;
  const runs: Label[][] = [];
  for (const label of [...labels].sort((a, b) => a.bbox[start] - b.bbox[start])) {
    const run = runs[runs.length - 1];
    const gap = run ? label.bbox[start] - run[run.length - 1]!.bbox[end] : 0;
    if (run && gap < gapMaxEm * label.sizePt) run.push(label);
    else runs.push([label]);
  }
  return runs;
}

function inReadingOrder(labels: readonly Label[]): Label[] {
  return [
    ...readingRegions(legendRows(labels.filter(({ isTurned }) => !isTurned))).flatMap((region) =>
      region.flatMap(({ row }) => row),
    ),
    ...byPlace(labels.filter(({ isTurned }) => isTurned)),
  ];
}

/** Labels to be put in order; those of a legend in one row, evenly spaced, together: no column begins between them. */
function legendRows(labels: readonly Label[]): { row: Label[]; bbox: Box; sizePt: number }[] {
  const single = labels.filter(({ lines }) => lines.length === 1);
  const rows = groupsAt(single, ({ lines }) => lines[0]!.baselinePt, SAME_PLACE_PT)
    .flatMap((row) => runsOf(row, 0, LEGEND_GAP_MAX_EM))
    .filter((row) => {
      const gaps = row.slice(1).map(({ bbox }, index) => bbox[0] - row[index]!.bbox[2]);
      return gaps.length >= 2 && Math.max(...gaps) - Math.min(...gaps) < LEGEND_PLAY_EM * row[0]!.sizePt;
    });
  const inRow = new Set(rows.flat());
  return [...rows, ...labels.filter((label) => !inRow.has(label)).map((label) => [label])].map((row) => ({
    row,
    bbox: unionAll(row.map(({ bbox }) => bbox)),
    sizePt: row[0]!.sizePt,
  }));
}

function byPlace(labels: readonly Label[]): Label[] {
  return [...labels].sort((a, b) => a.bbox[0] - b.bbox[0] || a.bbox[1] - b.bbox[1]);
}
