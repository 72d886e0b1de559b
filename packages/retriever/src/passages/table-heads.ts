import { CELL_SEPARATOR, TABLE_HEAD_END } from './tables-as-text.js';

/** A longer head would drown a piece of 500 characters that it is put before. */
export const HEAD_CHARACTERS = 250;
const CAPTION_CHARACTERS = 120;
const CELL_CHARACTERS = 40;
const ROW_LABEL_CHARACTERS = 80;

/** What the rows of a table passage stand under. */
export interface TableHeads {
  /** Printed over the rows: caption, heads of the columns, name of the group of rows. A part of the passage's text. */
  printed: string;
  /** Printed on an earlier page only. */
  elsewhere: string;
  /** Where the rows begin in the passage's text. */
  rowsStart: number;
}

/**
 * @param caption the passage's; of a table that goes on from an earlier page, it is not in its text
 * @param headElsewhere heads of its columns that only an earlier page prints
 */
export function tableHeads(text: string, caption = '', headElsewhere = ''): TableHeads {
  const end = text.indexOf(TABLE_HEAD_END);
  const squeezed = (given: string) => given.replace(/\s+/g, '');
  const isPrinted = squeezed(text).startsWith(squeezed(caption).slice(0, CELL_CHARACTERS));
  return {
    printed: text.slice(0, Math.max(0, end)),
    elsewhere: [isPrinted ? '' : caption, headElsewhere].filter(Boolean).join('\n'),
    rowsStart: end < 0 ? 0 : end + TABLE_HEAD_END.length,
  };
}

/** A head as it is repeated before pieces of rows: on one line, and where it is long, the beginnings of its caption and of each column's head. */
export function shortHead(head: string): string {
  const lines = head.split('\n');
  if (head.length <= HEAD_CHARACTERS) return lines.join(' ');
  const shortened = lines.map((line) => {
    const cells = line.split(CELL_SEPARATOR);
    const most = cells.length === 1 ? CAPTION_CHARACTERS : CELL_CHARACTERS;
    return cells.map((cell) => beginning(cell, most)).join(CELL_SEPARATOR);
  });
  return beginning(shortened.join(' '), HEAD_CHARACTERS);
}

/** The first cell of the row that a piece begins inside of; empty where the piece begins with the row. */
export function rowLabel(text: string, start: number): string {
  const rowStart = text.lastIndexOf('\n', start - 1) + 1;
  const [label, ...others] = text.slice(rowStart, start).split(CELL_SEPARATOR);
  return others.length > 0 ? beginning(label!, ROW_LABEL_CHARACTERS) : '';
}

/** Whole words of a text, at most so many characters. */
function beginning(text: string, charactersMax: number): string {
  if (text.length <= charactersMax) return text;
  const space = text.lastIndexOf(' ', charactersMax);
  return text.slice(0, space > 0 ? space : charactersMax);
}
