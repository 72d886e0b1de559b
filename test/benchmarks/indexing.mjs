// Pages a minute of `lampyre add` over a folder of reports (../shared/reports), and what that makes for the whole of AR6.
//   node test/benchmarks/indexing.mjs [--reports FOLDER]
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** The three working groups, the three special reports and the synthesis, about. */
const AR6_PAGES = 10_000;
const NIGHT_HOURS = 10;

const { values } = parseArgs({ options: { reports: { type: 'string' } } });
const reports = values.reports ?? fileURLToPath(new URL('../../../shared/reports/', import.meta.url));
if (!existsSync(reports)) {
  console.log('skipped: ../shared/reports is not there');
} else {
  const data = mkdtempSync(join(tmpdir(), 'lampyre-indexing-'));
  const lampyre = fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url));
  const start = performance.now();
  const output = execFileSync(process.execPath, [lampyre, 'add', reports, '--data', data, '--json'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const minutes = (performance.now() - start) / 60_000;
  const pages = JSON.parse(output).outcomes.reduce((sum, outcome) => sum + (outcome.report?.pages ?? 0), 0);
  rmSync(data, { recursive: true });
  const perMinute = pages / minutes;
  const hours = AR6_PAGES / perMinute / 60;
  console.log(`${pages} pages in ${minutes.toFixed(1)} minutes: ${perMinute.toFixed(0)} pages a minute`);
  console.log(
    `the ${AR6_PAGES} pages of AR6 would take ${hours.toFixed(1)} hours (a night has ${NIGHT_HOURS}): ${hours <= NIGHT_HOURS ? 'reached' : 'not reached'}`,
  );
}
