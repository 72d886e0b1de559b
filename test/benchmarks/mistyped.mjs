/** Questions as people mistype them. */
import { fold, isStopWord } from '@lampyre/retriever';
import { numbersFrom } from './drawn-numbers.mjs';

const LEAST_LETTERS = 5;

/** A question with one typing error, drawn by lot, in a content word of five letters or more. */
export function mistyped(seed) {
  const random = numbersFrom(seed);
  const below = (limit) => Math.floor(random() * limit);
  /** A letter left out, doubled, changed with the next one or for another one; the first stays. */
  const errors = [
    (word, at) => word.slice(0, at) + word.slice(at + 1),
    (word, at) => word.slice(0, at) + word[at] + word.slice(at),
    (word, at) => (at + 1 < word.length ? word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2) : null),
    (word, at) => word.slice(0, at) + 'abcdefghijklmnopqrstuvwxyz'[below(26)] + word.slice(at + 1),
  ];
  return (question, language) => {
    const words = [...question.matchAll(/\p{L}+/gu)].filter(
      ([word]) => word.length >= LEAST_LETTERS && !isStopWord(fold(word), language),
    );
    if (words.length === 0) return question;
    const { 0: word, index } = words[below(words.length)];
    for (;;) {
      const wrong = errors[below(errors.length)](word, 1 + below(word.length - 1));
      if (wrong && fold(wrong) !== fold(word))
        return question.slice(0, index) + wrong + question.slice(index + word.length);
    }
  };
}

export function withoutAccents(question) {
  return question.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
}
