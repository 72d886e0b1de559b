import { type Language, type QuestionFocus, terms } from '@lampyre/retriever';
import { holdsCount, thingsCounted } from './counted-things.js';
import type { ScoredUnit } from './extract.js';
import { holdsMeasure, type Measure, measureAsked } from './measure-asked.js';
import { type QuestionTerms, SURE_ENOUGH } from './term-match.js';
import { overhead } from './unit-signs.js';

/** What lacks where the other language may call the things by a word that the lexicon does not have. */
const IN_OTHER_WORDS = 0.5;

/**
 * Where things are counted or a measure is named, what the units that answer lack of a number of just that, 0 to 1; 0 for any
 * other question.
 */
export function numberMissing(
  question: string,
  { language }: Pick<QuestionFocus, 'language'>,
  questionTerms: QuestionTerms,
  chosen: readonly Pick<ScoredUnit, 'passage' | 'text'>[],
): number {
  const things = thingsCounted(question, language);
  const measure = measureAsked(question, language);
  const holds = ({ passage, text }: Pick<ScoredUnit, 'passage' | 'text'>) => {
    const over = passage.kind === 'text' ? '' : overhead(passage);
    if (
      measure &&
      (holdsMeasure(text, measure, passage.kind === 'table' ? over : '') || isMeasuredIn(over, measure, text))
    )
      return 1;
    return things.length > 0 ? holdsNumberOf(things, questionTerms, { passage, text, over }, language) : 0;
  };
  return things.length === 0 && !measure ? 0 : 1 - Math.max(0, ...chosen.map(holds));
}

/** What stands over a row or a figure tells what its numbers measure: "percentage of the population", "emissions in Mt". */
function isMeasuredIn(over: string, measure: Measure, text: string): boolean {
  const units = over.match(/[\p{L}\p{N}°]{2,}|[%€$]/gu) ?? [];
  return /\d/.test(text) && units.some((unit) => holdsMeasure(`1 ${unit}`, measure));
}

/** A number in a row or a figure counts what is named there or over it. */
function holdsNumberOf(
  things: readonly string[],
  { standsFor }: QuestionTerms,
  { passage: { kind, language }, text, over }: Pick<ScoredUnit, 'passage' | 'text'> & { over: string },
  asked: Language,
): number {
  const words = [...standsFor[language]].filter(([, alternatives]) =>
    alternatives.some(({ term, sure }) => sure >= SURE_ENOUGH && things.includes(term)),
  );
  const stems = new Set(words.map(([word]) => word));
  const isInRow =
    kind !== 'text' && /\d/.test(text) && terms(`${over}\n${text}`, language).some((word) => stems.has(word));
  if (isInRow || holdsCount(text, language, stems)) return 1;
  return stems.size === 0 || language !== asked ? IN_OTHER_WORDS : 0;
}
