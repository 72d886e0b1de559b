import { LampyreError, toLampyreError } from '@lampyre/errors';
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
import { completeQuestion, detectLanguage, type Language, type LedgerRow, type Library } from '@lampyre/retriever';
import type { Answer, OtherReport } from './answer.js';
import type { AskOptions } from './ask-options.js';
import { askedAs } from './asked-as.js';
import type { Sources } from './compose.js';
import { type Conversations, conversationMemory } from './conversations.js';
import { reportsElsewhere } from './elsewhere.js';
import { extractAnswer } from './extraction.js';
import { extractiveDraft, languageNote } from './extractive-tier.js';
import { addModelEnergy, countsServer } from './model-energy.js';
import { subjectOfAdvice } from './personal-question.js';
import { PHRASES } from './phrases.js';
import { printedReports } from './printed-report.js';
import { chooseTier, expectedJoules } from './tier-choice.js';
import { readTierSettings, type TierSettings } from './tier-settings.js';
import { type TierState, tierStates } from './tiers.js';
import { countWords } from './unit.js';
import type { Writing } from './writing.js';
import { languageWanted, subjectOf } from './writing-request.js';
import { type WritingSurroundings, writtenDraft } from './written-tier.js';

/** Longer questions are refused: what is pasted whole is a text, not a question. */
export const QUESTION_CHARACTERS_MAX = 2000;
/** Passages that are read for sentences; together they also tell how rare a term is. */
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
type AnswerBody = Omit<Answer, 'id' | 'question' | 'understoodAs' | 'conversation' | 'footprint' | 'milliseconds'>;

type Surroundings = Pick<WritingSurroundings, 'stage' | 'onWriting'>;

/** What an assistant works with. */
export interface AssistantParts {
  library: Library;
  /** Measures what answers cost; the best one of this machine by default. */
  meter?: Meter;
  /** Done before an answer that is not recalled, outside of what is measured and timed: loading a model. */
  prepare?: () => Promise<void>;
  /** Reports that could be added, among which questions that are not answered are told where else to look. */
  catalogue?: () => Promise<readonly OtherReport[]>;
}

/**
 * An assistant over a library.
 *
 * @example
 * const assistant = createAssistant({ library: await openLibrary('data') });
 * const { text, citations, footprint } = await assistant.ask('How fast is the sea rising?');
 */
export function createAssistant({ library, meter = chooseMeter(), prepare, catalogue }: AssistantParts): Assistant {
  const sources: Sources = { report: (id) => library.report(id), printed: printedReports(library) };
  const memory = conversationMemory(library);

  const answerAnew = async (
    question: string,
    options: AskOptions,
    settings: TierSettings,
    { stage, onWriting }: Surroundings,
  ): Promise<AnswerBody> => {
    const { onEvent, signal } = options;
    const subject = subjectOf(question, detectLanguage(question));
    const found = await stage('search', () => library.search(subject, searchOptions(options)));
    const language = options.language ?? found.language;
    let extraction = await stage('extraction', () => extractAnswer(subject, found, library, sources.printed));
    let elsewhere: OtherReport[] = [];
    const advice =
      extraction.abstained && !extraction.instruction ? subjectOfAdvice(subject, found.language) : undefined;
    if (advice !== undefined) {
      const onSubject = await stage('search', () => library.search(advice, searchOptions(options)));
      const nearest = await stage('extraction', () => extractAnswer(advice, onSubject, library, sources.printed));
      if (nearest.chosen.length > 0) extraction = { ...nearest, abstained: true, advice: true };
    }
    if (extraction.abstained && !extraction.instruction) {
      const words = advice === undefined ? subject : `${subject} ${advice}`;
      elsewhere = reportsElsewhere(words, found.language, (await catalogue?.()) ?? [], library);
    }
    const choice = chooseTier(
      { question, language, abstained: extraction.abstained },
      options,
      tierStates(settings, language),
      (tier) => expectedJoules(library, tier),
    );
    onEvent?.({ type: 'tier', tier: choice.tier, reason: choice.reason });
    let { fallback } = choice;
    if (choice.tier !== 'extractive') {
      const onText = (delta: string) => onEvent?.({ type: 'text', delta });
      const task = { question, language: languageWanted(question) ?? language, found, extraction };
      const following = { library, sources, stage, onWriting, onText, signal };
      try {
        const draft = await writtenDraft(choice.tier, settings, task, following);
        return { language: task.language, tier: choice.tier, reason: choice.reason, ...draft };
      } catch (thrown) {
        signal?.throwIfAborted();
        const { code, message } = toLampyreError(thrown);
        fallback = { from: choice.tier, code, message };
        onEvent?.({ type: 'tier', tier: 'extractive', reason: PHRASES[language].fellBack });
      }
    }
    const draft = await stage('checking', () => extractiveDraft(extraction, sources, language));
    const way = choice.tier === 'extractive' ? choice.reason : PHRASES[language].fellBack;
    const reason = draft.abstained ? way : `${way} ${languageNote(extraction.chosen, language)}`.trim();
    return {
      language,
      tier: 'extractive',
      reason,
      ...draft,
      ...(elsewhere.length > 0 ? { elsewhere } : {}),
      ...(fallback ? { fallback } : {}),
    };
  };

  return {
    async ask(typed, options = {}) {
      const question = checkQuestion(typed);
      const { tier = 'auto', keep = true, recall = keep } = options;
      const settings = readTierSettings(library);
      if ((tier === 'local' || tier === 'remote') && settings[tier] === undefined)
        throw new LampyreError('LAMPYRE_TIER_UNAVAILABLE', { tier });
      if (library.list().length === 0) throw new LampyreError('LAMPYRE_LIBRARY_EMPTY', { folder: library.folder });
      const begun = memory.begin(options.conversation);
      const understood = completeQuestion(question, memory.questionsBefore(question, begun), detectLanguage(question));
      const key = askedAs(understood.question, options, { libraryChange: library.change, settings });

      const before = keep ? memory.last(key) : undefined;
      const kept = recall && !before?.fallback ? before : undefined;
      const answer = async (): Promise<Answer> => {
        if (!kept) await prepare?.();
        const startedAt = performance.now();
        const measurement = startMeasurement(meter);
        // A server on this machine is counted by its processes, from before it is asked.
        const isCountedHere = settings.remote !== undefined && countsServer(settings.remote.address, meter);
        let writing: Writing | undefined;
        const surroundings: Surroundings = {
          stage(name, work) {
            options.signal?.throwIfAborted();
            options.onEvent?.({ type: 'stage', stage: name });
            return measurement.stage(name, work);
          },
          onWriting(tier, done) {
            writing = done;
            if (tier === 'remote' && !isCountedHere) addModelEnergy(measurement, settings, done);
          },
        };
        const made = kept
          ? await surroundings.stage('recall', () => recalledFrom(kept))
          : await answerAnew(understood.question, options, settings, surroundings);
        options.signal?.throwIfAborted();

        // What is answered anew stays in its conversation: the history tells it once.
        const conversation = options.conversation ?? before?.conversation ?? begun;
        const given: Answer & { conversation: string } = {
          ...(options.id === undefined ? {} : { id: options.id }),
          question,
          ...(understood.completed ? { understoodAs: understood.question } : {}),
          ...made,
          conversation,
          footprint: footprintOf(measurement, made, writing, library),
          milliseconds: performance.now() - startedAt,
        };
        library.appendToLedger(ledgerRow(given));
        if (!keep) memory.rememberUnkept(conversation, understood.question);
        else if (conversation !== kept?.conversation) memory.keep(key, given);
        return given;
      };
      return kept || !options.inTurn ? answer() : options.inTurn(answer);
    },

    tiers: (language = 'en') => tierStates(readTierSettings(library), language),
    conversations: memory.conversations,
  };
}

function recalledFrom({ id: _id, question: _question, understoodAs: _understood, ...kept }: Answer): AnswerBody {
  return { ...kept, recalled: true, reason: PHRASES[kept.language].recalled };
}

function searchOptions({ report, filter }: AskOptions) {
  return {
    top: CANDIDATES,
    repeatPages: true,
    ...(report === undefined ? {} : { report }),
    ...(filter === undefined ? {} : { filter }),
  };
}

function footprintOf(
  measurement: Measurement,
  { text, language }: AnswerBody,
  writing: Writing | undefined,
  library: Library,
): Footprint {
  const settings = finishSettings(library.setting(FOOTPRINT_SETTINGS), library.setting(SERVER_BASELINES));
  const outputTokens = writing?.outputTokens ?? Math.ceil(countWords(text) * TOKENS_PER_WORD);
  return measurement.finish({ language, outputTokens, ...settings });
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
