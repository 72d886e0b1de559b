// Finds Chromium for the browser tests and installs it where that can be done: as root, with apt-get.
//   node scripts/chromium.mjs          finds or installs
//   node scripts/chromium.mjs --path   prints the path only
import './node-version.mjs';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runChild } from './child-process.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** `CHROMIUM_PATH`, else the first of the usual names on the path. */
function chromiumPath() {
  const wished = process.env.CHROMIUM_PATH;
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin'];
  const candidates = wished ? [wished] : folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return candidates.find(isProgram);
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

if (!process.argv.includes('--path') && !chromiumPath() && !process.env.CHROMIUM_PATH) {
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await runChild('apt-get', ['update', '-qq'], { env });
    await runChild('apt-get', ['install', '-y', '-qq', 'chromium'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  } catch (thrown) {
    console.error(thrown instanceof Error ? thrown.message : thrown);
  }
}
const path = chromiumPath();
if (path) console.log(path);
else {
  console.error('Chromium was not found. Install it, or set CHROMIUM_PATH to one.');
  process.exit(1);
}
