import { fold, type Language } from '@lampyre/retriever';
import type { QuotedTable } from './printed-tables.js';
import { matchTerms, type QuestionTerms, type TermWeights, weightOf } from './term-match.js';

const UNIT = String.raw`%|°\s?C|€|\$|US\$|USD|[kMG]€|Md€|[kMGTP]?Wh?\b|[kMGT]?t\s?(?:CO|eq|CH)|[kMG]t\b|kg|km|mm|cm|m[²³23]?\b|ha\b|ans?\b|years?\b|mois\b|months?\b|jours?\b|days?\b|millions?\b|billions?\b|milliards?\b|persons?\b|ppm|ppb|W\b|MJ`;
/** A unit in brackets, as headers, captions and row labels print it: "(GtCO₂)", "(°C)", "(% rel to 2010)". */
const UNIT_IN_BRACKETS = new RegExp(String.raw`\(\s*((?:${UNIT})[^()]{0,30})\)`, 'u');
/** A unit that ends a header: "Capacité installée en GW". */
const UNIT_AT_END = new RegExp(String.raw`\s(?:en|in)\s(${UNIT})$`, 'iu');
const WITH_UNIT = /\p{L}|[%€$°]/u;
/** More columns than this are a row to be read whole. */
const COLUMNS_READ_MAX = 2;

/** The question as its words were read. */
export interface Asked {
  question: string;
  questionTerms: QuestionTerms;
  weights: TermWeights;
}

/**
 * What the cells of a row say that the question names by what heads their columns: "Onshore wind – 2030: 85 €/MWh".
 *
 * 1. A column is named when its header holds words or numbers of the question that not all headers hold; the best named one
 *    is read, or two that are named alike. A row with one value needs no name.
 * 2. The unit of a bare number is the one in brackets in its header, in the row's label or over the labels.
 *
 * @param language of the table
 * @returns undefined where no column is named, or too many
 */
export function cellReading(
  { header, rows }: QuotedTable,
  row: number,
  language: Language,
  asked: Asked,
): string | undefined {
  const cells = rows[row];
  const label = cells?.[0];
  if (!cells || !label) return undefined;
  const valued = cells.flatMap((cell, column) => (column > 0 && /\p{N}/u.test(cell) ? [column] : []));
  const numbers = new Set(numbersOf(asked.question));
  const names = valued.map((column) => {
    const head = header[column] ?? '';
    const terms = weightOf(matchTerms(asked.questionTerms, head, language), asked.weights);
    return terms + numbersOf(head).filter((number) => numbers.has(number)).length;
  });
  const best = Math.max(0, ...names);
  const named = valued.length === 1 ? valued : valued.filter((_, index) => best > 0 && names[index] === best);
  if (named.length === 0 || named.length > COLUMNS_READ_MAX) return undefined;
  return named
    .map((column) => {
      const head = header[column] ?? '';
      const unit = WITH_UNIT.test(cells[column]!) ? undefined : unitOf(head, label, header[0] ?? '');
      const heading = unit ? head.replace(UNIT_IN_BRACKETS, '').replace(UNIT_AT_END, '').trim() : head;
      const value = unit ? `${cells[column]} ${unit}` : cells[column];
      return heading === '' ? `${label} : ${value}` : `${label} – ${heading} : ${value}`;
    })
    .join(' ; ');
}

function unitOf(...places: readonly string[]): string | undefined {
  for (const place of places) {
    const unit = (UNIT_IN_BRACKETS.exec(place) ?? UNIT_AT_END.exec(place))?.[1];
    if (unit) return unit.trim();
  }
  return undefined;
}

/** Numbers, and names with a number in them ("SSP3-7.0", "P3"), folded; ranges with either dash. */
function numbersOf(text: string): string[] {
  return (
    fold(text)
      .replace(/[–−]/gu, '-')
      .match(/\p{L}*\d[\p{L}\d.,-]*/gu) ?? []
  ).map((number) => number.replace(/[.,-]+$/u, ''));
}
