import { LampyreError } from '@lampyre/errors';
import type { Language, Passage, RankedPassage } from '@lampyre/retriever';
import type { Sources } from './compose.js';
import type { Extraction } from './extraction.js';
import { instructsProgram } from './embedded-instructions.js';
import { type NumberedPassage, writingPrompt } from './prompts.js';
import { splitSentences, type TextRange } from './sentences.js';

/** More passages bring small models off their subject, and cost reading. */
const PASSAGES_MAX = 6;
/** Fewer than real texts have: better a passage less than a context that overflows. */
const CHARACTERS_PER_TOKEN = 2.8;
/** What a passage's marks, title and page take. */
const FRAME_CHARACTERS = 120;
/** Less of a passage is not worth its frame. */
const EXCERPT_CHARACTERS_MIN = 200;

/** A passage as it goes to a model, with the passage itself. */
export interface PromptPassage extends NumberedPassage {
  passage: Passage;
}

/**
 * The passages that a model is given, as many as its context takes: first those from which the extractive answer would be
 * made, then those that the search ranks best. A long one is cut to the whole sentences around its best. Sentences that
 * tell a program what to do are left out.
 *
 * @throws LampyreError LAMPYRE_WRITER_CONTEXT when not even a part of one fits beside the question
 */
export function promptPassages(
  question: string,
  language: Language,
  { ranked, extraction, sources }: { ranked: readonly RankedPassage[]; extraction: Extraction; sources: Sources },
  { contextTokens, outputTokens }: { contextTokens: number; outputTokens: number },
): PromptPassage[] {
  const { system, user } = writingPrompt(question, [], language);
  let free = (contextTokens - outputTokens) * CHARACTERS_PER_TOKEN - system.length - user.length;
  const wanted = new Map<number, Passage>();
  for (const { passage } of [...extraction.chosen, ...ranked]) wanted.set(passage.id, passage);
  const given: PromptPassage[] = [];
  for (const passage of [...wanted.values()].slice(0, PASSAGES_MAX)) {
    const title = sources.report(passage.report).title || passage.file;
    const room = free - FRAME_CHARACTERS - title.length;
    if (room < EXCERPT_CHARACTERS_MIN) break;
    const best = extraction.scored.find((unit) => unit.passage.id === passage.id)?.unit.start ?? 0;
    const text = excerpt(passage, room, best);
    if (text === '') continue;
    const pageLabel = sources.printed(passage.report).label(passage.pages[0] ?? 1);
    given.push({ n: given.length + 1, title, pageLabel, text, passage });
    free = room - text.length;
  }
  if (given.length === 0)
    throw new LampyreError('LAMPYRE_WRITER_CONTEXT', { detail: `it takes ${contextTokens} tokens` });
  return given;
}

/** Whole sentences of a passage, at most so many characters, around the one that holds `offset`. */
function excerpt(passage: Passage, charactersMax: number, offset: number): string {
  const { text, language } = passage;
  const sentences = splitSentences(text, language).filter(
    ({ start, end }) => !instructsProgram(text.slice(start, end)),
  );
  const length = ({ start, end }: TextRange) => end - start + 1;
  let first = Math.max(
    0,
    sentences.findIndex(({ end }) => end > offset),
  );
  let last = first;
  const best = sentences[first];
  if (best === undefined || length(best) > charactersMax) return '';
  let characters = length(best);
  for (let grown = true; grown; ) {
    grown = false;
    for (const side of ['after', 'before'] as const) {
      const next = sentences[side === 'after' ? last + 1 : first - 1];
      if (next === undefined || characters + length(next) > charactersMax) continue;
      characters += length(next);
      if (side === 'after') last += 1;
      else first -= 1;
      grown = true;
    }
  }
  let cut = '';
  let end: number | undefined;
  for (const sentence of sentences.slice(first, last + 1)) {
    // What parted two sentences that follow one another, be it a space or a line feed, still does.
    const between =
      end === undefined ? '' : text.slice(end, sentence.start).trim() === '' ? text.slice(end, sentence.start) : ' ';
    cut += between + text.slice(sentence.start, sentence.end);
    end = sentence.end;
  }
  return cut;
}
