// Compiled packages and page, made again only where a source is newer.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pnpm, ROOT } from './brought-pnpm.mjs';
import { runChild } from './child-process.mjs';
import { phase } from './phase.mjs';

const CHAT_UI = join(ROOT, 'packages', 'chat-ui');

/** Compiles what has changed (`tsc -b` knows) and builds the page when one of its sources is newer than it. */
export async function ensureBuilt() {
  await phase('building', async () => {
    const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
    await runChild(process.execPath, [tsc, '-b'], { cwd: ROOT });
    if (!pageIsFresh()) await pnpm(['--silent', '--filter', '@lampyre/chat-ui', 'build:page']);
  });
}

function pageIsFresh() {
  const page = join(CHAT_UI, 'dist', 'page');
  if (!existsSync(page)) return false;
  const built = Math.max(...filesBelow(page).map(modifiedAt));
  const sources = [
    ...filesBelow(join(CHAT_UI, 'src')),
    ...['vite.config.ts', 'package.json'].map((name) => join(CHAT_UI, name)),
  ];
  return sources.filter((file) => existsSync(file)).every((file) => modifiedAt(file) <= built);
}

/** @param {string} folder @returns {string[]} */
function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/** @param {string} file */
function modifiedAt(file) {
  return statSync(file).mtimeMs;
}
