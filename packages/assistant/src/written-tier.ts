import { LampyreError, toLampyreError } from '@lampyre/errors';
import { detectLanguage, type Language, type Library, type SearchResult } from '@lampyre/retriever';
import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import type { WrittenCheck } from './answer.js';
import { type Sources, textOf } from './compose.js';
import type { Extraction } from './extraction.js';
import { type Draft, extractiveDraft } from './extractive-tier.js';
import { openLocalModel } from './local-tier.js';
import { promptPassages } from './prompt-passages.js';
import { saysAbsent, writingPrompt } from './prompts.js';
import { openRemoteModel, remoteFailure } from './remote-tier.js';
import type { TierSettings } from './tier-settings.js';
import { checkWriting } from './written-check.js';
import { type Writing, write } from './writing.js';

export type WrittenTier = 'local' | 'remote';

export interface WrittenDraft extends Draft {
  check: WrittenCheck;
}

/** What a written answer is made from. */
export interface WritingTask {
  question: string;
  /** Of the answer. */
  language: Language;
  found: SearchResult;
  extraction: Extraction;
}

/** How the work is followed. */
export interface WritingSurroundings {
  library: Pick<Library, 'questionTerms' | 'similarities'>;
  sources: Sources;
  stage<T>(name: string, work: () => T | Promise<T>): Promise<T>;
  /** Told once what was written and what it took, before it is checked. */
  onWriting(tier: WrittenTier, writing: Writing): void;
  onText?: ((delta: string) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/** A text in another language than asked is told by this many characters. */
const LANGUAGE_CHARACTERS_MIN = 60;

/**
 * An answer that a language model writes from the passages, each sentence checked against them. Sentences that they do not
 * support are marked and stand outside of the answer's text.
 *
 * @throws LampyreError LAMPYRE_WRITER_… and LAMPYRE_ENGINE_MISSING, LAMPYRE_MODEL_FILE_INVALID: the extractive answer then
 *   stands in
 */
export async function writtenDraft(
  tier: WrittenTier,
  settings: TierSettings,
  { question, language, found, extraction }: WritingTask,
  { library, sources, stage, onWriting, onText, signal }: WritingSurroundings,
): Promise<WrittenDraft> {
  const limits = settings[tier]!;
  const passages = promptPassages(question, language, { ranked: found.ranked, extraction, sources }, limits);
  const prompt = writingPrompt(question, passages, language);
  const writing = await stage('writing', () => written(tier, settings, prompt, { onText, signal }));
  onWriting(tier, writing);
  if (saysAbsent(writing.text)) {
    const check = { sentences: 0, unsupported: 0, removedCitations: 0 };
    return { ...extractiveDraft({ ...extraction, abstained: true }, sources, language), check };
  }
  if (writing.text.length >= LANGUAGE_CHARACTERS_MIN && detectLanguage(writing.text, language) !== language)
    throw new LampyreError('LAMPYRE_WRITER_LANGUAGE');
  const { sentences, citations, check } = await stage('checking', () =>
    checkWriting(writing, language, passages, library, sources),
  );
  const supported = sentences.filter((sentence) => sentence.supported);
  if (supported.length === 0) throw new LampyreError('LAMPYRE_WRITER_UNSUPPORTED', { sentences: check.sentences });
  return { abstained: false, text: textOf(supported), sentences, citations, check };
}

async function written(
  tier: WrittenTier,
  settings: TierSettings,
  prompt: { system: string; user: string },
  options: Pick<WritingSurroundings, 'onText' | 'signal'>,
): Promise<Writing> {
  const { timeoutSeconds } = settings[tier]!;
  const { onText, signal } = options;
  const following = { timeoutSeconds, signal, ...(onText ? { onText } : {}) };
  try {
    const model: BaseChatModel =
      tier === 'remote' ? await openRemoteModel(settings.remote!) : await openLocalModel(settings.local!);
    return await write(model, prompt, following);
  } catch (thrown) {
    signal?.throwIfAborted();
    throw tier === 'remote' ? remoteFailure(thrown, settings.remote!) : toLampyreError(thrown);
  }
}
