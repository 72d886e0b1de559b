import { fold, type Language } from '@lampyre/retriever';
import { headLevels, type QuotedTable } from './printed-tables.js';
import { matchTerms, type QuestionTerms, type TermWeights, weightOf } from './term-match.js';
import { countWords } from './unit.js';

const UNIT = String.raw`%|°\s?C|€|\$|US\$|USD|[kMG]€|Md€|[kMGTP]?Wh?\b|[kMGT]?t\s?(?:CO|eq|CH)|[kMG]t\b|kg|km|mm|cm|m[²³23]?\b|ha\b|ans?\b|years?\b|mois\b|months?\b|jours?\b|days?\b|millions?\b|billions?\b|milliards?\b|persons?\b|ppm|ppb|W\b|MJ`;
/** A unit in brackets, as headers, captions and row labels print it: "(GtCO₂)", "(°C)", "(% rel to 2010)". */
const UNIT_IN_BRACKETS = new RegExp(String.raw`\(\s*((?:${UNIT})[^()]{0,30})\)`, 'u');
/** A unit that ends a header: "Capacité installée en GW". */
const UNIT_AT_END = new RegExp(String.raw`\s(?:en|in)\s(${UNIT})$`, 'iu');
const PERCENTAGE = /\b(?:percentages?|per ?cent|pourcentages?|pour cent)\b/iu;
const WITH_UNIT = /\p{L}|[%€$°]/u;
/** A number of its own: neither of a name ("CO₂", "SSP3-7.0") nor the rest of one. */
const AMOUNT = /(?:^|[\s([<>~≈±+=≥≤/])[-–−]?\d/u;
/** What is read out is short: a cell or label of more words is prose, to be read in its row. */
const WORDS_READ_MAX = 12;
/** More columns than this are a row to be read whole. */
const COLUMNS_READ_MAX = 2;
/** So many columns are shown side by side, also on a phone. */
const COLUMNS_WHOLE_MAX = 5;

/** The question as its words were read. */
export interface Asked {
  question: string;
  questionTerms: QuestionTerms;
  weights: TermWeights;
}

/**
 * What the cells of a row say that the question names by what heads their columns: "Onshore wind – 2030: 85 €/MWh".
 *
 * 1. The row is called by its first cell and those after it that hold no amounts.
 *    A long label or value is left to the row.
 * 2. A column is named when its header holds words or numbers of the question that not all headers hold; the best named one
 *    is read, or two that are named alike. A row with one value needs no name. Of a header in levels the last is said where it is
 *    the only one so called.
 * 3. The unit of a bare number is the one in brackets in its header, in the row's label or over the labels, else the only one
 *    in the caption, which may name it as a word ("percentage").
 *
 * @param language of the table
 * @param caption and what else stands over the table
 * @returns undefined where no column is named, or too many
 */
export function cellReading(
  { header, rows }: QuotedTable,
  row: number,
  language: Language,
  asked: Asked,
  caption = '',
): string | undefined {
  const cells = rows[row];
  const label = cells && labelOf(cells);
  if (!cells || !label || countWords(label) > WORDS_READ_MAX) return undefined;
  const isValue = (cell: string) => AMOUNT.test(cell) && countWords(cell) <= WORDS_READ_MAX;
  const valued = cells.flatMap((cell, column) => (column > 0 && isValue(cell) ? [column] : []));
  const lastLevels = header.map((head) => headLevels(head).at(-1) ?? '');
  const names = valued.map((column) => named(header[column] ?? '', language, asked));
  const best = Math.max(0, ...names);
  const read = valued.length === 1 ? valued : valued.filter((_, index) => best > 0 && names[index] === best);
  if (read.length === 0 || read.length > COLUMNS_READ_MAX) return undefined;
  return read
    .map((column) => {
      const head = header[column] ?? '';
      const unit = WITH_UNIT.test(cells[column]!)
        ? undefined
        : (unitOf(head, label, header[0] ?? '') ?? unitIn(caption));
      const level = lastLevels[column]!;
      const said = lastLevels.filter((other) => other === level).length > 1 ? head : level;
      const heading = unit ? said.replace(UNIT_IN_BRACKETS, '').replace(UNIT_AT_END, '').trim() : said;
      const value = unit ? `${cells[column]} ${unit}` : cells[column];
      return heading === '' ? `${label} : ${value}` : `${label} – ${heading} : ${value}`;
    })
    .join(' ; ');
}

/**
 * The row whose label says most of what the question names; undefined where several say as much.
 *
 * @param language of the table
 */
export function rowNamed(rows: readonly string[][], language: Language, asked: Asked): number | undefined {
  const names = rows.map((cells) => named(labelOf(cells), language, asked));
  const best = Math.max(0, ...names);
  const first = names.indexOf(best);
  return best > 0 && names.lastIndexOf(best) === first ? first : undefined;
}

/**
 * How surely a question asks for one cell of a row, 0 to 1: the row by its label, and a column by what heads it and not all others.
 *
 * @param language of the table
 */
export function cellNamed(
  header: readonly string[],
  cells: readonly string[],
  language: Language,
  asked: Asked,
): number {
  const from = labelEnd(cells);
  const heads = header.slice(from).map((head) => named(head, language, asked));
  if (heads.length < 2) return 0;
  const label = Math.min(1, named(labelOf(cells), language, asked));
  const column = Math.min(1, Math.max(...heads) - Math.min(...heads));
  return Math.sqrt(label * column);
}

/**
 * A table of many columns with those only that the question names, beside the labels of its rows; as it is where none is named, or too
 * many are.
 *
 * @param language of the table
 */
export function narrowed(table: QuotedTable, language: Language, asked: Asked): QuotedTable {
  const { header, rows } = table;
  if (header.length <= COLUMNS_WHOLE_MAX) return table;
  const labels = Math.min(...rows.map((cells) => labelEnd(cells)));
  const names = header.map((head, column) => (column < labels ? 0 : named(head, language, asked)));
  const best = Math.max(...names);
  const kept = names.flatMap((name, column) => (column < labels || name === best ? [column] : []));
  if (best === 0 || kept.length > COLUMNS_WHOLE_MAX) return table;
  const only = (cells: readonly string[]) => kept.map((column) => cells[column] ?? '');
  return { header: only(header), rows: rows.map(only) };
}

/** How much of what the question names a label or header holds: the weights of its words, and one for each number. */
function named(text: string, language: Language, { question, questionTerms, weights }: Asked): number {
  const numbers = new Set(numbersOf(question));
  const held = numbersOf(text).filter((number) => numbers.has(number)).length;
  return weightOf(matchTerms(questionTerms, text, language), weights) + held;
}

/** The first cell, and those after it that hold no amounts: "Wind, at sea". */
function labelOf(cells: readonly string[]): string {
  return cells.slice(0, labelEnd(cells)).join(', ');
}

function labelEnd(cells: readonly string[]): number {
  const end = cells.findIndex((cell, column) => column > 0 && (cell === '' || AMOUNT.test(cell)));
  return Math.max(1, end);
}

function unitOf(...places: readonly string[]): string | undefined {
  for (const place of places) {
    const unit = (UNIT_IN_BRACKETS.exec(place) ?? UNIT_AT_END.exec(place))?.[1];
    if (unit) return unit.trim();
  }
  return undefined;
}

function unitIn(caption: string): string | undefined {
  const units = new Set([...caption.matchAll(new RegExp(UNIT_IN_BRACKETS, 'gu'))].map((match) => match[1]!.trim()));
  if (units.size === 1) return [...units][0];
  return units.size === 0 && PERCENTAGE.test(caption) ? '%' : undefined;
}

/** Numbers, and names with a number in them ("SSP3-7.0", "P3"), folded; ranges with either dash. */
function numbersOf(text: string): string[] {
  return (
    fold(text)
      .replace(/[–−]/gu, '-')
      .match(/\p{L}*\d[\p{L}\d.,-]*/gu) ?? []
  ).map((number) => number.replace(/[.,-]+$/u, ''));
}
