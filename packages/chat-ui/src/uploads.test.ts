import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { receiveUploads, safeName } from './uploads.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lampyre-uploads-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function send(files: [name: string, content: string][], maxBytes?: number): Promise<string[]> {
  const form = new FormData();
  for (const [name, content] of files) form.append('files', new File([content], name));
  const { body, headers } = new Request('http://here', { method: 'POST', body: form });
  const paths = await receiveUploads(body as never, Object.fromEntries(headers), folder, maxBytes);
  return paths.map((file) => path.basename(file));
}

describe('uploads', () => {
  it('are kept whole under their names', async () => {
    const large = `%PDF-1.7\n${'x'.repeat(300_000)}`;
    expect(
      await send([
        ['Étude 2024.pdf', large],
        ['Étude 2024.pdf', '%PDF-1.4'],
      ]),
    ).toEqual(['Étude 2024.pdf', 'Étude 2024-2.pdf']);
    expect(readFileSync(path.join(folder, 'Étude 2024.pdf'), 'utf8')).toBe(large);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it.each([
    ['no PDF', [['a.pdf', 'hello']], 'LAMPYRE_PDF_INVALID'],
    ['nothing', [['a.pdf', '']], 'LAMPYRE_PDF_EMPTY'],
    ['no file', [], 'LAMPYRE_UPLOAD_EMPTY'],
    ['too much', [['a.pdf', `%PDF-1.7${'x'.repeat(2000)}`]], 'LAMPYRE_REQUEST_TOO_LARGE'],
  ] as [string, [string, string][], string][])(
    'are refused when they hold %s, and leave nothing behind',
    async (_what, files, code) => {
      await expect(send(files, 1000)).rejects.toMatchObject({ code });
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it('are refused when they break off', async () => {
    const body = '--x\r\ncontent-disposition: form-data; name="files"; filename="a.pdf"\r\n\r\n%PDF-1.7';
    const stream = new Response(body).body;
    await expect(
      receiveUploads(stream as never, { 'content-type': 'multipart/form-data; boundary=x' }, folder),
    ).rejects.toMatchObject({ code: 'LAMPYRE_REQUEST_INVALID' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('are no other content', async () => {
    await expect(receiveUploads(null, { 'content-type': 'application/json' }, folder)).rejects.toMatchObject({
      code: 'LAMPYRE_REQUEST_INVALID',
    });
  });
});

it('makes names that stay in their folder', () => {
  expect(safeName('../../etc/passwd')).toBe('passwd.pdf');
  expect(safeName('C:\\reports\\Étude.PDF')).toBe('Étude.pdf');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const safe = safeName(name);
      expect(path.dirname(path.resolve('/uploads', safe))).toBe('/uploads');
      expect(safe).toMatch(/^[^\s._].*\.pdf$/su);
    }),
  );
});
