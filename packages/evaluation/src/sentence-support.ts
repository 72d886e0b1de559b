import type { Language, Library } from '@lampyre/assistant';
import { detectLanguage, sentenceSpans, terms, words } from '@lampyre/retriever';
import { lettersAlone } from './words-alone.js';

/** How far what is cited carries a sentence. */
export type Support = 'supported' | 'partly' | 'unsupported';

/** Words that may be cited for a sentence: a quote, or the page that was named. */
export interface SupportingText {
  text: string;
  language: Language;
  /** Text of the page after it: a sentence may run over the page end. */
  next?: string;
}

/** Sentences of a source that are read together: what a claim rests on stands close by. */
const WINDOW_SENTENCES = 4;
/** Share of the sentence's content words in the source from which it counts as carried, and as carried in part. */
const SUPPORTED_SHARE = 0.75;
const PARTLY_SHARE = 0.5;
/** A sentence that runs over a page end has at least so much of it on the first page; fewer letters stand anywhere. */
const OVERRUN_LETTERS_MIN = 12;

/**
 * Judges whether sources carry a sentence, without a language model.
 *
 * 1. Word for word in a source, or begun in it and ended on the page after it: supported.
 * 2. A number that stands in no source: unsupported, whatever else agrees.
 * 3. Else by the share of its content words (as stems; through the library's lexicon where the languages differ) in the best
 *    stretch of four sentences: three quarters with all of its numbers support it, half of them in part.
 */
export function judgeSupport(
  sentence: string,
  sources: readonly SupportingText[],
  questionTerms: Library['questionTerms'],
): Support {
  const letters = sentence.split('\n').map(lettersAlone).filter(Boolean);
  if (letters.length === 0) return 'supported';
  const printed = sources.map(({ text, next = '' }) => ({ here: lettersAlone(text), next: lettersAlone(next) }));
  if (letters.every((line) => printed.some(({ here, next }) => standsIn(line, here, next)))) return 'supported';

  const language = detectLanguage(sentence);
  const numbers = numbersOf(sentence, language);
  const known = new Set(sources.flatMap(({ text, language: of }) => numbersOf(text, of)));
  if (numbers.some((number) => !known.has(number))) return 'unsupported';

  let best = 0;
  for (const source of sources) {
    const groups = questionTerms(sentence, language, source.language).filter(({ word }) => !/\d/.test(word));
    if (groups.length === 0) {
      best = 1;
      continue;
    }
    for (const window of windowsOf(source.text)) {
      const stems = new Set(terms(window, source.language));
      const numbersHere = new Set(numbersOf(window, source.language));
      if (numbers.some((number) => !numbersHere.has(number))) continue;
      const held = groups.filter(({ alternatives }) => alternatives.some(({ stem }) => stems.has(stem))).length;
      best = Math.max(best, held / groups.length);
    }
  }
  if (best >= SUPPORTED_SHARE) return 'supported';
  return best >= PARTLY_SHARE ? 'partly' : 'unsupported';
}

/** Letters that stand in a page, or whose longest beginning that stands there is gone on with by the next page. */
function standsIn(letters: string, here: string, next: string): boolean {
  if (here.includes(letters)) return true;
  let length = 0;
  for (let step = 1 << 12; step >= 1; step >>= 1) {
    if (length + step <= letters.length && here.includes(letters.slice(0, length + step))) length += step;
  }
  return length >= OVERRUN_LETTERS_MIN && next.includes(letters.slice(length));
}

function windowsOf(text: string): string[] {
  const spans = sentenceSpans(text);
  const last = Math.max(1, spans.length - WINDOW_SENTENCES + 1);
  return Array.from({ length: last }, (_, first) => {
    const end = spans[Math.min(first + WINDOW_SENTENCES, spans.length) - 1]?.end ?? text.length;
    return text.slice(spans[first]?.start ?? 0, end);
  });
}

/** Numbers of a text as they are compared: thousands joined, decimal points. Marks such as "[1]" are no numbers of it. */
export function numbersOf(text: string, language: Language): string[] {
  return words(text.replace(/\[\d+(?:, ?\d+)*\]/g, ' '), language)
    .filter((word) => /^\d/.test(word))
    .map((word) => word.replace(/\p{L}+$/u, ''));
}
