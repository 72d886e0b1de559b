import { LampyreError } from '@lampyre/errors';
import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import { HumanMessage, SystemMessage } from '@langchain/core/messages';

/** What a model wrote, and what is known of the work. */
export interface Writing {
  /** Without a reasoning model's thoughts. */
  text: string;
  /** Counted by the server, else estimated from the characters. */
  inputTokens: number;
  outputTokens: number;
  seconds: number;
  /** The answer reached its limit of tokens. */
  cutOff: boolean;
  /** What the server said of the use, as it came. */
  reported: unknown;
}

export interface WritingOptions {
  /** Longest silence. */
  timeoutSeconds: number;
  signal?: AbortSignal | undefined;
  /** Told new text as it comes. */
  onText?: (delta: string) => void;
}

/** English and French prose, by the tokenisers of usual models. */
const CHARACTERS_PER_TOKEN = 3.6;

/**
 * Has a chat model write. Its stream is taken as the model gives it, not through LangChain's callbacks: these would send
 * question and passages to a tracing service whenever an environment variable of another project says so.
 *
 * @throws LampyreError LAMPYRE_WRITER_TIMEOUT, LAMPYRE_WRITER_BROKE_OFF, LAMPYRE_WRITER_EMPTY; what the model throws; and the
 *   reason of `signal` when that is aborted
 */
export async function write(
  model: Pick<BaseChatModel, '_streamResponseChunks'>,
  prompt: { system: string; user: string },
  { timeoutSeconds, signal, onText = () => undefined }: WritingOptions,
): Promise<Writing> {
  const startedAt = performance.now();
  const silence = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), timeoutSeconds * 1000);
  };
  const stopped = signal ? AbortSignal.any([signal, silence.signal]) : silence.signal;

  let written = '';
  let shown = '';
  let finish: string | undefined;
  let usage: { input_tokens: number; output_tokens: number } | undefined;
  let reported: unknown;
  wait();
  try {
    const messages = [new SystemMessage(prompt.system), new HumanMessage(prompt.user)];
    const chunks = model._streamResponseChunks(messages, { signal: stopped } as never);
    for await (const { text, message, generationInfo } of untilStopped(chunks, stopped)) {
      wait();
      written += text;
      finish = (generationInfo?.finish_reason as string | undefined) ?? finish;
      usage = (message as { usage_metadata?: typeof usage }).usage_metadata ?? usage;
      reported = message.response_metadata?.usage ?? reported;
      const visible = withoutThoughts(written);
      if (visible.length > shown.length) onText(visible.slice(shown.length));
      shown = visible;
    }
    signal?.throwIfAborted();
    if (silence.signal.aborted) throw new Error('silence');
  } catch (thrown) {
    signal?.throwIfAborted();
    if (silence.signal.aborted) throw new LampyreError('LAMPYRE_WRITER_TIMEOUT', { seconds: timeoutSeconds });
    throw thrown;
  } finally {
    clearTimeout(timer);
  }
  const text = shown.trim();
  if (finish === undefined && written !== '') throw new LampyreError('LAMPYRE_WRITER_BROKE_OFF');
  if (text === '') throw new LampyreError('LAMPYRE_WRITER_EMPTY');
  const estimated = (characters: number) => Math.ceil(characters / CHARACTERS_PER_TOKEN);
  return {
    text,
    inputTokens: usage?.input_tokens ?? estimated(prompt.system.length + prompt.user.length),
    outputTokens: usage?.output_tokens ?? estimated(written.length),
    seconds: (performance.now() - startedAt) / 1000,
    cutOff: finish === 'length',
    reported,
  };
}

/** The chunks of a stream until it ends or the signal aborts, even when the stream itself does not listen to the signal. */
async function* untilStopped<Chunk>(stream: AsyncGenerator<Chunk>, signal: AbortSignal): AsyncGenerator<Chunk> {
  let stop = (): void => undefined;
  const stopped = new Promise<'stopped'>((resolve) => {
    stop = () => resolve('stopped');
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    while (!signal.aborted) {
      const next = await Promise.race([stream.next(), stopped]);
      if (next === 'stopped' || next.done) return;
      yield next.value;
    }
  } finally {
    signal.removeEventListener('abort', stop);
    // A stream that hangs never returns; it is left to itself.
    void stream.return(undefined).catch(() => undefined);
  }
}

/** What stands outside of `<think>…</think>`; while thoughts or the beginning of their mark are open, what stands before. */
function withoutThoughts(written: string): string {
  return written.replace(/<think>[\s\S]*?(?:<\/think>\s*|$)/gu, '').replace(/<(?:t(?:h(?:i(?:n(?:k)?)?)?)?)?$/u, '');
}
