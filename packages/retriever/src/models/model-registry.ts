import type { Language } from '../passages/passage.js';

/** A file of a model, as it lies in its repository. */
export interface ModelFile {
  path: string;
  /** As recorded; null where the hub's word at the first download is taken and kept. */
  sha256: string | null;
  bytes: number | null;
}

interface Registered {
  /** What a person calls it: `lampyre models use ID`. */
  id: string;
  /** On the hub, and below the folder of models. */
  repository: string;
  revision: string;
  files: readonly ModelFile[];
  /** Weights as transformers.js names them: 'q8' is `model_quantized.onnx`, 'fp32' the file named below or `model.onnx`. */
  dtype: 'q8' | 'fp32';
  /** Base name of the weights where it is not the usual one. */
  weights?: string;
  languages: readonly Language[];
  /** Of all files together, for people; roughly where nothing better is known. */
  megabytes: number;
  licence: string;
  /** What it gives, in one sentence. */
  about: string;
}

/** An embedding model that Lampyre knows how to use. Every one of them knows English. */
export interface RegisteredEmbeddingModel extends Registered {
  purpose: 'embedding';
  dimensions: number;
  /** How a text's vector is made of its tokens'; 'sentence' when the model gives it itself. */
  pooling: 'mean' | 'cls' | 'sentence';
  /** What the model was trained to see before a question and before a passage. */
  prefixes: { query: string; passage: string };
  /** The cosine of texts that have nothing to do with each other; 0 for most models. */
  unrelatedCosine: number;
}

/** A model that reads a question and a passage together and says how well they fit. */
export interface RegisteredReranker extends Registered {
  purpose: 'reranking';
}

export type RegisteredModel = RegisteredEmbeddingModel | RegisteredReranker;

/** The model that comes with the installation. */
export const EMBEDDED_MODEL_ID = 'all-MiniLM-L6-v2';

const NO_PREFIXES = { query: '', passage: '' };

/** Files whose size and checksum the hub will tell. */
function unrecorded(...paths: string[]): ModelFile[] {
  return paths.map((path) => ({ path, sha256: null, bytes: null }));
}

/**
 * The models that can be used, the embedded one first.
 *
 * Sources: the models' cards on the hub (pooling, prefixes, dimensions, licence). multilingual-e5's cosines lie between 0.7 and 1 because it was
 * trained at a temperature of 0.01 (its card); its unrelatedCosine brings them to the scale of the others.
 */
export const MODEL_REGISTRY: readonly RegisteredModel[] = [
  {
    id: EMBEDDED_MODEL_ID,
    purpose: 'embedding',
    repository: 'Xenova/all-MiniLM-L6-v2',
    revision: 'main',
    files: [
      { path: 'config.json', bytes: 642, sha256: '9607ae6204a90040db3be3bea5d549a42f87b4a12c3638b41249b6c2a394a05a' },
      {
        path: 'tokenizer.json',
        bytes: 711_582,
        sha256: 'aa5777dd801854afc1818a8e20820806261c9497db9593a220b646bedfbc0fef',
      },
      {
        path: 'tokenizer_config.json',
        bytes: 366,
        sha256: '9261e7d79b44c8195c1cada2b453e55b00aeb81e907a6664974b4d7776172ab3',
      },
      {
        path: 'onnx/model_quantized.onnx',
        bytes: 22_972_370,
        sha256: 'afdb6f1a0e45b715d0bb9b11772f032c399babd23bfc31fed1c170afc848bdb1',
      },
    ],
    dtype: 'q8',
    dimensions: 384,
    pooling: 'mean',
    prefixes: NO_PREFIXES,
    unrelatedCosine: 0,
    languages: ['en'],
    megabytes: 24,
    licence: 'Apache-2.0',
    about: 'Comes with the installation. Knows English; hears French through a word-by-word gloss.',
  },
  {
    id: 'multilingual-e5-small',
    purpose: 'embedding',
    repository: 'Xenova/multilingual-e5-small',
    revision: 'main',
    files: [
      ...unrecorded('config.json', 'tokenizer.json', 'tokenizer_config.json'),
      {
        path: 'onnx/model_quantized.onnx',
        bytes: 118_308_185,
        sha256: 'f80102d3f2a1229f387d3c81909990d8945513e347b0eab049f7de3c6f98c193',
      },
    ],
    dtype: 'q8',
    dimensions: 384,
    pooling: 'mean',
    prefixes: { query: 'query: ', passage: 'passage: ' },
    unrelatedCosine: 0.7,
    languages: ['en', 'fr'],
    megabytes: 136,
    licence: 'MIT',
    about: 'Reads French and English as they stand; twice the layers of the embedded model.',
  },
  {
    id: 'granite-embedding-107m-multilingual',
    purpose: 'embedding',
    repository: 'onnx-community/granite-embedding-107m-multilingual-ONNX',
    revision: 'main',
    files: unrecorded('config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model_quantized.onnx'),
    dtype: 'q8',
    dimensions: 384,
    pooling: 'cls',
    prefixes: NO_PREFIXES,
    unrelatedCosine: 0,
    languages: ['en', 'fr'],
    megabytes: 125,
    licence: 'Apache-2.0',
    about: 'Reads French and English as they stand; the strongest of its size on French retrieval.',
  },
  {
    id: 'embeddinggemma-300m',
    purpose: 'embedding',
    repository: 'onnx-community/embeddinggemma-300m-ONNX',
    revision: 'main',
    files: unrecorded(
      'config.json',
      'tokenizer.json',
      'tokenizer_config.json',
      'onnx/model_quantized.onnx',
      'onnx/model_quantized.onnx_data',
    ),
    dtype: 'q8',
    dimensions: 768,
    pooling: 'sentence',
    prefixes: { query: 'task: search result | query: ', passage: 'title: none | text: ' },
    unrelatedCosine: 0,
    languages: ['en', 'fr'],
    megabytes: 330,
    licence: 'Gemma terms of use',
    about: 'The best of those that run on a laptop, and the slowest; its vectors take twice the room.',
  },
  {
    id: 'mmarco-mMiniLMv2-L12-H384-v1',
    purpose: 'reranking',
    repository: 'cross-encoder/mmarco-mMiniLMv2-L12-H384-v1',
    revision: 'main',
    files: unrecorded('config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model_quint8_avx2.onnx'),
    dtype: 'fp32',
    weights: 'model_quint8_avx2',
    languages: ['en', 'fr'],
    megabytes: 136,
    licence: 'Apache-2.0',
    about: 'Reads question and passage together where the first ranks are close; French and English.',
  },
];
