// pnpm for people and scripts that have none: `node scripts/pnpm.mjs …`.
import './node-version.mjs';
import { pnpm } from './brought-pnpm.mjs';
import { ChildFailed } from './child-process.mjs';

try {
  await pnpm(process.argv.slice(2));
} catch (thrown) {
  if (!(thrown instanceof ChildFailed)) throw thrown;
  process.exit(thrown.status);
}
