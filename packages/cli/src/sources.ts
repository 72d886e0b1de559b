import { type Dirent, existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { LampyreError } from '@lampyre/errors';
import type { ReportDetails } from '@lampyre/retriever';
import { type CatalogueEntry, detailsOf, readCatalogue } from './catalogue.js';

/** Where one report comes from. */
export type Source =
  | { kind: 'file'; given: string; path: string; details: ReportDetails }
  | {
      kind: 'address';
      given: string;
      address: string;
      /** Name under which the PDF is kept. */
      name: string;
      /** Where the publisher presents the report. */
      page?: string;
      details: ReportDetails;
    };

/**
 * What one word after `lampyre add` means, tried in this order:
 * 1. an http(s) address: the PDF is fetched from there;
 * 2. a file that exists: it is added where it lies;
 * 3. a folder that exists: every PDF in it and below, in the order of their names;
 * 4. an id of the catalogue: its address;
 * 5. anything else is an error: a missing file when it looks like a path, an unknown id when it does not.
 *
 * A file's details come from a `reports.yaml` that lies beside it, when there is one that names the file.
 *
 * @throws LampyreError LAMPYRE_FILE_MISSING, LAMPYRE_CATALOGUE_UNKNOWN, LAMPYRE_CATALOGUE_INVALID
 */
export async function sourcesOf(given: string, catalogue: () => Promise<CatalogueEntry[]>): Promise<Source[]> {
  if (/^https?:\/\//i.test(given)) return [addressSource(given, given, {})];
  const path = resolve(given);
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) {
    const files = await pdfsBelow(path);
    if (files.length === 0) throw new LampyreError('LAMPYRE_FILE_MISSING', { path: join(path, '*.pdf') });
    return Promise.all(files.map((file) => fileSource(given, file)));
  }
  if (found) return [await fileSource(given, path)];
  const looksLikePath = /[\\/]|\.pdf$/i.test(given);
  if (looksLikePath) throw new LampyreError('LAMPYRE_FILE_MISSING', { path });
  const entry = (await catalogue()).find(({ id }) => id.toLowerCase() === given.toLowerCase());
  if (!entry?.address) throw new LampyreError('LAMPYRE_CATALOGUE_UNKNOWN', { id: given });
  return [{ ...addressSource(given, entry.address, detailsOf(entry)), ...(entry.page ? { page: entry.page } : {}) }];
}

function addressSource(given: string, address: string, details: ReportDetails): Extract<Source, { kind: 'address' }> {
  if (!URL.canParse(address)) {
    throw new LampyreError('LAMPYRE_DOWNLOAD_FAILED', { address, detail: 'this is no address' });
  }
  const name = `${details.id ?? nameInAddress(address)}.pdf`;
  return { kind: 'address', given, address, name, details: { ...details, address } };
}

/** The last part of the address's path, kept to what every file system takes. */
function nameInAddress(address: string): string {
  const url = new URL(address);
  const last = url.pathname.split('/').filter(Boolean).at(-1) ?? url.hostname;
  let readable = last;
  try {
    readable = decodeURIComponent(last);
  } catch {
    // A stray % is no reason to refuse the address.
  }
  const name = readable
    .replace(/\.pdf$/i, '')
    .replace(/[^\p{L}\p{N}._-]+/gu, '_')
    .replace(/^[._]+/, '');
  return name.slice(0, 120) || url.hostname;
}

async function fileSource(given: string, path: string): Promise<Source> {
  const list = join(dirname(path), 'reports.yaml');
  if (!existsSync(list)) return { kind: 'file', given, path, details: {} };
  const name = basename(path);
  const entry = (await readCatalogue(list)).find(({ file }) => file === name || `${file}.pdf` === name);
  return { kind: 'file', given, path, details: entry ? detailsOf(entry) : {} };
}

async function pdfsBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const seen = entries.filter(({ name }) => !name.startsWith('.')).sort(byName);
  const lists = await Promise.all(
    seen.map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : pdfsBelow(path);
      return /\.pdf$/i.test(entry.name) ? [path] : [];
    }),
  );
  return lists.flat();
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
