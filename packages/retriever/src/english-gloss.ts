import type { LearnedLexicon } from './learned-lexicon.js';
import { fold, spelledWords, stem } from './stemming.js';
import { isStopWord } from './stop-words.js';

const LONGEST_PHRASE_TERMS = 4;
/** Stop words that may stand between the content words of a set phrase: "prise en compte", "mise en service de la". */
const MOST_STOP_WORDS_IN_PHRASE = 2;

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
 * 3. Of several readings the likeliest that the reports use (probability × √ frequency).
 * 4. Unknown words stay as they stand: they are names, numbers or words that both languages share.
 *
 * @param frequency in how many passages of the English index a stem occurs
 */
export function englishGloss(text: string, lexicon: LearnedLexicon, frequency: (stem: string) => number): string {
  const content = contentWords(text);
  const gloss: string[] = [];
  let at = 0;
  while (at < content.length) {
    const phrase = phraseAt(content, at, lexicon);
    gloss.push(phrase?.english ?? wordInEnglish(content[at]!, lexicon, frequency));
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
    if (words.at(-1)!.place - words[0]!.place > terms - 1 + MOST_STOP_WORDS_IN_PHRASE) continue;
    const english = lexicon.phrases.get(words.map((word) => word.stem).join(' '));
    if (english) return { english, terms };
  }
  return undefined;
}

function wordInEnglish(word: ContentWord, lexicon: LearnedLexicon, frequency: (stem: string) => number): string {
  const known = lexicon.forms.get(word.spelled) ?? lexicon.folded.get(fold(word.spelled)) ?? lexicon.stems.get(word.stem);
  if (!known || /\d/.test(word.spelled)) return word.spelled;
  let best = '';
  let most = -1;
  for (const { word: english, weight } of known) {
    const worth = weight * Math.sqrt(1 + frequency(stem(english, 'en')));
    if (worth > most) [best, most] = [english, worth];
  }
  return best;
}
