import { piecesOf } from './line.js';
import type { Word } from './word.js';

const PAGE_NUMBER =
  /^(?:(?:page|p\.?)\s*)?[-–|\s]*(?<prefix>[A-Z]{1,5}\s?[-–.]\s?)?(?<number>\d{1,4})(?:\s*(?:\/|sur|of|de)\s*\d{1,4})?[-–|\s]*$/i;
const ROMAN_NUMBER = /^[-–|\s]*(?<tens>x{0,3}|xl|lx{0,3})(?<ones>ix|iv|v?i{0,3})[-–|\s]*$/i;
const ROMAN_TENS = ['', 'x', 'xx', 'xxx', 'xl', 'l', 'lx', 'lxx', 'lxxx'];
const ROMAN_ONES = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
/** Pages that must agree before a run of numbers is believed to be the page numbers. */
const MIN_PAGES = 3;
const LABELS_MIN_SHARE = 0.5;
/** A numbering of its own, as front pages have, is seen on neighbours this near. */
const RUN_REACH = 2;

/** The page number that a piece of text consists of: "SPM-12", "Page 3 sur 131"; null when it says anything else. */
export function pageNumberIn(text: string): { prefix: string; number: number } | null {
  const groups = PAGE_NUMBER.exec(text.trim())?.groups;
  if (!groups) return null;
  return { prefix: (groups.prefix ?? '').replace(/\s/g, ''), number: Number(groups.number) };
}

/** 14 of "xiv" or "– XIV –"; null for anything but a roman number below ninety. */
export function romanNumberIn(text: string): number | null {
  const groups = ROMAN_NUMBER.exec(text.trim())?.groups;
  if (!groups) return null;
  const place = (digits: readonly string[], part = ''): number => digits.indexOf(part.toLowerCase());
  return 10 * place(ROMAN_TENS, groups.tens) + place(ROMAN_ONES, groups.ones) || null;
}

/** How the pages of a report are numbered, as their margins tell. */
export interface Numbering {
  /** Whether a piece of text in the margin of a page (index from 0) is its number. */
  isNumberOf(index: number, text: string): boolean;
}

/**
 * 1. Printed number minus page index that most pages share, because page numbers count up with the pages.
 * 2. Numbers that count up over three neighbouring pages: front pages are numbered apart, mostly in roman, and parts may begin anew.
 *
 * @param texts pieces of text in the margins of each page
 */
export function numberingOf(texts: readonly (readonly string[])[]): Numbering {
  const offset = numberingOffset(texts);
  const printed = texts.map((onPage, index) => new Set(onPage.flatMap((text) => runKeys(text, index))));
  const isInRun = (index: number, key: string): boolean => {
    const near = printed.slice(Math.max(0, index - RUN_REACH), index + RUN_REACH + 1);
    return near.filter((keys) => keys.has(key)).length >= MIN_PAGES;
  };
  return {
    isNumberOf: (index, text) => {
      const number = pageNumberIn(text)?.number;
      return (
        (number !== undefined && number - index === offset) || runKeys(text, index).some((key) => isInRun(index, key))
      );
    },
  };
}

/** Numbers of one numbering share their key. */
function runKeys(text: string, index: number): string[] {
  const arabic = pageNumberIn(text);
  const roman = romanNumberIn(text);
  return [
    ...(arabic ? [`${arabic.prefix}${arabic.number - index}`] : []),
    ...(roman === null ? [] : [`roman ${roman - index}`]),
  ];
}

/**
 * Printed number minus page index that most pages share; null when fewer than three pages agree.
 *
 * @param texts pieces of text in the margins of each page
 */
export function numberingOffset(texts: readonly (readonly string[])[]): number | null {
  return votes(texts)?.offset ?? null;
}

function votes(texts: readonly (readonly string[])[]): { offset: number; pages: number } | null {
  const offsets = new Map<number, number>();
  texts.forEach((onPage, index) => {
    const own = new Set(onPage.flatMap((text) => pageNumberIn(text) ?? []).map(({ number }) => number - index));
    for (const offset of own) offsets.set(offset, (offsets.get(offset) ?? 0) + 1);
  });
  const best = [...offsets].sort((a, b) => b[1] - a[1])[0];
  return best && best[1] >= Math.min(MIN_PAGES, texts.length) ? { offset: best[0], pages: best[1] } : null;
}

/**
 * The number printed on each page, from the running headers that were taken out; the PDF's own number where the report
 * prints none.
 *
 * @param chrome words taken out of each page
 */
export function printedLabels(chrome: readonly (readonly Word[])[]): string[] {
  const texts = chrome.map((words) => piecesOf(words).map((piece) => piece.text));
  const best = votes(texts);
  if (!best || best.pages < LABELS_MIN_SHARE * chrome.length) return chrome.map((_, index) => String(index + 1));
  const numbering = numberingOf(texts);
  return texts.map((onPage, index) => {
    const printed = index + best.offset;
    const own = onPage.flatMap((text) => pageNumberIn(text) ?? []).find(({ number }) => number === printed);
    if (own) return `${own.prefix}${own.number}`;
    const roman = onPage.find((text) => romanNumberIn(text) !== null && numbering.isNumberOf(index, text));
    if (roman) return roman.replace(/[-–|\s]/g, '');
    return printed > 0 ? String(printed) : String(index + 1);
  });
}
