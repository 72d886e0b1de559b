import { countWords, type LaidOutText, sliced } from './laid-out-text.js';
import { sentenceSpans } from './sentences.js';

/** A text of more than `mostWords` in pieces of about the same size, cut between sentences. */
export function cutToSize(whole: LaidOutText, mostWords: number): LaidOutText[] {
  const total = countWords(whole.text);
  if (total <= mostWords) return [whole];
  const target = total / Math.ceil(total / mostWords);
  const pieces: LaidOutText[] = [];
  let start = 0;
  let end = 0;
  let wordsBefore = 0;
  for (const span of sentenceSpans(whole.text)) {
    const sentenceWords = countWords(whole.text.slice(span.start, span.end));
    if (end > start && wordsBefore + sentenceWords / 2 > target * (pieces.length + 1)) {
      pieces.push(sliced(whole, { start, end }));
      start = span.start;
    }
    end = span.end;
    wordsBefore += sentenceWords;
  }
  if (end > start) pieces.push(sliced(whole, { start, end }));
  return pieces;
}
