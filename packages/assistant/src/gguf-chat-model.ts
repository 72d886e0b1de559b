import { LampyreError } from '@lampyre/errors';
import type { CallbackManagerForLLMRun } from '@langchain/core/callbacks/manager';
import { SimpleChatModel } from '@langchain/core/language_models/chat_models';
import { AIMessageChunk, type BaseMessage } from '@langchain/core/messages';
import { ChatGenerationChunk } from '@langchain/core/outputs';
import type * as NodeLlamaCpp from './node-llama-cpp.js';

interface OpenModel {
  engine: typeof NodeLlamaCpp;
  model: NodeLlamaCpp.LlamaModel;
  sequence: NodeLlamaCpp.LlamaContextSequence;
  contextTokens: number;
  outputTokens: number;
}

/**
 * A GGUF file as a LangChain chat model. One answer at a time: the others wait. LangChain's own one
 * (`ChatLlamaCpp` of @langchain/community 1.1) neither stops, nor counts, nor takes the model's own chat template.
 */
export class GgufChatModel extends SimpleChatModel {
  static override lc_name(): string {
    return 'GgufChatModel';
  }

  private readonly open: OpenModel;
  private last: Promise<unknown> = Promise.resolve();

  private constructor(open: OpenModel) {
    super({});
    this.open = open;
  }

  /** Loads the file; its memory is held until `dispose`. */
  static async open(
    engine: typeof NodeLlamaCpp,
    { file, contextTokens, outputTokens }: { file: string; contextTokens: number; outputTokens: number },
  ): Promise<GgufChatModel> {
    const llama = await engine.getLlama({ build: 'never', skipDownload: true });
    const model = await llama.loadModel({ modelPath: file });
    const contextSize = Math.min(contextTokens, model.trainContextSize);
    const context = await model.createContext({ contextSize });
    return new GgufChatModel({
      engine,
      model,
      sequence: context.getSequence(),
      contextTokens: contextSize,
      outputTokens,
    });
  }

  dispose(): Promise<void> {
    return this.open.model.dispose();
  }

  override _llmType(): string {
    return 'gguf';
  }

  override async _call(messages: BaseMessage[], options: this['ParsedCallOptions']): Promise<string> {
    let text = '';
    for await (const chunk of this._streamResponseChunks(messages, options)) text += chunk.text;
    return text;
  }

  /** Throws LAMPYRE_WRITER_CONTEXT. */
  override async *_streamResponseChunks(
    messages: BaseMessage[],
    options: this['ParsedCallOptions'],
    runManager?: CallbackManagerForLLMRun,
  ): AsyncGenerator<ChatGenerationChunk> {
    const turn = this.last;
    let release = (): void => undefined;
    this.last = new Promise<void>((resolve) => {
      release = resolve;
    });
    try {
      await turn;
      if (!options.signal?.aborted) yield* this.answer(messages, options.signal, runManager);
    } finally {
      release();
    }
  }

  private async *answer(
    messages: BaseMessage[],
    signal: AbortSignal | undefined,
    runManager: CallbackManagerForLLMRun | undefined,
  ): AsyncGenerator<ChatGenerationChunk> {
    const { engine, model, sequence, contextTokens, outputTokens } = this.open;
    const textOf = (type: string) =>
      messages
        .filter((message) => message.getType() === type)
        .map(({ text }) => text)
        .join('\n\n');
    const [system, asked] = [textOf('system'), textOf('human')];
    const inputTokens = model.tokenize(`${system}\n${asked}`).length;
    if (inputTokens + outputTokens > contextTokens) {
      const detail = `${inputTokens} tokens and ${outputTokens} for the answer, of ${contextTokens}`;
      throw new LampyreError('LAMPYRE_WRITER_CONTEXT', { detail });
    }
    await sequence.clearHistory();
    const session = new engine.LlamaChatSession({ contextSequence: sequence, systemPrompt: system });
    let finish: string | undefined;
    const pieces = new ReadableStream<string>({
      start: (controller) => {
        session
          .promptWithMeta(asked, {
            maxTokens: outputTokens,
            temperature: 0,
            ...(signal ? { signal, stopOnAbortSignal: true } : {}),
            onTextChunk: (text) => controller.enqueue(text),
          })
          .then(
            ({ stopReason }) => {
              finish = stopReason === 'maxTokens' ? 'length' : stopReason === 'abort' ? undefined : 'stop';
              controller.close();
            },
            (thrown) => controller.error(thrown),
          );
      },
    });
    let written = '';
    for await (const text of pieces) {
      written += text;
      yield new ChatGenerationChunk({ text, message: new AIMessageChunk({ content: text }) });
      await runManager?.handleLLMNewToken(text);
    }
    const outputCount = model.tokenize(written).length;
    const message = Object.assign(new AIMessageChunk(''), {
      usage_metadata: {
        input_tokens: inputTokens,
        output_tokens: outputCount,
        total_tokens: inputTokens + outputCount,
      },
    });
    yield new ChatGenerationChunk({
      text: '',
      message,
      generationInfo: finish === undefined ? {} : { finish_reason: finish },
    });
  }
}
