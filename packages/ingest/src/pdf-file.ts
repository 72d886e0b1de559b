import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { LampyreError } from '@lampyre/errors';
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DocumentInitParameters } from 'pdfjs-dist/types/src/display/api.js';

/** Folders of the pdfjs-dist package with the fonts and character maps that PDFs may leave out. */
export function pdfjsAssets(): { standardFontDataUrl: string; cMapUrl: string; wasmUrl: string; iccUrl: string } {
  const folder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return {
    standardFontDataUrl: `${folder}/standard_fonts/`,
    cMapUrl: `${folder}/cmaps/`,
    wasmUrl: `${folder}/wasm/`,
    iccUrl: `${folder}/iccs/`,
  };
}

/**
 * Opens a PDF for reading its text and shapes; pictures are left undecoded because only their place matters.
 * `overrides` change that for other uses.
 *
 * @throws LampyreError LAMPYRE_FILE_MISSING, LAMPYRE_PDF_EMPTY, LAMPYRE_PDF_INVALID, LAMPYRE_PDF_ENCRYPTED
 */
export async function openPdf(file: string, overrides: DocumentInitParameters = {}): Promise<PDFDocumentProxy> {
  const name = path.basename(file);
  const info = await stat(file).catch(() => null);
  if (!info?.isFile()) throw new LampyreError('LAMPYRE_FILE_MISSING', { path: file });
  if (info.size === 0) throw new LampyreError('LAMPYRE_PDF_EMPTY', { file: name });
  const bytes = await readFile(file);
  // The mark may stand after some leading bytes; viewers look for it in the first kilobyte.
  if (!bytes.subarray(0, 1024).includes('%PDF-')) {
    throw new LampyreError('LAMPYRE_PDF_INVALID', { file: name, detail: 'it does not begin as a PDF does' });
  }
  try {
    return await getDocument({
      data: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      verbosity: VerbosityLevel.ERRORS,
      fontExtraProperties: true,
      useSystemFonts: false,
      disableFontFace: true,
      maxImageSize: 1,
      stopAtErrors: false,
      ...pdfjsAssets(),
      cMapPacked: true,
      ...overrides,
    }).promise;
  } catch (cause) {
    throw openingError(name, cause);
  }
}

/** The coded error of a page that failed: what pdf.js cannot read of a PDF that it could open is damage of the file. */
export function readingError(file: string, thrown: unknown): LampyreError {
  if (thrown instanceof LampyreError) return thrown;
  const detail = (thrown instanceof Error ? thrown.message : String(thrown)).replace(/\.$/, '');
  return new LampyreError('LAMPYRE_PDF_INVALID', { file: path.basename(file), detail });
}

function openingError(file: string, cause: unknown): LampyreError {
  const name = cause instanceof Error ? cause.name : '';
  if (name === 'PasswordException') return new LampyreError('LAMPYRE_PDF_ENCRYPTED', { file }, { cause });
  const detail = cause instanceof Error ? cause.message.replace(/\.$/, '') : String(cause);
  return new LampyreError('LAMPYRE_PDF_INVALID', { file, detail }, { cause });
}
