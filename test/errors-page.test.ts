import { readFileSync } from 'node:fs';
import { ERROR_TABLE } from '@lampyre/errors';
import { expect, test } from 'vitest';
import { errorsPage } from '../scripts/errors-page.mjs';

const page = readFileSync(new URL('../docs/errors.md', import.meta.url), 'utf8');

test('docs/errors.md is what the table gives; if not, run `node scripts/errors-page.mjs`', () => {
  expect(page).toBe(errorsPage(ERROR_TABLE));
});

test.each(Object.entries(ERROR_TABLE))('%s is on the page with its message and its remedy', (code, row) => {
  const section = page.split(`## ${code}\n`)[1]?.split('\n## ')[0]?.replaceAll('`', '') ?? '';
  expect(section).toContain(row.message.replaceAll('`', ''));
  expect(section).toContain(row.remedy.replaceAll('`', ''));
});
