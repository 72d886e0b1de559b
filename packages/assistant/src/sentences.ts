import type { Language } from '@lampyre/retriever';

/** Part of a text: `text.slice(start, end)`, without white space at either end. */
export interface TextRange {
  start: number;
  end: number;
}

/** Words whose full stop ends nothing, lower case, without their stop. */
const ABBREVIATIONS: Record<Language, ReadonlySet<string>> = {
  en: new Set(
    `al approx ca cf ch chap dr e.g ed eds eq eqs esp est fig figs i.e incl inc int jr ltd max min mr mrs ms mt no nos
     p para pp prof ref refs resp sec sect st tab univ vol vols vs`.split(/\s+/),
  ),
  fr: new Set(
    `adj al al. art arts av bd boul c.-à-d cf ch chap dir dr éd ed env eq éq etc. ex fig figs hab i.e ibid infra int m max mgr min
     mm mt n no nos obs p par pp prof r réf resp s.l sect sp spp st ste suiv sup supra suppl t tab tél vol`.split(
      /\s+/,
    ),
  ),
};

/** A stop, with the quotes and brackets that close after it. */
const SENTENCE_END = /(?:[.!?]+|…)["'”’»)\]]*(?=\s)/gu;
/** What may open a sentence. Lower case cannot. */
const OPENING = /^["'“‘«([]*\s*[\p{Lu}\p{Lt}\p{N}•▪■●○◦–—−>→►➢✓]/u;
/** "A.1.2", "B.3", "2.1.", "D1.1": number of a headline statement or section, which belongs to the sentence that it opens. */
const STATEMENT_NUMBER = /^(?:[A-Z]{1,4}[.-]?)?\d+(?:\.\d+)*\.?$|^[A-Z]\.$|^[ivx]+\.$/u;
/** Bullets inside a paragraph part items. Dashes do not: they also part thoughts. */
const INLINE_BULLET = /\s(?=[•▪■●►➢✓]\s)/gu;
/**
 * What stands after a full stop and still belongs to the sentence before: the calibrated terms of the IPCC in brackets, and
 * references in braces or brackets of figures, tables, boxes and sections.
 */
const TRAILING_PARTS = [
  /^\s*\(\s*(?:(?:very\s+)?(?:low|medium|high)\s+(?:confidence|agreement)|(?:robust|medium|limited)\s+evidence|(?:extremely|very|more|about|exceptionally)?\s*(?:un)?likely|virtually\s+certain)[^()]{0,90}\)\s*\.?/iu,
  /^\s*\(\s*(?:degré\s+de\s+confiance|confiance|(?:très\s+)?(?:im)?probable|(?:pratiquement|quasiment)\s+certain|éléments\s+probants)[^()]{0,90}\)\s*\.?/iu,
  /^\s*\{[^{}]{1,400}\}\s*\.?/u,
  /^\s*\(\s*(?:see\s+|voir\s+)?(?:figures?|fig\.|tables?|tableaux?|box|encadré|sections?|chapters?|chapitres?)\s[^()]{1,120}\)\s*\.?/iu,
];

/**
 * The sentences of a passage's text as ranges, in order; together they hold every visible character.
 *
 * 1. A line feed ends a sentence: paragraphs and list items are parted by it.
 * 2. A bullet inside a paragraph opens a new one.
 * 3. A stop followed by white space ends a sentence, unless what follows starts in lower case, or the stop belongs to an
 *    abbreviation ("et al.", "Fig.", "art. L. 123"), an initial, or the number of a statement ("A.1.2").
 * 4. A calibrated term or a reference in brackets or braces after the stop stays with the sentence that it is about.
 */
export function splitSentences(text: string, language: Language): TextRange[] {
  const ranges: TextRange[] = [];
  for (const paragraph of piecesBetween(text, 0, text.length, /\n+/gu)) {
    for (const item of piecesBetween(text, paragraph.start, paragraph.end, INLINE_BULLET)) {
      for (const sentence of sentencesOf(text, item, language)) {
        const trimmed = trim(text, sentence.start, sentence.end);
        if (trimmed) ranges.push(trimmed);
      }
    }
  }
  return ranges;
}

function sentencesOf(text: string, paragraph: TextRange, language: Language): TextRange[] {
  const found: TextRange[] = [];
  let start = paragraph.start;
  const body = text.slice(paragraph.start, paragraph.end);
  for (const stop of body.matchAll(SENTENCE_END)) {
    const stopAt = paragraph.start + stop.index;
    if (stopAt < start) continue;
    const end = withTrailingParts(text, stopAt + stop[0].length, paragraph.end);
    const rest = text.slice(end, paragraph.end);
    if (rest.trim() === '') break;
    if (!OPENING.test(rest.trimStart())) continue;
    if (stop[0].startsWith('.') && !stop[0].startsWith('..') && endsNothing(text.slice(start, stopAt), language))
      continue;
    found.push({ start, end });
    start = end;
  }
  found.push({ start, end: paragraph.end });
  return found;
}

/** Whether the full stop after `before` (the sentence so far) belongs to its last word. */
function endsNothing(before: string, language: Language): boolean {
  const opened = before.trim();
  if (STATEMENT_NUMBER.test(opened)) return true;
  const last = /[^\s([«“"'’]*$/u.exec(opened)?.[0] ?? '';
  // "J." of a name, "L." of an article of law; but "CO2." and "1.5 °C." end sentences, and so does "scenario A.".
  if (
    /^\p{Lu}$/u.test(last) &&
    last !== 'C' &&
    /(?:\p{Lu}\.|art\.?|article|[,;&]|et|and|\p{Lu}\p{L}+)\s*$/u.test(opened.slice(0, -1))
  )
    return true;
  return ABBREVIATIONS[language].has(last.toLowerCase());
}

function withTrailingParts(text: string, end: number, limit: number): number {
  let at = end;
  for (let again = true; again; ) {
    again = false;
    const rest = text.slice(at, limit);
    for (const part of TRAILING_PARTS) {
      const match = part.exec(rest);
      if (match) {
        at += match[0].length;
        again = true;
        break;
      }
    }
  }
  return at;
}

function piecesBetween(text: string, start: number, end: number, separator: RegExp): TextRange[] {
  const pieces: TextRange[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(separator)) {
    pieces.push({ start: from, end: start + match.index });
    from = start + match.index + match[0].length;
  }
  pieces.push({ start: from, end });
  return pieces;
}

function trim(text: string, start: number, end: number): TextRange | undefined {
  const piece = text.slice(start, end);
  const lead = piece.length - piece.trimStart().length;
  const visible = piece.trim().length;
  return visible === 0 ? undefined : { start: start + lead, end: start + lead + visible };
}
