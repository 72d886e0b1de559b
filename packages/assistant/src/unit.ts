import type { Language, Passage } from '@lampyre/retriever';
import { withoutReferences } from './references.js';
import { splitSentences, type TextRange } from './sentences.js';
import { tableLines } from './table-lines.js';

/** A stretch of a passage that can be shown by itself: a sentence, a list with its lead-in, the row of a table, a figure's caption. */
export interface Unit extends TextRange {
  /** The sentences inside, in order; the first starts at `start`, the last ends at `end`. */
  sentences: TextRange[];
}

const BULLET_ITEM = /^(?:[•▪■●○◦–—−➢►→✓*·-]\s|\(?[a-z0-9ivx]{1,4}[).]\s)/u;
const LEAD_IN = /:\s*$/u;
/** Items of a list whose bullets were not read still end in a semicolon, all but the last. */
const ITEM_GOES_ON = /;(?:\s*(?:et|ou|and|or))?\s*$/u;
const OPENS_IN_LOWER_CASE = /^\p{Ll}/u;
/** "Figure 3.", "Figure SPM.2": what stands before a caption's first sentence. */
const CAPTION_NUMBER = /^\p{L}+\.?\s\S*\d\S*$/u;
const VALUE_BEHIND_COLON = /^\p{L}[^:]*:\s*[<>≈~±+−-]*\d[^:]*$/u;
const NAME_WORDS_MAX = 4;
/** "Note 1 : …", "Source : …": printed under a table or figure that stood between. */
const NOTE = /^(?:notes?|sources?)\b/iu;
/** A heading in capitals. */
const CAPITALS_ONLY = /^[^\p{Ll}]*\p{Lu}{3}[^\p{Ll}]*$/u;
/** A list is shown whole up to this many words; of a longer one so many stay with the lead-in, and each item is a unit, too. */
const LIST_WORDS_MAX = 130;

/** Openings that point back at the sentence before. Each is a whole first word or two. */
const POINTS_BACK: Record<Language, RegExp> = {
  en: /^(?:(?:(?:if|in|under|for|at|by|with|from|to) (?:this|these|those|such)|this|these|those|that|such|it|they|he|she|its|their|both|here|the (?:latter|former|same)|another|others?|the other)\b(?! (?:report|chapter|summary|assessment|section|is (?:likely|virtually|very|extremely|unlikely) (?:that|certain)))|(?:however|therefore|thus|hence|moreover|furthermore|in addition|additionally|similarly|conversely|instead|nevertheless|nonetheless|consequently|as a result|in contrast|by contrast|for example|for instance|also|meanwhile|otherwise|in turn|accordingly)\b)/iu,
  fr: /^(?:(?:(?:si|pour|dans|à|par|avec|sur|selon|sous|parmi|face à) (?:ce|cet|cette|ces|cela|ceux-ci|celles-ci)|(?:un|une|de) tell?e?s?|ce|cet|cette|ces|cela|ceci|(?:celui|celle|ceux|celles)(?:-(?:ci|là))?|il|elle|ils|elles|leurs?|ses|sa|son|l['’]un|l['’]une|les deux|ce dernier|cette dernière|ces derniers|ces dernières|l['’]autre|les autres)(?![\p{L}-])(?! (?:fau(?:t|dra|drait)|convien(?:t|dra|drait)|est (?:probable|possible|nécessaire|recommandé|important|essentiel|conseillé|préférable|quasiment|pratiquement|très|extrêmement|projeté)|existe|rapport|chapitre|document|résumé|s['’]agit d['’e] (?:un|une) ))|(?:c['’]est|ainsi|toutefois|cependant|néanmoins|par ailleurs|en outre|de plus|en effet|par exemple|en revanche|de même|aussi|donc|or|enfin|également|pour autant|à l['’]inverse|inversement|par conséquent|en conséquence|dès lors|de ce fait|à ce titre)(?![\p{L}-]))/iu,
};
/** Statement numbers and bullets stand before the first word. */
const BEFORE_FIRST_WORD = /^(?:[A-Z]{1,4}[.-]?\d+(?:\.\d+)*\.?\s+|\d+(?:\.\d+)*\.\s+|[•▪■●○◦–—−➢►→✓*·-]\s+|["“«]\s*)+/u;

/** What stands before the first word of a sentence and is none of it: the number of a note or a statement, a bullet. */
const LABEL =
  /^(?:\d{1,3}\s+(?=(?:\p{Lu}\p{Ll}{2,}|\p{Lu}{2,} (?:is|are|refers|means|stands|est|sont|signifie|désigne)|In|An?|At|If|On|To|La|Le|Ce|Il|En)(?!\p{L}))|[A-Z]\.\d+(?:\.\d+)*\.?\s+|(?:[•▪■●○◦–—−➢►→✓*Æ]\s+)+)/u;

/** Whether a sentence cannot be understood without the one before it. */
export function pointsBack(sentence: string, language: Language): boolean {
  return POINTS_BACK[language].test(sentence.replace(BEFORE_FIRST_WORD, ''));
}

/**
 * The units of a passage, in order.
 *
 * 1. A table: every line after the caption and the header is a row; the header is added when the row is shown. A row whose
 *    label goes on from the row above ("in 2050") is one unit with it.
 * 2. A figure: its caption, sentence by sentence, and each label inside it; one with a value behind a colon has the name before it.
 * 3. Text: sentences, without the number or bullet before their first word; a line that ends in a colon and the list items after it are one unit; of a
 *    long list the first items, and each item is one besides; a sentence that points back ("This …", "Ces …") is one unit with the sentence before it.
 */
export function unitsOf(passage: Pick<Passage, 'kind' | 'text' | 'language' | 'caption'>): Unit[] {
  if (passage.kind === 'table') return rowUnits(passage);
  const sentences = splitSentences(passage.text, passage.language);
  return passage.kind === 'figure'
    ? figureUnits(passage.text, sentences)
    : textUnits(passage.text, sentences, passage.language);
}

/**
 * "Figure 3." opens its caption. A label with a value behind a colon tells what is measured, and the one before it of what: "Onshore wind",
 * "Share in 2020: 6%".
 */
function figureUnits(text: string, sentences: readonly TextRange[]): Unit[] {
  const slice = ({ start, end }: TextRange) => text.slice(start, end);
  const isNumbered = sentences.length > 1 && CAPTION_NUMBER.test(slice(sentences[0]!));
  return sentences.slice(isNumbered ? 1 : 0).map((sentence, index, all) => {
    const before = index > 0 ? all[index - 1] : undefined;
    if (isNumbered && index === 0) return together([sentences[0]!, sentence]);
    const isNamed = before && VALUE_BEHIND_COLON.test(slice(sentence)) && isName(slice(before));
    return isNamed ? together([before, sentence]) : single(sentence);
  });
}

/** A few words without a number or a full stop. */
function isName(label: string): boolean {
  return /\p{L}{3}/u.test(label) && !/[\d.!?:;]/.test(label) && countWords(label) <= NAME_WORDS_MAX;
}

function rowUnits(passage: Pick<Passage, 'text'>): Unit[] {
  const { head, rows } = tableLines(passage.text);
  // A table of one line, or one whose grid was not read, is shown as it is.
  if (rows.length === 0) return head.map(single);
  return rows.map((row, index) =>
    index > 0 && goesOnFromRowAbove(passage.text.slice(row.start, row.end))
      ? together([rows[index - 1]!, row])
      : single(row),
  );
}

/** "in 2050 | 150 | 98" under "from nuclear in 2030 | 59 | 83": a label that says nothing without the one above it. */
const ROW_GOES_ON =
  /^(?:of which|in|by|at|until|then|and|dont|en|à|d’ici|jusqu’en|puis|et)(?: (?:\d|the |les? |la )|[^\p{L}]*\|)/u;

export function goesOnFromRowAbove(row: string): boolean {
  return ROW_GOES_ON.test(row);
}

function textUnits(text: string, sentences: readonly TextRange[], language: Language): Unit[] {
  const slice = ({ start, end }: TextRange) => text.slice(start, end);
  const units: Unit[] = [];
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index]!;
    const list = listFrom(text, sentences, index);
    const shown = list.filter(({ end }) => countWords(text.slice(sentence.start, end)) <= LIST_WORDS_MAX);
    if (shown.length > 1) {
      units.push(together(shown));
      if (shown.length === list.length) index += list.length - 1;
      continue;
    }
    if (shown.length === 1) units.push(...unmarkedList(text, sentences, index, language).map(together));
    const before = sentences[index - 1];
    const sameParagraph = before && !text.slice(before.end, sentence.start).includes('\n');
    units.push(
      sameParagraph && pointsBack(slice(sentence), language)
        ? together([withoutLabel(text, before), sentence])
        : single(withoutLabel(text, sentence)),
    );
  }
  return units;
}

/** A line that ends in a colon and the items after it: with a bullet, in lower case on a line of its own, or parted by semicolons. */
function listFrom(text: string, sentences: readonly TextRange[], index: number): TextRange[] {
  const slice = ({ start, end }: TextRange) => text.slice(start, end);
  const list = [sentences[index]!];
  if (!LEAD_IN.test(slice(list[0]!))) return list;
  for (let next = sentences[index + 1]; next; next = sentences[index + list.length]) {
    const last = list[list.length - 1]!;
    const goesOn = list.length > 1 && ITEM_GOES_ON.test(slice(last));
    const inLowerCase = OPENS_IN_LOWER_CASE.test(slice(next)) && text.slice(last.end, next.start).includes('\n');
    if (!BULLET_ITEM.test(slice(next)) && !ITEM_GOES_ON.test(slice(next)) && !goesOn && !inLowerCase) break;
    list.push(next);
  }
  return list;
}

/**
 * The longest stretch that can be shown of a list whose items have no mark, one line each and perhaps several sentences: a line that ends in a colon and at least
 * two lines after it, up to one that cannot be an item. Empty or one: where the list ends, nothing tells but the end of the passage.
 */
function unmarkedList(text: string, sentences: readonly TextRange[], index: number, language: Language): TextRange[][] {
  const slice = ({ start, end }: TextRange) => text.slice(start, end);
  const leadIn = sentences[index]!;
  if (!LEAD_IN.test(slice(leadIn)) || CAPITALS_ONLY.test(slice(leadIn))) return [];
  const lines: TextRange[][] = [];
  for (const sentence of sentences.slice(index + 1)) {
    const last = lines.at(-1)?.at(-1) ?? leadIn;
    if (text.slice(last.end, sentence.start).includes('\n')) lines.push([sentence]);
    else if (lines.length > 0) lines.at(-1)!.push(sentence);
    else return [];
  }
  const end = lines.findIndex(
    ([first, ...rest]) => isNoItem(slice(first!), language) || LEAD_IN.test(slice(rest.at(-1) ?? first!)),
  );
  const items = end === -1 ? lines : lines.slice(0, end);
  if (items.length < 2) return [];
  const shown = [leadIn];
  let count = 0;
  for (const item of items) {
    if (countWords(text.slice(leadIn.start, item.at(-1)!.end)) > LIST_WORDS_MAX) break;
    shown.push(...item);
    count += 1;
  }
  return count > 1 ? [shown] : [];
}

function isNoItem(line: string, language: Language): boolean {
  return pointsBack(line, language) || NOTE.test(line) || CAPITALS_ONLY.test(line);
}

function withoutLabel(text: string, { start, end }: TextRange): TextRange {
  const label = LABEL.exec(text.slice(start, end))?.[0].length ?? 0;
  return label < end - start ? { start: start + label, end } : { start, end };
}

function single(range: TextRange): Unit {
  return { ...range, sentences: [range] };
}

function together(sentences: TextRange[]): Unit {
  return { start: sentences[0]!.start, end: sentences[sentences.length - 1]!.end, sentences };
}

export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/** Words of a unit as it is read. */
export function wordsRead(text: string): number {
  return countWords(withoutReferences(text));
}

const TITLE_CHARACTERS_MAX = 160;
const HEADER_CHARACTERS_MAX = 200;

/** A unit as it is compared with the question by meaning: behind its caption or heading and, for a row, what heads its columns. */
export function inContext(passage: Pick<Passage, 'kind' | 'text' | 'caption' | 'sectionPath'>, text: string): string {
  const title = (passage.caption ?? passage.sectionPath.at(-1) ?? '').slice(0, TITLE_CHARACTERS_MAX);
  const header =
    passage.kind === 'table'
      ? tableLines(passage.text)
          .head.slice(-1)
          .map(({ start, end }) => passage.text.slice(start, end).slice(0, HEADER_CHARACTERS_MAX))
      : [];
  return [title, ...header, text].filter((part) => part !== '').join('. ');
}
