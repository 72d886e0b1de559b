import type { Block, Box, Passage } from '@lampyre/retriever';

type Row = NonNullable<Block['rows']>[number];

/** A table as it stands in a report: its columns filled out, so that every row has a cell for each. */
export interface PrintedTable {
  page: number;
  /** What heads each column; several levels joined by " · ". */
  header: string[];
  rows: { cells: string[]; bbox: Box }[];
}

/** Rows of a table under what heads their columns. */
export interface QuotedTable {
  header: string[];
  rows: string[][];
}

/** Between what stands in several header rows over one column. */
const LEVELS_JOINED = ' · ';
/** Boxes are kept to a hundredth of a point. */
const SAME_BOX_PT = 0.1;

/**
 * The tables of a document; where rows in the middle of one are heads again, what is under them is a table of its own.
 *
 * 1. A cell that spans rows is in each of them; one that spans columns is over each of them in the header, and in the first
 *    of them in a row.
 * 2. The rows whose cells are all headers head the columns of those after them; a part on a later page without any has those of the
 *    first part. A row above others that holds one text over most columns is the table's title and heads none.
 */
export function printedTables(blocks: readonly Block[]): PrintedTable[] {
  return blocks.flatMap(({ kind, page, rows, rowBoxes, inheritedHeader = [] }) => {
    if (kind !== 'table' || !rows?.length || rowBoxes?.length !== rows.length) return [];
    return partsOf(rows, rowBoxes, inheritedHeader).map((part) => ({ page, ...printedTable(part) }));
  });
}

interface TablePart {
  heads: readonly Row[];
  body: Row[];
  boxes: Box[];
}

function partsOf(rows: readonly Row[], boxes: readonly Box[], inheritedHeader: readonly Row[]): TablePart[] {
  const parts: TablePart[] = [];
  let heads: readonly Row[] = inheritedHeader;
  for (const [at, row] of rows.entries()) {
    if (isHead(row)) {
      heads = at > 0 && isHead(rows[at - 1]!) ? [...heads, row] : [row];
      continue;
    }
    let part = parts.at(-1);
    if (part?.heads !== heads) {
      part = { heads, body: [], boxes: [] };
      parts.push(part);
    }
    part!.body.push(row);
    part!.boxes.push(boxes[at]!);
  }
  return parts;
}

function printedTable({ heads, body, boxes }: TablePart): Pick<PrintedTable, 'header' | 'rows'> {
  const headed = filledOut(heads, 'everywhere');
  const rows = filledOut(body, 'first');
  const columns = Math.max(0, ...[...headed, ...rows].map((row) => row.length));
  const levels = headed.filter((row, level) => level === headed.length - 1 || !isTitle(row));
  const header = Array.from({ length: columns }, (_, column) =>
    [...new Set(levels.map((row) => row[column] ?? ''))].filter((text) => text !== '').join(LEVELS_JOINED),
  );
  return {
    header,
    rows: rows.map((cells, at) => ({
      cells: Array.from({ length: columns }, (_, column) => cells[column] ?? ''),
      bbox: boxes[at]!,
    })),
  };
}

function isTitle(row: readonly string[]): boolean {
  const filled = row.filter((text) => text !== '');
  return new Set(filled).size === 1 && filled.length > row.length / 2;
}

function isHead(row: Row): boolean {
  return row.length > 0 && row.every((cell) => cell.header);
}

/** Rows of cells as rows of texts of one length, what is spanned filled in. */
function filledOut(rows: readonly Row[], spannedColumns: 'everywhere' | 'first'): string[][] {
  const grid: string[][] = rows.map(() => []);
  for (const [at, row] of rows.entries()) {
    let column = 0;
    for (const { text, colspan = 1, rowspan = 1 } of row) {
      while (grid[at]![column] !== undefined) column++;
      const printed = text.replace(/\s+/gu, ' ').trim();
      for (let down = at; down < Math.min(rows.length, at + rowspan); down++) {
        for (let along = column; along < column + colspan; along++)
          grid[down]![along] = along === column || spannedColumns === 'everywhere' ? printed : '';
      }
      column += colspan;
    }
  }
  return grid.map((row) => Array.from(row, (text) => text ?? ''));
}

/** What heads a column, level by level from above. */
export function headLevels(head: string): string[] {
  return head.split(LEVELS_JOINED);
}

/** Each column's head without the upper levels that it shares with the column before: as they are read from left to right. */
export function withoutSharedLevels(header: readonly string[]): string[] {
  return header.map((head, column) => {
    const levels = headLevels(head);
    const before = headLevels(header[column - 1] ?? '');
    const own = levels.findIndex((level, at) => at === levels.length - 1 || level !== before[at]);
    return levels.slice(own).join(LEVELS_JOINED);
  });
}

/** The rows of `tables` that lie under the quoted lines of a table passage, without the columns that are empty in all of them. */
export function quotedTable(
  tables: readonly PrintedTable[],
  quoted: readonly Pick<Passage['lines'][number], 'page' | 'bbox'>[],
): QuotedTable | undefined {
  for (const { page, header, rows } of tables) {
    const found = rows.filter(({ bbox }) => quoted.some((line) => line.page === page && sameBox(line.bbox, bbox)));
    if (found.length === 0) continue;
    const kept = header.flatMap((text, column) =>
      text !== '' || found.some(({ cells }) => cells[column] !== '') ? [column] : [],
    );
    return {
      header: kept.map((column) => header[column]!),
      rows: found.map(({ cells }) => kept.map((column) => cells[column]!)),
    };
  }
  return undefined;
}

function sameBox(a: Box, b: Box): boolean {
  return a.every((edge, index) => Math.abs(edge - b[index]!) < SAME_BOX_PT);
}
