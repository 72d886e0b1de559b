import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './brought-pnpm.mjs';
import { ChildFailed, runChild } from './child-process.mjs';

/**
 * Runs vitest and counts. A test file that could not be loaded, or a run that broke, counts as failed even though no
 * test of it ran.
 *
 * @param {readonly string[]} args further arguments for vitest
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runVitest(args) {
  const folder = mkdtempSync(join(tmpdir(), 'lampyre-vitest-'));
  const file = join(folder, 'results.json');
  const program = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  let status = 0;
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    await runChild(process.execPath, [program, 'run', ...reporters, ...args], { cwd: ROOT });
  } catch (thrown) {
    if (!(thrown instanceof ChildFailed)) throw thrown;
    status = thrown.status;
  }
  try {
    return counted(JSON.parse(readFileSync(file, 'utf8')), status);
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} results
 * @param {number} status exit status of vitest
 */
export function counted(results, status) {
  const unloaded = results.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  const failed = results.numFailedTests + unloaded;
  return { passed: results.numPassedTests, failed: failed === 0 && status !== 0 ? 1 : failed };
}
