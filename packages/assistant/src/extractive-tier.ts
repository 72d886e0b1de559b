import type { Language } from '@lampyre/retriever';
import type { AnswerSentence, Citation, QuoteGloss } from './answer.js';
import { comparedAcrossReports } from './compared-numbers.js';
import { citeNearest, composeAnswer, type Sources, textOf } from './compose.js';
import type { ScoredUnit } from './extract.js';
import type { Extraction } from './extraction.js';
import { PHRASES } from './phrases.js';
import { quoteGlosses } from './quote-gloss.js';

/** What every tier makes of the passages. */
export interface Draft {
  abstained: boolean;
  text: string;
  sentences: AnswerSentence[];
  citations: Citation[];
  compared?: number[];
  glosses?: QuoteGloss[];
}

/** The sentences of the reports that answer, word for word; or that they do not, with the nearest passages. */
export function extractiveDraft(extraction: Extraction, sources: Sources, language: Language): Draft {
  if (!extraction.abstained) {
    const { sentences, citations } = composeAnswer(extraction.chosen, sources, extraction.asked);
    const compared = comparedAcrossReports(citations, { question: extraction.asked.question, language });
    const glosses = quoteGlosses(citations, language, extraction.asked);
    return {
      abstained: false,
      text: textOf(sentences),
      sentences,
      citations,
      ...(compared.length > 0 ? { compared } : {}),
      ...(glosses.length > 0 ? { glosses } : {}),
    };
  }
  const phrases = PHRASES[language];
  if (extraction.instruction) return { abstained: true, text: phrases.noInstructions, sentences: [], citations: [] };
  const citations = citeNearest(extraction.nearest, sources);
  const [says, follow] = extraction.advice
    ? [phrases.noAdvice, phrases.onItsSubject]
    : [phrases.abstains, phrases.nearestFollow];
  const nowhere = extraction.advice ? [] : extraction.wordsNowhere;
  const text = [
    says,
    ...(nowhere.length > 0 ? [phrases.mentionsNot.replace('{words}', nowhere.join(', '))] : []),
    citations.length > 0 ? follow : phrases.nothingNear,
  ].join(' ');
  return { abstained: true, text, sentences: [], citations };
}

/** In which language the sentences are where that is not the reader's; empty where it is. */
export function languageNote(chosen: readonly ScoredUnit[], language: Language): string {
  const others = chosen.filter(({ passage }) => passage.language !== language).length;
  if (others === 0) return '';
  return others === chosen.length ? PHRASES[language].otherLanguage : PHRASES[language].someOtherLanguage;
}
