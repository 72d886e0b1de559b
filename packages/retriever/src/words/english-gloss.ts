import type { LearnedLexicon } from './learned-lexicon.js';
import { fold, spelledWords, stem } from './stemming.js';
import { isStopWord } from './stop-words.js';

const LONGEST_PHRASE_TERMS = 4;

interface ContentWord {
  spelled: string;
  stem: string;
  /** Place among all words of the text. */
  place: number;
}

/**
 * A French text read in English word by word, for an embedding model that knows English only.
 *
 * 1. Set phrases first, the longest that fits: "gaz à effet de serre" → "greenhouse gas", "centre de données" → "data centre".
 * 2. Then each content word as it is spelled, because "marché" is no "marche"; typed without accents, or in a form that the
 *    lexicon lacks, it is read as the most frequent word that looks so, or that shares its stem.
 * 3. Unknown words stay as they stand: they are names, numbers or words that both languages share.
 *
 * The reading does not depend on the library: choosing the one that its reports use gained nothing (docs/measures.md).
 */
export function englishGloss(text: string, lexicon: LearnedLexicon): string {
  const content = contentWords(text);
  const gloss: string[] = [];
  let at = 0;
  while (at < content.length) {
    const phrase = phraseAt(content, at, lexicon);
    gloss.push(phrase?.english ?? wordInEnglish(content[at]!, lexicon));
    at += phrase?.terms ?? 1;
  }
  return gloss.join(' ');
}

function contentWords(text: string): ContentWord[] {
  return spelledWords(text, 'fr').flatMap((spelled, place) => {
    const folded = fold(spelled);
    return isStopWord(folded, 'fr') ? [] : [{ spelled, stem: stem(folded, 'fr'), place }];
  });
}

function phraseAt(
  content: readonly ContentWord[],
  at: number,
  lexicon: LearnedLexicon,
): { english: string; terms: number } | undefined {
  for (let terms = Math.min(LONGEST_PHRASE_TERMS, content.length - at); terms > 1; terms--) {
    const words = content.slice(at, at + terms);
    const stopWordsBetween = words.at(-1)!.place - words[0]!.place - (terms - 1);
    if (stopWordsBetween > terms) continue;
    const english = lexicon.phrases.get(words.map((word) => word.stem).join(' '));
    if (english) return { english, terms };
  }
  return undefined;
}

function wordInEnglish({ spelled, stem: own }: ContentWord, lexicon: LearnedLexicon): string {
  // Letters by themselves and numbers are signs, not words.
  if (spelled.length === 1 || /\d/.test(spelled)) return spelled;
  const plain = fold(spelled);
  return (
    lexicon.forms.get(spelled) ??
    lexicon.folded.get(plain) ??
    lexicon.forms.get(plain) ??
    lexicon.stems.get(own) ??
    spelled
  );
}
