import { piecesOf } from './line.js';
import type { Word } from './word.js';

const PAGE_NUMBER =
  /^(?:(?:page|p\.?)\s*)?[-–|\s]*(?<prefix>[A-Z]{1,5}\s?[-–.]\s?)?(?<number>\d{1,4})(?:\s*(?:\/|sur|of|de)\s*\d{1,4})?[-–|\s]*$/i;
/** Pages that must agree before a run of numbers is believed to be the page numbers. */
const MIN_PAGES = 3;
const LABELS_MIN_SHARE = 0.5;

/** The page number that a piece of text consists of: "SPM-12", "Page 3 sur 131"; null when it says anything else. */
export function pageNumberIn(text: string): { prefix: string; number: number } | null {
  const groups = PAGE_NUMBER.exec(text.trim())?.groups;
  if (!groups) return null;
  return { prefix: (groups.prefix ?? '').replace(/\s/g, ''), number: Number(groups.number) };
}

/**
 * Printed number minus page index that most pages share, because page numbers count up with the pages; null when fewer than
 * three pages agree.
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
  return texts.map((onPage, index) => {
    const printed = index + best.offset;
    const own = onPage.flatMap((text) => pageNumberIn(text) ?? []).find(({ number }) => number === printed);
    if (own) return `${own.prefix}${own.number}`;
    return printed > 0 ? String(printed) : String(index + 1);
  });
}
