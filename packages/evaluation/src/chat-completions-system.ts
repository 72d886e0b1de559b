import { countsServer, type Language, type Library } from '@lampyre/assistant';
import { LampyreError } from '@lampyre/errors';
import {
  type BaselineChoice,
  baselineOf,
  type Interval,
  type Meter,
  type Method,
  startMeasurement,
} from '@lampyre/footprint';
import type { GivenAnswer, GivenCitation } from './given-answer.js';
import { sentencesOf } from './imported-answers.js';
import { readsAsRefusal } from './refusal.js';
import type { System } from './system.js';

/** An assistant behind the chat interface that OpenAI introduced and Ollama, llama.cpp, vLLM, Mistral and Albert share. */
export interface ChatCompletionsSettings {
  model: string;
  /** `http://127.0.0.1:11434/v1`; `/chat/completions` is added. */
  address: string;
  /** Whether it is given our passages to answer from, or answers from what it learned. */
  withPassages: boolean;
  apiKey?: string;
  /**
   * Energy of a token or answer that it writes, where a person knows it. By default that of the server's processes where it runs on
   * this machine, else published figures of large models.
   */
  energy?: BaselineChoice;
  timeoutMilliseconds?: number;
}

const PASSAGES = 8;
const TIMEOUT_MILLISECONDS = 120_000;
/** Tokens of a word, where the server does not count them. */
const TOKENS_PER_WORD = 1.4;

const INSTRUCTIONS: Record<Language, { passages: string; alone: string }> = {
  en: {
    passages:
      'Answer the question from the numbered passages only, in English, in at most five sentences. After each sentence name the passages that it rests on, as [1]. Keep numbers, units and words of confidence as printed. If the passages do not answer, write only: The passages do not answer this question.',
    alone:
      'Answer the question in English, in at most five sentences. If you do not know, write only: I do not know the answer to this question.',
  },
  fr: {
    passages:
      'Répondez à la question d’après les seuls passages numérotés, en français, en cinq phrases au plus. Après chaque phrase, nommez les passages sur lesquels elle repose, ainsi : [1]. Gardez les nombres, les unités et les mots de confiance tels qu’ils sont imprimés. Si les passages ne répondent pas, écrivez seulement : Aucune information dans ces passages ne répond à la question.',
    alone:
      'Répondez à la question en français, en cinq phrases au plus. Si vous ne savez pas, écrivez seulement : Je ne sais pas répondre à cette question.',
  },
};

/**
 * An assistant over HTTP, asked with temperature 0. Its energy is that of our search, by this machine's meter, and its own part:
 * that of its processes by the same meter where they run on this machine (Linux), else an estimate from the tokens that it wrote; who
 * runs the server can name a better figure.
 *
 * Its `answer` throws LAMPYRE_SYSTEM_UNREACHABLE, LAMPYRE_SYSTEM_REPLY_INVALID.
 */
export function chatCompletionsSystem(
  settings: ChatCompletionsSettings,
  { library, meter }: { library: Pick<Library, 'search'>; meter: Meter },
): System {
  const { model, address, withPassages, energy: choice } = settings;
  const isCountedHere = choice === undefined && countsServer(address, meter);
  return {
    name: `${model} (${withPassages ? 'with passages' : 'alone'})`,
    description: {
      kind: 'chat-completions',
      model,
      address,
      withPassages,
      temperature: 0,
      energy: isCountedHere ? 'processes of the server on this machine' : 'tokens written',
    },
    async answer(question) {
      const startedAt = performance.now();
      const measurement = startMeasurement(meter);
      const ranked = withPassages
        ? (await measurement.stage('search', () => library.search(question.question, { top: PASSAGES }))).ranked
        : [];
      const passages = ranked.map(({ passage }) => passage);
      const instructions = INSTRUCTIONS[question.language];
      const messages: Message[] = [
        { role: 'system', content: withPassages ? instructions.passages : instructions.alone },
        {
          role: 'user',
          content: withPassages
            ? `${passages.map(({ text }, index) => `[${index + 1}] ${text}`).join('\n\n')}\n\n${question.question}`
            : question.question,
        },
      ];
      const reply = isCountedHere
        ? await measurement.stage('writing', () => complete(settings, messages))
        : await complete(settings, messages);
      const milliseconds = performance.now() - startedAt;
      const abstained = readsAsRefusal(reply.text);
      const cited = new Set([...reply.text.matchAll(/\[(\d+)\]/g)].map(([, n]) => Number(n)));
      const citations = passages.flatMap(({ report, pages: [page], kind }, index): GivenCitation[] =>
        cited.has(index + 1) && page !== undefined ? [{ n: index + 1, report, page, quote: '', kind, boxes: [] }] : [],
      );
      const tokens = reply.tokens ?? Math.ceil(reply.text.split(/\s+/).length * TOKENS_PER_WORD);
      const here =
        withPassages || isCountedHere
          ? measurement.finish({ language: question.language, outputTokens: 0 })
          : undefined;
      const written = baselineOf(choice ?? { kind: 'published' }, { language: question.language, tokens }).joules;
      return {
        id: question.id,
        abstained,
        text: reply.text,
        sentences: abstained ? [] : sentencesOf(reply.text, citations),
        citations,
        ...(withPassages ? { found: passages.map(({ report, pages }) => ({ report, pages })) } : {}),
        milliseconds,
        energy: here && isCountedHere ? { joules: here.joules, method: here.method } : joined(written, here?.joules),
        tier: 'remote',
      } satisfies GivenAnswer;
    },
  };
}

function joined(written: Interval, search?: Interval): { joules: Interval; method: Method } {
  const { low, value, high } = search ?? { low: 0, value: 0, high: 0 };
  return {
    joules: { low: written.low + low, value: written.value + value, high: written.high + high },
    method: 'estimated',
  };
}

interface Message {
  role: 'system' | 'user';
  content: string;
}

async function complete(
  { model, address, apiKey, timeoutMilliseconds = TIMEOUT_MILLISECONDS }: ChatCompletionsSettings,
  messages: readonly Message[],
): Promise<{ text: string; tokens: number | undefined }> {
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(`${address.replace(/\/+$/, '')}/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}) },
      body: JSON.stringify({ model, messages, temperature: 0 }),
      signal: AbortSignal.timeout(timeoutMilliseconds),
    });
    body = await response.json();
  } catch (thrown) {
    const { cause, message } = thrown as Error & { cause?: { code?: string } };
    throw new LampyreError(
      'LAMPYRE_SYSTEM_UNREACHABLE',
      { address, detail: cause?.code ?? message },
      { cause: thrown },
    );
  }
  const { choices, usage } = (body ?? {}) as {
    choices?: { message?: { content?: unknown } }[];
    usage?: { completion_tokens?: unknown };
  };
  const text = choices?.[0]?.message?.content;
  if (!response.ok || typeof text !== 'string') {
    const detail = response.ok ? 'it holds no message' : `status ${response.status}`;
    throw new LampyreError('LAMPYRE_SYSTEM_REPLY_INVALID', { address, detail });
  }
  const tokens = usage?.completion_tokens;
  return { text: text.trim(), tokens: typeof tokens === 'number' ? tokens : undefined };
}
