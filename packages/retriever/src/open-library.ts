import { LampyreError } from '@lampyre/errors';
import { readDocument } from '@lampyre/ingest';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { type AddTools, addReport } from './add-report.js';
import { changeOf, countChange, openDatabase } from './database.js';
import { type EmbeddingModel, embeddedModel, openEmbeddings } from './embeddings.js';
import type { HnswModule } from './hnsw-vectors.js';
import { keptAnswers } from './kept-answers.js';
import type { AddProgress, LedgerRow, Library, WorkRow } from './library.js';
import { blockImage, dropOrphanedPageImages, pageImage } from './page-images.js';
import type { Translate } from './question-terms.js';
import { deleteReport, passagesById, readyDocument, readyReport, readyReports } from './report-rows.js';
import { Search } from './search.js';
import { setSetting, settingOf } from './settings.js';
import { VectorIndex } from './vector-index.js';
import { verifyLibrary } from './verify.js';
import { takeWriterLock } from './writer-lock.js';

/** What can be exchanged in a library; the defaults are what comes with the installation. */
export interface LibraryOptions {
  model?: EmbeddingModel;
  /** Opens the model's embeddings; any LangChain embeddings of `model.dimensions` will do. */
  openEmbeddings?: (model: EmbeddingModel) => Promise<EmbeddingsInterface>;
  read?: typeof readDocument;
  loadHnsw?: () => Promise<HnswModule>;
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
  const model = options.model ?? embeddedModel();
  const database = openDatabase(folder);
  const vectors = await VectorIndex.open({
    folder,
    database,
    model,
    ...(options.loadHnsw ? { loadHnsw: options.loadHnsw } : {}),
  });
  let opened: Promise<EmbeddingsInterface> | undefined;
  const embeddings = () => {
    opened ??= (options.openEmbeddings ?? openEmbeddings)(model).catch((thrown) => {
      opened = undefined;
      throw thrown;
    });
    return opened;
  };
  const search = new Search({
    folder,
    database,
    model,
    embeddings,
    vectors,
    ...(options.translate ? { translate: options.translate } : {}),
  });
  const addTools = (onProgress: (progress: AddProgress) => void): AddTools => ({
    database,
    model,
    embeddings,
    read: options.read ?? readDocument,
    onProgress,
  });

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

  return {
    folder,
    get vectorSearch() {
      return vectors.search;
    },
    embeddingModel: model.name,

    add: (path, details = {}, onProgress = () => undefined, addOptions = {}) =>
      asWriter(async () => {
        const outcome = await addReport(addTools(onProgress), path, details, addOptions);
        if (outcome.outcome === 'present') return outcome;
        const { file } = outcome.report;
        onProgress({ file, stage: 'indexing', done: 0, total: 1 });
        await vectors.save();
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
        await vectors.save();
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

    similarities: (question, from, texts) => search.similarities(question, from, texts),

    pageImage: async (id, page, widthPx) => pageImage(folder, readyReport(database, id), page, widthPx),
    blockImage: async (id, block, widthPx) =>
      blockImage(folder, readyReport(database, id), readyDocument(database, id), block, widthPx),

    verify: () =>
      asWriter(() =>
        verifyLibrary(
          addTools(() => undefined),
          vectors,
        ),
      ),

    appendToLedger(row) {
      database
        .prepare(
          'INSERT INTO ledger (at, tier, language, abstained, milliseconds, footprint, recalled) VALUES (?, ?, ?, ?, ?, ?, ?)',
        )
        .run(
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
      database.close();
    },
  };
}
