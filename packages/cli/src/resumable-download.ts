import { type FileHandle, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { LampyreError } from '@lampyre/errors';
import { VERSION } from './version.js';

export interface FetchOptions {
  address: string;
  /** Where the file is to lie; its folder is made when it is missing. */
  path: string;
  /** What the server is told that is wanted. */
  accept?: string;
  /** Looks at the first bytes (1024, or all when there are fewer) and throws when they are not what was wanted. */
  checkHead?: (head: Uint8Array, response: Response) => void;
  /** Bytes that have come, and bytes of the whole when the server says so. */
  onProgress?: (bytes: number, totalBytes: number | undefined) => void;
  signal?: AbortSignal;
}

/** What is remembered beside a file: where it comes from, and by what the server would know it again. */
export interface Origin {
  address: string;
  /** A strong ETag or a Last-Modified date; without one a part cannot be gone on with. */
  validator?: string;
}

/** A connection on which nothing comes for so long is given up; what has come is kept. */
const SILENCE_MAX_MILLISECONDS = 60_000;
const HEAD_BYTES = 1024;
/** Connections tried in a row without a single new byte before the download is given up. */
const FRUITLESS_ATTEMPTS_MAX = 2;

/**
 * Fetches a file, and goes on where an earlier run stopped.
 *
 * 1. What comes is written to `PATH.part`, with the address and the server's mark of the version in `PATH.part.json`.
 * 2. When the connection breaks, now or in an earlier run, the rest is asked for with `Range`, on the condition
 *    (`If-Range`, RFC 9110 § 13.1.5) that the version is still the same; otherwise it starts again from the first byte.
 * 3. What the first bytes show to be something else is refused before it is downloaded whole.
 * 4. Only a whole file gets its name; its origin stays beside it as `PATH.json`.
 *
 * @throws LampyreError LAMPYRE_DOWNLOAD_FAILED, what `checkHead` throws; the reason of `signal` when it aborts.
 */
export async function fetchFile(options: FetchOptions): Promise<void> {
  const { address, path, signal } = options;
  await mkdir(dirname(path), { recursive: true });
  let fruitless = 0;
  for (;;) {
    const before = await sizeOf(`${path}.part`);
    try {
      await fetchRest(options);
      break;
    } catch (thrown) {
      if (signal?.aborted) throw signal.reason;
      if (thrown instanceof LampyreError) throw thrown;
      fruitless = (await sizeOf(`${path}.part`)) > before ? 0 : fruitless + 1;
      if (fruitless >= FRUITLESS_ATTEMPTS_MAX) throw failed(address, reasonOf(thrown), thrown);
    }
  }
  await rename(`${path}.part.json`, `${path}.json`);
  await rename(`${path}.part`, path);
}

/** One connection: appends what comes to the part, or starts it again when the server sends the whole. */
async function fetchRest({ address, path, accept, checkHead, onProgress, signal }: FetchOptions): Promise<void> {
  const part = `${path}.part`;
  const origin = await originOf(`${part}.json`);
  const kept = origin?.validator && origin.address === address ? await sizeOf(part) : 0;
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(silent()), SILENCE_MAX_MILLISECONDS);
  try {
    const response = await fetch(address, {
      headers: {
        accept: accept ?? '*/*',
        'accept-encoding': 'identity',
        'user-agent': `lampyre/${VERSION}`,
        ...(kept > 0 ? { range: `bytes=${kept}-`, 'if-range': origin?.validator ?? '' } : {}),
      },
      signal: signal ? AbortSignal.any([signal, silence.signal]) : silence.signal,
    });
    const start = startOfBody(response, kept);
    if (start === 'whole') return;
    if (start === 'again') {
      await rm(part, { force: true });
      throw new Error('the file has changed at the publisher');
    }
    if (!response.ok || !response.body) {
      throw failed(address, `the server answered ${response.status} ${response.statusText}`.trim());
    }
    const length = Number(response.headers.get('content-length') ?? Number.NaN);
    const totalBytes = Number.isFinite(length) ? start + length : undefined;
    if (start === 0) await writeFile(`${part}.json`, JSON.stringify(originFrom(address, response)));

    const file = await open(part, start === 0 ? 'w' : 'a');
    try {
      let bytes = start;
      let head = !checkHead || start >= HEAD_BYTES ? undefined : await bytesOf(part, start);
      for await (const chunk of response.body) {
        clearTimeout(timer);
        timer = setTimeout(() => silence.abort(silent()), SILENCE_MAX_MILLISECONDS);
        await writeAll(file, chunk);
        bytes += chunk.byteLength;
        if (head) {
          head = Buffer.concat([head, chunk]);
          if (head.byteLength >= HEAD_BYTES) {
            await refuseUnless(checkHead, head, path, response);
            head = undefined;
          }
        }
        onProgress?.(bytes, totalBytes);
      }
      if (head) await refuseUnless(checkHead, head, path, response);
      if (totalBytes !== undefined && bytes < totalBytes) throw new Error('the connection broke');
      await file.sync();
    } finally {
      await file.close();
    }
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Where in the file the body of this answer belongs: the first byte's number, `whole` when what is kept is the whole
 * file already, `again` when what is kept fits no longer.
 */
function startOfBody(response: Response, kept: number): number | 'whole' | 'again' {
  const range = response.headers.get('content-range') ?? '';
  if (response.status === 416 && kept > 0)
    return Number(/^bytes \*\/(\d+)$/.exec(range)?.[1]) === kept ? 'whole' : 'again';
  if (response.status !== 206) return 0;
  return Number(/^bytes (\d+)-/.exec(range)?.[1]) === kept ? kept : 'again';
}

async function refuseUnless(
  check: FetchOptions['checkHead'],
  head: Uint8Array,
  path: string,
  response: Response,
): Promise<void> {
  try {
    check?.(head.subarray(0, HEAD_BYTES), response);
  } catch (thrown) {
    await rm(`${path}.part`, { force: true });
    await rm(`${path}.part.json`, { force: true });
    throw thrown;
  }
}

function originFrom(address: string, response: Response): Origin {
  const etag = response.headers.get('etag');
  // If-Range compares strongly: a weak ETag never matches (RFC 9110 § 13.1.5).
  const validator = etag && !etag.startsWith('W/') ? etag : response.headers.get('last-modified');
  return validator ? { address, validator } : { address };
}

/** What is remembered of where a file comes from. */
export async function originOf(path: string): Promise<Origin | undefined> {
  try {
    const origin: unknown = JSON.parse(await readFile(path, 'utf8'));
    return typeof origin === 'object' && origin !== null && 'address' in origin ? (origin as Origin) : undefined;
  } catch {
    return undefined;
  }
}

async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let done = 0; done < chunk.byteLength; ) {
    done += (await file.write(chunk, done, chunk.byteLength - done)).bytesWritten;
  }
}

async function bytesOf(path: string, count: number): Promise<Buffer> {
  return count > 0 ? (await readFile(path)).subarray(0, count) : Buffer.alloc(0);
}

export async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  return found?.size ?? 0;
}

function silent(): Error {
  return new Error(`nothing came for ${SILENCE_MAX_MILLISECONDS / 1000} seconds`);
}

function failed(address: string, detail: string, cause?: unknown): LampyreError {
  return new LampyreError('LAMPYRE_DOWNLOAD_FAILED', { address, detail }, { cause });
}

/** `fetch` hides the reason in the cause: "fetch failed" alone helps nobody. */
function reasonOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  const { cause } = thrown;
  if (cause instanceof Error) return cause.message || ((cause as NodeJS.ErrnoException).code ?? thrown.message);
  return thrown.message;
}
