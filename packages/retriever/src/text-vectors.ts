import type {
  FeatureExtractionPipeline,
  PreTrainedModel,
  PreTrainedTokenizer,
  Tensor,
} from '@huggingface/transformers';
import type { EmbeddingModel } from './embeddings.js';
import { loadingOptions, transformers } from './transformers.js';

/** Several texts are embedded side by side (`embedding-threads.ts`): two threads for one text wait for each other, a tenth more processor time. */
const ONNX_THREADS = 1;

/**
 * Loads a model (about 0.3 s) and gives what makes the vector of a text, of length 1. Texts are embedded one by one: the int8 model scales by
 * the largest activation of its whole batch, so that in a batch a vector depends on its neighbours (cosine off by .01); alone it is always the
 * same, padding costs nothing, memory stays at 0.3 GB instead of 0.8, and it is as fast (79 a second alone, 63 by sixteen).
 */
export async function loadTextVectors(model: EmbeddingModel): Promise<(text: string) => Promise<number[]>> {
  const outputOf = model.pooling === 'sentence' ? await sentenceOutput(model) : await pooledOutput(model);
  return async (text) => {
    const [vector] = (await outputOf(text.replace(/\n/g, ' '))).tolist() as [number[]];
    return vector;
  };
}

async function pooledOutput(model: EmbeddingModel): Promise<(text: string) => Promise<Tensor>> {
  const { pipeline } = await transformers();
  // The type of every task's pipeline at once is more than TypeScript takes.
  const load = pipeline as (task: string, model: string, options: object) => Promise<FeatureExtractionPipeline>;
  const extract = await load('feature-extraction', model.folder, loadingOptions(model, ONNX_THREADS));
  const pooling = model.pooling === 'cls' ? 'cls' : 'mean';
  return (text) => extract([text], { pooling, normalize: true });
}

/** Models that end in layers of their own after pooling give the sentence's vector themselves. */
async function sentenceOutput(model: EmbeddingModel): Promise<(text: string) => Promise<Tensor>> {
  const { AutoModel, AutoTokenizer } = await transformers();
  const [tokenize, run]: [PreTrainedTokenizer, PreTrainedModel] = await Promise.all([
    AutoTokenizer.from_pretrained(model.folder, { local_files_only: true }),
    AutoModel.from_pretrained(model.folder, loadingOptions(model, ONNX_THREADS)),
  ]);
  return async (text) => {
    const output = (await run(tokenize([text], { truncation: true }))) as { sentence_embedding: Tensor };
    return output.sentence_embedding.normalize(2, -1);
  };
}
