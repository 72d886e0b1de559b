import { fold } from '../words/stemming.js';
import { countWords } from './laid-out-text.js';

/** Sections that point to text elsewhere instead of saying something. Matched against one heading, numbering cut off. */
const APART_HEADING =
  /^(?:references?|bibliograph\w*|works cited|index|(?:table of )?contents|list of (?:figures|tables)|references bibliographiques|sommaire|table des (?:matieres|figures|tableaux|illustrations)|liste des (?:figures|tableaux|illustrations))$/;
/** "Introduction ........ 12": a line of a table of contents. */
const CONTENTS_LINE = /(?:\.\s?){5,}\s*\d+|…{3,}/g;

/** What entries of a bibliography hold and running text does not: "2019: Title", "doi:", "12(3), 45–67". */
const BIBLIOGRAPHIC_MARK = /\bdoi[:.]|doi\.org|\b(?:19|20)\d\d[a-z]?\)?[:.] (?=\p{Lu})|\b\d+\(\d+\)[,:] ?\d+/gu;
/** More marks than one in so many words are a bibliography, whatever its heading says. */
const WORDS_PER_MARK = 25;

/**
 * Whether a passage belongs to the body of a report or stands apart (references, contents, index): such passages repeat the
 * words of the questions better than the text that answers them.
 *
 * 1. By the heading it stands under; only the nearest, because what comes after a list of contents is often read as its part.
 * 2. By what it holds: dot leaders, or the marks of bibliographic entries.
 */
export function sectionPart(sectionPath: readonly string[], text: string): 'body' | 'apart' {
  if (APART_HEADING.test(plainHeading(sectionPath.at(-1) ?? ''))) return 'apart';
  if ((text.match(CONTENTS_LINE)?.length ?? 0) >= 3) return 'apart';
  const marks = text.match(BIBLIOGRAPHIC_MARK)?.length ?? 0;
  return marks >= 3 && countWords(text) < marks * WORDS_PER_MARK ? 'apart' : 'body';
}

/** Folded, without numbering and final stops: "8. Références :" → "references". */
function plainHeading(heading: string): string {
  return fold(heading)
    .replace(/^(?:[\divxlc]+[.\s)-]+)+/, '')
    .replace(/[\s:.]+$/, '');
}
