import type { Box, Language, Library } from '@lampyre/assistant';
import { lettersAlone, partsOfQuote, wordsAlone } from './words-alone.js';

type Block = ReturnType<Library['document']>['blocks'][number];

/** A word with the point in its middle, in points from the top left of the page. */
interface PlacedWord {
  text: string;
  xPt: number;
  yPt: number;
}

/** What stands on one page of a report, as far as quotes and boxes are checked against it. */
export class PrintedPage {
  readonly language: Language;
  /** The text of its blocks in reading order, parted by line feeds; note marks left out. */
  readonly text: string;
  readonly #blocks: readonly Block[];
  /** Other readings of the same page. */
  readonly #alsoReads: string[] = [];
  #letters: string[] | undefined;
  #words: Set<string> | undefined;

  constructor(blocks: readonly Block[], language: Language) {
    this.#blocks = blocks;
    this.language = language;
    this.text = blocks.map(({ text }) => text).join('\n');
  }

  /**
   * Whether a quote stands here: each of its stretches as the same letters and digits in the same order, with or without the
   * note marks that are printed among them. Of a table or figure it is enough that each word stands on the page, since
   * its cells can be read in more than one order.
   */
  holds(quote: string, kind: string = 'text'): boolean {
    if (kind !== 'text' && wordsAlone(quote).every((word) => this.#wordSet().has(word))) return true;
    return partsOfQuote(quote).every((part) => {
      const letters = lettersAlone(part);
      return this.#letterTexts().some((text) => text.includes(letters));
    });
  }

  /** Adds what another reader makes of the page, for quotes that hold what stands in no block: running headers, page numbers. */
  alsoReads(text: string): void {
    this.#alsoReads.push(text);
    this.#letters = undefined;
    this.#words = undefined;
  }

  /** The words whose middle lies in one of the boxes; those of a table's row when the middle of the row does. */
  wordsIn(boxes: readonly Box[]): string[] {
    const inside = ({ xPt, yPt }: { xPt: number; yPt: number }) =>
      boxes.some(([x0, y0, x1, y1]) => xPt >= x0 - 1 && xPt <= x1 + 1 && yPt >= y0 && yPt <= y1);
    return this.#blocks.flatMap((block) => [
      ...placedWords(block)
        .filter(inside)
        .flatMap(({ text }) => wordsAlone(text)),
      ...rowsOf(block)
        .filter(inside)
        .flatMap(({ text }) => wordsAlone(text)),
    ]);
  }

  /** The words of figures and tables that a box lies on, captions included. */
  wordsDrawnIn(boxes: readonly Box[]): string[] {
    return this.#blocks
      .filter(({ bbox }) => boxes.some((box) => overlaps(box, bbox)))
      .flatMap(({ text, caption }) => wordsAlone(`${text}\n${caption ?? ''}`));
  }

  #letterTexts(): string[] {
    this.#letters ??= [
      lettersAlone(this.text),
      lettersAlone(this.#blocks.map(withNoteMarks).join('\n')),
      ...this.#alsoReads.map(lettersAlone),
      ...this.#blocks.flatMap(({ caption, rows }) => [
        ...(caption ? [lettersAlone(caption)] : []),
        ...(rows
          ? [
              lettersAlone(
                rows
                  .flat()
                  .map(({ text }) => text)
                  .join(' '),
              ),
            ]
          : []),
      ]),
    ];
    return this.#letters;
  }

  #wordSet(): Set<string> {
    this.#words ??= new Set([
      ...this.#alsoReads.flatMap(wordsAlone),
      ...this.#blocks.flatMap((block) => [
        ...wordsAlone(block.text),
        ...wordsAlone(withNoteMarks(block)),
        ...wordsAlone(block.caption ?? ''),
        ...(block.rows ?? []).flat().flatMap(({ text }) => wordsAlone(text)),
      ]),
    ]);
    return this.#words;
  }
}

function withNoteMarks({ text, noteMarks = [] }: Block): string {
  let marked = '';
  let at = 0;
  for (const { offset, mark } of noteMarks) {
    marked += text.slice(at, offset) + mark;
    at = offset;
  }
  return marked + text.slice(at);
}

function placedWords({ text, lines, rows }: Block): PlacedWord[] {
  if (rows) return [];
  return lines.flatMap(({ bbox: [, y0, , y1], start, end, words }) =>
    [...text.slice(start, end).matchAll(/\S+/g)].flatMap(([word], index) => {
      const edges = words[index];
      return edges ? [{ text: word, xPt: (edges[0] + edges[1]) / 2, yPt: (y0 + y1) / 2 }] : [];
    }),
  );
}

function rowsOf({ rows = [], rowBoxes = [] }: Block): PlacedWord[] {
  return rows.flatMap((row, index) => {
    const box = rowBoxes[index];
    if (!box) return [];
    const [x0, y0, x1, y1] = box;
    return [{ text: row.map(({ text }) => text).join(' '), xPt: (x0 + x1) / 2, yPt: (y0 + y1) / 2 }];
  });
}

function overlaps(a: Box, b: Box): boolean {
  return Math.min(a[2], b[2]) > Math.max(a[0], b[0]) && Math.min(a[3], b[3]) > Math.max(a[1], b[1]);
}
