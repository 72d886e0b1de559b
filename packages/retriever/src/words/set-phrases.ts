import type { Language } from '../passages/passage.js';
import { type LearnedLexicon, learnedLexicon } from './learned-lexicon.js';
import type { TermGroup } from './question-terms.js';
import { stem, terms } from './stemming.js';

const LONGEST_PHRASE_TERMS = 4;
/** A phrase whose words say it nearly as well is not looked for. */
const LEAST_WEIGHT = 0.05;

/** The lexicon's set phrases, read from either language. */
export class SetPhrases {
  readonly #lexicon: LearnedLexicon;
  #french: ReadonlyMap<string, string> | undefined;

  constructor(lexicon: LearnedLexicon = learnedLexicon()) {
    this.#lexicon = lexicon;
  }

  /** What a phrase of `from` is in the other language, both as stems of content words parted by spaces. */
  inOther(phrase: string, from: Language): string | undefined {
    if (from === 'fr') {
      const english = this.#lexicon.phrases.get(phrase);
      return english && terms(english, 'en').join(' ');
    }
    this.#french ??= new Map(
      [...this.#lexicon.phrases].reverse().map(([french, english]) => [terms(english, 'en').join(' '), french]),
    );
    return this.#french.get(phrase);
  }

  /**
   * The words of a question, with what they are together in the other language: "eau douce" is "freshwater", where its words by themselves
   * are "soft" and "water". The longest phrase that fits is taken. Each of its words gets the whole, which counts so much that together with
   * what the word itself finds there it is worth one word.
   */
  addTo(groups: readonly TermGroup[], from: Language): TermGroup[] {
    const stems = groups.map(({ word }) => stem(word, from));
    const found = [...groups];
    for (let start = 0; start < groups.length; start++) {
      const longest = Math.min(LONGEST_PHRASE_TERMS, groups.length - start);
      for (let length = longest; length > 0; length--) {
        const other = this.inOther(stems.slice(start, start + length).join(' '), from);
        if (!other) continue;
        for (let at = start; at < start + length; at++) found[at] = withPhrase(groups[at]!, other);
        start += length - 1;
        break;
      }
    }
    return found;
  }
}

function withPhrase(group: TermGroup, phrase: string): TermGroup {
  const parts = phrase.split(' ');
  const ofWord = group.alternatives.filter((each) => parts.includes(each.stem)).map(({ weight }) => weight);
  const weight = 1 - Math.max(0, ...ofWord);
  if (weight < LEAST_WEIGHT) return group;
  return { ...group, alternatives: [...group.alternatives, { stem: phrase, weight }] };
}
