import type { Passage } from '@lampyre/retriever';
import { isWhole } from './fragment.js';

/**
 * Tells lines that stand on several pages of a report and differ in nothing but their numbers: "Report on marshes I 34 I".
 * They are running headers that were read as text, and say nothing.
 *
 * @param units of passages, as their texts
 */
export function runningLines(units: readonly { passage: Pick<Passage, 'report' | 'pages'>; text: string }[]) {
  const pages = new Map<string, Set<number>>();
  for (const { passage, text } of units) {
    const line = lineOf(passage, text);
    if (line === undefined) continue;
    const known = pages.get(line) ?? new Set();
    pages.set(line, known.add(passage.pages[0] ?? 0));
  }
  return (passage: Pick<Passage, 'report'>, text: string): boolean => {
    const line = lineOf(passage, text);
    return line !== undefined && (pages.get(line)?.size ?? 0) > 1;
  };
}

/** What stays the same in a running line; undefined for sentences, items, and lines without a number. */
function lineOf({ report }: Pick<Passage, 'report'>, text: string): string | undefined {
  if (isWhole(text) || !/\d/.test(text)) return undefined;
  return `${report}\n${text.replace(/\d+/g, '#')}`;
}
