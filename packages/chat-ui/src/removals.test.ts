import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HandMadeLibrary } from '../test-data/hand-made-library.js';
import { Removals } from './removals.js';

let library: HandMadeLibrary;
let upload: string;

beforeEach(async () => {
  library = new HandMadeLibrary();
  library.folder = mkdtempSync(path.join(tmpdir(), 'lampyre-removals-'));
  upload = path.join(library.folder, 'uploads', 'ponds.pdf');
  mkdirSync(path.dirname(upload));
  writeFileSync(upload, '%PDF-1.7');
  await library.add(upload);
});
afterEach(() => rmSync(library.folder, { recursive: true, force: true }));

it('takes the report out after a while, with the copy that the library had made of it', async () => {
  const removals = new Removals(library, 5);
  removals.remove('ponds');
  expect(removals.list()).toEqual(['ponds']);
  expect(library.list()).toHaveLength(2);
  await vi.waitFor(() => expect(existsSync(upload)).toBe(false));
  expect(library.list().map(({ id }) => id)).toEqual(['meadows']);
  expect(removals.list()).toEqual([]);
});

it('leaves the files of others where they are', async () => {
  const own = path.join(library.folder, 'mine.pdf');
  writeFileSync(own, '%PDF-1.7');
  await library.add(own);
  new Removals(library, 0).remove('mine');
  await vi.waitFor(() => expect(library.list().map(({ id }) => id)).toEqual(['meadows', 'ponds']));
  expect(existsSync(own)).toBe(true);
});

it('can be undone, and is undone when the server stops', async () => {
  const removals = new Removals(library, 20);
  removals.remove('ponds');
  removals.undo('ponds');
  removals.remove('meadows');
  removals.close();
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(library.list()).toHaveLength(2);
});

it('knows no report that is not there', () => {
  expect(() => new Removals(library).remove('none')).toThrowError(
    expect.objectContaining({ code: 'LAMPYRE_REPORT_UNKNOWN' }),
  );
});
