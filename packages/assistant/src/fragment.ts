import type { Passage } from '@lampyre/retriever';
import { CELL_SEPARATOR } from './table-lines.js';

/** Headings of the pages that list where things stand and say nothing of them. */
const CONTENTS_SECTION =
  /^(?:\W*)(?:table (?:des (?:matières|figures|tableaux)|of contents)|sommaire|contents|liste des (?:figures|tableaux))\b/iu;
/** Letters of formulas (𝐈, 𝑥), and what a font without a table of its characters gives. */
const FORMULA = /[\u{1D400}-\u{1D7FF}\u{FFFD}\u{E000}-\u{F8FF}]/u;
const ENDS_SENTENCE = /[.!?…:;][\s"'”’»)\]}]*$|\)\s*$|\}\s*$/u;
const BULLET = /^(?:[•▪■●○◦–—−➢►→✓*·-]\s|\(?[a-z0-9ivx]{1,4}[).]\s)/u;
/** "1.3.4. What the section is about", without a full stop. */
const NUMBERED_HEADING = /^\d+(?:\.\d+)+\.?\s/u;
/** A heading or a mark of the layout: capitals alone, without a full stop. */
const CAPITALS_ONLY = /^[^\p{Ll}]*\p{Lu}{3}[^\p{Ll}]*[^\p{Ll}.!?;:]$/u;
const WORD = /^[("'«“‘[]*\p{L}[\p{L}'’-]{2,}[)"'»”’\].,;:!?%]*$/u;
/** Shorter lines without a full stop are labels, not sentences. */
const WORDS_MIN = 4;
/** Of the signs of a sentence at most this share are numbers and marks; beyond it are the labels of an axis. */
const NUMBERS_SHARE_MAX = 0.6;
/** Numbers in a row with nothing between them: the ticks of an axis. */
const TICKS = /(?:(?<![\p{L}\d.,])[-−–+]?\d+(?:[.,]\d+)?\s?%?\s+){4}[-−–+]?\d/u;
/** Longer cells that stand alone in their row are prose. */
const LABEL_WORDS_MAX = 12;
/** A caption goes on in sentences; other words inside a figure are its labels. */
const FIGURE_SENTENCE_WORDS_MIN = 8;
/** Fewer words beside a number are a tick with its unit; more signs are several labels read as one. */
const VALUE_WORDS_MIN = 2;
const VALUE_SIGNS_MAX = 20;
const YEAR_AND_VALUES = /^(?:19|20)\d\d\s[-−–+]?\d+(?:[.,]\d+)?\s?(?:%|\p{L})/u;

/** Whether what ends here is a whole sentence or list item: it has a full stop, or stands behind a bullet. */
export function isWhole(text: string): boolean {
  return ENDS_SENTENCE.test(text) || BULLET.test(text);
}

/**
 * Whether a unit is a scrap that nobody should be shown as an answer, because its words do not follow one another in reading.
 *
 * 1. Letters of formulas, which no reader of the PDF gives alike.
 * 2. A line of the contents.
 * 3. Ticks of an axis, and text with no full stop and hardly a word: labels of a chart that were read as lines; also one that
 *    says its words twice, as the axes of charts side by side do.
 * 4. A heading: numbered, or in capitals alone.
 * 5. The label of a row without anything beside it.
 * 6. Inside a figure, whatever is neither its caption nor a whole sentence: labels, even those that tell a value (`tellsValue`).
 */
export function isFragment(text: string, passage: Pick<Passage, 'kind' | 'sectionPath' | 'caption' | 'text'>): boolean {
  if (FORMULA.test(text)) return true;
  if (passage.sectionPath.some((heading) => CONTENTS_SECTION.test(heading))) return true;
  if (passage.kind === 'table') return isLabelAlone(text, passage);
  const signs = text.split(/\s+/).filter((sign) => /[\p{L}\p{N}]/u.test(sign));
  const words = signs.filter((sign) => WORD.test(sign));
  const whole = ENDS_SENTENCE.test(text);
  if (passage.kind === 'figure') {
    if (words.length > 0 && passage.caption?.includes(text)) return false;
    if (!whole || words.length < FIGURE_SENTENCE_WORDS_MIN) return true;
  }
  if (TICKS.test(text) || (!whole && NUMBERED_HEADING.test(text)) || CAPITALS_ONLY.test(text)) return true;
  const others = signs.length - words.length;
  if (others > NUMBERS_SHARE_MAX * signs.length && !(whole && words.length >= WORDS_MIN)) return true;
  return saysItTwice(signs) || (!whole && !BULLET.test(text) && words.length < WORDS_MIN);
}

/** Whether words inside a figure tell a value and of what: "Marshes 23%", "2028 11.3% 8.5%"; the ticks of an axis do not. */
export function tellsValue(text: string): boolean {
  if (!/\d/.test(text) || TICKS.test(text) || countSigns(text) > VALUE_SIGNS_MAX) return false;
  return YEAR_AND_VALUES.test(text) || text.split(/\s+/).filter((sign) => WORD.test(sign)).length >= VALUE_WORDS_MIN;
}

/** "Level of difficulty: |": what is printed beside it is a drawing; or the name of a group of rows. */
function isLabelAlone(row: string, { text }: Pick<Passage, 'text'>): boolean {
  const filled = row.split(CELL_SEPARATOR.trim()).filter((cell) => /[\p{L}\p{N}]/u.test(cell));
  return (
    filled.length === 1 &&
    text.includes(CELL_SEPARATOR) &&
    !/[.!?]\s*$/u.test(row) &&
    countSigns(row) <= LABEL_WORDS_MAX
  );
}

function countSigns(text: string): number {
  return text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

function saysItTwice(signs: readonly string[]): boolean {
  const half = signs.length / 2;
  return half >= 2 && Number.isInteger(half) && signs.slice(0, half).join(' ') === signs.slice(half).join(' ');
}
