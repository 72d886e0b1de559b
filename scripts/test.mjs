// `npm test`: everything but the browser tests. The last line is `N passed, N failed`.
import './node-version.mjs';
import { ensureBuilt } from './built.mjs';
import { ensureInstalled } from './installed.mjs';
import { runVitest } from './vitest-run.mjs';

try {
  await ensureInstalled();
  await ensureBuilt();
} catch (thrown) {
  console.error(thrown instanceof Error ? thrown.message : thrown);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const { passed, failed } = await runVitest(process.argv.slice(2));
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
