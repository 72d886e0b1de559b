import { piecesOf } from './line.js';
import type { Word } from './word.js';

const NUMBER_IN_FOOTER =
  /^(?:(?:page|p\.?)\s*)?[-–|\s]*(?<prefix>[A-Z]{1,5}\s?[-–.]\s?)?(?<number>\d{1,4})(?:\s*(?:\/|sur|of|de)\s*\d{1,4})?[-–|\s]*$/i;
const MIN_SHARE = 0.5;

/**
 * The number printed on each page, from the running headers that were taken out.
 *
 * Page numbers count up with the pages: the offset between printed and PDF number that most pages share is the report's;
 * pages outside of that run keep their PDF number.
 *
 * @param chrome words taken out of each page
 */
export function printedLabels(chrome: readonly (readonly Word[])[]): string[] {
  const offsets = new Map<number, number>();
  const found = chrome.map((words, index) =>
    piecesOf(words).flatMap((piece) => {
      const match = NUMBER_IN_FOOTER.exec(piece.text.trim());
      if (!match?.groups) return [];
      const number = Number(match.groups.number);
      offsets.set(number - index, (offsets.get(number - index) ?? 0) + 1);
      return [{ number, prefix: (match.groups.prefix ?? '').replace(/\s/g, '') }];
    }),
  );
  const best = [...offsets].sort((a, b) => b[1] - a[1])[0];
  if (!best || best[1] < MIN_SHARE * chrome.length) return chrome.map((_, index) => String(index + 1));
  const [offset] = best;
  return chrome.map((_, index) => {
    const printed = index + offset;
    const own = found[index]!.find((each) => each.number === printed);
    if (own) return `${own.prefix}${own.number}`;
    return printed > 0 ? String(printed) : String(index + 1);
  });
}
