import type { Language } from '@lampyre/assistant';
import { ASK_REQUEST, readAs } from './openapi/requests.js';
import type { AskedTier, PageAddress } from './view/address.js';

/** What can be asked over HTTP. */
export interface AskRequest {
  question: string;
  tier?: AskedTier;
  /** Ids of the only reports to look in. */
  reports?: string[];
  /** Id of the conversation that the question goes on with. */
  conversation?: string;
  /** False: neither question nor answer is kept on disk. */
  keep?: boolean;
  /** Answer anew, even if the same was asked before. */
  again?: true;
  /** Language of the assistant's own words; that of the question when it is left out. */
  language?: Language;
}

/**
 * Reads the body of `POST /api/ask`. Unknown fields are refused, so that a misspelt one is not silently without effect;
 * what the question itself must be is for the assistant to say.
 *
 * @throws LampyreError LAMPYRE_REQUEST_INVALID
 */
export function readAskRequest(body: unknown): AskRequest {
  const { question, tier, report, reports = [], conversation, again, keep, language } = readAs(ASK_REQUEST, body);
  const only = [...new Set([...reports, ...(report ? [report] : [])])];
  return {
    question: question.trim(),
    ...(tier ? { tier } : {}),
    ...(only.length > 0 ? { reports: only } : {}),
    ...(conversation ? { conversation } : {}),
    ...(again ? { again } : {}),
    ...(keep === undefined ? {} : { keep }),
    ...(language ? { language } : {}),
  };
}

/** What an address of the page asks. */
export function askRequestOf({ question, tier, reports, conversation }: PageAddress): AskRequest {
  return {
    question,
    ...(tier ? { tier } : {}),
    ...(reports ? { reports } : {}),
    ...(conversation ? { conversation } : {}),
  };
}
