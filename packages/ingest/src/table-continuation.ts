import { captionLabel } from './captions.js';
import type { Block, TableCell } from './document.js';

/** Edges of the parts of one table agree to within this. */
const SAME_EDGE_PT = 12;

/**
 * Finds tables that go on over a page end: the last table of one page and the first of the next, with only notes, captions
 * that say "continued" and headings-free space between them, as many columns, and the same edges.
 *
 * The later part is marked `continued`, takes over label and caption, and, where it does not repeat the header, holds the
 * first part's header rows as `inheritedHeader`, so that each part can be read by itself. Each part keeps its page.
 */
export function joinContinuedTables(blocks: readonly Block[]): void {
  const pages = new Map<number, Block[]>();
  for (const block of blocks) pages.set(block.page, [...(pages.get(block.page) ?? []), block]);
  for (const [page, onPage] of pages) {
    const first = firstOfBody(onPage);
    const last = lastOfBody(pages.get(page - 1) ?? []);
    if (first?.kind !== 'table' || last?.kind !== 'table' || !continues(last, first)) continue;
    first.continued = true;
    if (last.label) first.label = last.label;
    if (last.caption) first.caption = last.caption;
    const header = last.inheritedHeader ?? headerRows(last.rows ?? []);
    if (header.length > 0 && !repeats(first.rows ?? [], header)) first.inheritedHeader = header;
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

function continues(before: Block, after: Block): boolean {
  const newLabel = after.label !== undefined && after.label !== before.label;
  if (newLabel && !/continued|suite/i.test(after.caption ?? '')) return false;
  return (
    columnCount(before.rows ?? []) === columnCount(after.rows ?? []) &&
    Math.abs(before.bbox[0] - after.bbox[0]) < SAME_EDGE_PT &&
    Math.abs(before.bbox[2] - after.bbox[2]) < SAME_EDGE_PT
  );
}

function columnCount(rows: readonly TableCell[][]): number {
  return Math.max(0, ...rows.map((row) => row.reduce((sum, cell) => sum + (cell.colspan ?? 1), 0)));
}

function headerRows(rows: readonly TableCell[][]): TableCell[][] {
  const end = rows.findIndex((row) => !(row.length > 0 && row.every((cell) => cell.header)));
  return rows.slice(0, end === -1 ? 0 : end);
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
