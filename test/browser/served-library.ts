import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '@lampyre/retriever';
import type { TestProject } from 'vitest/node';
import { lampyre, lampyreJson, startLampyre } from '../lampyre-process.js';

const STARTER = fileURLToPath(new URL('../../corpus/starter', import.meta.url));

export interface ServedLibrary {
  /** Ends with a slash. */
  address: string;
  /** Its folder. */
  data: string;
  reports: Report[];
}

declare module 'vitest' {
  export interface ProvidedContext {
    served: ServedLibrary;
  }
}

/**
 * The real thing, once for all tests: the starter reports added to a new library by the real command, and served by it.
 * Tests have it as `inject('served')`.
 */
export default async function serveStarterLibrary(project: TestProject): Promise<() => Promise<void>> {
  const data = await mkdtemp(join(tmpdir(), 'lampyre-browser-'));
  const added = await lampyre(data, 'add', STARTER);
  if (added.status !== 0) throw new Error(`the starter reports could not be added:\n${added.notes}`);
  const { value: reports } = await lampyreJson<Report[]>(data, 'list');
  const { child, finished } = startLampyre(data, ['serve', '--port', '0']);
  const address = await new Promise<string>((resolve, reject) => {
    let out = '';
    child.stdout?.on('data', (text) => {
      out += text;
      const [printed] = out.match(/http:\/\/\S+(?=\s)/) ?? [];
      if (printed) resolve(printed);
    });
    void finished.then(({ notes }) => reject(new Error(`the server ended:\n${notes}`)), reject);
  });
  project.provide('served', { address, data, reports });
  return async () => {
    child.kill('SIGTERM');
    await finished;
    await rm(data, { recursive: true, force: true });
  };
}
