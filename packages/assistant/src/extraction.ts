import { type Library, type Report, readQuestion, type SearchResult } from '@lampyre/retriever';
import { doesNotAnswer } from './abstain.js';
import type { Asked } from './cell-reading.js';
import { printedRow } from './citations.js';
import type { Sources } from './compose.js';
import { comparedByMeaning } from './compare-by-meaning.js';
import { chooseUnits, type ScoredUnit, scoreUnits } from './extract.js';
import { isInstruction } from './instructions.js';
import { type Lacks, readLacks } from './lacks.js';
import { nearestUnits, wordsNowhere } from './refusal.js';
import { readTerms, weighTerms } from './term-match.js';
import { inContext } from './unit.js';

/** The units that the words of the question single out are compared with it by meaning, too; each costs some milliseconds. */
export const UNITS_COMPARED = 25;

export interface Extraction {
  /** Units compared with the question, best first. */
  scored: ScoredUnit[];
  /** Those that answer, in an order that reads well. */
  chosen: ScoredUnit[];
  abstained: boolean;
  /** What that was told from. */
  lacks: Lacks;
  /** The best units of the nearest passages, to be offered where it abstains. */
  nearest: ScoredUnit[];
  /** Where it abstains: words of the question, as typed, that no report holds. */
  wordsNowhere: string[];
  /** True for orders to the assistant in place of a question; then it abstains and offers nothing. */
  instruction: boolean;
  /** True for the nearest that the reports say on the subject of a question for advice. */
  advice?: true;
  /** The question as its words were read. */
  asked: Asked;
}

/** The units of the found passages that answer a question, and whether they are an answer at all. */
export async function extractAnswer(
  question: string,
  found: SearchResult,
  library: Pick<Library, 'questionTerms' | 'similarities' | 'passagesWith' | 'list'>,
  printed: Sources['printed'],
): Promise<Extraction> {
  const { language, ranked } = found;
  const focus = readQuestion(question, language);
  const questionTerms = readTerms(
    { en: library.questionTerms(question, language, 'en'), fr: library.questionTerms(question, language, 'fr') },
    language,
  );
  const weights = weighTerms(questionTerms, ranked);
  const promising = scoreUnits(ranked, question, focus, questionTerms, weights, (passage, unit) =>
    printedRow(printed(passage.report), passage, unit),
  ).slice(0, UNITS_COMPARED);
  const scored = await comparedByMeaning(promising, (units) =>
    library.similarities(
      question,
      language,
      units.map(({ text, passage }) => ({ text: inContext(passage, text), language: passage.language })),
    ),
  );
  const chosen = chooseUnits(scored, language);
  const lacks = readLacks(
    { question, focus, questionTerms, weights, ranked, scored, chosen },
    library,
    reportNames(library.list()),
  );
  const instruction = isInstruction(question);
  const abstained = instruction || doesNotAnswer(lacks, chosen);
  return {
    scored,
    chosen,
    abstained,
    lacks,
    nearest: nearestUnits(scored, language),
    wordsNowhere: abstained ? wordsNowhere(question, language, questionTerms, library) : [],
    instruction,
    asked: { question, questionTerms, weights },
  };
}

function reportNames(reports: readonly Report[]): string {
  return reports
    .map(({ title, publisher, file }) => `${title} ${publisher ?? ''} ${file.replaceAll('_', ' ')}`)
    .join('\n');
}
