import type { Hearing } from '../models/model-text.js';
import type { Language } from '../passages/passage.js';

/** What the two sides of the search say of one passage. */
export interface Heard {
  language: Language;
  /** Lexical score as a share (0 to 1) of the highest that the question could reach. */
  share: number;
  /** The same of all that was found on the passage's page. */
  pageShare: number;
  coverage: number;
  /** What words of the question that stand near each other in it are worth, as a share (0 to 1) of all of them. */
  near: number;
  cosine?: number;
  /** References, contents and index. */
  apart: boolean;
  /** How well its report fits the name that the question gives, 0 to 1; 0 where it names none. */
  named: number;
}

/** What was chosen by measuring; `test/benchmarks/retrieval-ablation.mjs` varies and cross-validates it. */
export interface FusionSettings {
  /** How much of a passage's lexical share is its page's: an answer often leaves unsaid what the paragraph above it says. */
  pageWeight: number;
  /** Weight of the question's words that stand near each other. */
  nearWeight: number;
  /** Weight of a cosine over glosses: noisier than one over the text itself. */
  glossedWeight: number;
  /** Lifts what is heard through a gloss, whose similarities are lower, to the level of the rest. */
  glossedScale: number;
  /** How much the language whose passages cover more of the question's words is preferred. */
  coveringLanguageWeight: number;
  /** What a passage of the report that the question names gains, as a share of its score. */
  namedWeight: number;
}

export const FUSION_SETTINGS: FusionSettings = {
  pageWeight: 0.3,
  nearWeight: 0.1,
  glossedWeight: 0.9,
  glossedScale: 1.1,
  coveringLanguageWeight: 0.2,
  namedWeight: 1,
};

/** Passages per language by which its coverage is judged. */
const COVERING_PASSAGES = 3;
/** References, contents and index repeat the words of questions and answer none. */
const APART_WEIGHT = 0.5;

/**
 * One score for each passage, comparable across the two languages.
 *
 * 1. Lexical share (the passage's, some of its page's, a little for words near each other) + cosine; both run from 0 to 1, so they add up.
 * 2. Where the model hears a language through a gloss only, the cosine counts less and the sum is scaled to the other
 *    language's level.
 * 3. The language whose best passages hold more of the question's words is preferred a little: a question about a French
 *    study finds it in French even when English reports speak of the same thing.
 * 4. Passages of the report that the question names gain.
 *
 * Only the scale between the languages is delicate (−30 % or +30 % costs .05 to .07 of hit@5 over all questions); settings
 * chosen on four fifths of the questions do as well on the last fifth (docs/measures.md).
 */
export function fuse(
  found: ReadonlyMap<number, Heard>,
  hears: (language: Language) => Hearing,
  settings: FusionSettings = FUSION_SETTINGS,
): Map<number, number> {
  const coverage = { en: bestCoverage(found, 'en'), fr: bestCoverage(found, 'fr') };
  const preference = (language: Language): number => {
    const other = language === 'en' ? 'fr' : 'en';
    return 1 + settings.coveringLanguageWeight * (coverage[language] - coverage[other]);
  };
  const scores = [...found].map(([passage, heard]): [number, number] => {
    const cosine = Math.max(0, heard.cosine ?? 0);
    const glossed = hears(heard.language) === 'glossed';
    const lexical =
      (1 - settings.pageWeight) * heard.share +
      settings.pageWeight * heard.pageShare +
      settings.nearWeight * heard.near;
    const sum = glossed ? settings.glossedScale * (lexical + settings.glossedWeight * cosine) : lexical + cosine;
    // Squared, because reports of one publisher share half of their names.
    const gain = 1 + settings.namedWeight * heard.named ** 2;
    return [passage, sum * preference(heard.language) * (heard.apart ? APART_WEIGHT : 1) * gain];
  });
  return new Map(scores.sort((a, b) => b[1] - a[1] || a[0] - b[0]));
}

function bestCoverage(found: ReadonlyMap<number, Heard>, language: Language): number {
  const best = [...found.values()]
    .filter((heard) => heard.language === language)
    .map((heard) => heard.coverage)
    .sort((a, b) => b - a)
    .slice(0, COVERING_PASSAGES);
  return best.reduce((sum, value) => sum + value, 0) / COVERING_PASSAGES;
}
