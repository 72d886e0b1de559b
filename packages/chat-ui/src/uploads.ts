import { closeSync, createWriteStream, openSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Busboy } from '@fastify/busboy';
import { LampyreError } from '@lampyre/errors';
import { freePath } from './library-jobs.js';

/** Larger than any report of the catalogue: full assessment reports weigh 100 to 400 MB. */
const UPLOAD_MAX_BYTES = 500 * 1024 * 1024;
/** Files taken at once. */
const FILES_MAX = 20;
const NAME_MAX_CHARACTERS = 120;
/** A PDF says so within its first 1024 bytes (ISO 32000-1, annex H, implementation note 13). */
const HEADER_WITHIN_BYTES = 1024;

/**
 * Receives PDFs sent as a form (`multipart/form-data`) into a folder. They are written as they come, under a name that ends in
 * `.part`, and get their own name when they are whole.
 *
 * @returns the paths of the received files
 * @throws LampyreError LAMPYRE_UPLOAD_EMPTY, LAMPYRE_REQUEST_TOO_LARGE, LAMPYRE_PDF_INVALID, LAMPYRE_REQUEST_INVALID; no file
 *   of the request is then kept
 */
export async function receiveUploads(
  body: ReadableStream<Uint8Array> | null,
  headers: IncomingHttpHeaders,
  folder: string,
  maxBytes = UPLOAD_MAX_BYTES,
): Promise<string[]> {
  const contentType = headers['content-type'] ?? '';
  if (!body || !/^multipart\/form-data\b/i.test(contentType)) {
    throw new LampyreError('LAMPYRE_REQUEST_INVALID', { detail: 'the content type is not multipart/form-data' });
  }
  await mkdir(folder, { recursive: true });
  const form = new Busboy({
    headers: { ...headers, 'content-type': contentType },
    limits: { fileSize: maxBytes, files: FILES_MAX, fields: 10, fieldSize: 1000 },
  });
  const parts: string[] = [];
  const received: Promise<string | undefined>[] = [];
  form.on('file', (_field, stream, name) => {
    // A form whose file was not chosen sends one without a name.
    if (!name) {
      stream.resume();
      return;
    }
    const path = freePath(folder, safeName(name));
    // At once, so that another file of the same name finds it taken.
    closeSync(openSync(`${path}.part`, 'wx'));
    parts.push(`${path}.part`);
    received.push(keep(stream, path, name, maxBytes));
    // Its failure is told below, when all that came before has come.
    received.at(-1)?.catch(() => undefined);
  });
  try {
    await pipeline(Readable.fromWeb(body), form);
    const paths = (await Promise.all(received)).filter((path) => path !== undefined);
    if (paths.length === 0) throw new LampyreError('LAMPYRE_UPLOAD_EMPTY');
    for (const path of paths) await rename(`${path}.part`, path);
    return paths;
  } catch (thrown) {
    await Promise.allSettled(received);
    await Promise.all(parts.map((part) => rm(part, { force: true })));
    if (thrown instanceof LampyreError) throw thrown;
    const detail = thrown instanceof Error ? thrown.message : String(thrown);
    throw new LampyreError('LAMPYRE_REQUEST_INVALID', { detail }, { cause: thrown });
  }
}

type FileStream = Readable & { truncated: boolean };

async function keep(stream: FileStream, path: string, name: string, maxBytes: number): Promise<string> {
  const head: Buffer[] = [];
  let headBytes = 0;
  stream.on('data', (chunk: Buffer) => {
    if (headBytes >= HEADER_WITHIN_BYTES) return;
    head.push(chunk);
    headBytes += chunk.length;
  });
  await pipeline(stream, createWriteStream(`${path}.part`));
  if (stream.truncated) throw new LampyreError('LAMPYRE_REQUEST_TOO_LARGE', { limit: maxBytes });
  if (headBytes === 0) throw new LampyreError('LAMPYRE_PDF_EMPTY', { file: name });
  if (!Buffer.concat(head).subarray(0, HEADER_WITHIN_BYTES).includes('%PDF-')) {
    throw new LampyreError('LAMPYRE_PDF_INVALID', { file: name, detail: 'it does not begin as a PDF does' });
  }
  return path;
}

/** The last part of a name, kept to what every file system takes. */
export function safeName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const stem = last
    .replace(/\.pdf$/i, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._ -]+/gu, '_')
    .replace(/^[._ ]+|[. ]+$/g, '')
    .slice(0, NAME_MAX_CHARACTERS);
  return `${stem || 'report'}.pdf`;
}
