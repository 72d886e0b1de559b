import { LampyreError } from '@lampyre/errors';
import type { ReportedEnergy } from '@lampyre/footprint';

/** What an OpenAI-compatible server gave for one question. */
export interface ChatAnswer {
  model: string;
  outputTokens: number;
  seconds: number;
  /** Energy that the server told, where it did. */
  reported: ReportedEnergy | null;
}

const ANSWER_TOKENS_MAX = 400;
const WAIT_MILLISECONDS_MAX = 600_000;

/** `http://host:port`, with or without `/v1` and what may follow it. Throws LAMPYRE_USAGE. */
export function chatAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new LampyreError('LAMPYRE_USAGE', {
      detail: `--address takes such as http://127.0.0.1:11434, not "${address}".`,
    });
  }
  const base = url.pathname.replace(/\/+$/, '').replace(/\/chat\/completions$/, '');
  url.pathname = `${base === '' ? '/v1' : base}/chat/completions`;
  return url;
}

/** The first model that the server offers. Throws LAMPYRE_BASELINE_SERVER_FAILED. */
export async function firstModel(address: URL, key: string | undefined, signal: AbortSignal): Promise<string> {
  const models = new URL(address);
  models.pathname = models.pathname.replace(/chat\/completions$/, 'models');
  const { data } = (await asked(models, { headers: headers(key) }, signal)) as { data?: { id?: unknown }[] };
  const id = data?.[0]?.id;
  if (typeof id === 'string') return id;
  throw new LampyreError('LAMPYRE_BASELINE_SERVER_FAILED', {
    address: models.href,
    detail: 'it names no model; name one with --model',
  });
}

/** Puts one question, without any context, and waits for the whole answer. Throws LAMPYRE_BASELINE_SERVER_FAILED. */
export async function putQuestion(
  address: URL,
  { model, question, key }: { model: string; question: string; key: string | undefined },
  signal: AbortSignal,
): Promise<ChatAnswer> {
  const { reportedEnergy } = await import('@lampyre/footprint');
  const startedAt = performance.now();
  const messages = [{ role: 'user', content: question }];
  const body = JSON.stringify({ model, messages, max_tokens: ANSWER_TOKENS_MAX, stream: false });
  const given = (await asked(address, { method: 'POST', headers: headers(key), body }, signal)) as {
    model?: unknown;
    usage?: { completion_tokens?: unknown };
  };
  const seconds = (performance.now() - startedAt) / 1000;
  const tokens = given.usage?.completion_tokens;
  if (typeof tokens !== 'number' || !(tokens > 0)) {
    const detail = 'it does not tell how many tokens it wrote (usage.completion_tokens)';
    throw new LampyreError('LAMPYRE_BASELINE_SERVER_FAILED', { address: address.href, detail });
  }
  const named = typeof given.model === 'string' && given.model !== '' ? given.model : model;
  return { model: named, outputTokens: tokens, seconds, reported: reportedEnergy(given) };
}

function headers(key: string | undefined): Record<string, string> {
  return { 'content-type': 'application/json', ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) };
}

async function asked(address: URL, request: RequestInit, signal: AbortSignal): Promise<unknown> {
  const fail = (detail: string, cause?: unknown) =>
    new LampyreError('LAMPYRE_BASELINE_SERVER_FAILED', { address: address.href, detail }, { cause });
  let response: Response;
  try {
    const limit = AbortSignal.timeout(WAIT_MILLISECONDS_MAX);
    response = await fetch(address, { ...request, signal: AbortSignal.any([signal, limit]) });
  } catch (thrown) {
    signal.throwIfAborted();
    const { cause, message } = thrown as Error;
    throw fail(cause instanceof Error ? cause.message || String(cause) : message, thrown);
  }
  if (!response.ok) throw fail(`status ${response.status}`);
  return response.json().catch((thrown) => {
    throw fail('what it sent is not JSON', thrown);
  });
}
