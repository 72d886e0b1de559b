// pnpm, wherever it comes from: nobody has to install it first.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runChild } from './child-process.mjs';
import { headersBesideNode } from './node-headers.mjs';

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
 * @param {{ quiet?: boolean, headers?: string | undefined }} [options] quiet: what it prints goes to standard error;
 *   headers: folder of Node's headers for native modules, those beside the running Node by default
 */
export async function pnpm(args, { quiet = false, headers } = {}) {
  const [command, ...first] = pnpmCommand();
  const stdio = quiet ? ['ignore', 2, 'inherit'] : 'inherit';
  await runChild(command, [...first, ...args], { cwd: ROOT, shell: SHELL, env: environment(headers), stdio });
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
 * - `nodedir`: native modules are compiled against the headers of the very Node that runs this, whatever a setting names.
 */
function environment(headers = headersBesideNode()) {
  return {
    ...process.env,
    PATH: [dirname(process.execPath), process.env.PATH ?? ''].join(delimiter),
    CI: 'true',
    COREPACK_ENABLE_DOWNLOAD_PROMPT: '0',
    npm_config_manage_package_manager_versions: 'false',
    ...(headers ? { npm_config_nodedir: headers } : {}),
  };
}
