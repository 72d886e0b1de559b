// `pnpm build`: compiles every package and builds the page.
import './node-version.mjs';
import { ensureBuilt } from './built.mjs';

await ensureBuilt();
