import { changeOf, type Database } from '../library/database.js';
import type { Language } from '../passages/passage.js';
import type { Alternative, TermGroup } from './question-terms.js';
import { SetPhrases } from './set-phrases.js';
import { fold, stem, terms } from './stemming.js';

/** An acronym with what a text says that it stands for, as it is spelled there. */
export interface DefinedAcronym {
  acronym: string;
  longForm: string;
}

/** Two to ten letters, a capital first and two at least; the plural's s is no part of it. */
const ACRONYM = '(?=[A-Z][a-z]*[A-Z])[A-Z][A-Za-z]{1,9}';
const IN_BRACKETS = new RegExp(`\\((${ACRONYM})\\)`, 'gu');
const BEFORE_BRACKETS = new RegExp(`(?<![\\p{L}\\p{N}])(${ACRONYM}) \\(([^()]{5,90})\\)`, 'gu');
/** A line of a list of acronyms. */
const LISTED = new RegExp(`^(${ACRONYM})\\s*(?:[:|]|[-–]\\s)\\s*([^|.;:()\\n]{5,90})`, 'gmu');
const IN_QUESTION = new RegExp(`(?<![\\p{L}\\p{N}])${ACRONYM}(?![\\p{L}\\p{N}])`, 'gu');
const LONGEST_LONG_FORM_CHARACTERS = 100;

/**
 * The acronyms that a text defines: "life cycle assessment (LCA)", "LCA (life cycle assessment)", "LCA: life cycle assessment".
 *
 * The long form is the shortest text in which the acronym's letters come in order, the first at the beginning of a word
 * (Schwartz and Hearst 2003); its content words must be about as many as the letters.
 */
export function definedAcronyms(text: string, language: Language): DefinedAcronym[] {
  const line = text.replace(/\n(?![A-Z]{2})/g, ' ');
  const found: DefinedAcronym[] = [];
  for (const { 1: acronym, index } of line.matchAll(IN_BRACKETS)) {
    const before = line.slice(Math.max(0, index - LONGEST_LONG_FORM_CHARACTERS), index);
    const longForm = longFormIn(before.trimEnd(), acronym!, language);
    if (longForm) found.push({ acronym: singular(acronym!), longForm });
  }
  for (const pattern of [BEFORE_BRACKETS, LISTED]) {
    for (const [, acronym, given] of line.matchAll(pattern)) {
      const after = given!.trim();
      if (longFormIn(after, acronym!, language) === after) found.push({ acronym: singular(acronym!), longForm: after });
    }
  }
  return found;
}

/** The words that texts write in small letters: "sea" means the water there, even where South East Asia is called SEA. Addresses say nothing. */
export function smallLetterWords(texts: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const text of texts) {
    for (const [word] of text.matchAll(/(?<![\p{L}\p{N}./@])\p{Ll}{2,10}(?![\p{L}\p{N}/@]|\.\p{L})/gu))
      found.add(fold(word));
  }
  return found;
}

function singular(acronym: string): string {
  return acronym.replace(/(?<=[A-Z])s$/, '');
}

/** The shortest end of a text that the acronym's letters can stand for. */
function longFormIn(text: string, acronym: string, language: Language): string | undefined {
  const letters = fold(singular(acronym));
  // Folding letter by letter keeps the places.
  const plain = [...text].map((letter) => fold(letter)[0] ?? ' ').join('');
  if (plain.length !== text.length) return undefined;
  let at = plain.length;
  for (let letter = letters.length - 1; letter >= 0; letter--) {
    do at--;
    while (at >= 0 && (plain[at] !== letters[letter] || (letter === 0 && at > 0 && /[a-z0-9]/.test(plain[at - 1]!))));
    if (at < 0) return undefined;
  }
  const longForm = text.slice(at);
  const content = terms(longForm, language).length;
  const fits = content >= 2 && content >= letters.length / 2 && content <= letters.length;
  return fits && !/[.;:|]/.test(longForm) ? longForm : undefined;
}

/** What is only another way of saying counts a little less than the word itself. */
const ACRONYM_WEIGHT = 0.8;
/** Long forms of one acronym that are looked for, those of most passages first: "CDR" may be two things. */
const MOST_LONG_FORMS = 2;
const LONGEST_LONG_FORM_TERMS = 8;

interface KnownAcronyms {
  change: number;
  /** By the acronym, folded: the stems of its long forms, parted by spaces. */
  longForms: Map<string, string[]>;
  /** The other way. */
  acronyms: Map<string, string[]>;
}

/** What the reports of a library say of their acronyms, for questions. */
export class Acronyms {
  readonly #database: Database;
  readonly #phrases: SetPhrases;
  readonly #known = new Map<Language, KnownAcronyms>();

  constructor(database: Database, phrases: SetPhrases = new SetPhrases()) {
    this.#database = database;
    this.#phrases = phrases;
  }

  /**
   * Adds to a question's terms what the acronyms among them stand for, and to the words of a long form its acronym.
   *
   * 1. An acronym typed in capitals gets its long forms, as one alternative of several stems each.
   * 2. Words of the question that are a long form together get the acronym, each of them.
   * 3. For the other language, a long form is carried over by the lexicon's set phrases, and its acronym there with it.
   */
  expand(groups: readonly TermGroup[], question: string, from: Language, to: Language): TermGroup[] {
    const own = this.#acronymsOf(from);
    const there = from === to ? own : this.#acronymsOf(to);
    const carried = (longForm: string) => (from === to ? longForm : this.#phrases.inOther(longForm, from));
    const typed = new Map([...question.matchAll(IN_QUESTION)].map(([word]) => [fold(word), fold(singular(word))]));
    const added = new Map<string, string[]>();
    const add = (word: string, stems: readonly string[]) => added.set(word, [...(added.get(word) ?? []), ...stems]);
    for (const { word } of groups) {
      for (const longForm of own.longForms.get(typed.get(word) ?? '') ?? []) {
        const other = carried(longForm);
        if (other) add(word, [other, ...spellings(there, other, to)]);
      }
    }
    const stems = groups.map(({ word }) => stem(word, from));
    for (let start = 0; start < groups.length; start++) {
      for (let end = start + 2; end <= Math.min(groups.length, start + LONGEST_LONG_FORM_TERMS); end++) {
        const other = carried(stems.slice(start, end).join(' '));
        if (!other) continue;
        const acronyms = spellings(there, other, to);
        for (const { word } of groups.slice(start, end)) add(word, acronyms);
      }
    }
    return groups.map((group) => withAlternatives(group, added.get(group.word) ?? []));
  }

  /** The acronyms of a language, read when first needed and again when the reports have changed. */
  #acronymsOf(language: Language): KnownAcronyms {
    const change = changeOf(this.#database);
    const known = this.#known.get(language);
    if (known?.change === change) return known;
    const rows = this.#database
      .prepare<[string], { acronym: string; long_form: string }>(
        `SELECT acronym, long_form FROM acronyms WHERE language = ?
         GROUP BY acronym, long_form ORDER BY sum(passages) DESC, long_form`,
      )
      .all(language);
    const fresh: KnownAcronyms = { change, longForms: new Map(), acronyms: new Map() };
    for (const { acronym, long_form: longForm } of rows) {
      const longForms = fresh.longForms.get(acronym) ?? [];
      if (longForms.length >= MOST_LONG_FORMS) continue;
      fresh.longForms.set(acronym, [...longForms, longForm]);
      fresh.acronyms.set(longForm, [...(fresh.acronyms.get(longForm) ?? []), acronym]);
    }
    this.#known.set(language, fresh);
    return fresh;
  }
}

/** The stems of a long form's acronyms, also of their plurals. */
function spellings({ acronyms }: KnownAcronyms, longForm: string, language: Language): string[] {
  return (acronyms.get(longForm) ?? []).flatMap((acronym) => [stem(acronym, language), stem(`${acronym}s`, language)]);
}

function withAlternatives(group: TermGroup, stems: readonly string[]): TermGroup {
  const present = new Set(group.alternatives.map((each) => each.stem));
  const others = [...new Set(stems)].filter((each) => !present.has(each));
  if (others.length === 0) return group;
  const alternatives: Alternative[] = others.map((each) => ({ stem: each, weight: ACRONYM_WEIGHT }));
  return { ...group, alternatives: [...group.alternatives, ...alternatives] };
}
