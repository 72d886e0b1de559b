import type { Passage } from '@lampyre/retriever';
import type { Citation } from './answer.js';
import { OMISSION } from './citations.js';
import { withoutReferences } from './references.js';

/** Between the cells of a row, and between the levels of a header. */
const BETWEEN_CELLS = / [|·] /;

/** Letters and digits alone, note marks in superscript left out: what makes two texts the same words. */
function wordsAlone(text: string): string {
  return text
    .replace(/[⁰¹²³⁴-⁹ᵃ-ᵐⁿˡʰʲⁱ]+/gu, '')
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

/** Whether every part of a citation's quote stands, word for word and in one piece, in the passage that it names. */
export function quoteStands(citation: Pick<Citation, 'quote'>, passage: Pick<Passage, 'text'>): boolean {
  const text = wordsAlone(passage.text);
  const parts = citation.quote.split(OMISSION).map(wordsAlone);
  return parts.some((part) => part !== '') && parts.every((part) => text.includes(part));
}

/**
 * Whether a sentence of the answer is carried by the passage that it cites: word for word, each of its lines (a table's
 * header and rows are several), or each cell of them, being found there, with or without its references. A sentence that goes on over the page end is longer than its quote.
 */
export function sentenceStands(sentence: string, passage: Pick<Passage, 'text' | 'caption'>): boolean {
  const printed = `${passage.caption ?? ''}\n${passage.text}`;
  const texts = [printed, withoutReferences(printed)].map(wordsAlone);
  const stands = (words: string) => texts.some((text) => text.includes(wordsAlone(words)));
  const lines = sentence.split('\n').filter((line) => wordsAlone(line) !== '');
  return lines.length > 0 && lines.every((line) => stands(line) || line.split(BETWEEN_CELLS).every(stands));
}
