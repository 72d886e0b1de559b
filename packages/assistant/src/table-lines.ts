import { TABLE_HEAD_END } from '@lampyre/retriever';
import type { TextRange } from './sentences.js';

/** Stands between the cells of a row in a table passage's text. */
export const CELL_SEPARATOR = ' | ';

/**
 * The lines of a table passage: those that say what the table and its columns hold (`head`: caption, heads, the name of a group
 * of rows), and its rows. Without a head, as in the later pieces of a long row, all are rows.
 */
export function tableLines(text: string): { head: TextRange[]; rows: TextRange[] } {
  const headEnd = text.indexOf(TABLE_HEAD_END);
  const lines = [...text.matchAll(/\S.*/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].trimEnd().length,
  }));
  return { head: lines.filter(({ end }) => end <= headEnd), rows: lines.filter(({ start }) => start > headEnd) };
}
