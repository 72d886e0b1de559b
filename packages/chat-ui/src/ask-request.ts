import type { Language } from '@lampyre/assistant';
import { LampyreError } from '@lampyre/errors';
import type { AskedTier, PageAddress } from './view/address.js';

const TIERS = ['auto', 'extractive', 'local', 'remote'] as const satisfies AskedTier[];

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
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw invalid('the body is not a JSON object');
  const {
    question = '',
    tier,
    report,
    reports,
    conversation,
    again,
    keep,
    language,
    ...others
  } = body as Record<string, unknown>;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw invalid(`there is no field "${unknown}"`);
  if (typeof question !== 'string') throw invalid('"question" is not a text');
  if (report !== undefined && typeof report !== 'string') throw invalid('"report" is not a text');
  if (reports !== undefined && !isTexts(reports)) throw invalid('"reports" is not a list of texts');
  if (conversation !== undefined && typeof conversation !== 'string') throw invalid('"conversation" is not a text');
  if (again !== undefined && typeof again !== 'boolean') throw invalid('"again" is neither true nor false');
  if (keep !== undefined && typeof keep !== 'boolean') throw invalid('"keep" is neither true nor false');
  if (tier !== undefined && !isTier(tier)) throw invalid(`"tier" is none of ${TIERS.join(', ')}`);
  if (language !== undefined && language !== 'en' && language !== 'fr')
    throw invalid('"language" is neither en nor fr');
  const only = [...new Set([...(reports ?? []), ...(report ? [report] : [])])];
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

function isTier(value: unknown): value is AskedTier {
  return TIERS.some((tier) => tier === value);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function invalid(detail: string): LampyreError {
  return new LampyreError('LAMPYRE_REQUEST_INVALID', { detail });
}
