#!/usr/bin/env node
import { run } from './run.js';
import { processTerminal } from './terminal.js';

const interruption = new AbortController();

// The first interruption lets the command close what it has open; a second one, or a command that is deep in work
// which cannot be stopped, ends at once. Nothing is lost either way: what is added is committed page by page.
const GRACE_MILLISECONDS = 2000;
// A terminal's Ctrl-C reaches this process and the npm above it, which passes it on: two signals, one wish.
const SAME_WISH_MILLISECONDS = 300;
let interruptedAt = Number.POSITIVE_INFINITY;
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(name, () => {
    const status = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }[name];
    if (performance.now() - interruptedAt > SAME_WISH_MILLISECONDS) process.exit(status);
    if (interruption.signal.aborted) return;
    interruptedAt = performance.now();
    interruption.abort(name);
    process.exitCode = status;
    setTimeout(() => {
      process.stderr.write('\nStopped. Run the same command again to go on where it stopped.\n');
      process.exit(status);
    }, GRACE_MILLISECONDS).unref();
  });
}

// A reader that has seen enough (`lampyre list | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

const status = await run(process.argv.slice(2), processTerminal(), interruption.signal);
const exitStatus = interruption.signal.aborted && status !== 0 ? process.exitCode : status;
// Standard output may be a pipe that is still being read: leave only when it has taken everything.
process.stdout.write('', () => process.exit(exitStatus));
