import type { Answer, Language } from '@lampyre/assistant';
import type { ScreenParts } from './screen-data.js';
import type { PageAddress } from './view/address.js';
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
  return { keeps, list: [], opened: { id, answers: answers.map(pastAnswer) } };
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
    sentences: abstained ? [] : sentences.map(({ text, supported }) => ({ text, supported })),
    sources: abstained ? [] : citations.map(({ n, title, pageLabel }) => ({ n, title, pageLabel })),
  };
}
