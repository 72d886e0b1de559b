import type { FoundPassage } from './given-answer.js';

/** A passage over more pages than this sends its reader searching and counts as no hit. */
const PAGES_MAX = 3;
const DEPTH = 10;

export interface RetrievalScores {
  /** 1 when a right page is among the first 1, 5, 10 passages. */
  hit1: 0 | 1;
  hit5: 0 | 1;
  hit10: 0 | 1;
  /** 1 ÷ rank of the first right passage, 0 beyond the tenth. */
  mrr: number;
  /** Normalised discounted cumulative gain of the first ten: a page counts the first time that it is found. */
  ndcg: number;
}

/**
 * Scores what a search found, best first, by page.
 *
 * 1. A passage is right when it lies on a page that answers and on no more than three pages.
 * 2. nDCG: gain 1 for the first right page of a passage that no earlier one brought, discounted by log₂(rank + 1); ideal: a right
 *    page on each of the first ranks (Järvelin and Kekäläinen 2002).
 *
 * @param right pages that answer, by report, named as in `found`
 */
export function scoreRetrieval(
  found: readonly FoundPassage[],
  right: Readonly<Record<string, readonly number[]>>,
): RetrievalScores {
  const rightPages = found.map(({ report, pages }) =>
    pages.length > PAGES_MAX
      ? []
      : pages.filter((page) => right[report]?.includes(page)).map((page) => `${report}:${page}`),
  );
  const first = rightPages.findIndex((pages) => pages.length > 0);
  const within = (depth: number) => (first >= 0 && first < depth ? 1 : 0);
  const seen = new Set<string>();
  let gain = 0;
  rightPages.slice(0, DEPTH).forEach((pages, index) => {
    const fresh = pages.find((page) => !seen.has(page));
    if (fresh === undefined) return;
    seen.add(fresh);
    gain += discount(index);
  });
  const wanted = Math.min(DEPTH, Object.values(right).flat().length);
  const ideal = Array.from({ length: wanted }, (_, index) => discount(index)).reduce((sum, each) => sum + each, 0);
  return {
    hit1: within(1),
    hit5: within(5),
    hit10: within(DEPTH),
    mrr: within(DEPTH) / (first + 1 || 1),
    ndcg: ideal === 0 ? 0 : gain / ideal,
  };
}

function discount(index: number): number {
  return 1 / Math.log2(index + 2);
}
