// pnpm, wherever it comes from: nobody has to install it first.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runChild } from './child-process.mjs';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The version that package.json pins: "pnpm@10.34.9" → "10.34.9". */
const PINNED = /^pnpm@([\d.]+)/.exec(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).packageManager)?.[1];
// On Windows pnpm and npx are scripts, which only a shell can start.
const SHELL = process.platform === 'win32';

/**
 * Runs pnpm in the root of the repository.
 *
 * 1. The pnpm on the path, when it has the pinned major version: nothing to fetch.
 * 2. Otherwise the pinned version through npx, which comes with npm.
 *
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean }} [options] quiet: what it prints goes to standard error
 */
export async function pnpm(args, { quiet = false } = {}) {
  const [command, ...first] = pnpmCommand();
  const stdio = quiet ? ['ignore', 2, 'inherit'] : 'inherit';
  await runChild(command, [...first, ...args], { cwd: ROOT, shell: SHELL, env: environment(), stdio });
}

/** @type {string[] | undefined} */
let chosen;

function pnpmCommand() {
  chosen ??= majorOnPath() === PINNED?.split('.')[0] ? ['pnpm'] : ['npx', '--yes', `pnpm@${PINNED}`];
  return chosen;
}

function majorOnPath() {
  // Outside the repository, or a pnpm of another version would fetch the pinned one only to say its number.
  const asked = spawnSync('pnpm', ['--version'], { cwd: tmpdir(), shell: SHELL, encoding: 'utf8', env: environment() });
  return asked.status === 0 ? asked.stdout.trim().split('.')[0] : undefined;
}

/**
 * - `PATH`: pnpm and the compilers of native modules run on the Node that runs this, not on another that the path names.
 * - `CI`: pnpm asks no questions, with or without a terminal.
 * - `manage_package_manager_versions`: the major version is right already; no second pnpm is fetched for the minor one.
 * - `nodedir`: native modules are compiled against the headers of the very Node that runs this, where they came with
 *   it, so that nothing has to be fetched from nodejs.org and no headers of another Node are taken by mistake.
 */
function environment() {
  const headers = headersOfThisNode();
  return {
    ...process.env,
    PATH: [dirname(process.execPath), process.env.PATH ?? ''].join(delimiter),
    CI: 'true',
    COREPACK_ENABLE_DOWNLOAD_PROMPT: '0',
    npm_config_manage_package_manager_versions: 'false',
    ...(headers ? { npm_config_nodedir: headers } : {}),
  };
}

/** The folder whose `include/node` holds the headers of the running Node; undefined when they are not beside it. */
function headersOfThisNode() {
  const prefix = dirname(dirname(process.execPath));
  // The npm package `node` keeps the program and the headers in two packages side by side.
  const { platform, arch } = process;
  const places = [
    prefix,
    join(prefix, 'node_modules', `node-${platform}-${arch}`),
    join(prefix, '..', `node-${platform}-${arch}`),
  ];
  return places.find((place) => headersVersion(place) === process.versions.node);
}

/** @param {string} place */
function headersVersion(place) {
  const file = join(place, 'include', 'node', 'node_version.h');
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  return ['MAJOR', 'MINOR', 'PATCH'].map((part) => new RegExp(`NODE_${part}_VERSION (\\d+)`).exec(text)?.[1]).join('.');
}
