import type { Passage } from '../passages/passage.js';
import { type Span, sentenceSpans } from '../passages/sentences.js';
import { HEAD_CHARACTERS, tableHeads } from '../passages/table-heads.js';

/** Taken over from an earlier experiment of the project with this model (English hit@5 .793 → .890); not measured again here. */
const UNIT_CHARACTERS = 500;

/**
 * The pieces of a passage that are embedded, each by itself: whole sentences up to about 500 characters. A passage's
 * similarity is that of its best piece.
 *
 * 1. The passage is cut into as many pieces as it holds units of 500 characters, of about equal size, between sentences.
 * 2. A sentence that is longer than two units is cut between words: the model reads only 256 word pieces.
 */
export function embeddingUnits(text: string): Span[] {
  const target = text.length / Math.max(1, Math.round(text.length / UNIT_CHARACTERS));
  const units: Span[] = [];
  let open: Span | undefined;
  for (const sentence of sentenceSpans(text).flatMap((span) => cutLong(text, span))) {
    const length = sentence.end - sentence.start;
    if (open && sentence.start - open.start + length / 2 > target) {
      units.push(open);
      open = undefined;
    }
    open = { start: open?.start ?? sentence.start, end: sentence.end };
  }
  if (open) units.push(open);
  return units;
}

/**
 * The pieces of a table passage: those of its rows, each of which is heard under the head again (`embedded-text.ts`), and those of a head that is
 * too long to be repeated whole, the first time that it comes.
 *
 * @param longHeads of the passages before; the passage's is added
 */
export function tableUnits(text: string, longHeads: Set<string>): Span[] {
  const { printed, rowsStart } = tableHeads(text);
  const rows = embeddingUnits(text.slice(rowsStart)).map(({ start, end }) => ({
    start: start + rowsStart,
    end: end + rowsStart,
  }));
  if (printed.length <= HEAD_CHARACTERS || longHeads.has(printed)) return rows;
  longHeads.add(printed);
  return [...embeddingUnits(printed), ...rows];
}

/** Shorter ones are labels, numbers and ends of lines. */
const SENTENCE_CHARACTERS = 25;

/** The sentences of a piece of running text that say something by themselves. Rows and labels do not: they need what they stand under. */
export function tellingSentences({ kind, text }: Pick<Passage, 'kind' | 'text'>, piece: Span): string[] {
  if (kind !== 'text') return [];
  const given = text.slice(piece.start, piece.end);
  return sentenceSpans(given)
    .map(({ start, end }) => given.slice(start, end))
    .filter((sentence) => sentence.length > SENTENCE_CHARACTERS);
}

function cutLong(text: string, span: Span): Span[] {
  const pieces: Span[] = [];
  let { start } = span;
  while (span.end - start > 2 * UNIT_CHARACTERS) {
    const space = text.lastIndexOf(' ', start + UNIT_CHARACTERS);
    const end = space > start ? space : start + UNIT_CHARACTERS;
    pieces.push({ start, end });
    start = text[end] === ' ' ? end + 1 : end;
  }
  pieces.push({ start, end: span.end });
  return pieces;
}
