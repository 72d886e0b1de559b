import type { TextRange } from './sentences.js';

/** Stands between the cells of a row in a table passage's text. */
export const CELL_SEPARATOR = ' | ';

/**
 * The lines of a table passage: those that say what the table and its columns hold (`head`: caption and header), and its rows.
 *
 * 1. Lines before the first that has several cells are the caption.
 * 2. The first line with several cells is the header.
 */
export function tableLines(text: string): { head: TextRange[]; rows: TextRange[] } {
  const lines = [...text.matchAll(/\S.*/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].trimEnd().length,
  }));
  const header = lines.findIndex(({ start, end }) => text.slice(start, end).includes(CELL_SEPARATOR));
  return { head: lines.slice(0, header + 1), rows: lines.slice(header + 1) };
}
