import { existsSync, readFileSync } from 'node:fs';

/** Vectors kept outside of the repository; where they are not, the tests that read them say so and are skipped. */
const FOLDER = new URL('../../../../shared/reference/data/', import.meta.url);

export const REFERENCE_DATA_MISSING = !existsSync(FOLDER);
export const REFERENCE_DATA = REFERENCE_DATA_MISSING
  ? 'reference vectors (skipped: ../shared/reference/data is not here)'
  : 'reference vectors';

export function referenceData<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as T;
}
