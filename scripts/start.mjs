// `npm start`: from a fresh clone to the page. Installs, builds, adds the starter reports, serves, opens a browser.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from './brought-pnpm.mjs';
import { ensureBuilt } from './built.mjs';
import { runChild } from './child-process.mjs';
import { ensureInstalled } from './installed.mjs';
import { phase } from './phase.mjs';

const CLI = join(ROOT, 'packages', 'cli', 'dist', 'main.js');
const PORT_WISHED = 4517;
const data = process.env.LAMPYRE_DATA || join(ROOT, 'data');

try {
  await ensureInstalled();
  await ensureBuilt();
  await phase('adding the starter reports', () =>
    runChild(process.execPath, [CLI, 'add', join(ROOT, 'corpus', 'starter'), '--data', data], { cwd: ROOT }),
  );
} catch (thrown) {
  console.error(thrown instanceof Error ? thrown.message : thrown);
  process.exit(1);
}

const given = process.argv.slice(2);
const port = given.includes('--port') ? [] : ['--port', String(await freePort(PORT_WISHED))];
const server = spawn(process.execPath, [CLI, 'serve', '--data', data, ...port, ...given], {
  cwd: ROOT,
  stdio: ['ignore', 'pipe', 'inherit'],
});
// The server ends by itself when the terminal interrupts both; anyone else who stops this script stops it too.
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => server.kill(name));
server.once('close', (status, signal) => process.exit(status ?? (signal ? 1 : 0)));

createInterface({ input: server.stdout }).on('line', (line) => {
  console.log(line);
  const address = /^https?:\/\/\S+$/.exec(line)?.[0];
  if (!address) return;
  console.error(`Other reports: npm run lampyre -- add FILE.pdf --data "${data}"`);
  if (process.stdout.isTTY && !process.env.CI) openBrowser(address);
});

/** The wished port when it is free, else 0: any free one. */
function freePort(wished) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(0));
    probe.listen(wished, '127.0.0.1', () => probe.close(() => resolve(wished)));
  });
}

/** The browser that the desktop would open; no desktop, no browser, and no harm. */
function openBrowser(address) {
  const opener = {
    darwin: ['open', [address]],
    win32: ['cmd', ['/c', 'start', '', address]],
  }[process.platform] ?? ['xdg-open', [address]];
  const child = spawn(opener[0], opener[1], { stdio: 'ignore', detached: true });
  child.once('error', () => {});
  child.unref();
}
