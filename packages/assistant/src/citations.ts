import { locate, type Passage, type PassageLine, type Report } from '@lampyre/retriever';
import type { Citation } from './answer.js';
import { calibratedTerms } from './calibrated-language.js';
import type { NoteMark, PrintedReport } from './printed-report.js';
import { type QuotedTable, quotedTable } from './printed-tables.js';
import type { TextRange } from './sentences.js';

const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
  a: 'ᵃ',
  b: 'ᵇ',
  c: 'ᶜ',
  d: 'ᵈ',
  e: 'ᵉ',
  f: 'ᶠ',
  g: 'ᵍ',
  h: 'ʰ',
  i: 'ⁱ',
  j: 'ʲ',
  k: 'ᵏ',
  l: 'ˡ',
  m: 'ᵐ',
  n: 'ⁿ',
};
/** Stands in a quote for what is printed there and left out. */
export const OMISSION = '…';

/**
 * A citation of ranges of a passage (one, or a table's header and rows).
 *
 * 1. Its page is the one that holds most of the ranges' characters; what lies on other pages is left out of quote and boxes,
 *    since a citation opens one page.
 * 2. The quote is the passage's text as it stands, with note marks put back as superscripts where they were printed; parts
 *    that do not follow one another are parted by " … ", items of a list and paragraphs by a new line and "… ": the page may
 *    have a bullet there, a note or a figure.
 * 3. The boxes are those of the quoted words.
 * 4. With it go the calibrated terms of the quote, the quoted rows of a table as a grid, and the block of a figure.
 */
export function cite(
  n: number,
  passage: Passage,
  ranges: readonly TextRange[],
  report: Pick<Report, 'title'>,
  printed: PrintedReport,
): Citation {
  const page = mainPage(passage, ranges);
  const marks = printed.noteMarks(passage);
  const parts = ranges.flatMap((range) => partsOnPage(passage, range, page));
  const quote = parts
    .map((part) => withMarks(passage.text, part, marks))
    .map((part) => (passage.kind === 'text' ? part.replace(/\n/g, `\n${OMISSION} `) : part))
    .join(` ${OMISSION} `);
  const calibrated = printed.calibrated ? calibratedTerms(quote) : undefined;
  const table = passage.kind === 'table' ? quotedTable(printed.tables(page), linesUnder(passage, parts)) : undefined;
  const figure = printed.figure(passage);
  return {
    n,
    report: passage.report,
    file: passage.file,
    title: report.title,
    page,
    pageLabel: printed.label(page),
    sectionPath: passage.sectionPath,
    kind: passage.kind,
    language: passage.language,
    quote,
    ...(calibrated && { calibrated }),
    ...(table && { table }),
    ...(figure && { figure }),
    boxes: parts.flatMap(({ start, end }) => locate(passage, start, end)),
  };
}

/** The row of a table passage as it is printed, under all that heads its columns; undefined where the table's grid was not read. */
export function printedRow(
  printed: Pick<PrintedReport, 'tables'>,
  passage: Pick<Passage, 'kind' | 'lines' | 'pages'>,
  row: TextRange,
): QuotedTable | undefined {
  if (passage.kind !== 'table') return undefined;
  return quotedTable(printed.tables(mainPage(passage, [row])), linesUnder(passage, [row]));
}

function linesUnder({ lines }: Pick<Passage, 'lines'>, ranges: readonly TextRange[]): PassageLine[] {
  return lines.filter((line) => ranges.some(({ start, end }) => line.start < end && line.end > start));
}

/** The page that holds most characters of the ranges; the passage's first page when its lines do not say. */
export function mainPage(passage: Pick<Passage, 'lines' | 'pages'>, ranges: readonly TextRange[]): number {
  const characters = new Map<number, number>();
  for (const range of ranges) {
    for (const line of passage.lines) {
      const shared = Math.min(range.end, line.end) - Math.max(range.start, line.start);
      if (shared > 0) characters.set(line.page, (characters.get(line.page) ?? 0) + shared);
    }
  }
  let page = passage.pages[0] ?? 1;
  let most = 0;
  for (const [candidate, count] of characters) if (count > most) [page, most] = [candidate, count];
  return page;
}

/** The stretches of a range that lie on one page: one stretch, unless the text leaves the page and comes back. */
function partsOnPage(passage: Pick<Passage, 'text' | 'lines'>, range: TextRange, page: number): TextRange[] {
  const lines = passage.lines.filter((line) => line.start < range.end && line.end > range.start);
  if (lines.every((line) => line.page === page)) return [range];
  const parts: TextRange[] = [];
  let before: PassageLine | undefined;
  for (const line of lines) {
    if (line.page === page) {
      const part = parts[parts.length - 1];
      const end = Math.min(range.end, line.end);
      if (part && before?.page === page) part.end = end;
      else parts.push({ start: Math.max(range.start, line.start), end });
    }
    before = line;
  }
  return parts.length > 0 ? parts : [range];
}

function withMarks(text: string, { start, end }: TextRange, marks: readonly NoteMark[]): string {
  let quote = '';
  let at = start;
  for (const { offset, mark } of marks) {
    // A mark at the very start belongs to the word before the quote.
    if (offset <= start || offset > end) continue;
    quote += text.slice(at, offset) + [...mark].map((sign) => SUPERSCRIPTS[sign.toLowerCase()] ?? sign).join('');
    at = offset;
  }
  return quote + text.slice(at, end);
}
