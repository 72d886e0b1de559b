import type { Database } from '../library/database.js';
import type { Language } from '../passages/passage.js';
import { fold, stem, words } from '../words/stemming.js';
import { isStopWord } from '../words/stop-words.js';

/** By what people name a report. */
export interface ReportIdentity {
  title: string;
  file: string;
  publisher: string | null;
  language: Language;
  /** What its first pages say. */
  front: string;
}

/** What a name says for a report: its title, file name and publisher say it outright, its first pages speak of other things, too. */
export const OUTRIGHT = 1;
const IN_FRONT = 0.25;
/** Of the first pages that hold text. */
const FRONT_PAGES = 3;
const FRONT_CHARACTERS = 4000;

/** "IPCC", "AR6", "MiNumEco": two capitals or a capital and a digit. */
const SIGN = /(?<![\p{L}\p{N}])(?=[\p{L}\p{N}]*\p{Lu}[\p{L}\p{N}]*[\p{Lu}\p{N}])\p{Lu}[\p{L}\p{N}]+/gu;
/** The point in the number of a sign. */
const POINT_IN_SIGN = /(?<=(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]*\d)\.(?=\d)/gu;
/** Three words in capitals after each other are a heading, whose words are no signs. */
const IN_CAPITALS = /(?<![\p{L}\p{N}])(?:[\p{Lu}\p{N}'’-]+[\s,:()]+){2,}[\p{Lu}\p{N}'’-]+(?![\p{L}\p{N}])/gu;
const PARTS: Readonly<Record<string, string>> = {
  group: 'group',
  groupe: 'group',
  chapter: 'chapter',
  chapitre: 'chapter',
  volume: 'volume',
  tome: 'volume',
  part: 'part',
  partie: 'part',
};
const NUMBERED_PART =
  /(?<!\p{L})(groupe?|chapter|chapitre|volume|tome|part|partie)(?: de travail)? (?:n° ?)?([IVX]+|\d+)(?![\p{L}\d])/giu;
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** How a name lies in the table: a stem with its language, a sign or a numbered part with none. */
export function nameKey(term: string, language: Language | '' = ''): string {
  return `${language}:${term}`;
}

/** "Working Group III", "groupe de travail III", "Chapter 6": "group 3", "chapter 6", the same in both languages. */
export function numberedParts(text: string): string[] {
  return [...text.matchAll(NUMBERED_PART)].flatMap(([, part, number]) => {
    const value = ROMAN.indexOf(number!) + 1 || Number(number);
    return value > 0 ? [`${PARTS[part!.toLowerCase()]} ${value}`] : [];
  });
}

/** Signs as file names write them, without the points of their numbers: "SR15" for "SR1.5". */
export function withPlainSigns(text: string): string {
  return text.replace(POINT_IN_SIGN, '');
}

/** The signs of a text, folded. */
export function signsOf(text: string): string[] {
  return [...text.matchAll(SIGN)].map(([sign]) => fold(sign));
}

/** The names of a report with what each says for it, 0 to 1, by their keys. */
export function namesOf({ language, publisher, ...given }: ReportIdentity): Map<string, number> {
  const [title, file, front] = [given.title, given.file, given.front].map(withPlainSigns) as [string, string, string];
  const names = new Map<string, number>();
  const add = (keys: readonly string[], weight: number) => {
    for (const key of keys) names.set(key, Math.max(names.get(key) ?? 0, weight));
  };
  const stemsOf = (text: string) =>
    words(text, language)
      .filter((word) => !isStopWord(word, language))
      .map((word) => nameKey(stem(word, language), language));
  const partsOf = (text: string) => numberedParts(text).map((part) => nameKey(part));
  const signKeys = (text: string) => signsOf(text).map((sign) => nameKey(sign));
  const parted = file.replace(/[_-]+/g, ' ');
  add([...stemsOf(front), ...signKeys(front)], IN_FRONT);
  add(partsOf(front), OUTRIGHT);
  for (const text of [title, publisher ?? '']) {
    add([...stemsOf(text), ...signKeys(text.replace(IN_CAPITALS, ' ')), ...partsOf(text)], OUTRIGHT);
  }
  // "Chapter06" is chapter 6.
  add([...stemsOf(parted), ...signKeys(parted), ...partsOf(parted.replace(/(?<=\p{L})(?=\d)/gu, ' '))], OUTRIGHT);
  return names;
}

/** Writes the names of a report, by its key. Its passages must be there. */
export function learnNames(database: Database, reportKey: number): void {
  const report = database
    .prepare<[number], Omit<ReportIdentity, 'front'>>(
      'SELECT title, file, publisher, language FROM reports WHERE key = ?',
    )
    .get(reportKey)!;
  const front = database
    .prepare<[number, number], string>(
      `WITH body AS (SELECT id, pages ->> 0 AS page, text FROM passages WHERE report_key = ? AND part = 'body')
       SELECT text FROM body WHERE page IN (SELECT DISTINCT page FROM body ORDER BY page LIMIT ?) ORDER BY id`,
    )
    .pluck()
    .all(reportKey, FRONT_PAGES)
    .join('\n')
    .slice(0, FRONT_CHARACTERS);
  const insert = database.prepare('INSERT OR REPLACE INTO report_names (name, report_key, weight) VALUES (?, ?, ?)');
  for (const [name, weight] of namesOf({ ...report, front })) insert.run(name, reportKey, weight);
}
