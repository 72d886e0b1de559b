import { LampyreError } from '@lampyre/errors';
import { chooseMeter, type Meter, startMeasurement } from '@lampyre/footprint';
import type { Language, Library, Report } from '@lampyre/retriever';
import { doesNotAnswer, readSignals } from './abstain.js';
import type { Answer, Tier } from './answer.js';
import { citeNearest, composeAnswer, type Sources, textOf } from './compose.js';
import { chooseUnits, nearestUnits, type ScoredUnit, scoreUnits, withSimilarities } from './extract.js';
import { PHRASES } from './phrases.js';
import { printedReports } from './printed-report.js';
import { readQuestion } from './question-focus.js';
import { readTerms, weighTerms } from './term-match.js';
import { countWords, inContext } from './unit.js';

/** Longer questions are refused: what is pasted whole is a text, not a question. */
export const QUESTION_CHARACTERS_MAX = 2000;
/** Candidates of the search: the first are read for sentences, all together tell how rare a term is. */
const CANDIDATES = 30;
/** The units that the words of the question single out are compared with it by meaning, too; each costs some milliseconds. */
const UNITS_COMPARED = 16;
/** Tokens of English and French text for each word, for the baseline's length of answer. */
const TOKENS_PER_WORD = 1.4;

export interface AskOptions {
  /** `auto`, the default, takes the most frugal tier that serves. */
  tier?: 'auto' | Tier;
  /** Look in this report only. */
  report?: string;
  /** Handed back with the answer. */
  id?: string;
  /** Language of the assistant's own words; that of the question by default. */
  language?: Language;
}

export interface Assistant {
  /**
   * Answers a question from the library, and writes a row in its ledger.
   *
   * @throws LampyreError LAMPYRE_QUESTION_EMPTY, LAMPYRE_QUESTION_TOO_LONG, LAMPYRE_TIER_UNAVAILABLE, LAMPYRE_LIBRARY_EMPTY,
   *   LAMPYRE_REPORT_UNKNOWN
   */
  ask(question: string, options?: AskOptions): Promise<Answer>;
}

/**
 * An assistant over a library. `meter` measures what answers cost; the best one of this machine by default.
 *
 * @example
 * const assistant = createAssistant({ library: await openLibrary('data') });
 * const { text, citations, footprint } = await assistant.ask('How fast is the sea rising?');
 */
export function createAssistant({ library, meter = chooseMeter() }: { library: Library; meter?: Meter }): Assistant {
  const printed = printedReports(library);
  const sources: Sources = { report: (id) => library.report(id), printed };

  return {
    async ask(question, options = {}) {
      const asked = checkQuestion(question);
      const tier = options.tier ?? 'auto';
      if (tier === 'local' || tier === 'remote') throw new LampyreError('LAMPYRE_TIER_UNAVAILABLE', { tier });
      const reports = library.list();
      if (reports.length === 0) throw new LampyreError('LAMPYRE_LIBRARY_EMPTY', { folder: library.folder });

      const startedAt = performance.now();
      const measurement = startMeasurement(meter);
      const found = await measurement.stage('search', () =>
        library.search(asked, { top: CANDIDATES, ...(options.report === undefined ? {} : { report: options.report }) }),
      );
      const language = options.language ?? found.language;

      const extraction = await measurement.stage('extraction', async () => {
        const focus = readQuestion(asked, found.language);
        const questionTerms = readTerms(
          {
            en: library.questionTerms(asked, found.language, 'en'),
            fr: library.questionTerms(asked, found.language, 'fr'),
          },
          found.language,
        );
        const weights = weighTerms(questionTerms, found.ranked);
        const promising = scoreUnits(found.ranked, focus, questionTerms, weights).slice(0, UNITS_COMPARED);
        const similarities = await library.similarities(
          asked,
          found.language,
          promising.map(({ text, passage }) => ({ text: inContext(passage, text), language: passage.language })),
        );
        const scored = withSimilarities(promising, similarities);
        const chosen = chooseUnits(scored);
        const signals = readSignals(focus, questionTerms, weights, found.ranked, scored, chosen, reportNames(reports));
        return { scored, chosen, abstained: doesNotAnswer(signals) };
      });

      const { sentences, citations } = await measurement.stage('checking', async () => {
        if (extraction.abstained)
          return { sentences: [], citations: citeNearest(nearestUnits(extraction.scored), sources) };
        return composeAnswer(extraction.chosen, sources);
      });

      const phrases = PHRASES[language];
      const text = extraction.abstained
        ? `${phrases.abstains} ${citations.length > 0 ? phrases.nearestFollow : phrases.nothingNear}`
        : textOf(sentences);
      const footprint = measurement.finish({ language, outputTokens: Math.ceil(countWords(text) * TOKENS_PER_WORD) });
      const milliseconds = performance.now() - startedAt;
      const answer: Answer = {
        ...(options.id === undefined ? {} : { id: options.id }),
        question: asked,
        language,
        tier: 'extractive',
        reason: reasonFor(extraction.abstained ? [] : extraction.chosen, tier, language),
        abstained: extraction.abstained,
        text,
        sentences,
        citations,
        footprint,
        milliseconds,
      };
      library.appendToLedger({
        at: new Date().toISOString(),
        tier: answer.tier,
        language,
        abstained: answer.abstained,
        milliseconds,
        footprint: JSON.stringify(footprint),
      });
      return answer;
    },
  };
}

/** Why this tier, and in which language its sentences are where that is not the reader's. */
function reasonFor(chosen: readonly ScoredUnit[], tier: 'auto' | 'extractive', language: Language): string {
  const phrases = PHRASES[language];
  if (chosen.length === 0) return phrases.abstained;
  const way = tier === 'extractive' ? phrases.extractiveAsked : phrases.extractive;
  const others = chosen.filter(({ passage }) => passage.language !== language).length;
  if (others === 0) return way;
  return `${way} ${others === chosen.length ? phrases.otherLanguage : phrases.someOtherLanguage}`;
}

function checkQuestion(question: string): string {
  const asked = question.trim();
  if (!/[\p{L}\p{N}]/u.test(asked)) throw new LampyreError('LAMPYRE_QUESTION_EMPTY');
  if (asked.length > QUESTION_CHARACTERS_MAX) {
    throw new LampyreError('LAMPYRE_QUESTION_TOO_LONG', { characters: asked.length, limit: QUESTION_CHARACTERS_MAX });
  }
  return asked;
}

function reportNames(reports: readonly Report[]): string {
  return reports
    .map(({ title, publisher, file }) => `${title} ${publisher ?? ''} ${file.replaceAll('_', ' ')}`)
    .join('\n');
}
