// Writes docs/errors.md from the one table of coded errors. Run it after a change to packages/errors/src/codes.ts:
//   node scripts/errors-page.mjs
import './node-version.mjs';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The page, from the table.
 *
 * @param {Readonly<Record<string, { message: string, remedy: string }>>} table
 */
export function errorsPage(table) {
  const rows = Object.entries(table).map(
    ([code, { message, remedy }]) => `## ${code}\n\n${cell(message)}\n\n_What to do:_ ${cell(remedy)}\n`,
  );
  return [
    '# Errors\n',
    'Every error that Lampyre reports has a code, a message, and what you can do about it. The command line prints all',
    'three on standard error; with `--json` and over HTTP they come as `{"error": {"code", "message", "remedy"}}`, and on a',
    'line of a batch as `{"id", "error": {"code", "message"}}`. Words in braces are filled in when the error happens.\n',
    'This page is written by `node scripts/errors-page.mjs` from `packages/errors/src/codes.ts`; change the table, not the page.\n',
    ...rows,
  ].join('\n');
}

/** Words in braces and angle brackets as code, so that no renderer takes them for something else. */
function cell(text) {
  return text.replace(/\{[a-z]+\}/gi, (slot) => `\`${slot}\``);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const root = join(import.meta.dirname, '..');
  const { ERROR_TABLE } = await import(pathToFileURL(join(root, 'packages/errors/dist/index.js')).href);
  writeFileSync(join(root, 'docs/errors.md'), errorsPage(ERROR_TABLE));
}
