/**
 * What is used of node-llama-cpp 3 (https://node-llama-cpp.withcat.ai). It is loaded on demand and not installed with
 * Lampyre, so its own types are not there either.
 */
export interface LlamaModel {
  readonly trainContextSize: number;
  tokenize(text: string): readonly number[];
  createContext(options: { contextSize: number }): Promise<LlamaContext>;
  dispose(): Promise<void>;
}

export interface LlamaContext {
  getSequence(): LlamaContextSequence;
}

export interface LlamaContextSequence {
  clearHistory(): Promise<void>;
}

export interface LlamaChatSession {
  promptWithMeta(
    text: string,
    options: {
      maxTokens: number;
      temperature: number;
      signal?: AbortSignal;
      stopOnAbortSignal?: boolean;
      onTextChunk: (text: string) => void;
    },
  ): Promise<{ responseText: string; stopReason: string }>;
  dispose(): void;
}

/** `skipDownload` and `build: 'never'`: nothing is fetched or compiled behind the person's back. */
export declare function getLlama(options: {
  build: 'never';
  skipDownload: true;
}): Promise<{ loadModel(options: { modelPath: string }): Promise<LlamaModel> }>;

export declare const LlamaChatSession: new (options: {
  contextSequence: LlamaContextSequence;
  systemPrompt: string;
}) => LlamaChatSession;
