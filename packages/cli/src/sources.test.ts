import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CatalogueEntry, readCatalogue } from './catalogue.js';
import { sourcesOf } from './sources.js';

const ENTRY: CatalogueEntry = {
  id: 'some-report',
  title: 'Some report',
  address: 'https://example.org/a.pdf',
  year: 2021,
};
const PAGE = 'https://example.org/reports/a';
const catalogue = async () => [{ ...ENTRY, page: PAGE, licenceNote: 'Free to read.' }];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lampyre-sources-'));
  await mkdir(join(folder, 'reports', 'deep'), { recursive: true });
  await mkdir(join(folder, 'none'));
  for (const name of ['b.pdf', 'a.PDF', 'notes.txt', '.hidden.pdf', 'deep/c.pdf']) {
    await writeFile(join(folder, 'reports', name), 'x');
  }
  await writeFile(
    join(folder, 'reports', 'reports.yaml'),
    '- id: bee\n  file: b.pdf\n  title: The b\n  year: 2020\n  language: fr\n  licence: CC BY 4.0\n  checked: false\n',
  );
});
afterAll(() => rm(folder, { recursive: true }));

describe('sourcesOf', () => {
  test('a folder gives every PDF in it and below, by name, with what its reports.yaml says', async () => {
    const sources = await sourcesOf(join(folder, 'reports'), catalogue);
    const found = sources.map((source) => [source.kind === 'file' && source.path.slice(folder.length), source.details]);
    expect(found).toEqual([
      ['/reports/a.PDF', {}],
      ['/reports/b.pdf', { id: 'bee', title: 'The b', year: 2020, language: 'fr', licence: 'CC BY 4.0' }],
      ['/reports/deep/c.pdf', {}],
    ]);
  });

  test('an id of the catalogue gives its address and details', async () => {
    expect(await sourcesOf('Some-Report', catalogue)).toEqual([
      {
        kind: 'address',
        given: 'Some-Report',
        address: ENTRY.address,
        name: 'some-report.pdf',
        page: PAGE,
        details: ENTRY,
      },
    ]);
  });

  test.each([
    ['https://example.org/files/Le%20rapport.pdf?x=1', 'Le_rapport.pdf'],
    ['https://example.org/', 'example.org.pdf'],
    ['https://example.org/..%2f..%2fetc%2fpasswd', 'etc_passwd.pdf'],
    ['https://example.org/100%.pdf', '100_.pdf'],
  ])('the PDF of %s is kept as %s', async (address, name) => {
    expect(await sourcesOf(address, catalogue)).toMatchObject([{ kind: 'address', address, name }]);
  });

  test.each([
    ['./no/such.pdf', 'LAMPYRE_FILE_MISSING'],
    ['such.pdf', 'LAMPYRE_FILE_MISSING'],
    ['unknown-id', 'LAMPYRE_CATALOGUE_UNKNOWN'],
    ['https://', 'LAMPYRE_DOWNLOAD_FAILED'],
  ])('%s is %s', async (given, code) => {
    await expect(sourcesOf(given, catalogue)).rejects.toMatchObject({ code });
  });

  test('a folder without a PDF is an error', async () => {
    await expect(sourcesOf(join(folder, 'none'), catalogue)).rejects.toMatchObject({ code: 'LAMPYRE_FILE_MISSING' });
  });
});

describe('readCatalogue', () => {
  test.each([['a: [1'], ['just words'], ['- title: no id']])('%j is a coded error', async (text) => {
    const file = join(folder, 'list.yaml');
    await writeFile(file, text);
    await expect(readCatalogue(file)).rejects.toMatchObject({ code: 'LAMPYRE_CATALOGUE_INVALID' });
  });
});
