import type { Language, Tier } from '@lampyre/assistant';
import { LampyreError } from '@lampyre/errors';

const TIERS = ['auto', 'extractive', 'local', 'remote'] as const satisfies ('auto' | Tier)[];

/** What can be asked over HTTP. */
export interface AskRequest {
  question: string;
  tier?: (typeof TIERS)[number];
  report?: string;
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
  const { question = '', tier, report, language, ...others } = body as Record<string, unknown>;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw invalid(`there is no field "${unknown}"`);
  if (typeof question !== 'string') throw invalid('"question" is not a text');
  if (report !== undefined && typeof report !== 'string') throw invalid('"report" is not a text');
  if (tier !== undefined && !isTier(tier)) throw invalid(`"tier" is none of ${TIERS.join(', ')}`);
  if (language !== undefined && language !== 'en' && language !== 'fr')
    throw invalid('"language" is neither en nor fr');
  return {
    question: question.trim(),
    ...(tier ? { tier } : {}),
    ...(report ? { report } : {}),
    ...(language ? { language } : {}),
  };
}

function isTier(value: unknown): value is (typeof TIERS)[number] {
  return TIERS.some((tier) => tier === value);
}

function invalid(detail: string): LampyreError {
  return new LampyreError('LAMPYRE_REQUEST_INVALID', { detail });
}
