import { roundBox } from './boxes.js';
import type { Block, Emphasis, TextLine } from './document.js';
import type { Line } from './line.js';

/** Words of the whole report, to tell a hyphen of the line end from a hyphen of the word. */
export interface Vocabulary {
  /** Lower-case words seen inside lines. */
  has(word: string): boolean;
}

export function vocabularyOf(lines: Iterable<Line>): Vocabulary {
  const seen = new Set<string>();
  for (const line of lines) {
    line.words.forEach((word, index) => {
      if (index === line.words.length - 1 && /[-‐]$/.test(word.text)) return;
      seen.add(bare(word.text));
    });
  }
  return seen;
}

const bare = (text: string): string => text.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

const LEADING_BULLET = /^[•▪■●○◦–—\-▶►➢✓*·»›]$/;

export type BlockText = Pick<Block, 'text' | 'lines'> & Required<Pick<Block, 'noteMarks' | 'emphasis'>>;

/**
 * Lines to running text with the place of each word.
 *
 * A hyphen at a line end is dropped when a lower-case letter follows, unless the report writes the compound with its hyphen
 * elsewhere and never without.
 */
export function blockText(lines: readonly Line[], vocabulary: Vocabulary): BlockText {
  let text = '';
  const textLines: TextLine[] = [];
  const noteMarks: { offset: number; mark: string }[] = [];
  const faces: Emphasis[] = [];
  lines.forEach((line, lineIndex) => {
    let { words } = line;
    if (lineIndex === 0 && words.length > 1 && LEADING_BULLET.test(words[0]!.text)) words = words.slice(1);
    // Pieces of one row, as cells of a table are, are no line and the next.
    const isNextLine = line.baselinePt !== lines[lineIndex - 1]?.baselinePt;
    if (text !== '') text += isNextLine && joinsWithoutSpace(text, words[0]!.text, vocabulary) ? '' : ' ';
    if (text.endsWith('-') && joinsBroken(text, words[0]!.text, vocabulary)) text = text.slice(0, -1);
    const last = textLines[textLines.length - 1];
    if (last && last.end > text.length) last.end = text.length;
    const start = text.length;
    const edges: [number, number][] = [];
    words.forEach((word, index) => {
      if (index > 0) text += ' ';
      for (const mark of word.marks) noteMarks.push({ offset: text.length + mark.offset, mark: mark.mark });
      // A word made of a mark alone leaves nothing to read.
      const pieces = word.text.split(/\s+/).filter(Boolean);
      if (pieces.length === 0) {
        text = text.replace(/ $/, '');
        return;
      }
      addFace(faces, text.length, text.length + word.text.length, word);
      text += word.text;
      for (const _ of pieces) edges.push([round(word.bbox[0]), round(word.bbox[2])]);
    });
    textLines.push({ bbox: roundBox(line.bbox), start, end: text.length, words: edges });
  });
  return { text, lines: textLines, noteMarks, emphasis: emphasisOf(faces, text.length) };
}

/** Labels of a figure, one a line of the text. */
export function labelsText(labels: readonly (readonly Line[])[], vocabulary: Vocabulary): BlockText {
  const whole: BlockText = { text: '', lines: [], noteMarks: [], emphasis: [] };
  for (const label of labels) {
    const { text, lines, noteMarks } = blockText(label, vocabulary);
    if (text === '') continue;
    if (whole.text !== '') whole.text += '\n';
    const from = whole.text.length;
    whole.lines.push(...lines.map((line) => ({ ...line, start: line.start + from, end: line.end + from })));
    whole.noteMarks.push(...noteMarks.map(({ offset, mark }) => ({ offset: offset + from, mark })));
    whole.text += text;
  }
  return whole;
}

/** Lengthens the last stretch of the same face, or begins a new one. */
function addFace(
  faces: Emphasis[],
  start: number,
  end: number,
  { bold, italic }: { bold: boolean; italic: boolean },
): void {
  const last = faces[faces.length - 1];
  if (last && (last.bold ?? false) === bold && (last.italic ?? false) === italic) last.end = end;
  else faces.push({ start, end, ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) });
}

/** A block of one face throughout emphasises nothing. */
function emphasisOf(faces: readonly Emphasis[], length: number): Emphasis[] {
  if (faces.length < 2) return [];
  return faces
    .filter(({ bold, italic }) => bold || italic)
    .map((face) => ({ ...face, end: Math.min(face.end, length) }));
}

const round = (value: number): number => Math.round(value * 100) / 100;

const lastWord = (text: string): string => /[^\s]*$/.exec(text)?.[0] ?? '';

/** What follows the hyphen of a compound whose other half comes later: "low-" "and middle-income". */
const SUSPENDED = /^(?:and|or|to|et|ou)$/;
/** Two words with capitals and a hyphen between: "Ivry-" "Charleville". */
const NAME_GOES_ON = /^\P{L}*\p{Lu}\p{Ll}+(?:-\p{L}+)*-\p{Lu}\p{Ll}/u;

/** True where the line end parted one word: with or without the hyphen that stays. */
function joinsWithoutSpace(text: string, next: string, vocabulary: Vocabulary): boolean {
  if (/[\p{L}\d]-$/u.test(text)) {
    if (/^[-–(]/.test(next) || SUSPENDED.test(next)) return false;
    return (
      NAME_GOES_ON.test(`${lastWord(text)}${next}`) ||
      /^\p{Ll}/u.test(next) ||
      vocabulary.has(bare(lastWord(text) + next))
    );
  }
  // A dash of a range or an address ("1850–" "1900") goes on without a space.
  return /\d[–/]$/.test(text) && /^\d/.test(next);
}

/** True when the hyphen at the end of `text` was set only because the line ended. */
function joinsBroken(text: string, next: string, vocabulary: Vocabulary): boolean {
  if (!/[\p{L}]-$/u.test(text) || !/^[\p{Ll}]/u.test(next)) return false;
  const head = lastWord(text);
  const compound = bare(head + next);
  const joined = bare(head.slice(0, -1) + next);
  if (vocabulary.has(joined)) return true;
  if (vocabulary.has(compound)) return false;
  // Unknown either way: parts that both stand as words of their own are a compound ("well-" "known").
  return !(
    vocabulary.has(bare(head.slice(0, -1))) &&
    vocabulary.has(bare(next)) &&
    head.length > 4 &&
    bare(next).length > 3
  );
}
