// Dependencies in place and loadable, with as little work as possible.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pnpm, ROOT } from './brought-pnpm.mjs';
import { withNodeHeaders } from './node-headers.mjs';
import { phase } from './phase.mjs';

/** Written when an installation was found whole; says for which lockfile and which Node. */
const STAMP = join(ROOT, 'node_modules', '.lampyre-installed');

/** Which better-sqlite3 this Node takes: see packages/retriever/src/library/sqlite.ts. */
const SQLITE = Number(process.versions.napi) >= 10 ? 'better-sqlite3-13' : 'better-sqlite3';

/** What proves that each native module works, run in the package that uses it. */
const NATIVE = [
  { name: SQLITE, proof: `new (require('${SQLITE}'))(':memory:').close()`, needed: true },
  { name: 'hnswlib-node', proof: "new (require('hnswlib-node').HierarchicalNSW)('cosine', 2)", needed: false },
];

/**
 * 1. Nothing is done when the stamp says that this lockfile was installed for this Node.
 * 2. Otherwise pnpm installs exactly what the lockfile names.
 * 3. Native modules are compiled for one version of Node's interface: those that do not load are compiled again.
 * 4. Without SQLite nothing works; without HNSW exact search serves, so that is only told.
 */
export async function ensureInstalled() {
  const wanted = stampOfNow();
  if (stampOnDisk() === wanted) return;
  await phase('installing dependencies', () =>
    withNodeHeaders(async (headers) => {
      await pnpm(['install', '--frozen-lockfile', '--prefer-offline'], { headers });
      const broken = NATIVE.filter((module) => !loads(module));
      if (broken.length === 0) return;
      await pnpm(['--recursive', 'rebuild', ...broken.map(({ name }) => name)], { headers });
      for (const module of broken.filter((candidate) => !loads(candidate))) {
        const what = `${module.name} could not be compiled for Node ${process.versions.node} on this machine.`;
        if (module.needed) throw new Error(`${what} It takes python3, make and a C++ compiler.`);
        console.error(`  ${what} Exact search serves instead.`);
      }
    }),
  );
  writeFileSync(STAMP, wanted);
}

function stampOfNow() {
  const hash = createHash('sha256');
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) hash.update(readFileSync(join(ROOT, file)));
  const { platform, arch, versions } = process;
  return `${hash.digest('hex')} ${platform}-${arch} abi ${versions.modules}\n`;
}

function stampOnDisk() {
  try {
    return readFileSync(STAMP, 'utf8');
  } catch {
    return undefined;
  }
}

/** @param {{ proof: string }} module */
function loads({ proof }) {
  const cwd = join(ROOT, 'packages', 'retriever');
  return spawnSync(process.execPath, ['-e', proof], { cwd, stdio: 'ignore' }).status === 0;
}
