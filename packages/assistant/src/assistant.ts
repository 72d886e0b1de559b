import { LampyreError } from '@lampyre/errors';
import {
  chooseMeter,
  FOOTPRINT_SETTINGS,
  type Footprint,
  finishSettings,
  type Measurement,
  type Meter,
  SERVER_BASELINES,
  startMeasurement,
} from '@lampyre/footprint';
import type { Language, LedgerRow, Library } from '@lampyre/retriever';
import type { Answer } from './answer.js';
import type { AskOptions } from './ask-options.js';
import { askedAs } from './asked-as.js';
import type { Sources } from './compose.js';
import { type Conversations, conversationMemory } from './conversations.js';
import { type Extraction, extractAnswer } from './extraction.js';
import { extractiveDraft, languageNote } from './extractive-tier.js';
import { PHRASES } from './phrases.js';
import { printedReports } from './printed-report.js';
import { type TierState, tierStates } from './tiers.js';
import { countWords } from './unit.js';

/** Longer questions are refused: what is pasted whole is a text, not a question. */
export const QUESTION_CHARACTERS_MAX = 2000;
/** Candidates of the search: the first are read for sentences, all together tell how rare a term is. */
const CANDIDATES = 30;
/** Tokens of English and French text for each word, for the baseline's length of answer. */
const TOKENS_PER_WORD = 1.4;

export interface Assistant {
  /**
   * Answers a question from the library, and writes a row in its ledger.
   *
   * @throws LampyreError LAMPYRE_QUESTION_EMPTY, LAMPYRE_QUESTION_TOO_LONG, LAMPYRE_TIER_UNAVAILABLE, LAMPYRE_LIBRARY_EMPTY,
   *   LAMPYRE_REPORT_UNKNOWN, LAMPYRE_CONVERSATION_UNKNOWN; and the reason of `options.signal` when that is aborted
   */
  ask(question: string, options?: AskOptions): Promise<Answer>;
  /** What each tier has on this machine, from the most frugal to the least. */
  tiers(language?: Language): TierState[];
  readonly conversations: Conversations;
}

/** An answer before it is known what it cost. */
type AnswerBody = Omit<Answer, 'id' | 'conversation' | 'footprint' | 'milliseconds'>;

type Stage = <T>(name: string, work: () => T | Promise<T>) => Promise<T>;

/**
 * An assistant over a library. `meter` measures what answers cost; the best one of this machine by default.
 *
 * @example
 * const assistant = createAssistant({ library: await openLibrary('data') });
 * const { text, citations, footprint } = await assistant.ask('How fast is the sea rising?');
 */
export function createAssistant({ library, meter = chooseMeter() }: { library: Library; meter?: Meter }): Assistant {
  const sources: Sources = { report: (id) => library.report(id), printed: printedReports(library) };
  const memory = conversationMemory(library);

  const answerAnew = async (question: string, options: AskOptions, stage: Stage): Promise<AnswerBody> => {
    const found = await stage('search', () => library.search(question, searchOptions(options)));
    const language = options.language ?? found.language;
    const extraction = await stage('extraction', () => extractAnswer(question, found, library, sources.printed));
    const reason = reasonFor(extraction, options.tier, language);
    options.onEvent?.({ type: 'tier', tier: 'extractive', reason });
    const draft = await stage('checking', () => extractiveDraft(extraction, sources, language));
    return { question, language, tier: 'extractive', reason, ...draft };
  };

  return {
    async ask(given, options = {}) {
      const startedAt = performance.now();
      const question = checkQuestion(given);
      const { tier = 'auto', keep = true, recall = keep } = options;
      if (tier === 'local' || tier === 'remote') throw new LampyreError('LAMPYRE_TIER_UNAVAILABLE', { tier });
      if (library.list().length === 0) throw new LampyreError('LAMPYRE_LIBRARY_EMPTY', { folder: library.folder });
      const goesOn = memory.begin(options.conversation);
      const key = askedAs(question, options, { libraryChange: library.change, models: null });

      const measurement = startMeasurement(meter);
      const stage: Stage = (name, work) => {
        options.signal?.throwIfAborted();
        options.onEvent?.({ type: 'stage', stage: name });
        return measurement.stage(name, work);
      };
      const kept = recall && keep ? memory.recall(key) : undefined;
      const made = kept ? await stage('recall', () => recalledFrom(kept)) : await answerAnew(question, options, stage);
      options.signal?.throwIfAborted();

      const conversation = options.conversation ?? kept?.conversation ?? goesOn;
      const answer = {
        ...(options.id === undefined ? {} : { id: options.id }),
        ...made,
        conversation,
        footprint: footprintOf(measurement, made, library),
        milliseconds: performance.now() - startedAt,
      };
      library.appendToLedger(ledgerRow(answer));
      if (!keep) memory.rememberUnkept(conversation, question);
      else if (conversation !== kept?.conversation) memory.keep(key, answer);
      return answer;
    },

    tiers: (language = 'en') => tierStates(language),
    conversations: memory.conversations,
  };
}

function recalledFrom({ id: _id, footprint: _footprint, ...kept }: Answer): AnswerBody {
  return { ...kept, recalled: true, reason: PHRASES[kept.language].recalled };
}

function searchOptions({ report, filter }: AskOptions) {
  return { top: CANDIDATES, ...(report === undefined ? {} : { report }), ...(filter === undefined ? {} : { filter }) };
}

/** Why this tier, and in which language its sentences are where that is not the reader's. */
function reasonFor({ abstained, chosen }: Extraction, tier: AskOptions['tier'], language: Language): string {
  const phrases = PHRASES[language];
  if (abstained) return phrases.abstained;
  const way = tier === 'extractive' ? phrases.extractiveAsked : phrases.extractive;
  return `${way} ${languageNote(chosen, language)}`.trim();
}

function footprintOf(measurement: Measurement, { text, language }: AnswerBody, library: Library): Footprint {
  const settings = finishSettings(library.setting(FOOTPRINT_SETTINGS), library.setting(SERVER_BASELINES));
  return measurement.finish({ language, outputTokens: Math.ceil(countWords(text) * TOKENS_PER_WORD), ...settings });
}

function ledgerRow({ tier, language, abstained, milliseconds, footprint, recalled }: Answer): LedgerRow {
  return {
    at: new Date().toISOString(),
    tier,
    language,
    abstained,
    milliseconds,
    footprint: JSON.stringify(footprint),
    ...(recalled ? { recalled } : {}),
  };
}

function checkQuestion(question: string): string {
  const asked = question.trim();
  if (!/[\p{L}\p{N}]/u.test(asked)) throw new LampyreError('LAMPYRE_QUESTION_EMPTY');
  if (asked.length > QUESTION_CHARACTERS_MAX) {
    throw new LampyreError('LAMPYRE_QUESTION_TOO_LONG', { characters: asked.length, limit: QUESTION_CHARACTERS_MAX });
  }
  return asked;
}
