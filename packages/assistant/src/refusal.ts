import { fold, type Language, type Library, stem } from '@lampyre/retriever';
import type { ScoredUnit } from './extract.js';
import { nearness, unknownTerms } from './lacks.js';
import type { QuestionTerms } from './term-match.js';

/** Passages offered by an answer that abstains. */
const NEAREST = 3;
/** What comes less near has only a word in common with the question ("the best recipe", "the best estimate"). */
const NEAR_ENOUGH = 0.4;
/** More of them are a question of another world. */
const WORDS_TOLD = 4;

/** The best unit of each of the nearest passages, to be offered where the reports do not answer. */
export function nearestUnits(scored: readonly ScoredUnit[], language: Language): ScoredUnit[] {
  const nearest = new Map<number, ScoredUnit>();
  for (const unit of scored) {
    if (nearest.size === NEAREST) break;
    const isNear = unit.coverage > 0 && nearness(unit, language) >= NEAR_ENOUGH;
    if (isNear && !nearest.has(unit.passage.id)) nearest.set(unit.passage.id, unit);
  }
  return [...nearest.values()];
}

/** The first words of a question that no report of the library holds in either language, as they were typed. */
export function wordsNowhere(
  question: string,
  language: Language,
  questionTerms: QuestionTerms,
  library: Pick<Library, 'passagesWith'>,
): string[] {
  const unknown = unknownTerms(questionTerms, library);
  const typed = (question.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => unknown.has(stem(fold(word), language)));
  return [...new Set(typed)].slice(0, WORDS_TOLD);
}
