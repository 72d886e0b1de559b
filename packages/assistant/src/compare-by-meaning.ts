import { EXTRACTION, type ScoredUnit, withSimilarities } from './extract.js';
import { wordsRead } from './unit.js';
import { UNIT_WEIGHTS } from './unit-weights.js';

/** The most promising are always compared; the best of them says what the others must reach. */
const COMPARED_FIRST = 8;
/** How far above the highest similarity of the first another is taken to come; chosen on questions of our own (docs/measures.md). */
const HIGHER_AT_MOST = 0.15;

/** Measures cosines of units to the question, in their order; undefined where the model cannot tell. */
export type Similarities = (units: readonly ScoredUnit[]) => Promise<(number | undefined)[]>;

/**
 * Compares units with the question by meaning, too, which costs some milliseconds each, and scores them again. Those that would not be shown even
 * if they were as near to the question as any are left out, and taken to be as near as the others are in the mean.
 *
 * @param promising best first by all other signs
 * @returns all of them, best first
 */
export async function comparedByMeaning(
  promising: readonly ScoredUnit[],
  similaritiesOf: Similarities,
): Promise<ScoredUnit[]> {
  const first = promising.slice(0, COMPARED_FIRST);
  const ofFirst = await similaritiesOf(first);
  const mayBeShown = shownAtBest(withSimilarities(first, ofFirst));
  const further = promising.slice(COMPARED_FIRST).filter(mayBeShown);
  const units = [...first, ...further];
  const similarities = [...ofFirst, ...(await similaritiesOf(further))];
  const measured = new Map(units.map((unit, index) => [unit, similarities[index]]));
  const mean = similarities.reduce<number>((sum, each) => sum + Math.max(0, each ?? 0), 0) / similarities.length;
  return withSimilarities(
    promising,
    promising.map((unit) => (measured.has(unit) ? measured.get(unit) : mean)),
  );
}

/**
 * Tells of a unit that is not compared yet whether, at the highest similarity that is to be expected, it would be the best or its probability
 * be worth its words, were it alone on its page, to which a share is given.
 */
function shownAtBest(compared: readonly ScoredUnit[]): (unit: ScoredUnit) => boolean {
  const best = compared[0]?.score ?? Number.NEGATIVE_INFINITY;
  const odds = compared.reduce((sum, { score }) => sum + Math.exp(score - best), 0);
  const highest = Math.max(0, ...compared.map(({ similarity }) => similarity)) + HIGHER_AT_MOST;
  return ({ score, text }) => {
    const atMost = score + UNIT_WEIGHTS.similarity * highest;
    const brings = ((1 + EXTRACTION.shareOfPage) * Math.exp(atMost - best)) / odds;
    return atMost >= best || brings >= EXTRACTION.worthPerWord * wordsRead(text);
  };
}
