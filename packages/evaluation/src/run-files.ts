import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LampyreError } from '@lampyre/errors';
import type { Run } from './run.js';

/** Folder of a library in which runs are kept. */
const RUNS_FOLDER = 'evaluations';

/** Keeps a run in the library's folder, whole or not at all, and returns its path. */
export function writeRun(libraryFolder: string, run: Run): string {
  const folder = join(libraryFolder, RUNS_FOLDER);
  mkdirSync(folder, { recursive: true });
  const words = `${run.set.name.replace(/\.jsonl$/i, '')} ${run.system.name}`;
  const name = `${run.at.slice(0, 19).replace(/[:T]/g, '-')}-${words.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')}`;
  const path = join(folder, `${name}.json`);
  writeFileSync(`${path}.part`, JSON.stringify(run));
  renameSync(`${path}.part`, path);
  return path;
}

/** @throws LampyreError LAMPYRE_FILE_MISSING, LAMPYRE_RUN_INVALID */
export function readRun(path: string): Run {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new LampyreError('LAMPYRE_FILE_MISSING', { path }, { cause });
  }
  let run: Partial<Run> | null = null;
  try {
    run = JSON.parse(text) as Partial<Run> | null;
  } catch (cause) {
    throw new LampyreError('LAMPYRE_RUN_INVALID', { path, detail: 'it is not JSON' }, { cause });
  }
  if (run?.format !== 'lampyre-run' || run.version !== 1) {
    throw new LampyreError('LAMPYRE_RUN_INVALID', { path, detail: 'it says nothing of "lampyre-run", version 1' });
  }
  return run as Run;
}

/** Names of the runs kept in a library's folder, the latest first. */
export function listRuns(libraryFolder: string): string[] {
  try {
    return readdirSync(join(libraryFolder, RUNS_FOLDER))
      .filter((name) => name.endsWith('.json'))
      .map((name) => basename(name, '.json'))
      .sort()
      .reverse();
  } catch {
    return [];
  }
}

/** @throws LampyreError LAMPYRE_FILE_MISSING, LAMPYRE_RUN_INVALID */
export function readKeptRun(libraryFolder: string, name: string): Run {
  // A name is no path: it comes from an address.
  if (!listRuns(libraryFolder).includes(name)) throw new LampyreError('LAMPYRE_FILE_MISSING', { path: name });
  return readRun(join(libraryFolder, RUNS_FOLDER, `${name}.json`));
}
