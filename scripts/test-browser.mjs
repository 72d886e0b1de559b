// The browser tests. The last line is `N passed, N failed`.
import './node-version.mjs';
import { runVitest } from './vitest-run.mjs';

const { passed, failed } = await runVitest(['--config', 'test/browser/vitest.config.ts', ...process.argv.slice(2)]);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
