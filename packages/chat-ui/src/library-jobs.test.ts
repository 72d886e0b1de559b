import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LampyreError } from '@lampyre/errors';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HandMadeLibrary } from '../test-data/hand-made-library.js';
import { freePath, LibraryJobs } from './library-jobs.js';
import { isOver } from './view/library/job.js';

let library: HandMadeLibrary;
let jobs: LibraryJobs;

beforeEach(() => {
  library = new HandMadeLibrary();
  library.folder = mkdtempSync(path.join(tmpdir(), 'lampyre-jobs-'));
  jobs = new LibraryJobs(library);
  mkdirSync(jobs.uploads);
});
afterEach(() => rmSync(library.folder, { recursive: true, force: true }));

function uploaded(name: string): string {
  const file = path.join(jobs.uploads, name);
  writeFileSync(file, '%PDF-1.7');
  return file;
}

const allOver = () => vi.waitFor(() => expect(jobs.list().every(isOver)).toBe(true));
const stages = () => jobs.list().map(({ stage }) => stage);

it('adds one report after the other and tells how far it is', async () => {
  const told: string[] = [];
  jobs.onChange(() => told.push(stages().join(' ')));
  jobs.addUpload(uploaded('ponds.pdf'));
  jobs.addUpload(uploaded('woods.pdf'));
  await allOver();
  expect(told).toEqual([
    'waiting',
    'waiting waiting',
    'reading waiting',
    'added waiting',
    'added reading',
    'added added',
  ]);
  expect(jobs.list()[0]).toMatchObject({ name: 'ponds.pdf', report: 'ponds' });
});

it('keeps no file of a job that failed, and goes on', async () => {
  library.whileAdding = async () => {
    library.whileAdding = async () => undefined;
    throw new LampyreError('LAMPYRE_PDF_ENCRYPTED', { file: 'ponds.pdf' });
  };
  const file = uploaded('ponds.pdf');
  jobs.addUpload(file);
  jobs.addUpload(uploaded('woods.pdf'));
  await allOver();
  expect(stages()).toEqual(['failed', 'added']);
  expect(jobs.list()[0]?.error).toMatchObject({ code: 'LAMPYRE_PDF_ENCRYPTED' });
  expect(existsSync(file)).toBe(false);
});

it('cancels what is under way and what waits', async () => {
  library.whileAdding = (signal) =>
    new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
  const first = jobs.addUpload(uploaded('ponds.pdf'));
  const second = jobs.addUpload(uploaded('woods.pdf'));
  jobs.cancel(second.id);
  jobs.cancel(first.id);
  await allOver();
  expect(stages()).toEqual(['cancelled', 'cancelled']);
  expect(readdirSync(jobs.uploads)).toEqual([]);
  expect(library.added).toEqual([]);
  expect(() => jobs.cancel('none')).toThrowError(expect.objectContaining({ code: 'LAMPYRE_JOB_UNKNOWN' }));
});

it('takes up what an earlier server left, and drops what came half', async () => {
  await library.add(uploaded('here.pdf'));
  uploaded('ponds.pdf');
  uploaded('half.pdf.part');
  await jobs.resume();
  await allOver();
  expect(jobs.list()).toMatchObject([{ name: 'ponds.pdf', stage: 'added' }]);
  expect(readdirSync(jobs.uploads).sort()).toEqual(['here.pdf', 'ponds.pdf']);
});

it('keeps the file when the server stops, so that it can go on', async () => {
  library.whileAdding = (signal) =>
    new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
  const file = uploaded('ponds.pdf');
  jobs.addUpload(file);
  await vi.waitFor(() => expect(stages()).toEqual(['reading']));
  await jobs.close();
  expect(existsSync(file)).toBe(true);
});

it('keeps one copy of a file that is here already', async () => {
  library.add = async () => ({ report: library.reports[0]!, outcome: 'present' as never });
  const file = uploaded('meadows.pdf');
  jobs.addUpload(file);
  await allOver();
  await vi.waitFor(() => expect(existsSync(file)).toBe(false));
});

it('finds a name that is not taken', () => {
  expect(path.basename(freePath(jobs.uploads, 'ponds.PDF'))).toBe('ponds.pdf');
  uploaded('ponds.pdf');
  uploaded('ponds-2.pdf.part');
  expect(path.basename(freePath(jobs.uploads, 'ponds.pdf'))).toBe('ponds-3.pdf');
});
