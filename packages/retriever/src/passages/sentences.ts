/** A span of a text: `text.slice(start, end)`. */
export interface Span {
  start: number;
  end: number;
}

/** Full stops after these end no sentence. Folded to lower case. */
const ABBREVIATIONS = new Set(
  `al approx art c-a-d cf ch chap dr ed eds ca e.g etc ex fig figs i.e m max min mme mr mrs ms n no nos p par pp prof resp sec st tab
   vol vs`.split(/\s+/),
);

/** A possible end: stop, closing marks, space, then something that can start a sentence. */
const SENTENCE_END = /[.!?…]+["'”’»)\]]*\s+(?=["'“‘«([]*[\p{Lu}\p{N}])/gu;

/**
 * The sentences of a text as spans that together cover all of it except the white space between them.
 *
 * 1. A line feed always parts sentences: it parts paragraphs, list items and table rows.
 * 2. A stop followed by space and by a capital or a number parts them, unless it follows an abbreviation or an initial.
 */
export function sentenceSpans(text: string): Span[] {
  const spans: Span[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    let start = 0;
    for (const match of line.matchAll(SENTENCE_END)) {
      const end = match.index + match[0].trimEnd().length;
      if (match[0].startsWith('.') && endsWithAbbreviation(line.slice(start, match.index))) continue;
      pushTrimmed(spans, text, lineStart + start, lineStart + end);
      start = match.index + match[0].length;
    }
    pushTrimmed(spans, text, lineStart + start, lineStart + line.length);
    lineStart += line.length + 1;
  }
  return spans;
}

function endsWithAbbreviation(before: string): boolean {
  const word = before.match(/[\p{L}.-]+$/u)?.[0] ?? '';
  return ABBREVIATIONS.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word);
}

function pushTrimmed(spans: Span[], text: string, start: number, end: number): void {
  const piece = text.slice(start, end);
  const trimmed = piece.trim();
  if (trimmed === '') return;
  const from = start + piece.indexOf(trimmed);
  spans.push({ start: from, end: from + trimmed.length });
}
