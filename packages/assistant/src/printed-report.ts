import type { Block, Box, Library, Passage } from '@lampyre/retriever';
import type { QuotedFigure } from './answer.js';
import { usesCalibratedLanguage } from './calibrated-language.js';
import { type PrintedTable, printedTables } from './printed-tables.js';

/** A note mark that was printed in a line and is left out of the passage's text. `offset` is into that text. */
export interface NoteMark {
  offset: number;
  mark: string;
}

/** What a citation needs of a report beside the passage: printed page numbers, note marks, the grids of tables, the blocks of figures. */
export interface PrintedReport {
  /** What is printed on a page as its number. */
  label(page: number): string;
  /** The note marks that stand inside `passage`, in order. */
  noteMarks(passage: Pick<Passage, 'text' | 'lines'>): NoteMark[];
  /** The tables of a page. */
  tables(page: number): PrintedTable[];
  /** The figure that a passage of kind `figure` is about. */
  figure(passage: Pick<Passage, 'kind' | 'pages' | 'label' | 'caption' | 'text'>): QuotedFigure | undefined;
  /** Whether "likely" is a term in it. */
  calibrated: boolean;
}

interface MarkedLine {
  bbox: Box;
  text: string;
  /** Offsets into `text`. */
  marks: NoteMark[];
}

/** Half a point: the same line stands at the same height to less than that. */
const SAME_LINE_PT = 0.5;

/**
 * Reads the document of each report once, keeps what citations need of it, and forgets the rest.
 *
 * @throws LampyreError LAMPYRE_REPORT_UNKNOWN
 */
export function printedReports(
  library: Pick<Library, 'document' | 'report' | 'change'>,
): (report: string) => PrintedReport {
  const kept = new Map<string, { change: number; sha256: string; printed: PrintedReport }>();
  return (id) => {
    const { change } = library;
    const known = kept.get(id);
    // Asked for each row of a table: what a report is is looked up only when the library has changed.
    if (known?.change === change) return known.printed;
    const { sha256 } = library.report(id);
    const printed = known?.sha256 === sha256 ? known.printed : readPrinted(library, id);
    kept.set(id, { change, sha256, printed });
    return printed;
  };
}

function readPrinted(library: Pick<Library, 'document'>, id: string): PrintedReport {
  const { pages, blocks } = library.document(id);
  const labels = new Map(pages.map(({ page, label }) => [page, label]));
  const marked = new Map<number, MarkedLine[]>();
  for (const { page, text, lines, noteMarks } of blocks) {
    if (!noteMarks?.length) continue;
    for (const line of lines) {
      const marks = noteMarks
        .filter(({ offset }) => offset > line.start && offset <= line.end)
        .map(({ offset, mark }) => ({ offset: offset - line.start, mark }));
      if (marks.length === 0) continue;
      const onPage = marked.get(page) ?? [];
      onPage.push({ bbox: line.bbox, text: text.slice(line.start, line.end), marks });
      marked.set(page, onPage);
    }
  }
  const tables = printedTables(blocks);
  const figures = blocks
    .filter(({ kind }) => kind === 'figure')
    .map(({ id: block, page, label, caption = '' }) => ({ block, page, label, caption }));
  return {
    label: (page) => labels.get(page) || String(page),
    noteMarks: (passage) => marksIn(passage, marked),
    tables: (page) => tables.filter((table) => table.page === page),
    figure: (passage) => figureOf(passage, figures),
    calibrated: usesCalibratedLanguage(textsOf(blocks)),
  };
}

function* textsOf(blocks: readonly Block[]): Generator<string> {
  for (const { text } of blocks) yield text;
}

/** A caption may stand on the page before or after its figure. */
const CAPTION_PAGES_APART = 1;

/** The figure with the passage's label or caption, nearest to it; else the only one of its pages. */
function figureOf(
  { kind, pages, label, caption, text }: Pick<Passage, 'kind' | 'pages' | 'label' | 'caption' | 'text'>,
  figures: readonly { block: string; page: number; label: string | undefined; caption: string }[],
): QuotedFigure | undefined {
  if (kind !== 'figure') return undefined;
  const away = (page: number) => Math.min(...pages.map((own) => Math.abs(own - page)));
  const near = figures.filter(({ page }) => away(page) <= CAPTION_PAGES_APART);
  const same = near
    .filter(
      (figure) =>
        (label !== undefined && figure.label === label) || (caption !== undefined && figure.caption === caption),
    )
    .sort((a, b) => away(a.page) - away(b.page))[0];
  const onPage = near.filter(({ page }) => pages.includes(page));
  const found = same ?? (onPage.length === 1 ? onPage[0] : undefined);
  return found && { block: found.block, caption: found.caption || caption || firstLine(text) };
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]!;
}

/**
 * The marked lines of the page that are lines of the passage: same height, and the passage's line holds the printed words
 * (or, where the passage was cut inside the line, is held by them).
 */
function marksIn(passage: Pick<Passage, 'text' | 'lines'>, marked: ReadonlyMap<number, MarkedLine[]>): NoteMark[] {
  const found: NoteMark[] = [];
  for (const line of passage.lines) {
    const text = passage.text.slice(line.start, line.end);
    for (const printed of marked.get(line.page) ?? []) {
      if (
        Math.abs(printed.bbox[1] - line.bbox[1]) > SAME_LINE_PT ||
        Math.abs(printed.bbox[3] - line.bbox[3]) > SAME_LINE_PT
      )
        continue;
      const inside = printed.text.indexOf(text);
      const shift = inside >= 0 ? -inside : text.indexOf(printed.text);
      if (inside < 0 && shift < 0) continue;
      for (const { offset, mark } of printed.marks) {
        const at = offset + shift;
        if (at > 0 && at <= text.length) found.push({ offset: line.start + at, mark });
      }
    }
  }
  return found.sort((a, b) => a.offset - b.offset);
}
