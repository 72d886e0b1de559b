// The headers against which native modules are compiled. They must be those of the very Node that runs this.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runChild } from './child-process.mjs';

const { platform, arch, versions } = process;
/** The npm package that carries this Node with its headers; there is one for each platform but Windows. */
const CARRIER = platform === 'win32' ? undefined : `node-${platform}-${arch}`;

/** The folder whose `include/node` holds the headers of the running Node; undefined when they do not lie beside it. */
export function headersBesideNode() {
  const prefix = dirname(dirname(process.execPath));
  // The npm package `node` brings the program and the headers in two packages, one inside the other.
  const places = [prefix, ...(CARRIER ? [join(prefix, 'node_modules', CARRIER), join(prefix, '..', CARRIER)] : [])];
  return places.find((place) => versionOfHeaders(place) === versions.node);
}

/**
 * Gives `work` the folder of the headers.
 *
 * 1. Those beside the running Node, as every installer and version manager puts them.
 * 2. Otherwise those of the same version from the npm registry, for as long as `work` lasts: `npx node@24`, for one,
 *    leaves none. Without them the compiler would take the headers of another Node that a setting names, and the module
 *    would be compiled well and not load.
 * 3. Otherwise none: node-gyp then fetches them from nodejs.org by itself.
 *
 * @template Result
 * @param {(headers: string | undefined) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function withNodeHeaders(work) {
  const beside = headersBesideNode();
  if (beside || !CARRIER) return await work(beside);
  const folder = mkdtempSync(join(tmpdir(), 'lampyre-node-headers-'));
  try {
    return await work(await fetched(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder */
async function fetched(folder) {
  const wanted = `${CARRIER}@${versions.node}`;
  const quietly = ['--ignore-scripts', '--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'];
  try {
    await runChild('npm', ['install', '--prefix', folder, ...quietly, wanted], {
      stdio: ['ignore', 'ignore', 'ignore'],
    });
  } catch {
    return undefined;
  }
  const headers = join(folder, 'node_modules', CARRIER ?? '');
  return versionOfHeaders(headers) === versions.node ? headers : undefined;
}

/** @param {string} place */
function versionOfHeaders(place) {
  const file = join(place, 'include', 'node', 'node_version.h');
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  return ['MAJOR', 'MINOR', 'PATCH'].map((part) => new RegExp(`NODE_${part}_VERSION (\\d+)`).exec(text)?.[1]).join('.');
}
