import type { EmbeddingModel } from './embeddings.js';

/**
 * Threads of onnxruntime that wait for one another spin unless they are told not to: for a text of one sentence that doubled
 * the processor time and so the energy (11 ms against 6, the same vectors).
 */
const WAITING_SLEEPS = { session: { intra_op: { allow_spinning: '0' } } };

/** What transformers.js is told of a model in a folder that is to run on so many threads at once; nothing is fetched. */
export function loadingOptions({ dtype, weights }: Pick<EmbeddingModel, 'dtype' | 'weights'>, threads: number) {
  return {
    dtype,
    ...(weights ? { model_file_name: weights } : {}),
    local_files_only: true,
    session_options: { intraOpNumThreads: threads, interOpNumThreads: 1, extra: WAITING_SLEEPS },
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
