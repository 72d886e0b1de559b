import type { Language, Passage, Report } from '@lampyre/retriever';
import type { AnswerSentence, Citation } from './answer.js';
import { type Asked, cellReading, narrowed, rowNamed } from './cell-reading.js';
import { quoteStands, sentenceStands } from './check.js';
import { cite } from './citations.js';
import type { ScoredUnit } from './extract.js';
import type { PrintedReport } from './printed-report.js';
import { type QuotedTable, withoutSharedLevels } from './printed-tables.js';
import { splitSentences, type TextRange } from './sentences.js';
import { CELL_SEPARATOR, tableLines } from './table-lines.js';
import { withoutReferences } from './references.js';
import { goesOnFromRowAbove } from './unit.js';

const ITEM = /^[•▪■●○◦–—−➢►→✓*-]\s/u;

/** Where the words of an answer come from. */
export interface Sources {
  report(id: string): Pick<Report, 'title'>;
  printed(id: string): PrintedReport;
}

/**
 * Chosen units as the sentences of an answer with their citations, one citation for each unit.
 *
 * 1. The sentences of a unit share its citation: they follow one another in the report.
 * 2. Rows of one table are one sentence of several lines: the caption's first sentence, what heads the columns, then the
 *    rows with what spans them.
 * 3. Of a wide table only the columns are said that the question names. Where it names one, the cell of the row that answers best is read out after the rows, with its unit.
 * 4. References in braces or brackets at the end of a sentence stay in the quote; the answer is read without them.
 * 5. Each sentence is checked against the passage; a quote that does not stand in its passage supports nothing.
 */
export function composeAnswer(
  chosen: readonly ScoredUnit[],
  sources: Sources,
  asked?: Asked,
): { sentences: AnswerSentence[]; citations: Citation[] } {
  const sentences: AnswerSentence[] = [];
  const citations: Citation[] = [];
  const tablesDone = new Set<number>();
  for (const { passage, unit } of chosen) {
    const isTable = passage.kind === 'table';
    if (isTable && tablesDone.has(passage.id)) continue;
    if (isTable) tablesDone.add(passage.id);
    const ranges: TextRange[] = isTable
      ? withHead(
          passage,
          chosen.filter((other) => other.passage.id === passage.id).map((other) => other.unit),
        )
      : unit.sentences;
    const citation = cite(
      citations.length + 1,
      passage,
      isTable ? ranges : [unit],
      sources.report(passage.report),
      sources.printed(passage.report),
    );
    const stands = quoteStands(citation, passage);
    // A table that goes on over a page end is headed as its first part is.
    const printed = { ...passage, text: [passage.text, ...(citation.table?.header ?? [])].join('\n') };
    citations.push(citation);
    const texts = ranges.map(({ start, end }) => passage.text.slice(start, end));
    const held = citation.table && heldBy(printed, citation.table);
    const shown = held && asked ? narrowed(held, passage.language, asked) : held;
    for (const text of isTable ? [tableText(passage, shown, texts)] : texts.map(withoutReferences)) {
      const supported = stands && sentenceStands(text, printed);
      const narrow = shown !== citation.table && shown;
      sentences.push({ text, citations: [citation.n], supported, ...(narrow && { table: narrow }) });
    }
    const reading =
      citation.table &&
      asked &&
      readingOf(citation.table, bestText(chosen, passage), passage.language, asked, overTable(passage));
    if (reading) sentences.push({ text: reading, citations: [citation.n], supported: stands });
  }
  return { sentences, citations };
}

/** The text of an answer: sentences one after the other, list items and tables on lines of their own. */
export function textOf(sentences: readonly AnswerSentence[]): string {
  let text = '';
  for (const [index, sentence] of sentences.entries()) {
    const before = sentences[index - 1]?.text ?? '';
    const apart =
      ITEM.test(sentence.text) || ITEM.test(before) || sentence.text.includes('\n') || before.includes('\n');
    text += `${index === 0 ? '' : apart ? '\n' : ' '}${sentence.text}`;
  }
  return text;
}

/**
 * The row that the question names by its label, or else the one that answers best, read under the column that the question names;
 * one that goes on from the row above, with it.
 */
function readingOf(
  table: QuotedTable,
  best: string,
  language: Language,
  asked: Asked,
  over: string,
): string | undefined {
  const { header } = table;
  const row = rowNamed(table.rows, language, asked);
  if (row !== undefined) return cellReading(table, row, language, asked, over);
  const rows = table.rows.filter((cells) => cells.every((cell) => best.includes(cell)));
  const [first, second] = rows;
  if (rows.length === 1) return cellReading({ header, rows }, 0, language, asked, over);
  if (rows.length !== 2 || !goesOnFromRowAbove(second!.join(CELL_SEPARATOR))) return undefined;
  return cellReading(
    { header, rows: [[`${first![0]}, ${second![0]}`, ...second!.slice(1)]] },
    0,
    language,
    asked,
    over,
  );
}

function bestText(chosen: readonly ScoredUnit[], passage: Passage): string {
  const [first, ...others] = chosen.filter((unit) => unit.passage.id === passage.id);
  return others.reduce((best, unit) => (unit.score > best.score ? unit : best), first!).text.replace(/\s+/gu, ' ');
}

/** The quoted rows as lines of cells; as they stand in the passage where the table's grid was not read. */
function tableText(passage: Passage, table: QuotedTable | undefined, lines: readonly string[]): string {
  if (!table) return lines.join('\n');
  const over = overTable(passage);
  const first = splitSentences(over, passage.language)[0];
  return [
    ...(first ? [withoutReferences(over.slice(first.start, first.end))] : []),
    ...[withoutSharedLevels(table.header), ...table.rows]
      .filter((cells) => cells.some(Boolean))
      .map((cells) => cells.join(CELL_SEPARATOR)),
  ].join('\n');
}

/** What stands over a whole table: its caption, and what heads all its columns together. */
function overTable({ text, caption = '' }: Passage): string {
  const inCaption = caption.replace(/\s+/gu, ' ');
  const heads = tableLines(text).head.map(({ start, end }) => text.slice(start, end));
  const others = heads.filter((line) => !line.includes(CELL_SEPARATOR) && !inCaption.includes(line));
  return [inCaption, ...others].filter(Boolean).join(' ');
}

/** The columns that a passage holds: one of a row that was too long for one passage has some of them only. */
function heldBy(passage: Pick<Passage, 'text' | 'caption'>, table: QuotedTable): QuotedTable {
  const isHeld = (cell: string) => passage.text.includes(cell) || sentenceStands(cell, passage);
  const kept = table.header.flatMap((_, column) =>
    table.rows.every((cells) => isHeld(cells[column]!)) ? [column] : [],
  );
  const only = (cells: readonly string[]) => kept.map((column) => cells[column]!);
  return kept.length === table.header.length || kept.length === 0
    ? table
    : { header: only(table.header), rows: table.rows.map(only) };
}

/** The nearest passages as citations, for an answer that abstains: each shortened to its best unit. */
export function citeNearest(nearest: readonly ScoredUnit[], sources: Sources): Citation[] {
  return nearest.map(({ passage, unit }, index) =>
    cite(index + 1, passage, [unit], sources.report(passage.report), sources.printed(passage.report)),
  );
}

function withHead(passage: Passage, rows: readonly TextRange[]): TextRange[] {
  const ranges = new Map<number, TextRange>();
  for (const range of [...tableLines(passage.text).head, ...rows]) ranges.set(range.start, range);
  return [...ranges.values()].sort((a, b) => a.start - b.start);
}
