import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LampyreError } from '@lampyre/errors';
import type { Line, Worker } from 'tesseract.js';

/** The names that tesseract gives the languages. */
export type OcrLanguage = 'eng' | 'fra';

export const OCR_LANGUAGES: readonly OcrLanguage[] = ['eng', 'fra'];

/** Reads pictures of pages. */
export interface OcrEngine {
  /** The printed lines of a picture (WebP or PNG), boxes in pixels. */
  linesOf(picture: Uint8Array): Promise<Line[]>;
  close(): Promise<void>;
}

/** The whole-number form of the best models: a third of their weight (eng 2.9 MB, fra 0.7 MB), read as well. */
const DATA_FOLDER = '4.0.0_best_int';
/** tesseract's word for its neural reader, the only one that these data hold. */
const LSTM_ONLY = 1;

/**
 * Starts tesseract.js in a thread of its own. Program and data come from the packages beside this one and nothing from the network;
 * they are loaded here and nowhere else, because most people never read a scan.
 *
 * tesseract.js wants the data of all languages in one folder, and each language is a package: the files are put together in a
 * temporary folder that goes as soon as they are read.
 *
 * @throws LampyreError LAMPYRE_OCR_MISSING when tesseract.js or the data of a language are not installed
 */
export async function openOcr(languages: readonly OcrLanguage[] = OCR_LANGUAGES): Promise<OcrEngine> {
  const { createWorker, data } = await findOcr(languages);
  const folder = await mkdtemp(path.join(tmpdir(), 'lampyre-ocr-'));
  let worker: Worker;
  try {
    await Promise.all(data.map((file) => copyFile(file, path.join(folder, path.basename(file)))));
    worker = await createWorker([...languages], LSTM_ONLY, { langPath: folder, cacheMethod: 'none', gzip: true });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return {
    async linesOf(picture) {
      const { data: page } = await worker.recognize(Buffer.from(picture), {}, { text: false, blocks: true });
      return (page.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines));
    },
    async close() {
      await worker.terminate();
    },
  };
}

async function findOcr(languages: readonly OcrLanguage[]) {
  const require = createRequire(import.meta.url);
  try {
    const { default: tesseract } = await import('tesseract.js');
    const data = languages.map((language) => {
      const folder = path.dirname(require.resolve(`@tesseract.js-data/${language}/package.json`));
      return path.join(folder, DATA_FOLDER, `${language}.traineddata.gz`);
    });
    return { createWorker: tesseract.createWorker, data };
  } catch (cause) {
    if (!/MODULE_NOT_FOUND$/.test(String((cause as { code?: unknown }).code))) throw cause;
    throw new LampyreError('LAMPYRE_OCR_MISSING', { languages: languages.join(', ') }, { cause });
  }
}
