// What a production installation weighs on the disk, and what weighs most in it.
//   node scripts/install-size.mjs [--json]
// Installs what the lockfile names, without development dependencies, into a temporary folder, and weighs it together
// with our own compiled packages and the reports that come with them. Exit status 1 above the budget.
import './node-version.mjs';
import { cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pnpm, ROOT } from './brought-pnpm.mjs';

const BUDGET_BYTES = 600e6;
const LARGEST_SHOWN = 12;
const ROOMS = readdirSync(join(ROOT, 'packages')).map((name) => join('packages', name));

const json = process.argv.includes('--json');
const folder = mkdtempSync(join(tmpdir(), 'lampyre-install-'));
try {
  for (const file of ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml']) copy(file);
  for (const room of [...ROOMS, 'corpus', 'test']) copy(join(room, 'package.json'));
  await pnpm(['--dir', folder, 'install', '--prod', '--frozen-lockfile', '--prefer-offline'], { quiet: true });

  const parts = [
    ...readdirSync(join(folder, 'node_modules', '.pnpm'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
      .map(({ name }) => ({ name: partName(name), bytes: bytesBelow(join(folder, 'node_modules', '.pnpm', name)) })),
    ...ROOMS.map((room) => ({ name: room, bytes: bytesBelow(join(ROOT, room, 'dist')) })),
    { name: 'corpus', bytes: bytesOf(join(ROOT, 'corpus', 'reports.yaml')) + starterBytes() },
  ].sort((a, b) => b.bytes - a.bytes);
  const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);

  if (json) console.log(JSON.stringify({ bytes: total, budgetBytes: BUDGET_BYTES, parts }));
  else {
    for (const { name, bytes } of parts.slice(0, LARGEST_SHOWN)) console.log(`${megabytes(bytes)}  ${name}`);
    const rest = parts.slice(LARGEST_SHOWN);
    console.log(`${megabytes(rest.reduce((sum, { bytes }) => sum + bytes, 0))}  ${rest.length} others`);
    console.log(`${megabytes(total)}  in all; the budget is ${megabytes(BUDGET_BYTES).trim()}`);
  }
  process.exitCode = total <= BUDGET_BYTES ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function copy(file) {
  if (!existsSync(join(ROOT, file))) return;
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  cpSync(join(ROOT, file), join(folder, file));
}

/** "@napi-rs+canvas@0.1.100_peer@1" → "@napi-rs/canvas@0.1.100" */
function partName(name) {
  return name.replace(/^(@[^+]+)\+/, '$1/').replace(/_.*$/, '');
}

function starterBytes() {
  const starter = join(ROOT, 'corpus', 'starter');
  return readdirSync(starter)
    .filter((name) => /\.(pdf|yaml)$/.test(name))
    .reduce((sum, name) => sum + bytesOf(join(starter, name)), 0);
}

/** Bytes of every file below; links lead to what is counted elsewhere. */
function bytesBelow(path) {
  if (!existsSync(path)) return 0;
  return readdirSync(path, { withFileTypes: true }).reduce((sum, entry) => {
    const below = join(path, entry.name);
    if (entry.isDirectory()) return sum + bytesBelow(below);
    return entry.isFile() ? sum + bytesOf(below) : sum;
  }, 0);
}

function bytesOf(file) {
  return existsSync(file) ? lstatSync(file).size : 0;
}

function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1).padStart(6)} MB`;
}
