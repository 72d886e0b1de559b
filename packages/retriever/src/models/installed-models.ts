import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LampyreError } from '@lampyre/errors';
import { sha256OfFile } from '../library/file-hash.js';
import { EMBEDDED_MODEL_ID, MODEL_REGISTRY, type RegisteredModel } from './model-registry.js';

/** What is kept beside a model's files once all of them are there and whole: the checksums as found. */
export interface ModelReceipt {
  id: string;
  revision: string;
  /** Where the files came from: an address or a folder. */
  from: string;
  files: { path: string; bytes: number; sha256: string }[];
}

const RECEIPT = 'lampyre-model.json';

/** @throws LampyreError LAMPYRE_MODEL_UNKNOWN */
export function registeredModel(id: string): RegisteredModel {
  const found = MODEL_REGISTRY.find((model) => model.id.toLowerCase() === id.toLowerCase());
  if (!found)
    throw new LampyreError('LAMPYRE_MODEL_UNKNOWN', { id, ids: MODEL_REGISTRY.map((model) => model.id).join(', ') });
  return found;
}

/** The folder of a model below a library's folder. */
export function modelFolder(dataFolder: string, { repository }: Pick<RegisteredModel, 'repository'>): string {
  return join(dataFolder, 'models', ...repository.split('/'));
}

/** Whether a model's files are there and whole: they have a receipt and its sizes. */
export function isInstalled(dataFolder: string, model: RegisteredModel): boolean {
  return model.id === EMBEDDED_MODEL_ID || receiptOf(dataFolder, model) !== undefined;
}

/** The receipt of an installed model; undefined when it was never installed whole, or a file is gone. */
export function receiptOf(dataFolder: string, model: RegisteredModel): ModelReceipt | undefined {
  const folder = modelFolder(dataFolder, model);
  try {
    const receipt = JSON.parse(readFileSync(join(folder, RECEIPT), 'utf8')) as ModelReceipt;
    return receipt.files.every(({ path }) => existsSync(join(folder, path))) ? receipt : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Takes a model's files as installed: each is compared with what the registry records, else with what an earlier receipt or
 * the hub said (`expected`); what is found is kept as the receipt.
 *
 * @throws LampyreError LAMPYRE_MODEL_DAMAGED
 */
export async function acceptModel(
  dataFolder: string,
  model: RegisteredModel,
  from: string,
  expected: ReadonlyMap<string, string> = new Map(),
): Promise<ModelReceipt> {
  const folder = modelFolder(dataFolder, model);
  const files: ModelReceipt['files'] = [];
  for (const file of model.files) {
    const path = join(folder, file.path);
    const { size } = await stat(path);
    const sha256 = await sha256OfFile(path);
    const wanted = file.sha256 ?? expected.get(file.path);
    const wrongSize = file.bytes !== null && file.bytes !== size;
    if (wrongSize || (wanted !== undefined && wanted !== sha256)) {
      const detail = wrongSize
        ? `it has ${size} bytes instead of ${file.bytes}`
        : `its sha256 is ${sha256}, not ${wanted}`;
      throw new LampyreError('LAMPYRE_MODEL_DAMAGED', { model: model.id, file: file.path, detail });
    }
    files.push({ path: file.path, bytes: size, sha256 });
  }
  const receipt: ModelReceipt = { id: model.id, revision: model.revision, from, files };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${RECEIPT}.new`), `${JSON.stringify(receipt, null, 2)}\n`);
  await rename(join(folder, `${RECEIPT}.new`), join(folder, RECEIPT));
  return receipt;
}
