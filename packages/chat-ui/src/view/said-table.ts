import type { AnswerSentence, Citation } from '@lampyre/assistant';

/** Between the cells of a row in a sentence that holds rows of a table. */
const CELL_SEPARATOR = ' | ';

/** A sentence that is rows of a table, each on a line of its own, as what it is. */
export interface SaidTable {
  /** What stands over the rows; empty where nothing does. */
  caption: string;
  table: NonNullable<Citation['table']>;
}

/** The table that a sentence says; undefined where it says words. */
export function saidTable(
  { text, table: narrow }: Pick<AnswerSentence, 'text' | 'table'>,
  cited: Citation['table'],
): SaidTable | undefined {
  const table = narrow ?? cited;
  if (!table || !text.includes('\n') || !text.includes(CELL_SEPARATOR)) return undefined;
  // A caption may hold what parts cells: "Table 2 | Lamps by street".
  const gridLines = table.rows.length + (table.header.some(Boolean) ? 1 : 0);
  return { caption: text.split('\n').slice(0, -gridLines).join(' '), table };
}
