import { changeOf, type Database, prepared } from '../library/database.js';
import type { Language } from '../passages/passage.js';
import { type LearnedLexicon, learnedLexicon } from './learned-lexicon.js';
import { fold, spellableWords, stem } from './stemming.js';
import { isStopWord, stopWords } from './stop-words.js';

/** One error is forgiven for so many letters; shorter words have too many neighbours to tell which one was meant. */
const LETTERS_PER_ERROR = 5;
const MOST_ERRORS = 2;
/** Most names are in no report and near to some word of one ("Lille", "ville"): only long ones are read as another. */
const LEAST_NAME_LETTERS = 8;

/** Words that may have been meant, by their first letter, which is seldom mistyped, and their length: "c7". */
type Vocabulary = Map<string, KnownWord[]>;

interface KnownWord {
  word: string;
  /** One bit for each letter that the word has. */
  letters: number;
  /** In how many passages it is; stop words are everywhere. */
  passages: number;
}

/**
 * Forgives typing errors: for a word that no index and no lexicon knows, what was probably meant.
 *
 * Whole words are compared, as the reports print them: an error at a word's end changes its stem beyond recognition.
 */
export class Spelling {
  readonly #database: Database;
  readonly #lexicon: LearnedLexicon;
  readonly #vocabularies = new Map<Language, { change: number; vocabulary: Vocabulary }>();

  constructor(database: Database, lexicon: LearnedLexicon = learnedLexicon()) {
    this.#database = database;
    this.#lexicon = lexicon;
  }

  /** For each unknown word of a question, folded, the known word that is meant; words with no near one are left out. */
  readings(question: string, language: Language): Map<string, string> {
    const readings = new Map<string, string>();
    // What stands before an apostrophe is cut short, not mistyped.
    for (const { 0: token, index } of question.matchAll(/\p{L}+(?![\p{L}'’])/gu)) {
      const word = fold(token);
      const mostErrors = errorsForgiven(word, token, index > 0);
      if (mostErrors === 0 || this.#isKnown(word)) continue;
      const meant = nearestWord(word, mostErrors, this.#vocabulary(language));
      if (meant) readings.set(word, meant);
    }
    return readings;
  }

  #isKnown(word: string): boolean {
    return (['en', 'fr'] as const).some((language) => {
      const own = stem(word, language);
      return (
        isStopWord(word, language) ||
        this.#lexicon.translations[language].has(own) ||
        (language === 'fr' && this.#lexicon.stems.has(own)) ||
        prepared<[string], number>(this.#database, `SELECT 1 FROM vocabulary_${language} WHERE term = ?`).get(own) !==
          undefined
      );
    });
  }

  /** The words of the reports and of the lexicon, read when first needed and again when the reports have changed. */
  #vocabulary(language: Language): Vocabulary {
    const change = changeOf(this.#database);
    const known = this.#vocabularies.get(language);
    if (known?.change === change) return known.vocabulary;
    const inPassages = new Map<string, number>();
    for (const word of lexiconWords(this.#lexicon, language)) inPassages.set(word, 0);
    const ofReports = this.#database.prepare<[], { word: string; doc: number }>(
      `SELECT word, doc FROM words_${language}`,
    );
    for (const { word, doc } of ofReports.iterate()) inPassages.set(word, doc);
    for (const word of stopWords(language)) inPassages.set(word, Number.POSITIVE_INFINITY);
    const vocabulary: Vocabulary = new Map();
    for (const [word, passages] of inPassages) {
      const key = `${word[0]}${word.length}`;
      const alike = vocabulary.get(key) ?? [];
      vocabulary.set(key, alike);
      alike.push({ word, letters: lettersOf(word), passages });
    }
    this.#vocabularies.set(language, { change, vocabulary });
    return vocabulary;
  }
}

/** A text with the words of `readings` as they are meant. */
export function respelled(text: string, readings: ReadonlyMap<string, string>): string {
  if (readings.size === 0) return text;
  return text.replace(/\p{L}+/gu, (token) => readings.get(fold(token)) ?? token);
}

function* lexiconWords({ forms }: LearnedLexicon, language: Language): Generator<string> {
  for (const [french, english] of forms) yield* spellableWords(language === 'fr' ? french : english, language);
}

function errorsForgiven(word: string, token: string, inside: boolean): number {
  // "UNFCCC" is a sign, of which a neighbour means something else.
  if (!/^[a-z]+$/.test(word) || token === token.toUpperCase()) return 0;
  const isName = inside && token[0] !== token[0]!.toLowerCase();
  if (isName) return word.length < LEAST_NAME_LETTERS ? 0 : 1;
  return Math.min(MOST_ERRORS, Math.floor(word.length / LETTERS_PER_ERROR));
}

/** The word with the fewest errors between; of several, the one in most passages. */
function nearestWord(word: string, mostErrors: number, vocabulary: Vocabulary): string | undefined {
  const letters = lettersOf(word);
  let best: (KnownWord & { errors: number }) | undefined;
  for (let length = word.length - mostErrors; length <= word.length + mostErrors; length++) {
    for (const known of vocabulary.get(`${word[0]}${length}`) ?? []) {
      const limit = best?.errors ?? mostErrors;
      // Each error changes which letters there are by two at most.
      if (bitsOf(letters ^ known.letters) > 2 * limit) continue;
      const errors = errorsBetween(word, known.word, limit);
      if (errors === undefined) continue;
      if (!best || errors < best.errors || known.passages > best.passages) best = { ...known, errors };
    }
  }
  return best?.word;
}

/**
 * Letters left out, added, changed or exchanged with the next one that lie between two words (optimal string alignment, Damerau
 * 1964); undefined when more than `most`.
 */
export function errorsBetween(a: string, b: string, most: number): number | undefined {
  let twoBack: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let fewest = Math.min(changed, last[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        fewest = Math.min(fewest, twoBack[j - 2]! + 1);
      row.push(fewest);
    }
    if (Math.min(...row, ...last) > most) return undefined;
    twoBack = last;
    last = row;
  }
  return last[b.length]! <= most ? last[b.length] : undefined;
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) - 97);
  return letters;
}

function bitsOf(number: number): number {
  let bits = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}
