import { captionLabel } from './captions.js';
import type { Block, TableCell } from './document.js';

/** Edges of the parts of one table agree to within this … */
const SAME_EDGE_PT = 12;
/** … but for the margins of left and right pages, which shift the whole. */
const MARGIN_SHIFT_MAX_PT = 60;

/**
 * Finds tables that go on over a page end: the last table of one page and the first of the next, with only notes, captions
 * that say "continued" and headings-free space between them, as many columns, and the same edges or the same head (tables set
 * sideways are as wide as their rows are high).
 *
 * 1. The later part is marked `continued` and takes over label and caption; where the caption stands under the last part, the
 *    parts before it take it over.
 * 2. A part either repeats a head, or has none: then it holds the rows that headed the end of the part before as
 *    `inheritedHeader`, and its own first row, whatever it looks like, is none. So each part can be read by itself. Each keeps its page.
 */
export function joinContinuedTables(blocks: readonly Block[]): void {
  const pages = new Map<number, Block[]>();
  for (const block of blocks) pages.set(block.page, [...(pages.get(block.page) ?? []), block]);
  const partsOf = new Map<Block, Block[]>();
  for (const [page, onPage] of pages) {
    const first = firstOfBody(onPage);
    const last = lastOfBody(pages.get(page - 1) ?? []);
    if (first?.kind !== 'table' || last?.kind !== 'table' || !continues(last, first, onPage)) continue;
    first.continued = true;
    const parts = [...(partsOf.get(last) ?? [last]), first];
    partsOf.set(first, parts);
    const { label, caption } = last.label ? last : first;
    for (const part of parts) {
      if (label) part.label = label;
      if (caption) part.caption = caption;
    }
    const header = lastHead(last.rows ?? []) ?? last.inheritedHeader ?? [];
    const rows = first.rows ?? [];
    if (header.length === 0 || repeats(rows, header) || headsAlike(rows[0], header)) continue;
    first.inheritedHeader = header;
    const body = rows.findIndex((row) => !isHeadRow(row));
    first.rows = rows.map((row, at) => (at < body ? row.map(({ header: _, ...cell }) => cell) : row));
  }
}

/** Text that may stand between two parts of a table without parting them. */
const isBetween = (block: Block): boolean =>
  block.kind === 'footnote' || (block.kind === 'caption' && /\((?:continued|suite)\)/i.test(block.text));

function firstOfBody(blocks: readonly Block[]): Block | undefined {
  return blocks.find((block) => !isBetween(block));
}

function lastOfBody(blocks: readonly Block[]): Block | undefined {
  return [...blocks].reverse().find((block) => !isBetween(block) && !isTableCaption(block));
}

const isTableCaption = (block: Block): boolean => block.kind === 'caption' && captionLabel(block.text)?.of === 'table';

function continues(before: Block, after: Block, onPageAfter: readonly Block[]): boolean {
  const newLabel = after.label !== undefined && after.label !== before.label;
  const labelledBelow =
    before.label === undefined && onPageAfter.some(({ kind, text }) => kind === 'caption' && text === after.caption);
  if (newLabel && !labelledBelow && !/continued|suite/i.test(after.caption ?? '')) return false;
  if (columnCount(before.rows ?? []) !== columnCount(after.rows ?? [])) return false;
  const header = firstHead(before);
  return haveSameEdges(before, after) || (header.length > 0 && repeats(after.rows ?? [], header));
}

function haveSameEdges({ bbox: a }: Block, { bbox: b }: Block): boolean {
  const shift = b[0] - a[0];
  return Math.abs(b[2] - a[2] - shift) < SAME_EDGE_PT && Math.abs(shift) < MARGIN_SHIFT_MAX_PT;
}

/** The rows that head a table or its part. */
function firstHead({ rows = [], inheritedHeader }: Block): TableCell[][] {
  const body = rows.findIndex((row) => !isHeadRow(row));
  const head = rows.slice(0, body === -1 ? rows.length : body);
  return head.length > 0 ? head : (inheritedHeader ?? []);
}

function columnCount(rows: readonly TableCell[][]): number {
  return Math.max(0, ...rows.map((row) => row.reduce((sum, cell) => sum + (cell.colspan ?? 1), 0)));
}

/** The rows that head the end of a table: the last ones together that are heads. */
function lastHead(rows: readonly TableCell[][]): TableCell[][] | undefined {
  const last = rows.findLastIndex((_, at) => isHeadRow(rows[at]!));
  if (last === -1) return undefined;
  let first = last;
  while (first > 0 && isHeadRow(rows[first - 1]!)) first -= 1;
  return rows.slice(first, last + 1);
}
const isHeadRow = (row: readonly TableCell[]): boolean => row.length > 0 && row.every((cell) => cell.header);

/** The head of another group of rows in the same columns: one of them is called the same. */
function headsAlike(row: readonly TableCell[] = [], header: readonly TableCell[][]): boolean {
  const last = header.at(-1)!;
  return (
    isHeadRow(row) &&
    row.length === last.length &&
    row.some(({ text }, index) => text !== '' && text === last[index]!.text)
  );
}

/** True when the part begins with the header itself. */
function repeats(rows: readonly TableCell[][], header: readonly TableCell[][]): boolean {
  const words = (row: readonly TableCell[] | undefined): string =>
    (row ?? [])
      .map((cell) => cell.text.replace(/\W+/g, ''))
      .join('|')
      .toLowerCase();
  return header.some(
    (row) => words(row) !== '' && rows.slice(0, header.length).some((other) => words(other) === words(row)),
  );
}
