import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LampyreError } from '@lampyre/errors';

/** The built page: what the HTML refers to, and the files themselves. They are few and small, and stay in memory. */
export interface PageAssets {
  /** Addresses. */
  script: string;
  /** Scripts that the first one asks for. */
  imports: string[];
  styles: string[];
  /** By address. */
  files: Map<string, { bytes: Uint8Array<ArrayBuffer>; type: string }>;
}

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

interface ManifestEntry {
  file: string;
  css?: string[];
  /** Keys of the manifest. */
  imports?: string[];
  isEntry?: boolean;
}

/**
 * Reads what `vite build` wrote.
 *
 * @throws LampyreError LAMPYRE_INTERNAL when the page was not built
 */
export function loadPageAssets(folder: string): PageAssets {
  let manifest: Record<string, ManifestEntry>;
  try {
    manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
  } catch (cause) {
    throw new LampyreError('LAMPYRE_INTERNAL', { detail: 'the page was not built; run `pnpm build`' }, { cause });
  }
  const entry = Object.values(manifest).find(({ isEntry }) => isEntry);
  if (!entry) throw new LampyreError('LAMPYRE_INTERNAL', { detail: 'the manifest of the page names no entry' });
  const files: PageAssets['files'] = new Map();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const type = TYPES[path.extname(name)];
    if (!type) continue;
    const bytes = new Uint8Array(readFileSync(path.join(folder, name)));
    files.set(`/${name.split(path.sep).join('/')}`, { bytes, type });
  }
  const imports = (entry.imports ?? []).flatMap((key) => manifest[key]?.file ?? []).map((name) => `/${name}`);
  return { script: `/${entry.file}`, imports, styles: (entry.css ?? []).map((name) => `/${name}`), files };
}
