import { LampyreError } from '@lampyre/errors';
import { readDocument } from '@lampyre/ingest';
import { type EmbeddingModel, type OpenedEmbeddings, openEmbeddings } from '../models/embeddings.js';
import { isInstalled, modelFolder } from '../models/installed-models.js';
import {
  beginModelChange,
  cancelModelChange,
  embedForNextModel,
  modelChangeOf,
  renewStaleVectors,
  swapVectors,
} from '../models/model-change.js';
import { embeddingModelOf, type LoadedModel, ModelInUse, modelIdInUse, nextModelId } from '../models/model-in-use.js';
import { MODEL_REGISTRY } from '../models/model-registry.js';
import { openReranker, type Reranker } from '../models/reranker.js';
import { Search } from '../search/search.js';
import type { HnswModule } from '../vectors/hnsw-vectors.js';
import { VectorIndex } from '../vectors/vector-index.js';
import { recipeInUse, vectorRecipe, vectorsName } from '../vectors/vector-recipe.js';
import type { Translate } from '../words/question-terms.js';
import { type AddTools, addReport } from './add-report.js';
import { changeOf, countChange, openDatabase, prepared } from './database.js';
import { keptAnswers } from './kept-answers.js';
import type { AddProgress, LedgerRow, Library, WorkRow } from './library.js';
import { blockImage, dropOrphanedPageImages, pageImage } from './page-images.js';
import { deleteReport, passagesById, readyDocument, readyReport, readyReports } from './report-rows.js';
import { setSetting, settingOf } from './settings.js';
import { verifyLibrary } from './verify.js';
import { takeWriterLock } from './writer-lock.js';

/** What can be exchanged in a library; the defaults are what comes with the installation. */
export interface LibraryOptions {
  /** Embedding models beside those of the registry, or in the place of those of the same name. */
  models?: readonly EmbeddingModel[];
  /** Opens the model's embeddings; any LangChain embeddings of `model.dimensions` will do. */
  openEmbeddings?: (model: EmbeddingModel) => Promise<OpenedEmbeddings>;
  read?: typeof readDocument;
  loadHnsw?: () => Promise<HnswModule>;
  /** Up to so many vectors, all are compared with a question instead of asking the graph. */
  exactUnits?: number;
  /** Rereads the first passages where their ranks are close; a downloaded one by default, none where there is none. */
  reranker?: Reranker;
  /** Words of the other language for a word of the question; words that look alike by default. */
  translate?: Translate;
}

const LEDGER_LIMIT = 1000;

/**
 * Opens the library in a folder, or makes a new one. Any number of processes may read; one writes at a time.
 *
 * @throws LampyreError LAMPYRE_LIBRARY_DAMAGED
 * @example
 * const library = await openLibrary('./data');
 * await library.add('report.pdf');
 * const { ranked } = await library.search('How fast does the sea rise?');
 */
export async function openLibrary(folder: string, options: LibraryOptions = {}): Promise<Library> {
  const database = openDatabase(folder);
  const openModel = async (
    model: EmbeddingModel,
    recipe: string | undefined,
    table: 'units' | 'next_vectors' = 'units',
  ): Promise<LoadedModel> => {
    const { loadHnsw, exactUnits } = options;
    const name = vectorsName(model.name, recipe);
    const vectors = await VectorIndex.open({
      folder,
      database,
      model: { name, dimensions: model.dimensions },
      table,
      ...(loadHnsw ? { loadHnsw } : {}),
      ...(exactUnits === undefined ? {} : { exactUnits }),
    });
    let opened: Promise<OpenedEmbeddings> | undefined;
    const embeddings = () => {
      opened ??= (options.openEmbeddings ?? openEmbeddings)(model).catch((thrown) => {
        opened = undefined;
        throw thrown;
      });
      return opened;
    };
    const close = async () => (await opened?.catch(() => undefined))?.close?.();
    return { model, embeddings, close, vectors, vectorsName: name };
  };
  const modelOf = (id: string): EmbeddingModel =>
    options.models?.find(({ name }) => name === id) ?? embeddingModelOf(folder, id);
  renewStaleVectors(database, vectorRecipe(modelOf(modelIdInUse(database))));
  const inUse = await ModelInUse.open(database, (id) => openModel(modelOf(id), recipeInUse(database)));
  let openedReranker: Promise<Reranker> | undefined;
  const reranker = () => {
    if (options.reranker) return Promise.resolve(options.reranker);
    const installed = MODEL_REGISTRY.find((model) => model.purpose === 'reranking' && isInstalled(folder, model));
    if (installed?.purpose !== 'reranking') return undefined;
    openedReranker ??= openReranker(installed, modelFolder(folder, installed));
    return openedReranker;
  };
  const search = new Search({
    folder,
    database,
    inUse,
    reranker,
    ...(options.translate ? { translate: options.translate } : {}),
  });
  const addTools = async (onProgress: (progress: AddProgress) => void): Promise<AddTools> => {
    const { model, embeddings } = await inUse.current();
    return { database, model, embeddings, read: options.read ?? readDocument, onProgress };
  };

  // Writes of this process wait for one another; other processes are told that the library is busy.
  let lastWrite: Promise<unknown> = Promise.resolve();
  const asWriter = <T>(write: () => Promise<T>): Promise<T> => {
    const result = lastWrite.then(async () => {
      const release = takeWriterLock(folder);
      try {
        return await write();
      } finally {
        release();
      }
    });
    lastWrite = result.catch(() => undefined);
    return result;
  };

  const useModel: Library['useModel'] = async (id, onProgress = () => undefined, signal) => {
    const model = modelOf(id);
    const recipe = vectorRecipe(model);
    if (model.name === modelIdInUse(database) && recipe === recipeInUse(database)) return cancelModelChange(database);
    const next = await openModel(model, recipe, 'next_vectors');
    try {
      const embeddings = await next.embeddings();
      beginModelChange(database, model.name, recipe);
      for (;;) {
        await embedForNextModel(database, model, embeddings, onProgress, signal);
        // Somebody set out for another model meanwhile, or the change is done.
        if (nextModelId(database) !== model.name) return;
        await next.vectors.synchronise();
        const swapped = await asWriter(async () => {
          if (!swapVectors(database, model.name)) return false;
          inUse.exchange(next);
          await next.vectors.adopted();
          return true;
        });
        if (swapped) return;
      }
    } finally {
      if (inUse.loaded !== next) await next.close();
    }
  };

  return {
    folder,
    get vectorSearch() {
      return inUse.loaded.vectors.search;
    },
    get embeddingModel() {
      return modelIdInUse(database);
    },

    add: (path, details = {}, onProgress = () => undefined, addOptions = {}) =>
      asWriter(async () => {
        const outcome = await addReport(await addTools(onProgress), path, details, addOptions);
        if (outcome.outcome === 'present') return outcome;
        const { file } = outcome.report;
        onProgress({ file, stage: 'indexing', done: 0, total: 1 });
        await inUse.loaded.vectors.save();
        await dropOrphanedPageImages(folder, readyReports(database));
        onProgress({ file, stage: 'indexing', done: 1, total: 1 });
        return outcome;
      }),

    remove: (id) =>
      asWriter(async () => {
        const { key, ...report } = readyReport(database, id);
        database.transaction(() => {
          deleteReport(database, key);
          countChange(database);
        })();
        await dropOrphanedPageImages(folder, readyReports(database));
        await inUse.loaded.vectors.save();
        return report;
      }),

    list: () => readyReports(database),

    report(id) {
      const { key: _key, ...report } = readyReport(database, id);
      return report;
    },

    document: (id) => readyDocument(database, id),

    passage(id) {
      const [passage] = passagesById(database, [id]);
      if (!passage) throw new LampyreError('LAMPYRE_PASSAGE_UNKNOWN', { id });
      return passage;
    },

    search: (question, searchOptions) => search.search(question, searchOptions),

    questionTerms: (question, from, to) => search.questionTerms(question, from, to),
    passagesWith: (stem, language) => search.passagesWith(stem, language),

    similarities: (question, from, texts) => search.similarities(question, from, texts),

    pageImage: async (id, page, widthPx) => pageImage(folder, readyReport(database, id), page, widthPx),
    blockImage: async (id, block, widthPx) =>
      blockImage(folder, readyReport(database, id), readyDocument(database, id), block, widthPx),

    verify: () => asWriter(async () => verifyLibrary(await addTools(() => undefined), inUse.loaded.vectors)),

    modelChange: () => modelChangeOf(database),

    useModel,

    async continueModelChange(onProgress, signal) {
      const id = nextModelId(database);
      if (id !== undefined) await useModel(id, onProgress, signal);
    },

    appendToLedger(row) {
      prepared(
        database,
        'INSERT INTO ledger (at, tier, language, abstained, milliseconds, footprint, recalled) VALUES (?, ?, ?, ?, ?, ?, ?)',
      ).run(
        row.at,
        row.tier,
        row.language,
        row.abstained ? 1 : 0,
        row.milliseconds,
        row.footprint,
        row.recalled ? 1 : 0,
      );
    },

    ledger: (limit = LEDGER_LIMIT) =>
      database
        .prepare<[number], Omit<LedgerRow, 'abstained' | 'recalled'> & { abstained: 0 | 1; recalled: 0 | 1 }>(
          'SELECT at, tier, language, abstained, milliseconds, footprint, recalled FROM ledger ORDER BY id DESC LIMIT ?',
        )
        .all(limit)
        .map(({ recalled, ...row }) => ({
          ...row,
          abstained: row.abstained === 1,
          ...(recalled === 1 ? { recalled: true } : {}),
        })),

    appendToWork({ at, kind, subject, cost }) {
      database.prepare('INSERT INTO work (at, kind, subject, cost) VALUES (?, ?, ?, ?)').run(at, kind, subject, cost);
    },

    work: (limit = LEDGER_LIMIT) =>
      database
        .prepare<[number], WorkRow>('SELECT at, kind, subject, cost FROM work ORDER BY id DESC LIMIT ?')
        .all(limit),

    keptAnswers: keptAnswers(database),

    get change() {
      return changeOf(database);
    },

    setting: (name) => settingOf(database, name),
    set: (name, value) => setSetting(database, name, value),

    async close() {
      await lastWrite;
      await inUse.loaded.close();
      database.close();
    },
  };
}
