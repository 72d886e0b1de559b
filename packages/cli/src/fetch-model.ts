import { cp, mkdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { LampyreError } from '@lampyre/errors';
import type { ModelFile, ModelReceipt, RegisteredModel } from '@lampyre/retriever';
import { type FetchOptions, fetchFile, sizeOf } from './resumable-download.js';

/** The hub that models come from when nothing else is said; `LAMPYRE_HUB` names a mirror. */
export const HUB = 'https://huggingface.co';

export interface FetchModelOptions {
  model: RegisteredModel;
  dataFolder: string;
  /** The address of a hub or of a mirror of it, or a folder. */
  from: string;
  onProgress?: (file: string, bytes: number, totalBytes: number | undefined) => void;
  signal?: AbortSignal;
}

/** What the hub says of a file before it is fetched. */
interface HubWord {
  sha256: string | undefined;
}

const HEAD_TIMEOUT_MILLISECONDS = 30_000;
const SHA256 = /^"?([0-9a-f]{64})"?$/i;

/**
 * Brings a model's files into the library's folder and takes them as installed when all of them are what they should be.
 *
 * 1. From a hub: `HUB/REPOSITORY/resolve/REVISION/FILE`. Large files are answered with a redirect whose `X-Linked-ETag` is their
 *    sha256; that is believed where the registry records none, and the connection is taken up again where it broke.
 * 2. From a folder: copied, from `FOLDER/REPOSITORY` or the folder itself.
 * 3. Files that are there whole are not fetched again. A file with a wrong checksum is thrown away, so that the next try is a new one.
 *
 * @throws LampyreError LAMPYRE_DOWNLOAD_FAILED, LAMPYRE_FILE_MISSING, LAMPYRE_MODEL_DAMAGED
 */
export async function fetchModel(options: FetchModelOptions): Promise<ModelReceipt> {
  const { model, dataFolder, from } = options;
  const { acceptModel, modelFolder } = await import('@lampyre/retriever');
  const folder = modelFolder(dataFolder, model);
  const expected = /^https?:\/\//i.test(from) ? await fromHub(options, folder) : await fromFolder(options, folder);
  try {
    return await acceptModel(dataFolder, model, from, expected);
  } catch (thrown) {
    if (thrown instanceof LampyreError && thrown.code === 'LAMPYRE_MODEL_DAMAGED') {
      await rm(join(folder, String(thrown.details.file)), { force: true });
    }
    throw thrown;
  }
}

async function fromHub(options: FetchModelOptions, folder: string): Promise<Map<string, string>> {
  const { model, from, onProgress, signal } = options;
  const expected = new Map<string, string>();
  for (const file of model.files) {
    const address = `${from.replace(/\/+$/, '')}/${model.repository}/resolve/${model.revision}/${file.path}`;
    const path = join(folder, file.path);
    const word = await hubWordOf(address, signal);
    if (word.sha256) expected.set(file.path, word.sha256);
    if (await isThere(path, file)) continue;
    const wanted: FetchOptions = {
      address,
      path,
      onProgress: (bytes, totalBytes) => onProgress?.(file.path, bytes, totalBytes),
      ...(signal ? { signal } : {}),
    };
    await fetchFile(wanted);
    await rm(`${path}.json`);
  }
  return expected;
}

/** Whether a file is there with the size that the registry records; where it records none, it is fetched again. */
async function isThere(path: string, { bytes }: ModelFile): Promise<boolean> {
  return bytes !== null && (await sizeOf(path)) === bytes;
}

/** The checksum that the hub tells of a large file: in its answer before the redirect, not in that of the store behind it. */
async function hubWordOf(address: string, signal: AbortSignal | undefined): Promise<HubWord> {
  const timeout = AbortSignal.timeout(HEAD_TIMEOUT_MILLISECONDS);
  try {
    const response = await fetch(address, {
      method: 'HEAD',
      redirect: 'manual',
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    return { sha256: SHA256.exec(response.headers.get('x-linked-etag') ?? '')?.[1]?.toLowerCase() };
  } catch {
    if (signal?.aborted) throw signal.reason;
    // The download itself says what is wrong, and tries again.
    return { sha256: undefined };
  }
}

async function fromFolder(
  { model, from, onProgress }: FetchModelOptions,
  folder: string,
): Promise<Map<string, string>> {
  const [first] = model.files;
  const below = join(from, ...model.repository.split('/'));
  const source = (await sizeOf(join(below, first!.path))) > 0 ? below : from;
  for (const file of model.files) {
    const path = join(source, file.path);
    const found = await stat(path).catch(() => undefined);
    if (!found?.isFile()) throw new LampyreError('LAMPYRE_FILE_MISSING', { path });
    const place = join(folder, file.path);
    await mkdir(dirname(place), { recursive: true });
    await cp(path, place);
    onProgress?.(file.path, found.size, found.size);
  }
  return new Map();
}
