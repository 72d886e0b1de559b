import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LampyreError } from '@lampyre/errors';
import type { Database } from '../library/database.js';
import { setSetting, settingOf } from '../library/settings.js';
import type { VectorIndex } from '../vectors/vector-index.js';
import { recipeInUse, vectorsName } from '../vectors/vector-recipe.js';
import { type EmbeddingModel, embeddedModel, embeddingModelAt, type OpenedEmbeddings } from './embeddings.js';
import { modelFolder, registeredModel } from './installed-models.js';
import { EMBEDDED_MODEL_ID } from './model-registry.js';

/** An embedding model with the vectors that it made. */
export interface LoadedModel {
  model: EmbeddingModel;
  /** Opened when first asked for. */
  embeddings: () => Promise<OpenedEmbeddings>;
  /** Gives back what the embeddings hold, if they were opened, when what was begun is done. */
  close: () => Promise<void>;
  vectors: VectorIndex;
  /** Which vectors these are: the model and the recipe by which they were made. */
  vectorsName: string;
}

const MODEL_SETTING = 'embedding-model';
const NEXT_MODEL_SETTING = 'next-embedding-model';

/** The id of the model that made the library's vectors. */
export function modelIdInUse(database: Database): string {
  return (settingOf(database, MODEL_SETTING) as string | undefined) ?? EMBEDDED_MODEL_ID;
}

/** The id of the model whose vectors are being made; undefined when none are. */
export function nextModelId(database: Database): string | undefined {
  return settingOf(database, NEXT_MODEL_SETTING) as string | undefined;
}

export function setModelInUse(database: Database, id: string): void {
  setSetting(database, MODEL_SETTING, id === EMBEDDED_MODEL_ID ? undefined : id);
}

export function setNextModel(database: Database, id: string | undefined): void {
  setSetting(database, NEXT_MODEL_SETTING, id);
}

/**
 * A registered embedding model and where its files lie in a library.
 *
 * @throws LampyreError LAMPYRE_MODEL_UNKNOWN, LAMPYRE_MODEL_NOT_FOR_SEARCH
 */
export function embeddingModelOf(dataFolder: string, id: string): EmbeddingModel {
  const registered = registeredModel(id);
  if (registered.purpose !== 'embedding') throw new LampyreError('LAMPYRE_MODEL_NOT_FOR_SEARCH', { id: registered.id });
  const folder = modelFolder(dataFolder, registered);
  const brought = registered.id === EMBEDDED_MODEL_ID && !existsSync(join(folder, 'onnx'));
  return brought ? embeddedModel() : embeddingModelAt(registered, folder);
}

/**
 * The model whose vectors the library holds, as this process has it loaded. Another process may change the model at any time; what is
 * loaded is then exchanged before the next search.
 */
export class ModelInUse {
  readonly #database: Database;
  readonly #load: (id: string) => Promise<LoadedModel>;
  #loaded: LoadedModel;

  private constructor(database: Database, load: (id: string) => Promise<LoadedModel>, loaded: LoadedModel) {
    this.#database = database;
    this.#load = load;
    this.#loaded = loaded;
  }

  static async open(database: Database, load: (id: string) => Promise<LoadedModel>): Promise<ModelInUse> {
    return new ModelInUse(database, load, await load(modelIdInUse(database)));
  }

  /** What is loaded, whether or not it is still the library's. */
  get loaded(): LoadedModel {
    return this.#loaded;
  }

  /** The library's model, loaded anew when another process changed it or made its vectors anew. */
  async current(): Promise<LoadedModel> {
    if (!this.isCurrent(this.#loaded)) this.exchange(await this.#load(modelIdInUse(this.#database)));
    return this.#loaded;
  }

  /** Whether the library's vectors are still those of `loaded`. */
  isCurrent(loaded: LoadedModel): boolean {
    return loaded.vectorsName === vectorsName(modelIdInUse(this.#database), recipeInUse(this.#database));
  }

  exchange(loaded: LoadedModel): void {
    void this.#loaded.close();
    this.#loaded = loaded;
  }
}
