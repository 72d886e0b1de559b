import { LampyreError } from '@lampyre/errors';
import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import type { RemoteTierSettings } from './tier-settings.js';

/** What servers say of themselves in an error, at most. */
const DETAIL_CHARACTERS_MAX = 200;

/**
 * The chat model behind an OpenAI-compatible address: Ollama, llama.cpp, vLLM, Mistral, Albert and others. No request is
 * repeated: the extractive answer is there at once.
 *
 * @throws LampyreError LAMPYRE_WRITER_KEY_MISSING
 */
export async function openRemoteModel(
  { address, model, keyVariable, outputTokens, timeoutSeconds }: RemoteTierSettings,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<BaseChatModel> {
  const key = keyVariable === undefined ? undefined : environment[keyVariable]?.trim();
  if (keyVariable !== undefined && !key)
    throw new LampyreError('LAMPYRE_WRITER_KEY_MISSING', { variable: keyVariable });
  // Heavy, and of no use to anybody without a remote tier.
  const { ChatOpenAICompletions } = await import('@langchain/openai');
  return new ChatOpenAICompletions({
    model,
    // Without a key the client would look for one that was meant for somebody else.
    apiKey: key ?? 'none',
    temperature: 0,
    maxTokens: outputTokens,
    maxRetries: 0,
    streamUsage: true,
    timeout: timeoutSeconds * 1000,
    configuration: { baseURL: address, organization: null, project: null, logLevel: 'off' },
  });
}

/** What an error of the client or its server means, without the key in it. */
export function remoteFailure(
  thrown: unknown,
  { address, model, keyVariable, timeoutSeconds }: RemoteTierSettings,
  environment: NodeJS.ProcessEnv = process.env,
): LampyreError {
  if (thrown instanceof LampyreError) return thrown;
  const failed = (code: ConstructorParameters<typeof LampyreError>[0], details: Record<string, string | number>) =>
    new LampyreError(code, { address, model, ...details });
  const { status, name, headers } = thrown as { status?: number; name?: string; headers?: Headers };
  const key = keyVariable === undefined ? undefined : environment[keyVariable]?.trim();
  const detail = detailOf(thrown, key);
  if (status === 401 || status === 403) return failed('LAMPYRE_WRITER_REFUSED', { variable: keyVariable ?? '–' });
  if (status === 404) return failed('LAMPYRE_WRITER_UNKNOWN', { detail });
  if (status === 429) return failed('LAMPYRE_WRITER_BUSY', { wait: waitOf(headers) });
  if (
    /context|too long|maximum.{0,20}tokens/iu.test(detail) &&
    (name === 'ContextOverflowError' || (status ?? 0) < 500)
  )
    return failed('LAMPYRE_WRITER_CONTEXT', { detail });
  if (status !== undefined) return failed('LAMPYRE_WRITER_FAILED', { status, detail });
  if (name === 'TimeoutError') return failed('LAMPYRE_WRITER_TIMEOUT', { seconds: timeoutSeconds });
  if (/connection error|fetch failed/iu.test(detail))
    return failed('LAMPYRE_WRITER_UNREACHABLE', { detail: causeOf(thrown) });
  if (/terminated|premature|aborted|socket|ECONNRESET/iu.test(detail)) return failed('LAMPYRE_WRITER_BROKE_OFF', {});
  if (thrown instanceof SyntaxError) return failed('LAMPYRE_WRITER_UNREADABLE', {});
  return failed('LAMPYRE_WRITER_FAILED', { status: '–', detail });
}

function detailOf(thrown: unknown, key: string | undefined): string {
  const message = (thrown instanceof Error ? thrown.message : String(thrown)).replace(/\s+/gu, ' ');
  const safe = key ? message.replaceAll(key, '…') : message;
  // Some servers repeat a part of the key.
  return safe.replace(/\b(?:sk|key|Bearer)[-_ ][\w*.-]{6,}/gu, '…').slice(0, DETAIL_CHARACTERS_MAX);
}

/** The innermost reason: "connect ECONNREFUSED 127.0.0.1:11434". */
function causeOf(thrown: unknown): string {
  let cause = thrown;
  while (cause instanceof Error && cause.cause instanceof Error) cause = cause.cause;
  const { message, code } = cause as { message?: string; code?: string };
  return message || code || String(cause);
}

/** `Retry-After` is seconds or a date. */
function waitOf(headers: Headers | undefined): string {
  const given = headers?.get?.('retry-after');
  if (!given) return '–';
  const seconds = /^\d+$/.test(given) ? Number(given) : Math.ceil((Date.parse(given) - Date.now()) / 1000);
  return Number.isFinite(seconds) ? `${Math.max(0, seconds)} s` : '–';
}
