import { overlapX, overlapY } from './boxes.js';
import type { Label } from './label.js';

/** "a. Global emissions", "(b)", "c) Cumulative emissions", "Panel d: …": how the head of a panel begins. */
const PANEL_HEAD =
  /^(?:P(?:anel|ANEL)\s+\(?(?<named>[a-hA-H])\)?(?=\s*(?:[.:|–—-]|$))|\(?(?<letter>[a-hA-H])[).](?=[\s.:|]|$))/u;
/** What stands so little over the head of a panel may be part of it. */
const OVER_HEAD_PT = 4;

/** The letter of the panel whose head begins so; undefined for other text. */
export function panelLetter(text: string): string | undefined {
  const { named, letter } = PANEL_HEAD.exec(text)?.groups ?? {};
  return (named ?? letter)?.toLowerCase();
}

/** A panel of a figure; `head` is absent for what stands over or across all panels. */
export interface Panel {
  head?: Label;
  labels: Label[];
}

/**
 * The labels of a figure by panel, in order: what stands over all panels first, what is as wide as several behind their row.
 * Panels are told by their heads, lettered in sequence; a figure without such heads is one.
 */
export function panelsOf(labels: readonly Label[]): Panel[] {
  const heads = panelHeads(labels);
  if (heads.length < 2) return [{ labels: [...labels] }];
  const rows: Label[][] = [];
  for (const head of [...heads].sort((a, b) => a.bbox[1] - b.bbox[1])) {
    const row = rows[rows.length - 1];
    if (row?.some(({ bbox }) => overlapY(bbox, head.bbox) > 0)) row.push(head);
    else rows.push([head]);
  }
  const tops = rows.map((row) => row[0]!.bbox[1] - OVER_HEAD_PT);
  const rowOf = ({ bbox }: Label): number => tops.findLastIndex((top) => (bbox[1] + bbox[3]) / 2 > top);
  const others = labels.filter((label) => !heads.includes(label));
  const inRow = (row: number): Label[] => others.filter((label) => rowOf(label) === row);
  return [{ labels: inRow(-1) }, ...rows.flatMap((row, index) => panelsBeside(row, inRow(index)))];
}

/** Labels that begin with the letters of panels, when their letters follow one another. */
function panelHeads(labels: readonly Label[]): Label[] {
  const heads = new Map<string, Label>();
  for (const label of labels) {
    const letter = panelLetter(label.lines[0]!.text);
    if (letter && !label.isTurned && !heads.has(letter)) heads.set(letter, label);
  }
  const letters = [...heads.keys()].sort();
  const first = letters[0]?.charCodeAt(0) ?? 0;
  const inSequence = letters.every((letter, index) => letter.charCodeAt(0) === first + index);
  return inSequence ? letters.map((letter) => heads.get(letter)!) : [];
}

function panelsBeside(heads: readonly Label[], labels: readonly Label[]): Panel[] {
  const sorted = [...heads].sort((a, b) => a.bbox[0] - b.bbox[0]);
  const walls = sorted.slice(1).map((head, index) => wallBetween(sorted[index]!, head, labels));
  const panels = sorted.map((head): Panel & { head: Label } => ({ head, labels: [] }));
  const wide: Label[] = [];
  for (const label of labels) {
    const first = walls.filter((wall) => wall <= label.bbox[0] + 1).length;
    const last = walls.filter((wall) => wall < label.bbox[2] - 1).length;
    if (first === last) panels[first]!.labels.push(label);
    else wide.push(label);
  }
  return [...panels, { labels: wide }];
}

/** Where the panel of `head` begins: in the widest empty strip before it; ticks and the title of its axis may stand to its left. */
function wallBetween(before: Label, head: Label, labels: readonly Label[]): number {
  const [left, right] = [(before.bbox[0] + head.bbox[0]) / 2, head.bbox[0]];
  const panelWidth = right - before.bbox[0];
  const spans = labels
    .map(({ bbox }) => bbox)
    .filter((bbox) => overlapX(bbox, [left, 0, right, 0]) > 0 && bbox[2] - bbox[0] < panelWidth)
    .sort((a, b) => a[0] - b[0]);
  let widest = { at: right, widthPt: 0 };
  let end = left;
  for (const [x0, x1] of [...spans.map(([x0, , x1]) => [x0, x1] as const), [right, right] as const]) {
    if (x0 - end > widest.widthPt) widest = { at: (end + x0) / 2, widthPt: x0 - end };
    end = Math.max(end, x1);
  }
  return widest.at;
}
