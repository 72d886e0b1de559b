import { spawn } from 'node:child_process';

export class ChildFailed extends Error {
  /** @param {string} command @param {number | null} status @param {NodeJS.Signals | null} signal */
  constructor(command, status, signal) {
    super(`${command} ended with ${signal ?? `status ${status}`}`);
    this.status = status ?? 1;
  }
}

/**
 * Runs a program with this terminal and waits for it.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<void>}
 * @throws {ChildFailed} when it does not end with 0
 */
export function runChild(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    child.once('error', reject);
    child.once('close', (status, signal) => {
      if (status === 0) resolve();
      else reject(new ChildFailed([command, ...args].join(' '), status, signal));
    });
  });
}
