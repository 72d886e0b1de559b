import type { Database } from '../library/database.js';
import type { Statement } from '../library/sqlite.js';
import type { Language } from '../passages/passage.js';
import { placeNames } from '../questions/place-names.js';
import type { Translate } from '../words/question-terms.js';
import { fold, stem, words } from '../words/stemming.js';
import { isStopWord } from '../words/stop-words.js';
import {
  type Clause,
  clausesOf,
  headOf,
  isCommonInNames,
  isNation,
  SOURCE_OPENER,
  takesSign,
} from './naming-clauses.js';
import { nameKey, numberedParts, OUTRIGHT, signsOf } from './report-names.js';

/** The reports that a question names, and what it asks of them. */
export interface Naming {
  /** By the key of a report: how well the name fits it, as a share (0 to 1) of how well it fits the best. */
  reports: ReadonlyMap<number, number>;
  /** The question without the words that only name: "Selon l'ADEME, combien …" asks "Combien …". */
  asked: string;
}

/** Less sure translations name nothing. */
const LEAST_TRANSLATION = 0.25;
/** The share of the words of a clause that must be names for it to do nothing but name. */
const ONLY_NAMES = 0.75;

interface NameWord {
  word: string;
  /** By the key of a report: what the word says for it. */
  reports: ReadonlyMap<number, number>;
}

/** What heads a clause: a noun for documents, one that may be, or a name. */
type Head = 'document' | 'perhaps' | 'name';

/** Finds the reports of a library that questions name. */
export class ReportNames {
  readonly #translate: Translate;
  readonly #reportsOf: Statement<[string], { key: number; weight: number }>;
  readonly #reports: Statement<[], number>;

  constructor(database: Database, translate: Translate) {
    this.#translate = translate;
    this.#reportsOf = database.prepare(
      `SELECT report_key AS key, max(weight) AS weight FROM report_names JOIN reports ON key = report_key
       WHERE name IN (SELECT value FROM json_each(?)) AND status = 'ready' GROUP BY report_key`,
    );
    this.#reports = database.prepare<[], number>(`SELECT count(*) FROM reports WHERE status = 'ready'`).pluck();
  }

  /**
   * What a question names, undefined when it names nothing that the library knows.
   *
   * 1. Words that name open with "selon", "according to", "in the", "du" …, run to the next comma or question word, and are headed by a
   *    noun for documents or by a name; or stand in "que dit … sur", "what does … say about".
   * 2. Each of their words speaks for the reports whose title, file name, publisher or first pages hold it, the more the fewer they are.
   * 3. Where they do nothing but name, they are no part of what is asked.
   */
  namedIn(question: string, language: Language): Naming | undefined {
    for (const clause of clausesOf(question, language)) {
      const head = this.#headOf(clause, language);
      const named = head && this.#weigh(clause.name, head, language);
      if (!named) continue;
      const before = question.slice(0, clause.start).replace(/[\s,]+$/, '');
      const rest = `${before} ${question.slice(clause.end).replace(/^[\s,:.]+/, '')}`.trim();
      const asksOn = /\p{L}{3}/u.test(rest);
      const namesOnly = named.onlyNames && (head !== 'name' || clause.opener === SOURCE_OPENER);
      return { reports: named.reports, asked: namesOnly && asksOn ? rest : question };
    }
    return undefined;
  }

  /** What heads a clause; undefined for what names nothing. */
  #headOf(clause: Clause, language: Language): Head | undefined {
    const head = headOf(clause, language);
    if (!head) return undefined;
    const holdsSign = this.#isOutright(signsOf(clause.name).flatMap((sign) => this.#signKeys(sign, language)));
    if (head.isDocument) return head.isDefinite || holdsSign ? 'document' : undefined;
    if (head.isPerhapsDocument) {
      if (head.isNumbered || holdsSign) return 'document';
      return head.isDefinite ? 'perhaps' : undefined;
    }
    if (!takesSign(clause.opener)) return undefined;
    const isSource = clause.opener === SOURCE_OPENER;
    const lowerCaseSign = isSource && head.word.length > 2 ? [fold(head.word)] : [];
    const signs = [...signsOf(head.word), ...lowerCaseSign].flatMap((sign) => this.#signKeys(sign, language));
    const isProper = isSource && /^\p{Lu}/u.test(head.word) && !placeNames().has(fold(head.word));
    const proper = isProper ? (['en', 'fr'] as const).map((of) => nameKey(stem(fold(head.word), of), of)) : [];
    return this.#isOutright([...signs, ...proper]) ? 'name' : undefined;
  }

  #isOutright(keys: readonly string[]): boolean {
    return [...this.#reportsNamed(keys).values()].includes(OUTRIGHT);
  }

  #weigh(
    name: string,
    head: Head,
    language: Language,
  ): { reports: ReadonlyMap<number, number>; onlyNames: boolean } | undefined {
    const all = this.#reports.get()!;
    const names = this.#nameWords(name, language);
    const sums = new Map<number, number>();
    for (const { reports } of names) {
      const share = [...reports.values()].reduce((sum, weight) => sum + weight, 0);
      const rarity = Math.max(0, Math.log((all + 0.5) / (share + 0.5)));
      for (const [key, weight] of reports) sums.set(key, (sums.get(key) ?? 0) + rarity * weight);
    }
    const [first] = [...sums].sort((a, b) => b[1] - a[1]);
    if (!first) return undefined;
    const [bestKey, best] = first;
    const fits = (least: number) =>
      names.filter(({ word, reports }) => (reports.get(bestKey) ?? 0) >= least || isYear(word)).length;
    if (fits(OUTRIGHT) === 0) return undefined;
    if (head === 'perhaps' && fits(OUTRIGHT) < Math.max(2, names.length)) return undefined;
    return {
      reports: new Map([...sums].map(([key, sum]) => [key, best > 0 ? sum / best : 0])),
      onlyNames: fits(Number.MIN_VALUE) >= ONLY_NAMES * names.length,
    };
  }

  /** The words of a name but those that any document is called by, with what each says. */
  #nameWords(name: string, language: Language): NameWord[] {
    const other = language === 'en' ? 'fr' : 'en';
    const signs = new Set(signsOf(name));
    const parts = numberedParts(name);
    const found = [...new Set(words(name, language))].flatMap((word): NameWord[] => {
      const ofPart = parts.length > 0 && /^(?:[ivx]+|\d+|working|travail)$/.test(word);
      if (isStopWord(word, language) || ofPart || isNation(word)) return [];
      const translated = this.#translate(word, language, other).filter(({ weight }) => weight >= LEAST_TRANSLATION);
      const reports = this.#reportsNamed([
        nameKey(stem(word, language), language),
        ...translated.map((each) => nameKey(each.stem, other)),
        // Names and numbers are the same in both languages.
        ...(signs.has(word) || /\d/.test(word) ? [nameKey(stem(word, other), other)] : []),
        ...this.#signKeys(word, language),
      ]);
      return isCommonInNames(word, language) && reports.size === 0 ? [] : [{ word, reports }];
    });
    return [...found, ...parts.map((word) => ({ word, reports: this.#reportsNamed([nameKey(word)]) }))];
  }

  #reportsNamed(keys: readonly string[]): ReadonlyMap<number, number> {
    if (keys.length === 0) return new Map();
    return new Map(this.#reportsOf.all(JSON.stringify(keys)).map(({ key, weight }) => [key, weight]));
  }

  /** A sign and what it is in the other language: "GIEC", "IPCC". */
  #signKeys(sign: string, language: Language): string[] {
    const other = language === 'en' ? 'fr' : 'en';
    const translated = this.#translate(sign, language, other).filter(({ weight }) => weight === 1);
    return [sign, ...translated.map((each) => each.stem)].map((each) => nameKey(each));
  }
}

function isYear(word: string): boolean {
  return /^(?:19|20)\d\d$/.test(word);
}
