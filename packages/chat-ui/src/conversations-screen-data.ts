import type { Answer, Language } from '@lampyre/assistant';
import type { ScreenParts } from './screen-data.js';
import type { PageAddress } from './view/address.js';
import { saidTable } from './view/said-table.js';
import type { ConversationsData, PastAnswer } from './view/conversations/conversations-data.js';

/**
 * The list of past conversations, or the one that the address names.
 *
 * @throws LampyreError LAMPYRE_CONVERSATION_UNKNOWN
 */
export function conversationsScreenData(
  { assistant: { conversations } }: ScreenParts,
  { conversation }: PageAddress,
  _language: Language,
  keeps: boolean,
): ConversationsData {
  if (!conversation) return { keeps, list: conversations.list() };
  const { id, answers } = conversations.get(conversation);
  return { keeps, list: [], opened: { id, answers: onceEach(answers).map(pastAnswer) } };
}

/** What was asked again stands once, with its last answer, where it was asked first. */
function onceEach<Kept extends { answer: Answer }>(answers: readonly Kept[]): Kept[] {
  const last = new Map<string, Kept>();
  for (const kept of answers) {
    const { question, understoodAs, tier } = kept.answer;
    last.set(JSON.stringify([understoodAs ?? question, tier]), kept);
  }
  return [...last.values()];
}

function pastSentence(sentence: Answer['sentences'][number], answer: Answer) {
  const { text, supported, citations } = sentence;
  const cited = answer.citations.find(({ n }) => n === citations[0]);
  const said = saidTable(sentence, cited?.table);
  return {
    text: said?.caption ?? text,
    supported,
    language: answer.tier === 'extractive' && cited ? cited.language : answer.language,
    ...(said ? { table: said.table } : {}),
  };
}

/** Without boxes and footprint: those come when the answer is opened. */
function pastAnswer({ at, answer }: { at: string; answer: Answer }): PastAnswer {
  const { question, understoodAs, language, tier, abstained, sentences, citations } = answer;
  return {
    at,
    question,
    ...(understoodAs === undefined ? {} : { understoodAs }),
    language,
    tier,
    abstained,
    sentences: abstained ? [] : sentences.map((sentence) => pastSentence(sentence, answer)),
    sources: abstained ? [] : citations.map(({ n, title, pageLabel }) => ({ n, title, pageLabel })),
  };
}
